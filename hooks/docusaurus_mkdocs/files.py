"""Files: docs at the URLs that the catalog gave them, and everything that is served as it is."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from html import escape
from urllib.parse import quote, unquote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from docusaurus.catalog import Doc
from docusaurus.diagnostics import Problem
from docusaurus.generated import GeneratedPage
from docusaurus.markdown import Translation
from docusaurus.site import Site
from docusaurus.suggestion import did_you_mean

_REDIRECT = (
    '<!doctype html><meta charset="utf-8"><meta name="robots" content="noindex">'
    '<meta http-equiv="refresh" content="0; url={url}"><a href="{url}">{title}</a>\n'
)


class PageFile(File):
    """The file of a doc or of a generated page; `translation` is what its text has become."""

    def __init__(self, shown: Doc | GeneratedPage, site: Site, config: MkDocsConfig) -> None:
        is_doc = isinstance(shown, Doc)
        super().__init__(
            shown.source,
            src_dir=config.docs_dir if is_doc else None,
            dest_dir=config.site_dir,
            use_directory_urls=True,
            dest_uri=_destination(shown.permalink),
            inclusion=_inclusion(shown),
        )
        self.shown = shown
        self.site = site
        self.translation: Translation | None = None
        if not is_doc:
            self.generated_by = "portal"
        if shown.permalink == "/":
            self.name = "index"

    def is_documentation_page(self) -> bool:
        """A page, `.mdx` or not."""
        return True


class PlainFile(File):
    """A file that is copied, even one whose name looks like a page's."""

    def is_documentation_page(self) -> bool:
        """Never a page."""
        return False


def site_files(files: Files, site: Site, config: MkDocsConfig) -> Files:
    """The files of the site: its pages, its assets, and what MkDocs' own plugins and theme add."""
    return Files(
        [
            *(file for file in files if _is_kept(file, config.docs_dir)),
            *_plain_files(site, config),
            *(PageFile(page, site, config) for page in site.pages),
            *(PageFile(doc, site, config) for doc in site.catalog.by_permalink.values()),
            *_front_door(site, config),
        ]
    )


def found_problems(files: list[PageFile]) -> list[Problem]:
    """All that is wrong with the docs; every page is rendered, so that its ids are known."""
    found = [problem for file in files[:1] for problem in file.site.problems]
    ids = {file.shown.permalink: file.page.present_anchor_ids for file in files if file.page}
    for file in files:
        if file.translation is None:
            continue
        found += file.translation.problems
        for link in file.translation.anchors:
            there = ids.get(link.permalink) or set()
            if link.fragment not in there:
                hint = did_you_mean(link.fragment, there, link.problem.hint)
                found.append(replace(link.problem, hint=hint))
    return found


def page_files(files: Iterable[File]) -> list[PageFile]:
    """Those of the files that are the site's pages."""
    return [file for file in files if isinstance(file, PageFile)]


def _is_kept(file: File, docs_dir: str) -> bool:
    """Whether a file is none of the docs folder's, or is there for awesome-pages to read."""
    return file.src_dir != docs_dir or file.src_uri.rpartition("/")[2] == ".pages"


def _plain_files(site: Site, config: MkDocsConfig) -> Iterator[File]:
    folders = [(site.settings.docs_dir, site.catalog.assets)]
    if site.settings.static_dir is not None:
        folders.append((site.settings.static_dir, tuple(sorted(site.static))))
    for folder, paths in folders:
        for path in paths:
            yield PlainFile(
                path,
                src_dir=str(folder),
                dest_dir=config.site_dir,
                use_directory_urls=True,
                dest_uri=path,
                inclusion=InclusionLevel.INCLUDED,
            )


def _front_door(site: Site, config: MkDocsConfig) -> Iterator[File]:
    """Where no page is at the root, a way from there to the first one."""
    first = site.first_page
    if first is None or first.permalink == "/" or "index.html" in site.static:
        return
    content = _REDIRECT.format(
        url=quote(first.permalink.strip("/")) + "/", title=escape(first.title)
    )
    yield File.generated(config, "index.html", content=content, inclusion=InclusionLevel.INCLUDED)


def _destination(permalink: str) -> str:
    return f"{unquote(permalink).strip('/')}/index.html".lstrip("/")


def _inclusion(shown: Doc | GeneratedPage) -> InclusionLevel:
    if isinstance(shown, GeneratedPage):
        return InclusionLevel.NOT_IN_NAV
    if shown.draft:
        return InclusionLevel.DRAFT
    return InclusionLevel.NOT_IN_NAV if shown.unlisted else InclusionLevel.INCLUDED
