"""A page of the site as MkDocs' own, which reads and renders itself."""

from dataclasses import replace
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.link_mark import links_on_page
from mkdocs_docusaurus.mkdocs.files import PageFile, SiteFiles
from mkdocs_docusaurus.mkdocs.render import render


class SitePage(Page):
    """A page whose links are written already, so that MkDocs has none to look for."""

    file: PageFile

    def read_source(self, config: MkDocsConfig) -> None:
        """Translate the page: Material Markdown, and the front matter that templates read.

        The translator is loaded with the first page that needs it: many a build makes none.
        """
        from mkdocs_docusaurus.write import write_page

        self.file.written = write_page(self.file.shown, self.file.site)
        links = links_on_page(self.file.shown.permalink, self.file.site.links.style)
        page = self.file.written.linked(links)
        self.markdown, self.meta = page.markdown, dict(page.meta)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Make HTML of the Markdown, with the table of contents and all ids in it."""
        assert self.markdown is not None
        assert isinstance(files, SiteFiles)
        rendered = render(self.markdown, files.renderer)
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

    def _note_depth(self) -> None:
        said = "this page nests blocks too deep to be rendered, and shows as it is written"
        problem = Problem(self.file.shown.source, 1, 1, "mdx", said, "nest fewer of them")
        written = self.file.written
        assert written is not None
        self.file.written = replace(written, problems=(*written.problems, problem))
