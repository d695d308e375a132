"""Pages: what a page of the site shows beside its text."""

from collections.abc import Iterable
from html import escape
from typing import Any
from urllib.parse import quote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from mkdocs_docusaurus.blog import Post
from mkdocs_docusaurus.catalog import Doc, Tag, Unset
from mkdocs_docusaurus.chrome import Chrome, chrome_of
from mkdocs_docusaurus.llms import copy_path
from mkdocs_docusaurus.mkdocs.blog import blog_context
from mkdocs_docusaurus.mkdocs.files import PageFile
from mkdocs_docusaurus.mkdocs.machine_files import is_listed
from mkdocs_docusaurus.mkdocs.page_link import PageLink, url_of
from mkdocs_docusaurus.mkdocs.site_page import SitePage
from mkdocs_docusaurus.sidebar import Neighbour
from mkdocs_docusaurus.site import Site, address_of
from mkdocs_docusaurus.standalone import StandalonePage


def prepare_page(file: PageFile, site: Site, config: MkDocsConfig) -> Page:
    """Give a file its page, with title, neighbours and edit link."""
    file.site = site
    file.shown = site.shown(file.shown.permalink) or file.shown
    page = file.page if isinstance(file.page, SitePage) else SitePage(None, file, config)
    page.title = file.shown.title
    neighbours = site.neighbours.get(file.shown.permalink)
    slash = site.settings.has_slashes
    before, after = (neighbours.previous, neighbours.next) if neighbours else (None, None)
    page.previous_page = _link(before, slash=slash)  # type: ignore[assignment]
    page.next_page = _link(after, slash=slash)  # type: ignore[assignment]
    page.parent = None
    if file.edit_url is not None or _is_told(file):
        page.edit_url = escape(file.edit_url) if file.edit_url else None
    return page


def _is_told(file: PageFile) -> bool:
    """Whether the site itself says where a page is edited, even if it says nowhere."""
    if file.site.settings.config_file is not None:
        return True
    shown = file.shown
    return isinstance(shown, Doc) and not isinstance(shown.front_matter.custom_edit_url, Unset)


def context_of(file: PageFile) -> dict[str, Any]:
    """The variables of the portal's templates for one page."""
    shown = file.shown
    written = shown if isinstance(shown, Doc | Post | StandalonePage) else None
    doc = shown if isinstance(shown, Doc | Post) else None
    version = file.site.version_of(shown.permalink)
    return blog_context(file) | {
        "chrome": chrome_at(shown.permalink, file.site, address_of(shown)),
        "sidebar": file.site.sidebar_names.get(shown.permalink),
        "has_path": version is None or version.settings.breadcrumbs,
        "label": doc.label if doc else shown.title,
        "tags": [_tag(tag) for tag in doc.tags] if doc else [],
        "last_update": file.site.last_update(written) if written else None,
        "unlisted": bool(written and written.unlisted),
        "markdown_copy": quote(copy_path(shown.permalink)) if is_listed(shown) else None,
    }


def chrome_at(permalink: str, site: Site, address: str | None = None) -> Chrome | None:
    """What stands around the text at a permalink, where a docusaurus.config says it.

    `address` is the page's URL path with the slash that it ends with.
    """
    if site.settings.config_file is None:
        return None
    return chrome_of(site, permalink, address or permalink)


def pages_of(files: Iterable[PageFile]) -> dict[str, Page]:
    """The pages of the site by permalink."""
    return {file.shown.permalink: file.page for file in files if file.page is not None}


def _link(neighbour: Neighbour | None, *, slash: bool) -> PageLink | None:
    if neighbour is None:
        return None
    return PageLink(neighbour.title, url_of(neighbour.permalink, slash=slash))


def _tag(tag: Tag) -> PageLink:
    return PageLink(tag.label, url_of(tag.permalink))
