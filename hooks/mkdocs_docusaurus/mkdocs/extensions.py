"""Extensions of Python-Markdown that Markdown as it is written here needs beside the site's own.

`extensions.yml` names them; one that `mkdocs.yml` names too is as it is configured there.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import yaml
from mkdocs.utils.yaml import yaml_load
from pygments.style import Style, StyleMeta

_FILE = Path(__file__).with_suffix(".yml")


def own_extensions() -> dict[str, dict[str, Any]]:
    """The extensions by name, each with its configuration."""
    with _FILE.open(encoding="utf-8") as file:
        entries: Iterable[Any] = yaml_load(file)
    named = (entry if isinstance(entry, dict) else {entry: {}} for entry in entries)
    return {name: config for entry in named for name, config in entry.items()}


def with_own_extensions(text: str) -> str:
    """The text of a `mkdocs.yml` that names the extensions, for builds without the plugin."""
    config = yaml.compose(text, Loader=yaml.SafeLoader)
    own = yaml.compose(_FILE.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    assert isinstance(config, yaml.MappingNode)
    assert isinstance(own, yaml.SequenceNode)
    named = next(value for key, value in config.value if key.value == "markdown_extensions")
    named.value += own.value
    return str(yaml.serialize(config, Dumper=yaml.SafeDumper))


class _NoColours(StyleMeta):
    def __iter__(cls) -> Iterator[Any]:
        return iter(())


class NoColours(Style, metaclass=_NoColours):
    """A style of which Pygments has nothing to write down, as it does anew for each code block.

    Material's style sheet colours code.
    """
