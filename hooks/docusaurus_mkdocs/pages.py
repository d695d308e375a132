"""Pages: what a page of the site shows beside its text."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from docusaurus.catalog import Doc, Tag, Unset
from docusaurus.sidebar import Neighbour
from docusaurus.site import Site
from docusaurus_mkdocs.files import PageFile


@dataclass(frozen=True)
class PageLink:
    """A link to another page as templates read it."""

    title: str
    url: str

    @property
    def name(self) -> str:
        """The title as Material's template for tags prints it, which escapes nothing."""
        return escape(self.title)


def prepare_page(file: PageFile, site: Site, config: MkDocsConfig) -> Page:
    """Give a file its page, with title, neighbours and edit link."""
    file.site = site
    file.shown = site.shown(file.shown.permalink)
    page = file.page if isinstance(file.page, Page) else Page(None, file, config)
    page.title = file.shown.title
    neighbours = site.neighbours.get(file.shown.permalink)
    page.previous_page = _link(neighbours.previous) if neighbours else None  # type: ignore[assignment]
    page.next_page = _link(neighbours.next) if neighbours else None  # type: ignore[assignment]
    page.parent = None
    if isinstance(file.shown, Doc):
        edit_url = file.shown.front_matter.custom_edit_url
        if not isinstance(edit_url, Unset):
            page.edit_url = edit_url or None
    return page


def context_of(file: PageFile) -> dict[str, Any]:
    """The variables of the portal's templates for one page."""
    shown = file.shown
    doc = shown if isinstance(shown, Doc) else None
    return {
        "sidebar": file.site.sidebar_names.get(shown.permalink),
        "label": doc.label if doc else shown.title,
        "tags": [_tag(tag) for tag in doc.tags] if doc else [],
        "last_update": doc.front_matter.last_update if doc else None,
    }


def pages_of(files: Iterable[PageFile]) -> dict[str, Page]:
    """The pages of the site by permalink."""
    return {file.shown.permalink: file.page for file in files if file.page is not None}


def _link(neighbour: Neighbour | None) -> PageLink | None:
    return PageLink(neighbour.title, _url(neighbour.permalink)) if neighbour else None


def _tag(tag: Tag) -> PageLink:
    return PageLink(tag.label, _url(tag.permalink))


def _url(permalink: str) -> str:
    """A permalink as MkDocs writes a page's URL: relative to the site's root."""
    path = permalink.strip("/")
    return f"{path}/" if path else ""
