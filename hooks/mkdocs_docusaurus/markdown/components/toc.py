"""`<TOCInline/>`: the page's headings as a list, which is complete only when the page is.

https://docusaurus.io/docs/markdown-features/toc#inline-table-of-contents
"""

import re
from typing import Any

from mkdocs_docusaurus.markdown.components.element import Element
from mkdocs_docusaurus.markdown.mdx.value import Later
from mkdocs_docusaurus.markdown.scope import Heading, Scope

_PLACE = re.compile(r"(\s*)\x00toc (\d) (\d) (\d+)")
_LEVELS = (2, 3)


def write_toc(element: Element, scope: Scope) -> list[str]:
    """The place of the list, until every heading is known."""
    toc = element.props.get("toc")
    scope.contents.append(toc if isinstance(toc, Later) else Later())
    lowest = element.props.get("minHeadingLevel", _LEVELS[0])
    highest = element.props.get("maxHeadingLevel", _LEVELS[1])
    levels = [n if n in range(1, 7) else d for n, d in zip((lowest, highest), _LEVELS, strict=True)]
    return [f"\x00toc {levels[0]} {levels[1]} {len(scope.contents) - 1}"]


def fill_in(lines: list[str], scope: Scope) -> list[str]:
    """The lines of a whole page, its tables of contents in their places."""
    if not scope.contents:
        return lines
    filled: list[str] = []
    for line in lines:
        match = _PLACE.fullmatch(line) if "\x00" in line else None
        if match is None:
            filled.append(line)
            continue
        listed = _listed(scope.headings, scope.contents[int(match[4])])
        filled += [match[1] + entry for entry in _entries(listed, int(match[2]), int(match[3]))]
    return filled


def _listed(headings: list[Heading], toc: Later) -> list[Heading]:
    """Those headings of the page below its title that `toc={…}` keeps."""
    entries = [
        {"value": heading.text, "id": heading.id, "level": heading.level}
        for heading in headings
        if heading.level > 1 and heading.text
    ]
    kept = toc.settled(entries)
    if not isinstance(kept, list):
        return []
    return [heading for entry in kept if (heading := _heading(entry))]


def _heading(entry: Any) -> Heading | None:
    """An entry as `toc` has them, of which an author's own function may have made anything."""
    match entry:
        case {"level": int(level), "id": str(name), "value": str(text)}:
            return Heading(level, name, text)
    return None


def _entries(headings: list[Heading], lowest: int, highest: int) -> list[str]:
    """A nested list of links to the headings of some levels.

    A heading stands below the last one of a lower level, if that is shown.
    """
    entries: list[str] = []
    above: list[int] = []
    for heading in headings:
        while above and above[-1] >= heading.level:
            above.pop()
        if lowest <= heading.level <= highest:
            indent = "    " * sum(level >= lowest for level in above)
            entries.append(f"{indent}-   [{heading.text}](#{heading.id})")
        above.append(heading.level)
    return entries
