"""A page of the site as MkDocs' own, which reads and renders itself."""

from collections.abc import Iterable
from dataclasses import replace
from html import escape
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents, get_toc

from mkdocs_docusaurus.blog import Post
from mkdocs_docusaurus.catalog import Doc
from mkdocs_docusaurus.chrome.navbar import language_url
from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.link_mark import fill_in_links, links_on_page
from mkdocs_docusaurus.markdown.tree import Document, Heading, plain
from mkdocs_docusaurus.mkdocs.files import PageFile, SiteFiles
from mkdocs_docusaurus.mkdocs.render import render
from mkdocs_docusaurus.site import Shown, address_of
from mkdocs_docusaurus.standalone import StandalonePage
from mkdocs_docusaurus.write.html import write_html
from mkdocs_docusaurus.written_page import WrittenPage


class SitePage(Page):
    """A page whose links are written already, so that MkDocs has none to look for."""

    file: PageFile
    _written_html: str | None = None

    @property
    def as_written(self) -> Document | None:
        """What the page shows, unless others have written it, or changed what was written."""
        written = self.file.written
        is_same = written is not None and self.content == self._written_html
        return written.document if written is not None and is_same else None

    def read_source(self, config: MkDocsConfig) -> None:
        """Read the page: its source, which plugins may change, and what templates read.

        The translator is loaded with the first page that needs it: many a build makes none.
        """
        self._write(self.file.shown)
        self.markdown = _source_of(self.file.shown)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Make HTML of the page, with the table of contents and all ids in it."""
        assert isinstance(files, SiteFiles)
        shown = self.file.shown
        if isinstance(shown, Doc | Post | StandalonePage) and self.markdown != shown.body:
            self._write(replace(shown, body=self.markdown or ""))
        written = self.file.written
        assert written is not None
        link = links_on_page(shown.permalink, self.file.site.links.style)
        if files.style is None:
            self._render_with_extensions(fill_in_links(written.markdown, link), files)
            return
        made = write_html(written.document, files.style, link)
        self.content = self._written_html = made.html
        self.toc = TableOfContents(_entries(written.document.headings))
        self.present_anchor_ids = set(made.ids)

    def _write(self, shown: Shown) -> WrittenPage:
        from mkdocs_docusaurus.write.page import write_page

        written = write_page(shown, self.file.site)
        self.file.written = written
        links = links_on_page(shown.permalink, self.file.site.links.style)
        self.meta = dict(written.linked(links).meta)
        return written

    def _render_with_extensions(self, markdown: str, files: SiteFiles) -> None:
        """Have Python-Markdown make the HTML, with extensions that nothing else here knows."""
        rendered = render(markdown, files.renderer)
        if rendered.too_deep:
            del files.renderer  # It holds half a page.
            self._note_depth()
        self.content = rendered.html
        self.toc = get_toc(rendered.headings)
        self.present_anchor_ids = set(rendered.ids)

    def _set_canonical_url(self, base: str | None) -> None:
        """The page's own address, where the site has one: its path needs no resolving."""
        root = f"{base.rstrip('/')}/" if base else None
        self.canonical_url = root and root + self.url
        self.abs_url = root and urlsplit(root).path + self.url
        settings, shown = self.file.site.settings, self.file.shown
        if settings.config_file is not None and settings.url:
            url = address_of(shown)
            self.canonical_url = language_url(settings.language, settings, url, whole=True)

    def _note_depth(self) -> None:
        said = "this page nests blocks too deep to be rendered, and shows as it is written"
        problem = Problem(self.file.shown.source, 1, 1, "mdx", said, "nest fewer of them")
        written = self.file.written
        assert written is not None
        self.file.written = replace(written, problems=(*written.problems, problem))


def _source_of(shown: Shown) -> str:
    """What an author wrote of a page, below its front matter; nothing of one that nobody wrote."""
    return shown.body if isinstance(shown, Doc | Post | StandalonePage) else ""


def _entries(headings: Iterable[Heading]) -> list[AnchorLink]:
    return [
        AnchorLink(escape(plain(heading.content), quote=False), heading.id, heading.level)
        for heading in headings
        if heading.level > 1
    ]
