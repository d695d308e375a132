"""What holds for any input: it ends, nothing is raised, no page is lost or leaves the site."""

from __future__ import annotations

import signal
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote

from mkdocs_docusaurus.blog import Post
from mkdocs_docusaurus.catalog import Doc
from mkdocs_docusaurus.diagnostics import KINDS, line_of, rate
from mkdocs_docusaurus.llms import write_llms
from mkdocs_docusaurus.markdown.scope import Text
from mkdocs_docusaurus.markdown.translate import Translation, translate
from mkdocs_docusaurus.settings.blog import BlogSettings, PagesSettings
from mkdocs_docusaurus.settings.docs import DocsSettings
from mkdocs_docusaurus.settings.site import SiteSettings
from mkdocs_docusaurus.site import Site, read_site
from mkdocs_docusaurus.standalone import StandalonePage
from mkdocs_docusaurus.write.markdown import markdown_of
from mkdocs_docusaurus.write.page import write_page
from mkdocs_docusaurus.written_page import WrittenPage
from tests.translation.rendering import html_of
from tests.translation.world import SOURCE, markdown_of_page, page_in

SECONDS = 20
"""How long one input may take: a hundred times what the slowest takes when nothing else runs."""


def check_text(text: str, *, mdx: bool) -> None:
    """Translate and render one text."""
    with ending():
        translation = translate(Text(SOURCE, text, mdx=mdx), page_in(Path("/nonexistent"), {}))
        check_translation(translation)


def check_plain(text: str) -> None:
    """Translate a plain text twice: the second time changes nothing."""
    page = page_in(Path("/nonexistent"), {})
    once = markdown_of_page(translate(Text(SOURCE, text), page))
    assert markdown_of_page(translate(Text(SOURCE, once), page)) == once


def check_folder(folder: Path) -> None:
    """Read the docs of a folder, and write and render every page of it."""
    with ending():
        sidebars = folder / "sidebars.json"
        docs = DocsSettings(route="", sidebars_file=sidebars.name if sidebars.is_file() else None)
        settings = SiteSettings(
            folder, docs=(docs,), blogs=(BlogSettings(),), pages=(PagesSettings(),)
        )
        site = read_site(settings)
        check_accounted(site)
        for shown in site.by_permalink.values():
            check_translation(write_page(shown, site))
        write_llms(site, "Site", "", "/").encode()
        for finding in rate(site.problems, KINDS):
            line_of(finding.problem).encode()


def check_accounted(site: Site) -> None:
    """Each text has a page or is told of, and each page a place below the site's folder."""
    told = {problem.path for problem in site.problems if problem.kind == "duplicate-url"}
    posts = [post for blog in site.blogs for post in blog.posts]
    texts: list[Doc | Post | StandalonePage]
    texts = [
        *(doc for one in site.docs for doc in one.catalog.docs),
        *posts,
        *site.standalone.pages,
    ]
    for text in texts:
        path = text.source if isinstance(text, Doc) else text.path
        assert site.by_permalink[text.permalink] is text or path in told, path
    for permalink in site.by_permalink:
        names = unquote(permalink).split("/")
        assert not {".", ".."} & {*names}, permalink
        assert "\0" not in permalink, permalink


def check_translation(translation: Translation | WrittenPage) -> None:
    """What becomes of a page can be rendered and written down."""
    markdown_of(translation.document).encode()
    for problem in translation.problems:
        line_of(problem).encode()
    rendered(translation).encode()


def rendered(translation: Translation | WrittenPage) -> str:
    """A page as HTML."""
    return html_of(translation.document)


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files below a folder, but for those that a file system does not take."""
    (folder / "docs").mkdir(parents=True, exist_ok=True)
    for path, data in files.items():
        try:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(data)
        except (OSError, ValueError):
            continue


@contextmanager
def ending() -> Iterator[None]:
    """Raise `TimeoutError` where the block takes too long, by the time that it computes."""

    def give_up(_signal: int, _frame: object) -> None:
        raise TimeoutError(f"this computes for more than {SECONDS} seconds")

    before = signal.signal(signal.SIGPROF, give_up)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
