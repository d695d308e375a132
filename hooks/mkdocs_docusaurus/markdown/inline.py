"""Inline content: markdown-it's reading of it, written so that Python-Markdown reads the same."""

import re
from collections.abc import Sequence

from markdown_it.token import Token

from mkdocs_docusaurus.markdown.emoji import emojify
from mkdocs_docusaurus.markdown.escape import (
    escape_attribute,
    escape_line_starts,
    escape_text,
    has_markup,
)
from mkdocs_docusaurus.markdown.html_target import resolve_targets
from mkdocs_docusaurus.markdown.links import write_image, write_link
from mkdocs_docusaurus.markdown.mdx.nesting import nest_inline
from mkdocs_docusaurus.markdown.scope import Place, Position, Scope

_EMPHASIS = {"em": "*", "strong": "**"}
_STRAY = {
    "{": ("\\{", "`{` opens an expression that nothing closes", "write `\\{` for a brace"),
    "<": ("&lt;", "`<` opens a tag that nothing closes", "write `&lt;` for a less-than sign"),
}
_BRACKETS = 100
_BRACKET = re.compile(r"\\.|[\[\]]", re.DOTALL)
_BACKTICKS = re.compile("`+")


def write_inline(content: str, scope: Scope, place: Place) -> str:
    """Write the inline content of a block, which stands at `place`, as Python-Markdown wants it."""
    if not has_markup(content):
        return escape_line_starts(content)
    report_tangle(content, scope, place)
    return escape_line_starts(write_tokens(parse_inline(content, scope), scope, place))


def parse_inline(content: str, scope: Scope) -> list[Token]:
    """Parse inline content with the doc's own parser and reference definitions."""
    if _is_tangled(content):
        return [Token("text", "", 0, content=content)]
    return _join_text(scope.parser.inline.parse(content, scope.parser, scope.env, []))


def report_tangle(content: str, scope: Scope, place: Place) -> None:
    """Note that a text is taken for plain, if it is."""
    if _is_tangled(content):
        said = f"this text opens more than {_BRACKETS} brackets in each other and shows as written"
        scope.report(Position(place.line), "mdx", said, "close each with `]`")


def _is_tangled(content: str) -> bool:
    """Whether brackets stand so deep in others that finding links among them would not end."""
    if content.count("[") <= _BRACKETS:
        return False
    deepest = depth = 0
    for bracket in _BRACKET.findall(content):
        depth = max(0, depth + (bracket == "[") - (bracket == "]"))
        deepest = max(deepest, depth)
    return deepest > _BRACKETS


def _join_text(tokens: Sequence[Token]) -> list[Token]:
    """Make one run of literal text of several, so that what it looks like is seen whole."""
    joined: list[Token] = []
    for token in tokens:
        if token.type == "text_special":
            token.type = "text"
        if token.type == "text" and joined and joined[-1].type == "text":
            joined[-1].content += token.content
        else:
            joined.append(token)
    return joined


def plain_text(tokens: Sequence[Token]) -> str:
    """The text of inline tokens without their marks, as `mdast-util-to-string` gives it."""
    parts = []
    for token in tokens:
        if token.type in ("text", "code_inline", "mdx_stray"):
            parts.append(token.content)
        elif token.type == "mdx_expression":
            parts.append(str(token.meta["held"]))
        elif token.type == "text_directive":
            parts.append(token.content)
        elif token.type == "image":
            parts.append(plain_text(_join_text(token.children or ())))
        elif token.type in ("softbreak", "hardbreak"):
            parts.append("\n")
    return "".join(parts)


def write_tokens(tokens: Sequence[Token], scope: Scope, place: Place) -> str:
    """Write inline tokens; each opening token gathers what stands up to its closing one."""
    gathered: list[list[str]] = [[]]
    opened: list[Token] = []
    nested = nest_inline(tokens, scope.complain_at(place))
    for token, following in zip(nested, (*nested, None)[1:], strict=True):
        if token.nesting > 0:
            opened.append(token)
            gathered.append([])
        elif token.nesting < 0:
            inner = "".join(gathered.pop())
            before = "".join(gathered[-1][-2:])
            gathered[-1].append(_write_span(opened.pop(), inner, before, scope, place))
        else:
            written = _write_single(token, scope, place)
            if written.endswith("!") and following and following.type == "link_open":
                written = f"{written[:-1]}\\!"
            gathered[-1].append(written)
    return "".join(gathered[0])


def _write_span(token: Token, inner: str, before: str, scope: Scope, place: Place) -> str:
    kind = token.type.removesuffix("_open")
    if kind in _EMPHASIS:
        return _write_emphasis(kind, inner, before)
    if kind == "s":
        return f"~~{inner}~~"
    if kind == "link":
        return write_link(token, inner, scope, place)
    if kind == "jsx":
        return scope.writers.span(token, inner, scope, place)
    raise ValueError(f"no writer for inline {token.type}")


def _write_emphasis(kind: str, inner: str, before: str) -> str:
    """Asterisks where they cannot be taken for others, else the HTML element.

    Python-Markdown pairs asterisks by regular expressions, which nested or adjoining emphasis
    confuses; CommonMark's own pairing is known here, and an element states it.
    """
    mark = _EMPHASIS[kind]
    plain = "*" not in inner.replace("\\*", "") and not before.endswith("*")
    if plain and inner == inner.strip() and inner:
        return f"{mark}{inner}{mark}"
    return f"<{kind}>{inner}</{kind}>"


def _write_single(token: Token, scope: Scope, place: Place) -> str:
    match token.type:
        case "text":
            return escape_text(emojify(token.content))
        case "softbreak":
            return "\n"
        case "hardbreak":
            return "  \n" if place.lines else "<br>"
        case "code_inline":
            return write_code_span(token.content)
        case "html_inline":
            return resolve_targets(token.content, scope.position(token, place), scope)
        case "attribute_list":
            return token.content
        case "jsx":
            return scope.writers.span(token, "", scope, place)
        case "mdx_expression":
            return scope.writers.expression(token, scope, place)
        case "liquid":
            return scope.writers.liquid(token, scope, place)
        case "text_directive":
            return scope.writers.directive(token, scope, place)
        case "mdx_stray":
            written, *said = _STRAY[token.content]
            scope.report(scope.position(token, place), "mdx", *said)
            return written
        case "image":
            alt = escape_text(plain_text(token.children or ()).replace("\n", " "))
            return write_image(token, alt, scope, place)
        case "footnote_ref":
            scope.footnote_order.append(str(token.meta["label"]))
            return f"[^{scope.page.footnotes}{token.meta['label']}]"
    raise ValueError(f"no writer for inline {token.type}")


def write_code_span(code: str) -> str:
    """Backticks, more of them than the code holds in a row; HTML where spaces at its ends count."""
    if code != code.strip() or not code:
        return f"<code>{escape_attribute(code)}</code>"
    longest = max((len(run) for run in _BACKTICKS.findall(code)), default=0)
    fence = "`" * (longest + 1)
    space = " " if code[0] == "`" or code[-1] == "`" else ""
    return f"{fence}{space}{code}{space}{fence}"
