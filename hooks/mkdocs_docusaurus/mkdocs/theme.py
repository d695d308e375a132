"""The theme: our templates before Material's, compiled once, found without a look at icons."""

import os
from collections.abc import Iterator
from pathlib import Path

from jinja2 import BytecodeCache, Environment, FileSystemLoader
from mkdocs.theme import Theme

from mkdocs_docusaurus.template import THEME


class _Loader(FileSystemLoader):
    """Loads any template, and lists those that are not in hidden folders.

    MkDocs asks for a list at each build, to leave what is hidden out: over 14,000 icons of
    Material's, which took as long as reading 400 docs.
    """

    def list_templates(self) -> list[str]:
        """The paths of all templates, as templates name them."""
        return sorted({path for folder in self.searchpath for path in _shown(Path(folder))})


def give_templates(theme: Theme, compiled: BytecodeCache | None) -> None:
    """Put our templates behind the site's own, before Material's; keep them all `compiled`."""
    theme.dirs.insert(1 if theme.custom_dir else 0, str(THEME))
    environment = theme.get_env

    def get_env() -> Environment:
        env = environment()
        env.loader = _Loader(theme.dirs)
        env.bytecode_cache = compiled
        return env

    theme.get_env = get_env  # type: ignore[method-assign]


def _shown(folder: Path) -> Iterator[str]:
    """The path of each file below a folder that is in no hidden one."""
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(place, name).relative_to(folder).as_posix() for name in names)
