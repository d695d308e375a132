"""The table of contents: a page's headings between two levels, nested."""

from collections.abc import Iterable, Iterator
from html import escape

from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from mkdocs_docusaurus.blog import Post
from mkdocs_docusaurus.catalog import Doc
from mkdocs_docusaurus.mkdocs.files import PageFile
from mkdocs_docusaurus.settings.theme import ThemeSettings
from mkdocs_docusaurus.standalone import StandalonePage


class TocEntry(AnchorLink):
    """A heading, its link as Material's template prints it, which escapes nothing."""

    @property
    def url(self) -> str:
        """The part of the page that the heading begins."""
        return f"#{escape(self.id)}"


def levels_of(page: Page) -> tuple[int, int]:
    """The lowest and the highest level of heading that a page's table of contents shows."""
    if not isinstance(page.file, PageFile):
        return ThemeSettings.toc_min_level, ThemeSettings.toc_max_level
    theme, shown = page.file.site.settings.theme, page.file.shown
    if not isinstance(shown, Doc | Post | StandalonePage):
        return theme.toc_min_level, theme.toc_max_level
    lowest = shown.front_matter.toc_min_heading_level
    highest = shown.front_matter.toc_max_heading_level
    return lowest or theme.toc_min_level, highest or theme.toc_max_level


def table_of_contents(toc: Iterable[AnchorLink], lowest: int, highest: int) -> TableOfContents:
    """The headings of the levels `lowest` to `highest`, each below the last one of a lower level.

    Rule: https://docusaurus.io/docs/markdown-features/toc#table-of-contents-heading-level
    """
    top: list[AnchorLink] = []
    above: list[AnchorLink] = []
    for link in flat(toc):
        if not lowest <= link.level <= highest:
            continue
        entry = TocEntry(link.title, link.id, link.level)
        while above and above[-1].level >= entry.level:
            above.pop()
        (above[-1].children if above else top).append(entry)
        above.append(entry)
    return TableOfContents(top)


def flat(toc: Iterable[AnchorLink]) -> Iterator[AnchorLink]:
    """Each link of a table of contents, those below it right behind it."""
    for link in toc:
        yield link
        yield from flat(link.children)
