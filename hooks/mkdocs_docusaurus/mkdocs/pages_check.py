"""`.pages` files that are wrong, said before mkdocs-awesome-pages reads them in its own way."""

import posixpath
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import yaml
from mkdocs.structure.files import File, Files

from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.site import Site
from mkdocs_docusaurus.suggestion import did_you_mean

FILE = ".pages"
_PLUGIN = "mkdocs_awesome_pages_plugin"
_HINT = "see github.com/lukasgeiter/mkdocs-awesome-pages-plugin for what it may hold"


def check_pages_files(files: Files, site: Site) -> tuple[frozenset[str], list[Problem]]:
    """The `.pages` files that cannot be read, by path, and what is wrong in any of them."""
    there = [file for file in files if posixpath.basename(file.src_uri) == FILE]
    unreadable: set[str] = set()
    problems: list[Problem] = []
    for file in there if find_spec(_PLUGIN) else ():
        from mkdocs_awesome_pages_plugin.meta import Meta  # Only sites with such files have it.

        try:
            _refuse_aliases(Path(file.abs_src_path or ""))
            meta = Meta.try_load_from_files(file.src_uri, files)
        except Exception as error:  # Its own checks and PyYAML's raise what they like.
            unreadable.add(file.src_uri)
            said = f"awesome-pages cannot read this file: {' '.join(str(error).split())}"
            problems.append(Problem(_source(file, site), 1, 1, "sidebar", said, _HINT))
        else:
            problems += _unknown_entries(file, meta.nav or [], site)
    return frozenset(unreadable), problems


def _refuse_aliases(file: Path) -> None:
    """Raise `ValueError` for YAML that stands for more than it holds, and for what is no file."""
    if not file.is_file():
        raise ValueError("it is not a file")
    if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(file.read_bytes())):
        raise ValueError("it has aliases, `*name`; write out what they stand for")


def _unknown_entries(file: File, nav: Iterable[Any], site: Site) -> Iterator[Problem]:
    """A problem for each name in `nav` that is nothing in the folder, nor a link with a title."""
    folder = posixpath.dirname(file.src_uri)
    prefix = f"{folder}/" if folder else ""
    catalog = site.docs[0].catalog
    above = f"{catalog.version.folder}/"
    sources = [source.removeprefix(above) for source in (*catalog.by_source, *catalog.drafts)]
    below = (source.removeprefix(prefix) for source in sources if source.startswith(prefix))
    there = {path.partition("/")[0] for path in below}
    for name in _names(nav):
        if name not in there:
            line, column = _place(file.content_string, name)
            said = f"`{name}` is neither a doc nor a folder here"
            hint = did_you_mean(name, there)
            yield Problem(_source(file, site), line, column, "sidebar", said, hint)


def _source(file: File, site: Site) -> str:
    """The file's path in the site's folder."""
    return posixpath.join(site.docs[0].version.folder, file.src_uri)


def _names(nav: Iterable[Any]) -> Iterator[str]:
    from mkdocs_awesome_pages_plugin.meta import MetaNavRestItem

    for item in nav:
        if isinstance(item, MetaNavRestItem):
            continue
        if isinstance(item.value, list):
            yield from _names(item.value)
        elif item.title is None:
            yield item.value


def _place(text: str, name: str) -> tuple[int, int]:
    """The line and column where a name first stands in a file."""
    before = text[: max(0, text.find(name))]
    return before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1
