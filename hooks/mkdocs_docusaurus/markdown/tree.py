"""A text as it is shown: blocks and inline content of few kinds, every component expanded.

Links hold their targets; nothing here knows Docusaurus' syntax any more, nor that of an output.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from mkdocs_docusaurus.link import Target
from mkdocs_docusaurus.markdown.mdx.value import Later

Attributes = Mapping[str, str | None]
"""An element's attributes; `None` is the value of one that has none."""


@dataclass(frozen=True, slots=True)
class Text:
    """Literal text; a line end in it is a soft break."""

    text: str


@dataclass(frozen=True, slots=True)
class CodeSpan:
    """Code within text."""

    code: str


@dataclass(frozen=True, slots=True)
class Break:
    """The end of a line; a reader sees a `hard` one."""

    hard: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """Emphasis, or text that is struck out."""

    name: Literal["em", "strong", "del"]
    content: "Inlines"


@dataclass(frozen=True, slots=True)
class Link:
    """A link; a `bare` one shows its own address."""

    target: Target
    title: str
    content: "Inlines"
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Image:
    """A picture."""

    target: Target
    alt: str
    title: str


@dataclass(frozen=True, slots=True)
class Element:
    """An element of HTML within text."""

    name: str
    attributes: Attributes
    content: "Inlines"


@dataclass(frozen=True, slots=True)
class Raw:
    """HTML within text, as it is written."""

    html: str


@dataclass(frozen=True, slots=True)
class FootnoteReference:
    """The place in a text that a footnote belongs to."""

    label: str


@dataclass(frozen=True, slots=True)
class AttributeList:
    """Material's own `{ .class #id key="value" }`, for what stands before it."""

    text: str


@dataclass(frozen=True, slots=True)
class Inserted:
    """Blocks where only text may stand."""

    blocks: "Blocks"


Inline = (
    Text
    | CodeSpan
    | Break
    | Mark
    | Link
    | Image
    | Element
    | Raw
    | FootnoteReference
    | AttributeList
    | Inserted
)
Inlines = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; a `tight` one, of a list without blank lines, is no element of its own."""

    content: Inlines
    tight: bool = False
    no_task: bool = False
    """Whether brackets at its start are text, though they look like a task's box."""


@dataclass(frozen=True, slots=True)
class Phrasing:
    """Inline content among blocks; `loose` text stands between tags of HTML as it is."""

    content: Inlines
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `listed` is its content in a table of contents, `attributes` Material's own."""

    level: int
    id: str
    content: Inlines
    listed: Inlines
    attributes: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list; a `task` is done or not."""

    blocks: "Blocks"
    task: bool | None = None


@dataclass(frozen=True, slots=True)
class List:
    """A list; `start` is the first number of an ordered one."""

    items: tuple[Item, ...]
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """A quote."""

    blocks: "Blocks"


@dataclass(frozen=True, slots=True)
class Code:
    """A block of code; `marked` are lines of it, from 1, `numbers` is the number of the first."""

    code: str
    language: str
    title: str = ""
    marked: tuple[int, ...] = ()
    numbers: int | None = None


@dataclass(frozen=True, slots=True)
class Admonition:
    """A callout; the first of its `classes` is its kind."""

    classes: tuple[str, ...]
    title: Inlines
    blocks: "Blocks"
    id: str = ""


@dataclass(frozen=True, slots=True)
class Details:
    """A block that opens on a click on its summary."""

    classes: tuple[str, ...]
    summary: Inlines
    blocks: "Blocks"
    opened: bool


@dataclass(frozen=True, slots=True)
class TabSet:
    """Tabs with their labels, of which the one at `opened` is shown first."""

    tabs: tuple[tuple[Inlines, "Blocks"], ...]
    opened: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """A table: how each column is aligned, and its rows, the heads first."""

    alignments: tuple[Literal["", "left", "center", "right"], ...]
    rows: tuple[tuple[Inlines, ...], ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A thematic break."""


@dataclass(frozen=True, slots=True)
class Html:
    """HTML as it is written, on lines of its own."""

    html: str


@dataclass(frozen=True, slots=True)
class Box:
    """An element of HTML around blocks."""

    name: str
    attributes: Attributes
    blocks: "Blocks"


@dataclass(frozen=True, slots=True)
class Line:
    """An element of HTML around inline content; no Markdown can stand in a `whole` one."""

    name: str
    attributes: Attributes
    content: Inlines
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Cards:
    """Cards: of each its title, where it leads, and a description."""

    cards: tuple[tuple[str, Target, str], ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """The place of a list of the page's headings, of the levels from `lowest` to `highest`."""

    toc: Later
    lowest: int
    highest: int


@dataclass(frozen=True, slots=True)
class MaterialBlock:
    """A block in Material's own syntax: the line that opens it, with slashes or without."""

    head: str
    options: tuple[str, ...]
    blocks: "Blocks"
    slashes: str = ""


Block = (
    Paragraph
    | Phrasing
    | Heading
    | List
    | Quote
    | Code
    | Admonition
    | Details
    | TabSet
    | Table
    | Rule
    | Html
    | Box
    | Line
    | Cards
    | Contents
    | MaterialBlock
)
Blocks = tuple[Block, ...]


@dataclass(frozen=True)
class Document:
    """A whole text: its blocks, every heading in them, and the footnotes in their order."""

    blocks: Blocks = ()
    headings: tuple[Heading, ...] = ()
    footnotes: tuple[tuple[str, Blocks], ...] = field(default=())


def joined(inlines: Iterable[Inline]) -> Inlines:
    """Inline content, texts beside each other made one."""
    made: list[Inline] = []
    for inline in inlines:
        if type(inline) is Text and made and type(last := made[-1]) is Text:
            made[-1] = Text(last.text + inline.text)
        else:
            made.append(inline)
    return tuple(made)


def plain(inlines: Iterable[Inline]) -> str:
    """The text of inline content, without its marks."""
    return "".join(_plain(inline) for inline in inlines)


def _plain(inline: Inline) -> str:
    match inline:
        case Text(text):
            return text
        case CodeSpan(code):
            return code
        case Break():
            return " "
        case Mark(_, content) | Link(_, _, content) | Element(_, _, content):
            return plain(content)
    return ""


def unlinked(inlines: Inlines) -> Inlines:
    """Inline content without links in it, pictures left out as well."""
    return joined(_unlinked(inlines))


def _unlinked(inlines: Inlines) -> Iterator[Inline]:
    for inline in inlines:
        match inline:
            case Link(_, _, content):
                yield from _unlinked(content)
            case Element("a", _, content):
                yield from _unlinked(content)
            case Mark(name, content):
                yield Mark(name, unlinked(content))
            case Element(name, attributes, content) if name != "img":
                yield Element(name, attributes, unlinked(content))
            case Image() | FootnoteReference() | Element():
                continue
            case _:
                yield inline


def stripped(inlines: Inlines) -> Inlines:
    """Inline content without blanks at its ends."""
    content = list(inlines)
    while content and _is_blank(content[0]):
        content.pop(0)
    while content and _is_blank(content[-1]):
        content.pop()
    if content and isinstance(first := content[0], Text):
        content[0] = Text(first.text.lstrip())
    if content and isinstance(last := content[-1], Text):
        content[-1] = Text(last.text.rstrip())
    return tuple(content)


def _is_blank(inline: Inline) -> bool:
    return isinstance(inline, Break) or (isinstance(inline, Text) and not inline.text.strip())


def within_text(blocks: Blocks) -> Inlines:
    """Blocks as what may stand in a line of text: what is in paragraphs and in such elements."""
    parts: list[Inline] = []
    for block in blocks:
        if parts:
            parts.append(Text(" "))
        match block:
            case Paragraph(content) | Phrasing(content):
                parts += content
            case Line(name, attributes, content):
                parts.append(Element(name, attributes, content))
            case Html(html):
                parts.append(Raw(" ".join(html.split("\n"))))
            case _:
                parts.append(Inserted((block,)))
    return joined(parts)
