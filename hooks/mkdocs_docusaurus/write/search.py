"""A page's sections, each a heading and what stands below it, as Material's search has them."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Any

from mkdocs_docusaurus.markdown import tree

_HIDDEN = re.compile(r"<(script|style|object)\b.*?</\1\s*>|<!--.*?-->|<[^>]*>", re.DOTALL)
_ICON = re.compile(r":[a-z]\w*-[\w-]+:")
_BOX = re.compile(r"\[[ xX]\] ?")
_EXCLUDED = "data-search-exclude"
_UNSEEN = ("script", "style", "object")
_KEPT = ("sub", "sup")
"""Elements within text that the search shows."""


@dataclass
class Section:
    """A heading and what stands below it, as HTML; that of the page itself has no id.

    One that is `excluded` is not to be found.
    """

    id: str = ""
    title: str = ""
    text: list[str] = field(default_factory=list)
    excluded: bool = False


@dataclass
class _Page:
    """The sections so far, and the one that text is added to."""

    sections: list[Section]
    current: Section


def sections_of(document: tree.Document) -> list[Section]:
    """The sections of a page in their order; one for the page itself comes first.

    It has the title that the page begins with, if it does.  A section ends with the block that its
    heading stands in.
    """
    page = _new_page()
    _add_blocks(document.blocks, page)
    for _, blocks in document.footnotes:
        _add_blocks(blocks, page)
    return [section for section in page.sections if not section.excluded]


def _new_page() -> _Page:
    first = Section()
    return _Page([first], first)


def _add_blocks(blocks: Iterable[tree.Block], page: _Page) -> None:
    for block in blocks:
        _BLOCKS[type(block)](block, page)


def _add_within(blocks: Iterable[tree.Block], page: _Page) -> None:
    """Add what stands in a block, behind which the section around it goes on."""
    around = page.current
    _add_blocks(blocks, page)
    page.current = around


def _add(text: str, page: _Page) -> None:
    if text and not text.isspace():
        page.current.text.append(text)


def _add_heading(heading: tree.Heading, page: _Page) -> None:
    title, first = _inline(heading.content), page.sections[0]
    if heading.level == 1 and len(page.sections) == 1 and not first.text:
        first.title = title
    else:
        page.current = Section(heading.id, title, excluded=_EXCLUDED in heading.attributes)
        page.sections.append(page.current)


def _add_paragraph(paragraph: tree.Paragraph | tree.Phrasing, page: _Page) -> None:
    text = _inline(paragraph.content)
    is_tight = isinstance(paragraph, tree.Paragraph) and paragraph.tight
    _add(f"<p>{text}</p>" if text.strip() and not is_tight else text, page)


def _add_list(block: tree.List, page: _Page) -> None:
    tag = "ul" if block.start is None else "ol"
    _add(f"<{tag}>", page)
    for item in block.items:
        _add("<li>", page)
        at, texts = len(page.current.text), page.current.text
        _add_within(item.blocks, page)
        if item.task is not None and len(texts) > at:
            texts[at] = _BOX.sub("", texts[at], count=1)
        _add("</li>", page)
    _add(f"</{tag}>", page)


def _add_code(code: tree.Code, page: _Page) -> None:
    _add(_escaped(code.title), page)
    _add(f"<pre><code>{_escaped(code.code)}</code></pre>" if code.code else "", page)


def _add_titled(block: tree.Admonition | tree.Details, page: _Page) -> None:
    title = block.title if isinstance(block, tree.Admonition) else block.summary
    _add_paragraph(tree.Paragraph(title), page)
    _add_within(block.blocks, page)


def _add_tabs(block: tree.TabSet, page: _Page) -> None:
    for label, blocks in block.tabs:
        _add(f"{_inline(label)} ", page)
        _add_within(blocks, page)


def _add_table(table: tree.Table, page: _Page) -> None:
    cells = (_inline(cell) for row in table.rows for cell in row)
    _add(" ".join(cell for cell in cells if cell), page)


def _add_html(block: tree.Html, page: _Page) -> None:
    if _EXCLUDED not in block.html:
        _add(_shown(block.html), page)


def _add_line(line: tree.Line, page: _Page) -> None:
    if _is_shown(line):
        _add(f"{_inline(line.content)} ", page)


def _add_box(box: tree.Box, page: _Page) -> None:
    if _is_shown(box):
        _add_within(box.blocks, page)


def _is_shown(element: tree.Line | tree.Box | tree.Element) -> bool:
    """https://squidfunk.github.io/mkdocs-material/setup/setting-up-site-search/, exclusion."""
    return _EXCLUDED not in element.attributes and element.name not in _UNSEEN


def _add_cards(block: tree.Cards, page: _Page) -> None:
    for title, _, description in block.cards:
        _add_paragraph(tree.Paragraph((tree.Text(title),)), page)
        _add_paragraph(tree.Paragraph((tree.Text(description),)), page)


def _add_material(block: tree.MaterialBlock, page: _Page) -> None:
    """Material's own block, its title between quotation marks or behind a bar."""
    title = re.search(r'"(.*)"|\|(.*)', block.head)
    _add_paragraph(tree.Paragraph((tree.Text((title[1] or title[2]) if title else ""),)), page)
    _add_within(block.blocks, page)


def _inline(content: tree.Inlines) -> str:
    return "".join(_INLINES[type(one)](one) for one in content)


def _escaped(text: str) -> str:
    return escape(text, quote=False)


def _text(text: tree.Text) -> str:
    written = text.text.replace("\n", " ")
    return _escaped(_ICON.sub("", written) if ":" in written else written)


def _element(element: tree.Element) -> str:
    text = _inline(element.content) if _is_shown(element) else ""
    return f"<{element.name}>{text}</{element.name}>" if element.name in _KEPT else text


def _inserted(inserted: tree.Inserted) -> str:
    page = _new_page()
    _add_blocks(inserted.blocks, page)
    return " ".join(text for section in page.sections for text in (section.title, *section.text))


def _shown(html: str) -> str:
    return " ".join(_HIDDEN.sub(" " if "\n" in html else "", html).split())


def _nothing(*_: object) -> str:
    return ""


_INLINES: Mapping[type[tree.Inline], Callable[[Any], str]] = {
    tree.AttributeList: _nothing,
    tree.Break: lambda _: " ",
    tree.CodeSpan: lambda one: f"<code>{_escaped(one.code)}</code>",
    tree.Element: _element,
    tree.FootnoteReference: _nothing,
    tree.Image: _nothing,
    tree.Inserted: _inserted,
    tree.Link: lambda one: _inline(one.content),
    tree.Mark: lambda one: _inline(one.content),
    tree.Raw: lambda one: _HIDDEN.sub("", one.html),
    tree.Text: _text,
}
_BLOCKS: Mapping[type[tree.Block], Callable[[Any, _Page], object]] = {
    tree.Admonition: _add_titled,
    tree.Box: _add_box,
    tree.Cards: _add_cards,
    tree.Code: _add_code,
    tree.Contents: _nothing,
    tree.Details: _add_titled,
    tree.Heading: _add_heading,
    tree.Html: _add_html,
    tree.Line: _add_line,
    tree.List: _add_list,
    tree.MaterialBlock: _add_material,
    tree.Paragraph: _add_paragraph,
    tree.Phrasing: _add_paragraph,
    tree.Quote: lambda block, page: _add_within(block.blocks, page),
    tree.Rule: _nothing,
    tree.TabSet: _add_tabs,
    tree.Table: _add_table,
}
