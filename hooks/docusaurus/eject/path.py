"""Where each page's file stands, so that MkDocs gives it its URL; the links between them."""

from collections.abc import Collection, Container, Mapping
from dataclasses import replace
from urllib.parse import unquote

from docusaurus.link import Target, relative_source, relative_url
from docusaurus.link_mark import LinkWriter, Syntax

_INDEXES = ("index", "readme")


def page_paths(permalinks: Collection[str], indexes: Collection[str]) -> Mapping[str, str]:
    """Each page's path in the docs folder: `a/b.md`, or `a/b/index.md` for one of `indexes`."""
    return {
        permalink: _path(permalink, permalink in indexes or is_index_name(permalink))
        for permalink in permalinks
    }


def is_index_name(permalink: str) -> bool:
    """Whether MkDocs takes a file of a page's name for the page of its folder."""
    place = unquote(permalink).strip("/")
    return not place or place.rpartition("/")[2].lower() in _INDEXES


def file_of(target: Target, paths: Mapping[str, str], served: Container[str]) -> str | None:
    """The file in the docs folder that a link leads to; `served` are those that are no pages."""
    path = target.source or target.url.removeprefix("/")
    return paths.get(target.url) or (path if path in served else None)


def links_between(permalink: str, paths: Mapping[str, str], served: Container[str]) -> LinkWriter:
    """Links on the page at a permalink: in Markdown to files, in HTML to URLs, all relative."""

    def write(target: Target, syntax: Syntax) -> str:
        source = file_of(target, paths, served)
        if syntax == "html" or source is None:
            return relative_url(target, permalink)
        return relative_source(replace(target, source=source), paths[permalink])

    return write


def _path(permalink: str, is_index: bool) -> str:
    place = unquote(permalink).strip("/")
    return f"{place}/index.md".lstrip("/") if is_index else f"{place}.md"
