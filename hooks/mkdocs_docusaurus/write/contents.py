"""The list of a page's headings that `<TOCInline/>` shows.

https://docusaurus.io/docs/markdown-features/toc#inline-table-of-contents
"""

from collections.abc import Iterable
from dataclasses import replace

from mkdocs_docusaurus.link import Target
from mkdocs_docusaurus.markdown.tree import Contents, Heading, Item, Link, List, Paragraph, Text
from mkdocs_docusaurus.markdown.tree import plain as plain_text


def contents_list(contents: Contents, headings: Iterable[Heading]) -> List | None:
    """A nested list of links to the headings that it keeps; `None` where it keeps none.

    A heading stands below the last one of a lower level, if that is shown.
    """
    shown = [(depth, heading) for depth, heading in _depths(contents, headings)]
    return _nested(shown)


def _depths(contents: Contents, headings: Iterable[Heading]) -> Iterable[tuple[int, Heading]]:
    above: list[int] = []
    for heading in _kept(contents, headings):
        while above and above[-1] >= heading.level:
            above.pop()
        if contents.lowest <= heading.level <= contents.highest:
            yield sum(level >= contents.lowest for level in above), heading
        above.append(heading.level)


def _nested(shown: list[tuple[int, Heading]]) -> List | None:
    if not shown:
        return None
    items: list[Item] = []
    starts = [at for at, (depth, _) in enumerate(shown) if depth == shown[0][0]]
    for start, end in zip(starts, [*starts[1:], len(shown)], strict=True):
        heading = shown[start][1]
        link = Link(Target(f"#{heading.id}"), "", heading.listed)
        below = _nested(shown[start + 1 : end])
        entry = Paragraph((link,), tight=True)
        items.append(Item((entry,) if below is None else (entry, below)))
    return List(tuple(items))


def _kept(contents: Contents, headings: Iterable[Heading]) -> Iterable[Heading]:
    """Those headings of the page below its title that `toc={…}` keeps.

    Of an entry, as `toc` has them, an author's own function may have made anything.
    """
    listed = [heading for heading in headings if heading.level > 1 and heading.listed]
    by_id = {heading.id: heading for heading in listed}
    entries = [{"value": plain_text(h.listed), "id": h.id, "level": h.level} for h in listed]
    kept = contents.toc.settled(entries)
    for entry in kept if isinstance(kept, list) else ():
        match entry:
            case {"level": int(level), "id": str(name), "value": str(text)}:
                known = by_id.get(name)
                if known is not None and plain_text(known.listed) == text:
                    yield replace(known, level=level)
                else:
                    yield Heading(level, name, (Text(text),), (Text(text),))
