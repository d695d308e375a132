"""`<TOCInline/>`: the page's headings as a list, which is complete only when the page is.

https://docusaurus.io/docs/markdown-features/toc#inline-table-of-contents
"""

import re

from docusaurus.markdown.components.element import Element
from docusaurus.markdown.scope import Heading, Scope

_PLACE = re.compile(r"(\s*)\x00toc (\d) (\d)")
_LEVELS = (2, 3)


def write_toc(element: Element, _scope: Scope) -> list[str]:
    """The place of the list, until every heading is known."""
    lowest = element.props.get("minHeadingLevel", _LEVELS[0])
    highest = element.props.get("maxHeadingLevel", _LEVELS[1])
    levels = [n if n in range(1, 7) else d for n, d in zip((lowest, highest), _LEVELS, strict=True)]
    return [f"\x00toc {levels[0]} {levels[1]}"]


def fill_in(lines: list[str], scope: Scope) -> list[str]:
    """The lines of a whole page, its tables of contents in their places."""
    filled: list[str] = []
    for line in lines:
        match = _PLACE.fullmatch(line) if "\x00" in line else None
        if match is None:
            filled.append(line)
            continue
        shown = [h for h in scope.headings if int(match[2]) <= h.level <= int(match[3])]
        filled += [match[1] + entry for entry in _entries(shown)]
    return filled


def _entries(headings: list[Heading]) -> list[str]:
    """A nested list of links; a heading stands below the last one of a lower level."""
    entries: list[str] = []
    above: list[int] = []
    for heading in headings:
        while above and above[-1] >= heading.level:
            above.pop()
        entries.append(f"{'    ' * len(above)}-   [{heading.text}](#{heading.id})")
        above.append(heading.level)
    return entries
