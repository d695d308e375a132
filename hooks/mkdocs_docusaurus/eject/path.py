"""Where each page's file stands, so that MkDocs gives it its URL; the links between them."""

import re
from collections.abc import Collection, Container, Mapping
from dataclasses import replace
from urllib.parse import unquote

from mkdocs_docusaurus.link import Target, relative_source, relative_url
from mkdocs_docusaurus.link_mark import LinkWriter, Syntax

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


def stays_url(
    target: Target, syntax: Syntax, pages: Container[str], served: Container[str]
) -> bool:
    """Whether a link is written as a URL: in HTML, or to what is no file in the docs folder.

    `pages` are permalinks, `served` the paths of files that are no pages.
    """
    return syntax == "html" or not (target.url in pages or _file(target) in served)


def links_between(permalink: str, paths: Mapping[str, str], served: Container[str]) -> LinkWriter:
    """Links on the page at a permalink: in Markdown to files, in HTML to URLs, all relative."""

    def write(target: Target, syntax: Syntax) -> str:
        if stays_url(target, syntax, paths, served):
            return _url(target, permalink)
        source = paths.get(target.url) or _file(target)
        return relative_source(replace(target, source=source), paths[permalink])

    return write


def _file(target: Target) -> str:
    """The path that a file has which is no page."""
    return target.source or target.url.removeprefix("/")


def _url(target: Target, permalink: str) -> str:
    """A URL that both builders leave as it is.

    Zensical takes any that ends in `.md` for a page's file, but looks for no ending in `%2Emd`.
    """
    url = relative_url(replace(target, suffix=""), permalink)
    return re.sub(r"\.md$", "%2Emd", url) + target.suffix


def _path(permalink: str, is_index: bool) -> str:
    place = unquote(permalink).strip("/")
    return f"{place}/index.md".lstrip("/") if is_index else f"{place}.md"
