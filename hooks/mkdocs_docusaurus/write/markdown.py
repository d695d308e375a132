"""Markdown in Material's own syntax, as Python-Markdown and Material's extensions read it."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from html import escape
from typing import Any

from mkdocs_docusaurus.link import Target
from mkdocs_docusaurus.link_mark import LinkWriter, mark_link
from mkdocs_docusaurus.markdown import tree
from mkdocs_docusaurus.markdown.components.html import SPANS
from mkdocs_docusaurus.markdown.escape import escape_attribute, escape_line_starts, escape_text
from mkdocs_docusaurus.markdown.html_block import VOID
from mkdocs_docusaurus.write.contents import contents_list
from mkdocs_docusaurus.write.html import href_of, html_within

INDENT = "    "
SEPARATOR = "<!-- -->"
"""Between two blocks that Python-Markdown would otherwise take for one."""
_LONGEST = 20_000
"""From how many characters on a paragraph is HTML, which Python-Markdown does not search."""
_EMPHASIS = {"em": "*", "strong": "**", "del": "~~"}
_RULES = {"": "---", "left": ":--", "center": ":-:", "right": "--:"}
_BACKTICKS = re.compile("`+")
_NESTED = re.compile(r"^[> ]*[ ]{4}/{3,}[ ][\w-]", re.MULTILINE)
_HEAD = re.compile(
    r"""(?P<mark>!!!|\?\?\?\+?|===[!+]*)"""
    r"""(?:[ ]?(?P<kinds>[\w-]+(?:[ ]+[\w-]+)*))?(?:[ ]*"(?P<title>.*)")?[ ]*"""
)
_NAMES = {"!": "admonition", "?": "details", "=": "tab"}
"""What an indented block is called between slashes, by the first character of its mark."""
_TICKS = re.compile("`{3,}")
_ONE_ID = re.compile(r"""[^\s="'}]+""")
_NO_ID = re.compile(r"""("[^"]*"|'[^']*')|(?<![^\s"'])id(?!=?[^\s=])=*""")
"""What is in quotes, or the name `id` without a value, which would leave a heading without one."""
_EMPHASIZING = re.compile(r"[_*]")
_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))


@dataclass(frozen=True)
class _Page:
    """What writing any part of a page takes.

    Where a block between slashes stands in an indented one, Python-Markdown misreads both: then all
    blocks of the page are `fenced`.
    """

    link: LinkWriter
    note: Callable[[str], str]
    headings: tuple[tree.Heading, ...] = ()
    fenced: bool = False


def markdown_of(
    document: tree.Document,
    link: LinkWriter | None = None,
    note: Callable[[str], str] = lambda label: f"[^{label}]",
) -> str:
    """A document as Markdown; `link` writes its links, `note` a reference to a footnote.

    Without `link`, marks stand for links, which `fill_in_links` replaces.
    """
    page = _Page(link or mark_link, note, document.headings)
    text = _whole(document, page)
    return _whole(document, replace(page, fenced=True)) if _NESTED.search(text) else text


def _whole(document: tree.Document, page: _Page) -> str:
    lines = _blocks(document.blocks, page)
    for label, blocks in document.footnotes:
        head, *rest = _blocks(blocks, page) or [""]
        lines += ["", f"[^{label}]: {head}", *indented(rest)]
    return "\n".join(lines) + "\n"


def indented(lines: Iterable[str], indent: str = INDENT) -> list[str]:
    """The lines moved to the right; blank ones stay empty."""
    return [indent + line if line else "" for line in lines]


def block_fence(content: Iterable[str]) -> str:
    """The slashes around a block of `pymdownx.blocks`: more than around any block in it."""
    return "/" * (max((_slashes(line.strip()) for line in content), default=2) + 1)


def _slashes(line: str) -> int:
    return max(2, len(line) - len(line.lstrip("/")))


def _blocks(blocks: Iterable[tree.Block], page: _Page) -> list[str]:
    """Blocks one after the other, a blank line between two of them."""
    lines: list[str] = []
    previous: tree.Block | None = None
    for block in blocks:
        written = _BLOCKS[type(block)](block, page)
        if not written:
            continue
        if previous is not None:
            lines.append("")
            if _would_merge(previous, block):
                lines += [SEPARATOR, ""]
        lines += written
        previous = block
    return lines


def _would_merge(above: tree.Block, block: tree.Block) -> bool:
    if isinstance(above, tree.List) and isinstance(block, tree.List):
        return (above.start is None) == (block.start is None)
    return isinstance(above, tree.Quote) and isinstance(block, tree.Quote)


def _inline(content: tree.Inlines, page: _Page, *, lines: bool = True) -> str:
    """Inline content; a line end that shows is HTML where it must stay on one line."""
    parts: list[str] = []
    for at, one in enumerate(content):
        match one:
            case tree.Text(text):
                written = escape_text(text)
                if written.endswith("!") and isinstance(
                    next(iter(content[at + 1 :]), None), tree.Link
                ):
                    written = f"{written[:-1]}\\!"
            case tree.Break(hard):
                written = ("  \n" if lines else "<br>") if hard else "\n"
            case tree.Mark(name, inner):
                written = _emphasis(name, _inline(inner, page, lines=lines), "".join(parts[-2:]))
            case tree.Link():
                written = _link(one, _inline(one.content, page, lines=lines), page)
            case tree.Element(name, attributes, inner):
                written = _tag(name, attributes)
                if name not in VOID:
                    written += f"{_inline(inner, page, lines=lines)}</{name}>"
            case _:
                written = _single(one, page)
        parts.append(written)
    return "".join(parts)


def _single(one: tree.Inline, page: _Page) -> str:
    match one:
        case tree.CodeSpan(code):
            return _code_span(code)
        case tree.Image(target, alt, title):
            return f"![{escape_text(alt)}]({_destination(target, page)}{_title(title)})"
        case tree.Raw(html):
            return html
        case tree.AttributeList(text):
            return text
        case tree.FootnoteReference(label):
            return page.note(label)
        case tree.Inserted(blocks):
            return " ".join(_blocks(blocks, page))
    raise TypeError(f"{type(one)} is no inline content")


def _emphasis(name: str, inner: str, before: str) -> str:
    """Marks where they cannot be taken for others, else the HTML element.

    Python-Markdown pairs asterisks by regular expressions, which nested or adjoining emphasis
    confuses; CommonMark's own pairing is known here, and an element states it.
    """
    mark = _EMPHASIS[name]
    if name == "del":
        return f"{mark}{inner}{mark}"
    plain = "*" not in inner.replace("\\*", "") and not before.endswith("*")
    if plain and inner == inner.strip() and inner:
        return f"{mark}{inner}{mark}"
    return f"<{name}>{inner}</{name}>"


def _code_span(code: str) -> str:
    """Backticks, more of them than the code holds in a row; HTML where spaces at its ends count."""
    if code != code.strip() or not code:
        return f"<code>{escape_attribute(code)}</code>"
    longest = max((len(run) for run in _BACKTICKS.findall(code)), default=0)
    fence = "`" * (longest + 1)
    space = " " if code[0] == "`" or code[-1] == "`" else ""
    return f"{fence}{space}{code}{space}{fence}"


def _link(link: tree.Link, inner: str, page: _Page) -> str:
    if link.bare:
        return f"<{link.target.url}>"
    return f"[{inner}]({_destination(link.target, page)}{_title(link.title)})"


def _destination(target: Target, page: _Page) -> str:
    url = _href(target, page).replace("\\", "%5C").replace("`", "%60").replace("\n", "%0A")
    if not url or re.search(r"[\s()<>]", url):
        return "<" + url.replace("<", "%3C").replace(">", "%3E") + ">"
    return url


def _href(target: Target, page: _Page) -> str:
    return href_of(target, page.link, "markdown")


def _title(title: str) -> str:
    return f' "{escape_attribute(title)}"'.replace("\n", " ") if title else ""


def _tag(name: str, attributes: tree.Attributes) -> str:
    written = (
        f" {key}" if value is None else f' {key}="{escape(value)}"'
        for key, value in attributes.items()
    )
    return f"<{name}{''.join(written)}>"


def _lines(content: tree.Inlines, page: _Page) -> list[str]:
    return escape_line_starts(_inline(content, page)).split("\n")


def _paragraph(paragraph: tree.Paragraph, page: _Page) -> list[str]:
    lines = _lines(paragraph.content, page)
    if sum(map(len, lines)) > _LONGEST and _is_plain(paragraph.content):
        return _as_it_is("p", html_within(paragraph.content, page.link))
    if paragraph.no_task and lines[0].startswith("["):
        lines[0] = f"\\{lines[0]}"
    return lines


def _is_plain(content: tree.Inlines) -> bool:
    """Whether content is of the kinds that CommonMark has, all of which HTML can say."""
    return all(
        isinstance(one, tree.Text | tree.Break | tree.CodeSpan | tree.Image)
        or (isinstance(one, tree.Mark | tree.Link) and _is_plain(one.content))
        for one in content
    )


def _phrasing(phrasing: tree.Phrasing, page: _Page) -> list[str]:
    return _inline(phrasing.content, page).strip().split("\n")


def _heading(heading: tree.Heading, page: _Page) -> list[str]:
    """A heading on one line, in the form with number signs, its id behind it."""
    inline = escape_line_starts(_inline(heading.content, page, lines=False)).replace("\n", " ")
    if inline.endswith("#"):
        inline = inline[:-1] + "&#35;"
    marks = "#" * heading.level
    if not inline:
        return [marks]
    attributes = _attribute_list(heading) if heading.id else ""
    return [f"{marks} {inline} {attributes}".rstrip()]


def _attribute_list(heading: tree.Heading) -> str:
    """A heading's id and Material's attributes, as Python-Markdown finds them."""
    name = heading.id
    is_safe = escape_text(name) == name
    name = name if is_safe else _EMPHASIZING.sub(r"\\\g<0>", name)
    written = f"#{name}" if _ONE_ID.fullmatch(name) else f"id={_quoted(name)}"
    others = _NO_ID.sub(r"\1", f" {heading.attributes}" if heading.attributes else "")
    return f"{{{written}{others}}}"


def _quoted(value: str) -> str:
    """A value in the quotes that it has none of; one that has both loses its single ones."""
    mark = '"' if '"' not in value else "'"
    return f"{mark}{value.replace(mark, '')}{mark}"


def _quote(quote: tree.Quote, page: _Page) -> list[str]:
    """Every line marked, so that none is lazy."""
    return [f"> {line}" if line else ">" for line in _blocks(quote.blocks, page) or [""]]


def _code(code: tree.Code, _page: _Page) -> list[str]:
    """A fence with Material's options, longer than any in the code.

    https://squidfunk.github.io/mkdocs-material/reference/code-blocks/
    """
    options = [code.language or "text"]
    if code.title:
        options.append(f"title={_quoted_title(code.title)}")
    if code.marked:
        options.append(f'hl_lines="{" ".join(map(str, code.marked))}"')
    if code.numbers is not None:
        options.append(f'linenums="{code.numbers}"')
    longest = max(map(len, _TICKS.findall(code.code)), default=2)
    marks = "`" * (longest + 1)
    head = code.language if len(options) == 1 else " ".join(options)
    return [f"{marks}{head}", *code.code.split("\n"), marks]


def _quoted_title(title: str) -> str:
    """A title in the quotation marks that are not in it."""
    return f"'{title}'" if '"' in title and "'" not in title else f'"{title.replace(chr(34), "”")}"'


def _admonition(block: tree.Admonition, page: _Page) -> list[str]:
    """An admonition, the content indented by four; only Material's newer form can have an id."""
    title, content = _inline(block.title, page, lines=False), _blocks(block.blocks, page)
    kind, *classes = block.classes
    if block.id or page.fenced:
        attributes = {"id": block.id} if block.id else {}
        attributes |= {"class": " ".join(classes)} if classes else {}
        return _fenced("admonition", title, {"type": kind, "attrs": attributes}, content)
    head = f'!!! {" ".join(block.classes)} "{title}"'
    return [head, "", *indented(content)] if content else [head]


def _details(block: tree.Details, page: _Page) -> list[str]:
    summary = " ".join(_inline(block.summary, page).split())
    content, (kind, *classes) = _blocks(block.blocks, page), block.classes
    if page.fenced:
        attributes = {"class": " ".join(classes)} if classes else {}
        options = {"open": block.opened, "type": kind, "attrs": attributes}
        return _fenced("details", summary, options, content)
    mark = "???+" if block.opened else "???"
    return [f'{mark} {" ".join(block.classes)} "{summary}"', "", *indented(content)]


def _tab_set(block: tree.TabSet, page: _Page) -> list[str]:
    """Material's content tabs; the first is marked as the first of a set of its own.

    https://squidfunk.github.io/mkdocs-material/reference/content-tabs/
    """
    lines: list[str] = []
    for index, (label, blocks) in enumerate(block.tabs):
        is_first, is_opened = index == 0, index == block.opened and index > 0
        title = " ".join(_inline(label, page).split()).replace('"', "&quot;")
        content = _blocks(blocks, page)
        if page.fenced:
            lines += _fenced("tab", title, {"new": is_first, "select": is_opened}, content)
        else:
            mark = ("!" if is_first else "") + ("+" if is_opened else "")
            lines += [f'==={mark} "{title}"', "", *indented(content)]
        lines.append("")
    return lines[:-1]


def _fenced(
    name: str, title: str | None, options: Mapping[str, object], content: list[str]
) -> list[str]:
    """A block between slashes, more of them than around any block in it.

    https://facelessuser.github.io/pymdown-extensions/extensions/blocks/
    """
    given = {option: value for option, value in options.items() if value}
    lines = [f"{INDENT}{option}: {json.dumps(value)}" for option, value in given.items()]
    slashes = block_fence(content)
    argument = "" if title is None else f" | {re.sub('^#', '&#35;', title)}".rstrip()
    return [f"{slashes} {name}{argument}", *lines, "", *content, "", slashes]


def _table(table: tree.Table, page: _Page) -> list[str]:
    """Each row between pipes and as wide as the first."""
    head, *body = table.rows
    if not body:
        return _head_alone(table, page)
    rules = [_RULES[alignment] for alignment in table.alignments]
    rows = [_row(row, page) for row in body]
    return [_row(head, page), f"| {' | '.join(rules)} |", *rows]


def _head_alone(table: tree.Table, page: _Page) -> list[str]:
    """A table without a body, to which Python-Markdown would add an empty row."""
    cells: list[str] = []
    for alignment, cell in zip(table.alignments, table.rows[0], strict=True):
        attributes = {"style": f"text-align:{alignment}"} if alignment else {}
        cells += [*_html_block("th", attributes, [_cell(cell, page)], inline=True), ""]
    return _html_block("table", {}, _html_block("thead", {}, _html_block("tr", {}, cells)))


def _row(cells: Iterable[tree.Inlines], page: _Page) -> str:
    return f"| {' | '.join(_escape_pipes(_cell(cell, page)) for cell in cells)} |"


def _cell(cell: tree.Inlines, page: _Page) -> str:
    return escape_line_starts(_inline(cell, page, lines=False))


def _escape_pipes(text: str) -> str:
    """Pipes outside code get a backslash; in code Python-Markdown takes them as they are."""
    parts = text.split("`")
    return "`".join(
        part if index % 2 else part.replace("|", "\\|") for index, part in enumerate(parts)
    )


def _html_block(
    name: str, attributes: tree.Attributes, content: list[str], *, inline: bool = False
) -> list[str]:
    """An element around Markdown, as `pymdownx.blocks.html` writes it.

    https://facelessuser.github.io/pymdown-extensions/extensions/blocks/plugins/html/
    """
    slashes = block_fence(content)
    selector = name + "".join(_selector(key, value) for key, value in attributes.items())
    mode = f"{INDENT}markdown: {'inline' if inline else 'block'}"
    return [f"{slashes} html | {selector}", mode, "", *content, "", slashes]


def _selector(key: str, value: str | None) -> str:
    if value is None:
        return f"[{key}]"
    plain = value.replace("\n", " ").replace('"', "'")
    return f'[{key}="{plain}"]'


def _as_it_is(name: str, written: str) -> list[str]:
    """HTML in an element of its own, so that the table of contents does not take its headings.

    Rule: https://docusaurus.io/docs/markdown-features/toc#customizing-table-of-contents-generation
    """
    slashes = block_fence([written])
    mode = f"{INDENT}markdown: html"
    return [f"{slashes} html | {name}", mode, "", *written.split("\n"), "", slashes]


def _box(box: tree.Box, page: _Page) -> list[str]:
    return _html_block(box.name, box.attributes, _blocks(box.blocks, page))


def _line(line: tree.Line, page: _Page) -> list[str]:
    if line.whole:
        element = tree.Element(line.name, line.attributes, line.content)
        written = html_within((element,), page.link)
        return _as_it_is("div", written) if line.name in _HEADINGS else [written]
    content = _inline(line.content, page)
    if line.name in SPANS:
        return [f"{_tag(line.name, line.attributes)}{content}</{line.name}>"]
    return _html_block(line.name, line.attributes, content.strip().split("\n"), inline=True)


def _cards(block: tree.Cards, page: _Page) -> list[str]:
    """A grid of Material's. https://squidfunk.github.io/mkdocs-material/reference/grids/"""
    items: list[str] = []
    for title, target, description in block.cards:
        head = f"-   [**{escape_text(title)}**](<{_href(target, page)}>)"
        below = ["", *indented([escape_text(description)])] if description else []
        items += [head, *below, ""]
    return ['<div class="grid cards" markdown>', "", *items, "</div>"]


def _contents(contents: tree.Contents, page: _Page) -> list[str]:
    shown = contents_list(contents, page.headings)
    return [] if shown is None else _list(shown, page)


def _material(block: tree.MaterialBlock, page: _Page) -> list[str]:
    """Material's own block: its line and options as they are, between more slashes than in it."""
    content = _blocks(block.blocks, page)
    if block.slashes:
        slashes = max(block.slashes, block_fence(content), key=len)
        return [f"{slashes}{block.head}", *block.options, "", *content, "", slashes]
    head = _HEAD.fullmatch(block.head)
    if page.fenced and head is not None:
        return _fenced(_NAMES[head["mark"][0]], head["title"], _options_of(head), content)
    return [block.head, "", *indented(content)] if content else [block.head]


def _options_of(head: re.Match[str]) -> dict[str, object]:
    """What the line that opens an indented block says, as options of one between slashes."""
    mark, (kind, *classes) = head["mark"], (head["kinds"] or "").split() or [""]
    if mark.startswith("="):
        return {"new": "!" in mark, "select": "+" in mark}
    attributes = {"class": " ".join(classes)} if classes else {}
    return {"open": mark == "???+", "type": kind, "attrs": attributes}


def _list(block: tree.List, page: _Page) -> list[str]:
    """A list, with a blank line between items where it is loose or one of them holds one."""
    spaced = _is_spaced(block)
    written: list[str] = []
    for marker, item in zip(_markers(block), block.items, strict=False):
        if written and spaced:
            written.append("")
        written += _marked(marker, _needs_bare_marker(item), _item(item, page), spaced)
    return written


def _markers(block: tree.List) -> Iterator[str]:
    """`-` whatever the author's marker was, or numbers."""
    for index in range(len(block.items)):
        yield "-" if block.start is None else f"{block.start + index}."


def _marked(marker: str, bare: bool, lines: list[str], spaced: bool) -> list[str]:
    """An item behind its marker, or below it where Python-Markdown reads no such block beside it.

    A bare hyphen would make a heading of the line above, hence the asterisk.
    """
    if bare or not lines:
        marker = marker.replace("-", "*")
        return [f"{marker:<3} ", *([""] if spaced and lines else []), *indented(lines)]
    return [f"{marker:<3} {lines[0]}", *indented(lines[1:])]


def _needs_bare_marker(item: tree.Item) -> bool:
    """Whether an item begins with what needs a line of its own, four columns of which it has."""
    if not item.blocks:
        return True
    first = item.blocks[0]
    return not _is_flat(first) if isinstance(first, tree.List) else not _is_beside(first)


def _is_beside(block: tree.Block) -> bool:
    return isinstance(block, tree.Paragraph | tree.Heading)


def _is_flat(block: tree.List) -> bool:
    """Whether the items of a list are a paragraph each; or the only one, such a list."""
    only = block.items[0].blocks if len(block.items) == 1 else ()
    if len(only) == 1 and isinstance(inner := only[0], tree.List):
        return _is_flat(inner)
    return all(
        len(item.blocks) == 1 and isinstance(item.blocks[0], tree.Paragraph) for item in block.items
    )


def _item(item: tree.Item, page: _Page) -> list[str]:
    if _is_joined(item.blocks):
        return [line for block in item.blocks for line in _BLOCKS[type(block)](block, page)]
    return _blocks(item.blocks, page)


def _is_spaced(block: tree.List) -> bool:
    """Whether a blank line stands between items: the list is loose, or one holds such a line."""
    return _is_loose(block) or any(not _is_joined(item.blocks) for item in block.items[:-1])


def _is_loose(block: tree.List) -> bool:
    blocks = (block for item in block.items for block in item.blocks)
    return any(isinstance(block, tree.Paragraph) and not block.tight for block in blocks)


def _is_joined(blocks: tree.Blocks) -> bool:
    """Whether blocks go one below the other: text and code of a tight list, and a list at last.

    Not above a list that holds a blank line: within a callout, Python-Markdown would put the text
    below what stands above that line.
    """
    if len(blocks) == 1 and _is_simple(blocks[0]):
        return True
    last = blocks[-1] if blocks else None
    if isinstance(last, tree.List):
        if _is_spaced(last) or not _is_joined(last.items[-1].blocks):
            return False
        return all(map(_is_text_or_code, blocks[:-1]))
    return all(map(_is_text_or_code, blocks))


def _is_simple(block: tree.Block) -> bool:
    """Whether a block that is an item's only one is written without a blank line."""
    if isinstance(block, tree.Quote):
        return len(block.blocks) == 1 and _is_simple(block.blocks[0])
    return isinstance(block, tree.Heading | tree.Rule | tree.Code | tree.Paragraph)


def _is_text_or_code(block: tree.Block) -> bool:
    return isinstance(block, tree.Code) or (isinstance(block, tree.Paragraph) and block.tight)


_BLOCKS: Mapping[type[tree.Block], Callable[[Any, _Page], list[str]]] = {
    tree.Admonition: _admonition,
    tree.Box: _box,
    tree.Cards: _cards,
    tree.Code: _code,
    tree.Contents: _contents,
    tree.Details: _details,
    tree.Heading: _heading,
    tree.Html: lambda block, _: block.html.split("\n"),
    tree.Line: _line,
    tree.List: _list,
    tree.MaterialBlock: _material,
    tree.Paragraph: _paragraph,
    tree.Phrasing: _phrasing,
    tree.Quote: _quote,
    # Three asterisks never make a heading of the line above, as hyphens do.
    tree.Rule: lambda _block, _page: ["***"],
    tree.TabSet: _tab_set,
    tree.Table: _table,
}
