"""A mkdocs.yml for a site whose authors want to own one."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.settings.folder import ReadSettings

_KINDS = ("plugin", "style")
"""Kinds of problems that say what of a site cannot be taken over."""


@dataclass(frozen=True)
class Taken:
    """A setting, its value, and where that stands."""

    name: str
    value: str
    source: str


def taken_from(read: ReadSettings) -> list[Taken]:
    """The settings of a mkdocs.yml that a site says otherwise: its title, its URL, its docs.

    All else goes on being read from where it stands.
    """
    return list(_taken(read))


def not_taken(read: ReadSettings, problems: tuple[Problem, ...] = ()) -> list[Problem]:
    """What of a site's settings, and of its style sheets' `problems`, cannot be taken over."""
    return [it for it in (*read.problems, *problems) if it.kind in _KINDS]


def mkdocs_file(taken: list[Taken]) -> str:
    """The text of a mkdocs.yml with these settings."""
    settings = {it.name: it.value for it in taken}
    fixed = {"theme": {"name": "material"}, "plugins": ["search", "docusaurus"]}
    parts = [settings, *({name: fixed[name]} for name in fixed)]
    return "\n".join(yaml.safe_dump(it, allow_unicode=True, sort_keys=False) for it in parts)


def _taken(read: ReadSettings) -> Iterator[Taken]:
    settings = read.settings
    file = settings.config_file
    yield Taken("site_name", settings.title or settings.root.name, _source(read, "title"))
    if settings.url:
        url = f"{settings.url}{settings.base_url}"
        yield Taken("site_url", url, f"{_source(read, 'url')} and its baseUrl")
    others = [*(it.path for it in settings.blogs), *(it.path for it in settings.pages)]
    paths = [*(it.path for it in settings.docs), *others]
    there = [path for path in paths if (settings.root / path).is_dir()]
    # MkDocs wants a folder of docs, which a blog alone has not.
    if there and there[0] != "docs":
        yield Taken("docs_dir", Path(there[0]).as_posix(), file or "the folder")


def _source(read: ReadSettings, name: str) -> str:
    """Where a setting stands: the config, with the line; else the folder's own files."""
    file = read.settings.config_file
    if file is None:
        return "package.json, or the folder's name"
    line, column = read.code.position(file, (name,))
    return f"{file}:{line}:{column}"
