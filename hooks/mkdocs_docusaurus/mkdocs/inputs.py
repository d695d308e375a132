"""Inputs: a digest of all that decides what pages become and is the same for every page."""

import sys
import sysconfig
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin

from mkdocs_docusaurus.digest import digest
from mkdocs_docusaurus.mkdocs.options import Options
from mkdocs_docusaurus.settings.site import SiteSettings
from mkdocs_docusaurus.template import THEME

_NOT_SHOWN = ("site_dir", "dev_addr", "watch", "hooks", "plugins", "theme")
_HOW = ("cache", "cache_dir", "cores", "watch")
"""Options of how pages are made, which do not decide what they become."""


def inputs_of(config: MkDocsConfig, options: Options, settings: SiteSettings) -> str:
    """Stands for the configuration, the templates, this code, and the versions of all it uses."""
    shown = {name: value for name, value in config.items() if name not in _NOT_SHOWN}
    shown["extra"] = {name: value for name, value in config.extra.items() if name != "docusaurus"}
    ours = {name: value for name, value in options.items() if name not in _HOW}
    return digest(
        (
            code_version(),
            _templates(config),
            _plain(shown),
            _plain(ours),
            [(name, _plugin(it, options)) for name, it in config.plugins.items()],
            _plain(dict(vars(config.theme))),
            repr(settings),
        )
    )


@cache
def code_version() -> str:
    """Stands for this code, and the versions of all it uses, as they were when it was loaded."""
    return digest((sys.version, _installed(), code_files()))


def code_files() -> list[tuple[str, bytes]]:
    """This code, and what it names in YAML: each file's path and content."""
    folder = Path(__file__).parents[1]
    return [*_contents(folder, "*.py"), *_contents(folder, "*.yml")]


def _installed() -> list[str]:
    """Each installed distribution with its version, by the names of the folders that say so."""
    packages = Path(sysconfig.get_path("purelib"))
    return sorted(path.name for path in packages.iterdir() if path.suffix == ".dist-info")


def _templates(config: MkDocsConfig) -> list[tuple[str, bytes]]:
    """Our templates and the site's own, and what they may include, such as icons."""
    folders = [THEME, *([Path(config.theme.custom_dir)] if config.theme.custom_dir else [])]
    return [found for folder in folders for found in _contents(folder, "*", but="assets/")]


def _contents(folder: Path, pattern: str, but: str | None = None) -> list[tuple[str, bytes]]:
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob(pattern)}
    kept = (path for path in sorted(files) if but is None or not path.startswith(but))
    return [(path, files[path].read_bytes()) for path in kept if files[path].is_file()]


def _plugin(plugin: Any, own: Options) -> Any:
    """A plugin's settings, unless they are our `own`; a hook has none, it is a module."""
    if isinstance(plugin, BasePlugin):
        return None if plugin.config is own else _plain(dict(plugin.config))
    return Path(plugin.__file__).read_bytes()


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
