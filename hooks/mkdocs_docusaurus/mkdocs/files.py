"""Files: docs at the URLs that the catalog gave them, and everything that is served as it is."""

import logging
import posixpath
from collections.abc import Callable, Iterable, Iterator, Sequence
from filecmp import cmp
from functools import cached_property
from pathlib import Path
from typing import TypeVar
from urllib.parse import unquote

from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from mkdocs_docusaurus.blog import Post
from mkdocs_docusaurus.blog.feed import ATOM, RSS
from mkdocs_docusaurus.build.site_folder import leave_only, write_changed
from mkdocs_docusaurus.catalog import Doc
from mkdocs_docusaurus.diagnostics import Problem, printable
from mkdocs_docusaurus.edit_link import edit_links
from mkdocs_docusaurus.mkdocs.nav import SiteNavigation
from mkdocs_docusaurus.mkdocs.page_link import url_of
from mkdocs_docusaurus.mkdocs.pages_check import FILE as PAGES_FILE
from mkdocs_docusaurus.mkdocs.pages_check import check_pages_files
from mkdocs_docusaurus.mkdocs.places import OWN, Places, places
from mkdocs_docusaurus.mkdocs.redirect_files import redirect_files
from mkdocs_docusaurus.mkdocs.render import renderer
from mkdocs_docusaurus.mkdocs.style import style_of
from mkdocs_docusaurus.site import Shown, Site
from mkdocs_docusaurus.standalone import ReactPage, StandalonePage
from mkdocs_docusaurus.write.html import Style
from mkdocs_docusaurus.written_page import WrittenPage

log = logging.getLogger("mkdocs.plugins.docusaurus")

_COPIED = "a file that is copied"
_WRITTEN_LATER = (
    "404.html", "sitemap.xml", "sitemap.xml.gz", "search/search_index.json", "robots.txt",
    "llms.txt",
)  # fmt: skip


class PageFile(File):
    """The file of a page.

    `written` is what it has become, `excerpts` the HTML of each post on a list of them; `edit_url`
    is where it may be edited, `None` where nowhere.
    """

    def __init__(
        self, shown: Shown, site: Site, config: MkDocsConfig, edit_url: str | None = None
    ) -> None:
        is_doc = isinstance(shown, Doc)
        slash = site.settings.has_slashes
        super().__init__(
            _place_among_docs(shown, site, config),
            src_dir=config.docs_dir if is_doc else None,
            dest_dir=config.site_dir,
            use_directory_urls=True,
            dest_uri=_destination(shown.permalink, slash=slash),
            inclusion=_inclusion(shown),
        )
        if is_doc:
            self.abs_src_path = str(site.settings.root / shown.source)
        if not slash:
            # MkDocs takes a URL without an extension for a folder, and links from below it.
            path = url_of(shown.permalink, slash=False)
            self.url = f"{path}.html" if path else "./"
        self.shown = shown
        self.site = site
        self.edit_url = edit_url
        self.written: WrittenPage | None = None
        self.excerpts: list[str] = []
        if not is_doc:
            self.generated_by = "portal"
        if isinstance(shown, Post | StandalonePage | ReactPage):
            file = site.settings.root / shown.path
            self.edit_uri = posixpath.relpath(file, config.docs_dir)
        if shown.permalink == "/":
            self.name = "index"

    def is_documentation_page(self) -> bool:
        """A page, `.mdx` or not."""
        return True


class PlainFile(File):
    """A file that is copied where it has changed, even one whose name looks like a page's."""

    def is_documentation_page(self) -> bool:
        """Never a page."""
        return False

    def copy_file(self, dirty: bool = False) -> None:
        """Put the file in its place, unless it stands there already.

        One that is gone by now, or may not be read, is left out with a warning.
        """
        place = Path(self.abs_dest_path)
        try:
            if self.abs_src_path is None:
                write_changed(place, self.content_bytes)
            elif not (place.is_file() and cmp(self.abs_src_path, place, shallow=False)):
                super().copy_file(dirty)
        except OSError as error:
            said = f"this file cannot be copied: {error.strerror}"
            log.warning("%s:1:1: %s", printable(self.abs_src_path or self.src_uri), said)


class SiteFiles(Files):
    """The files of a site that has been read.

    `problems` are those found with the files alone, `nav` is what they are arranged in, once they
    are.  MkDocs sees no page, for none is its own to make, but where it arranges them and a
    `.pages` file goes on from that.  `languages` are the folders of the site's other languages.
    """

    def __init__(
        self, files: Iterable[File], site: Site, problems: Iterable[Problem], config: MkDocsConfig
    ) -> None:
        super().__init__(files)
        self.site = site
        self.problems = tuple(problems)
        self.config = config
        self.site_dir = Path(config.site_dir)
        self.nav: SiteNavigation | None = None
        self.languages: frozenset[str] = frozenset()

    @cached_property
    def renderer(self) -> Markdown:
        """Python-Markdown, which takes its time to be made, and may not be asked for."""
        return renderer(self.config)

    @cached_property
    def style(self) -> Style | None:
        """How pages are written as HTML; `None` where Python-Markdown makes it."""
        return style_of(self.config, lambda: self.renderer)

    @property
    def src_paths(self) -> dict[str, File]:
        """The files by their paths; awesome-pages asks for them once for each folder."""
        return dict(self.src_uris)

    def documentation_pages(
        self, *, inclusion: Callable[[InclusionLevel], bool] = InclusionLevel.is_included
    ) -> Sequence[File]:
        """The pages that are MkDocs' to arrange; none is its own to make."""
        pages = super().documentation_pages(inclusion=inclusion)
        hidden = self.nav is not None or not self._has_pages_files
        return [file for file in pages if not (hidden and isinstance(file, PageFile))]

    @cached_property
    def _has_pages_files(self) -> bool:
        return any(file.src_uri.rpartition("/")[2] == PAGES_FILE for file in self)

    def copy_static_files(
        self,
        dirty: bool = False,
        *,
        inclusion: Callable[[InclusionLevel], bool] = InclusionLevel.is_included,
    ) -> None:
        """Put every file in its place, and remove what an earlier build has left."""
        if not dirty:
            leave_only(self.site_dir, {file.dest_uri for file in self}, self.languages)
        super().copy_static_files(dirty, inclusion=inclusion)


def site_files(files: Files, site: Site, config: MkDocsConfig) -> SiteFiles:
    """The files of the site: its pages, its assets, and what MkDocs' own plugins and theme add."""
    unreadable, problems = check_pages_files(files, site)
    kept = [file for file in files if _is_kept(file, config.docs_dir)]
    redirects, unled = redirect_files(site, config)
    own = [*(file for file in kept if file.src_dir != config.docs_dir), *redirects]
    taken = places(own, config.site_dir, _written_later(site, config))
    if root := site.by_permalink.get("/"):
        taken.take("index.html", _place_among_docs(root, site, config))
    links, unlinked = edit_links(site)
    pages = [
        PageFile(shown, site, config, links.get(permalink))
        for permalink, shown in site.by_permalink.items()
    ]
    pages, homeless = _with_a_place(pages, taken, site)
    copied, in_the_way = _with_a_place(_plain_files(site, config), taken, site)
    return SiteFiles(
        [
            *(_plain(file) for file in kept if file.src_uri not in unreadable),
            *copied,
            *pages,
            *redirects,
        ],
        site,
        [*problems, *unled, *unlinked, *homeless, *in_the_way],
        config,
    )


AnyFile = TypeVar("AnyFile", bound=File)


def _written_later(site: Site, config: MkDocsConfig) -> Iterator[str]:
    """The places of the files that are written when all pages are made."""
    yield from _WRITTEN_LATER
    for blog in site.blogs if config.site_url else ():
        yield from (f"{url_of(blog.base)}{name}" for name in (RSS, ATOM))


def _with_a_place(
    files: Iterable[AnyFile], taken: Places, site: Site
) -> tuple[list[AnyFile], list[Problem]]:
    """The files that nothing stands in the way of, and a problem for each other one.

    A copied file may replace what is no page, which is how a site has a favicon of its own.
    """
    kept: list[AnyFile] = []
    problems = []
    for file in files:
        path, owner = file.dest_uri, taken.owner(file.dest_uri)
        is_replacing = isinstance(file, PlainFile) and taken.files.get(path) in (OWN, _COPIED)
        if not taken.is_possible(path):
            said = "this has too long a path for a file, and is left out"
            problems.append(_problem(file, site, said, "give it a shorter name"))
        elif owner not in (None, file.src_uri) and not is_replacing:
            said = f"{owner} has the place of this one, {path}, which is left out"
            problems.append(_problem(file, site, said, "give one of the two another name"))
        else:
            kept.append(file)
            taken.take(path, _COPIED if isinstance(file, PlainFile) else file.src_uri)
    return kept, problems


def _problem(file: File, site: Site, said: str, hint: str) -> Problem:
    """A problem with a file that is not made, at the line that gives it its URL."""
    shown = file.shown if isinstance(file, PageFile) else None
    if isinstance(shown, Doc | Post | StandalonePage):
        path = shown.source if isinstance(shown, Doc) else shown.path
        return Problem(path, *shown.front_matter.at("slug"), "duplicate-url", said, hint)
    if isinstance(shown, ReactPage):
        return Problem(shown.path, 1, 1, "duplicate-url", said, hint)
    if shown is not None:
        return Problem(".", 1, 1, "duplicate-url", f"{shown.title}: {said}", hint)
    path = posixpath.relpath(file.abs_src_path or "", site.settings.root)
    return Problem(path, 1, 1, "file", said, hint)


def page_files(files: Iterable[File]) -> list[PageFile]:
    """Those of the files that are the site's pages."""
    return [file for file in files if isinstance(file, PageFile)]


def rendered_files(files: SiteFiles) -> list[File]:
    """The files that components show, at the addresses that they name."""
    base = files.site.settings.base_url
    shown = {
        address.removeprefix(base): path
        for file in page_files(files)
        for address, path in (file.written.files if file.written else {}).items()
    }
    return [_copied(str(path), place, files.config) for place, path in shown.items()]


def made_file(path: str, content: str | bytes, config: MkDocsConfig) -> File:
    """A file of the site that no doc's path can be taken for: a page and its copy may have one."""
    file = PlainFile.generated(
        config, f"_made_/{path}", content=content, inclusion=InclusionLevel.INCLUDED
    )
    file.dest_uri = path
    return file


def _plain(file: File) -> File:
    """A file that MkDocs or the theme has found, as one that is copied where it has changed."""
    if file.src_dir is None or file.src_uri.endswith(PAGES_FILE):
        return file
    return PlainFile(
        file.src_uri,
        src_dir=file.src_dir,
        dest_dir=file.dest_dir,
        use_directory_urls=file.use_directory_urls,
        dest_uri=file.dest_uri,
        inclusion=file.inclusion,
    )


def _is_kept(file: File, docs_dir: str) -> bool:
    """Whether a file is none of the docs folder's, or is there for awesome-pages to read."""
    return file.src_dir != docs_dir or file.src_uri.rpartition("/")[2] == ".pages"


def _plain_files(site: Site, config: MkDocsConfig) -> Iterator[File]:
    root = site.settings.root
    docs = {_place_among_docs(doc, site, config) for doc in site.all_docs}
    served = [(root / source, place) for source, place in site.served.items()]
    static = [(root / folder / path, path) for path, folder in site.static.items()]
    for path, place in (*served, *static):
        file = _copied(str(path), place, config)
        if place in docs:
            # MkDocs knows a file by this path, and it is the doc's.
            file.src_uri = f"_static_/{place}"
        yield file


def _copied(path: str, place: str, config: MkDocsConfig) -> PlainFile:
    """A file that is copied from a path to a place in the site."""
    file = PlainFile(
        place,
        src_dir=None,
        dest_dir=config.site_dir,
        use_directory_urls=True,
        dest_uri=place,
        inclusion=InclusionLevel.INCLUDED,
    )
    file.abs_src_path = path
    return file


def _destination(permalink: str, *, slash: bool) -> str:
    """Where a page's file stands: `a/index.html`, or `a.html` where its URL has no slash.

    Rule: https://docusaurus.io/docs/api/docusaurus-config#trailingSlash
    """
    path = unquote(permalink).strip("/")
    return f"{path}/index.html".lstrip("/") if slash or not path else f"{path}.html"


def _place_among_docs(shown: Shown, site: Site, config: MkDocsConfig) -> str:
    """The path by which MkDocs and its plugins know a page: a doc's is that below `docs_dir`."""
    if not isinstance(shown, Doc):
        return shown.source
    file, docs_dir = site.settings.root / shown.source, Path(config.docs_dir)
    if file.is_relative_to(docs_dir):
        return file.relative_to(docs_dir).as_posix()
    return f"_site_/{shown.source}"


def _inclusion(shown: Shown) -> InclusionLevel:
    if isinstance(shown, Doc | Post | StandalonePage) and shown.draft:
        return InclusionLevel.DRAFT
    in_nav = isinstance(shown, Doc) and not shown.unlisted
    return InclusionLevel.INCLUDED if in_nav else InclusionLevel.NOT_IN_NAV
