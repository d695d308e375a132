"""What the writers of one text share."""

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.link import AnchorLink, Target, noun_of, readable
from mkdocs_docusaurus.link_mark import mark_link
from mkdocs_docusaurus.markdown.mdx.javascript import evaluate
from mkdocs_docusaurus.markdown.mdx.module import Import
from mkdocs_docusaurus.markdown.mdx.value import UNKNOWN, size_of
from mkdocs_docusaurus.markdown.node import Node
from mkdocs_docusaurus.markdown.tree import Blocks, Heading, Inline, Inlines
from mkdocs_docusaurus.script.react import Part, Rendered, Value
from mkdocs_docusaurus.script.value import ScriptOther
from mkdocs_docusaurus.sidebar import Card
from mkdocs_docusaurus.source_file import SourceFile

_DEPTH = 20
_HINTS = 500
"""On how many problems of a page a hint is looked for among all names of the site."""
_WORK, _DETOUR = 10, 300
"""What reading a text costs beside writing it, for each character and at the least."""


@dataclass(frozen=True)
class Text:
    """A piece of Markdown: `path` and `first_line` (from 1) say where in the docs it stands."""

    path: str
    body: str
    first_line: int = 1
    mdx: bool = True

    @cached_property
    def lines(self) -> list[str]:
        """The body, line by line."""
        return self.body.split("\n")


@dataclass(frozen=True)
class Position:
    """A place in a text: a line of its body (from 0) and a column (from 1)."""

    line: int
    column: int = 1


@dataclass(frozen=True)
class ScriptText:
    """A text's own code: its imports and exports on their lines, and names with their values."""

    path: str
    code: str
    names: Mapping[str, Any]


@dataclass(frozen=True)
class Page:
    """The page that a text is shown on, as far as the text may ask; `source` is its file.

    `find` takes a link as written and the file it stands in; `hint` says what to do about a `link`
    or `image` that found nothing; `read` finds a file by the path that an `import` in a file names.
    `cards` are those that `<DocCardList/>` shows on the page.
    `template` renders one of the site's own components, given its name and props.
    `render` shows an element or an expression as the site's own code does, and `value` gives what
    an expression gives; both give nothing where no code is run.
    With `title_elsewhere` the text's own title is left out, for it is shown outside the text;
    `footnotes` goes before the names of its footnotes where other texts stand on the page;
    `admonitions` are the site's own keywords for callouts, beside those that everybody has, `words`
    the theme's in the page's language; `npm2yarn` are the package managers that npm's commands are
    shown for, `None` where they are code as any other;
    `emoji` says whether the names of emoji show as emoji.
    """

    source: str
    permalink: str
    find: Callable[[str, str], Target]
    hint: Callable[[str, str, str], str] = lambda _kind, _href, _source: ""
    read: Callable[[str, str], SourceFile | None] = lambda _path, _source: None
    template: Callable[[str, Mapping[str, Any]], str | None] = lambda _name, _props: None
    render: Callable[[ScriptText, Part], Rendered | None] = lambda _text, _part: None
    value: Callable[[ScriptText, Part], Value | None] = lambda _text, _part: None
    title: str | None = None
    front_matter: Mapping[str, Any] = field(default_factory=dict)
    cards: Callable[[], tuple[Card, ...]] = tuple
    title_elsewhere: bool = False
    footnotes: str = ""
    admonitions: tuple[str, ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)
    npm2yarn: tuple[str, ...] | None = ("yarn", "pnpm", "bun")
    emoji: bool = True


@dataclass(frozen=True)
class Place:
    """Where inline content stands: its first line in the body (from 0), and what it may hold.

    `lines` is false where the content must stay on one line, as in a heading or a table's cell.
    `cell` is the column at which such a cell's content begins; in the source, a backslash stands
    before each pipe in it.
    """

    line: int
    content: str
    lines: bool = True
    cell: int | None = None

    @cached_property
    def rows(self) -> list[str]:
        """The content, line by line."""
        return self.content.split("\n")

    @cached_property
    def starts(self) -> list[int]:
        """Where in the content each of its lines begins."""
        return list(accumulate((len(row) + 1 for row in self.rows[:-1]), initial=0))

    @cached_property
    def indents(self) -> dict[int, int]:
        """How far to the right each line stands in the file, as far as that was asked."""
        return {}


@dataclass
class Allowance:
    """How many characters a page may still gain by repeating values, partials and components.

    Without an end to it, twenty short lines that each repeat the one above ten times would be
    written as more than any disk holds.
    """

    left: int = 50_000_000

    def spend(self, characters: int) -> bool:
        """Take some of it; false where that much is not left."""
        self.left -= characters
        return self.left >= 0


BlockExpander = Callable[[Node, "Scope"], Blocks]
"""Gives what one kind of block shows; nothing where it leaves nothing."""

SpanExpander = Callable[[Token, Inlines, "Scope", Place], Inlines]
"""Gives what an element within text shows, by its tag's token and the content in it."""

TokenExpander = Callable[[Token, "Scope", Place], Inlines]
"""Gives what a token within text shows that is neither text nor mark."""


@dataclass(frozen=True)
class Expanders:
    """What each kind of block shows, and within text an element, an expression, a directive."""

    blocks: Mapping[str, BlockExpander]
    span: SpanExpander
    expression: TokenExpander
    directive: TokenExpander
    liquid: TokenExpander


@dataclass(frozen=True)
class Scope:
    """One text on its way to a tree of what it shows.

    `names` are the values that its expressions may use, `imports` what its components stand for;
    `slugs` counts the heading ids taken so far; `above` are the partials, components and values
    that led to this text, and `allowance` is what all of them may still add to the page.
    """

    text: Text
    page: Page
    parser: MarkdownIt
    env: dict[str, Any]
    expanders: Expanders
    names: dict[str, Any] = field(default_factory=dict)
    imports: dict[str, Import] = field(default_factory=dict)
    slugs: dict[str, int] = field(default_factory=dict)
    esm: list[tuple[int, str]] = field(default_factory=list)
    styles: dict[str, None] = field(default_factory=dict)
    above: tuple[str, ...] = ()
    problems: list[Problem] = field(default_factory=list)
    head: list[Inline] = field(default_factory=list)
    titles: list[Inlines] = field(default_factory=list)
    descriptions: list[str] = field(default_factory=list)
    footnotes: dict[str, Blocks] = field(default_factory=dict)
    footnote_order: list[str] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    anchors: list[AnchorLink] = field(default_factory=list)
    allowance: Allowance = field(default_factory=Allowance)

    def value(self, code: str) -> Any:
        """An expression's value; `UNKNOWN` too where the page has repeated too much already."""
        value = evaluate(code, self.names)
        if value is UNKNOWN:
            value = self._computed(code)
        return value if self.allowance.spend(size_of(value)) else UNKNOWN

    def _computed(self, code: str) -> Any:
        """What only the site's own code gives, as far as it is data."""
        found = self.page.value(self.script(), Part(code, self.text.first_line))
        return _data(found.value) if found is not None and found.is_known else UNKNOWN

    def script(self, names: Mapping[str, Any] | None = None) -> "ScriptText":
        """The text's own code, with `names` beside it."""
        code, line = "", self.text.first_line - 1
        for first, lines in sorted(self.esm):
            row = self.text.first_line + first - 1
            code += "\n" * max(0, row - line) + lines.rstrip("\n")
            line = row + lines.rstrip("\n").count("\n")
        code = "\n" * max(0, self.text.first_line - 1) + code
        return ScriptText(self.text.path, code, names or _only_data(self.names))

    def may_show(self, text: str, position: Position) -> bool:
        """Whether one more text may be shown in this one; where not, it is a problem."""
        if len(self.above) > _DEPTH:
            said = f"this contains itself, or stands in more than {_DEPTH} others"
            self.report(position, "mdx", said, "end the circle, or nest fewer of them")
            return False
        had = self.allowance.left
        if self.allowance.spend(_WORK * (len(text) + _DETOUR)) or had < 0:
            return had >= 0
        said = "this page repeats so much that it would never end; what is here is left out"
        self.report(position, "mdx", said, "show less of it, or write it once")
        return False

    def component(self, name: str) -> str:
        """What a component is called at home: `T` is `Tabs` by `import T from '@theme/Tabs'`."""
        imported = self.imports.get(name)
        if imported is None or not imported.module.startswith(("@theme/", "@docusaurus/")):
            return name
        return imported.module.rpartition("/")[2] if imported.name == "default" else imported.name

    def url(self, href: str) -> str:
        """A link as HTML wants it."""
        return mark_link(self.page.find(href, self.text.path), "html")

    def report_broken(self, kind: str, href: str, position: Position) -> None:
        """Note a link or image that leads nowhere, with what its author may have meant."""
        noun = noun_of(kind, href)
        to = "" if kind == "image" else " to"
        is_few = len(self.problems) < _HINTS
        hint = self.page.hint(kind, href, self.text.path) if is_few else ""
        self.report(position, kind, f'{kind}{to} "{readable(href)}" finds no {noun}', hint)

    def report(self, position: Position, kind: str, message: str, hint: str = "") -> None:
        """Note a problem with what stands at a position of the text."""
        self.problems.append(self.problem(position, kind, message, hint))

    def problem(self, position: Position, kind: str, message: str, hint: str = "") -> Problem:
        """A problem with what stands at a position of the text."""
        line = self.text.first_line + position.line
        return Problem(self.text.path, line, position.column, kind, message, hint)

    def position(self, token: Token, place: Place | None = None) -> Position:
        """Where a token begins: in the inline content at `place`, else on lines of its own."""
        if place is None:
            line = token.map[0] if token.map else 0
            place = Place(line, str(token.meta.get("content", "")))
        start = int(token.meta.get("start", 0))
        if place.cell is not None:
            pipes = place.content.count("|", 0, start)
            return Position(place.line, place.cell + start + pipes)
        row = bisect_right(place.starts, start) - 1
        if row not in place.indents:
            place.indents[row] = self._indent(place, row)
        return Position(place.line + row, place.indents[row] + start - place.starts[row] + 1)

    def _indent(self, place: Place, row: int) -> int:
        """How far to the right a line of the content at `place` stands in the file."""
        line = place.line + row
        source = self.text.lines[line] if line < len(self.text.lines) else ""
        return max(0, source.find(place.rows[row] if place.content else source.strip()))

    def complain_of_block(self) -> Callable[[Token, str, str], None]:
        """A function that notes a problem with a tag on lines of its own."""
        return lambda token, *said: self.report(self.position(token), "mdx", *said)

    def complain_at(self, place: Place) -> Callable[[Token, str, str], None]:
        """A function that notes a problem with a tag within the text at a place."""
        return lambda token, *said: self.report(self.position(token, place), "mdx", *said)


def _data(value: Any) -> Any:
    """A value of the site's code, elements of React's as their text."""
    if isinstance(value, ScriptOther):
        return re.sub(r"<[^>]*>", "", value.text) if value.kind == "element" else UNKNOWN
    if isinstance(value, list):
        return [_data(item) for item in value]
    if isinstance(value, dict):
        return {key: _data(item) for key, item in value.items()}
    return value if value is None or isinstance(value, str | int | float | bool) else UNKNOWN


def _only_data(names: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: {key: item for key, item in value.items() if type(item) in (str, int, float, bool)}
        for name, value in names.items()
        if isinstance(value, dict) and name != "Object"
    }
