"""Late extensions: those of Markdown that are loaded with the first text that may need them.

They take longer to load than all others together, and MkDocs loads what `mkdocs.yml` names even
where no page is made again.  `late_extensions.yml` names them; one that `mkdocs.yml` names too is
loaded there, as it is configured there.
"""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import yaml
from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor
from mkdocs.utils.yaml import yaml_load
from pymdownx.util import escape_chars

_FILE = Path(__file__).with_suffix(".yml")
_EMOJI = "pymdownx.emoji"
_SIGNS = {
    "pymdownx.blocks.html": re.compile(r"/{3}[ \t]*html"),
    _EMOJI: re.compile(r":[+-]*\w[+\-\w]*:"),
}
_BEFORE_FENCES = 26


class LateExtensions(Extension):
    """Loads each late extension, unless it is `named` already, once a text shows a sign of it."""

    def __init__(self, named: Iterable[str]) -> None:
        super().__init__()
        self.late = [name for name in _SIGNS if name not in set(named)]

    def extendMarkdown(self, md: Markdown) -> None:
        """Have each text looked at when all of it is there, and its code still in it."""
        if _EMOJI in self.late:
            escape_chars(md, [":"])
        md.preprocessors.register(_Loader(md, self.late), "late_extensions", _BEFORE_FENCES)


class _Loader(Preprocessor):
    def __init__(self, md: Markdown, late: Sequence[str]) -> None:
        super().__init__(md)
        self.late = list(late)

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines) if self.late else ""
        for name in [name for name in self.late if _SIGNS[name].search(text)]:
            self.late.remove(name)
            self.md.registerExtensions([name], _configs())
        return lines


def with_late_extensions(text: str) -> str:
    """The text of a `mkdocs.yml` that names the late extensions, for builds without the hook."""
    config = yaml.compose(text, Loader=yaml.SafeLoader)
    late = yaml.compose(_FILE.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    assert isinstance(config, yaml.MappingNode)
    assert isinstance(late, yaml.SequenceNode)
    named = next(value for key, value in config.value if key.value == "markdown_extensions")
    named.value += late.value
    return str(yaml.serialize(config, Dumper=yaml.SafeDumper))


def _configs() -> dict[str, Any]:
    """The configuration of each late extension that has one, by its name."""
    with _FILE.open(encoding="utf-8") as file:
        entries: Iterable[Any] = yaml_load(file)
    configured = (entry for entry in entries if isinstance(entry, dict))
    return {name: config for entry in configured for name, config in entry.items()}
