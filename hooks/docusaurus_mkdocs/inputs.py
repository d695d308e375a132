"""Inputs: a digest of all that decides what pages become and is the same for every page."""

import sys
import sysconfig
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin

from docusaurus.digest import digest
from docusaurus.site import Settings

_NOT_SHOWN = ("site_dir", "dev_addr", "watch", "hooks", "plugins", "theme")


def inputs_of(config: MkDocsConfig, settings: Settings) -> str:
    """Stands for the configuration, the templates, this code, and the versions of all it uses."""
    hooks = Path(__file__).parents[1]
    folders = [(hooks, "*.py"), *((Path(folder), "*.html") for folder in _own_folders(config))]
    return digest(
        (
            sys.version,
            _installed(),
            [_contents(folder, pattern) for folder, pattern in folders],
            Path(config.config_file_path).read_bytes(),
            {name: _plain(value) for name, value in config.items() if name not in _NOT_SHOWN},
            [(name, _plugin(plugin)) for name, plugin in config.plugins.items()],
            _plain(dict(vars(config.theme))),
            settings.is_mdx(".md"),
            settings.drafts,
        )
    )


def _installed() -> list[str]:
    """Each installed distribution with its version, by the names of the folders that say so."""
    packages = Path(sysconfig.get_path("purelib"))
    return sorted(path.name for path in packages.iterdir() if path.suffix == ".dist-info")


def _own_folders(config: MkDocsConfig) -> Iterable[str]:
    """The folders of templates that no installed distribution brings."""
    return [config.theme.custom_dir] if config.theme.custom_dir else []


def _contents(folder: Path, pattern: str) -> list[tuple[str, bytes]]:
    files = sorted(folder.rglob(pattern))
    return [(file.relative_to(folder).as_posix(), file.read_bytes()) for file in files]


def _plugin(plugin: Any) -> Any:
    """A plugin's settings; a hook has none, it is a module."""
    return _plain(dict(plugin.config)) if isinstance(plugin, BasePlugin) else str(plugin.__file__)


def _plain(value: Any) -> Any:
    """A setting as data that reads the same in every run."""
    match value:
        case None | bool() | int() | float() | str():
            return value
        case Mapping():
            return {str(key): _plain(held) for key, held in value.items()}
        case list() | tuple():
            return [_plain(held) for held in value]
        case set() | frozenset():
            return sorted(map(str, value))
        case Path():
            return str(value)
    kind = value if callable(value) and hasattr(value, "__qualname__") else type(value)
    return f"{kind.__module__}.{kind.__qualname__}"
