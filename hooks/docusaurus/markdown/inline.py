"""Inline content: markdown-it's reading of it, written so that Python-Markdown reads the same."""

import re
from collections.abc import Sequence
from urllib.parse import unquote

from markdown_it.token import Token

from docusaurus.link import Target
from docusaurus.markdown.emoji import emojify
from docusaurus.markdown.escape import MARKUP, escape_attribute, escape_line_starts, escape_text
from docusaurus.markdown.mdx.nesting import nest_inline
from docusaurus.markdown.scope import AnchorLink, Place, Position, Scope

_EMPHASIS = {"em": "*", "strong": "**"}
_STRAY = {
    "{": ("`{` opens an expression that nothing closes", "write `\\{` for a brace"),
    "<": ("`<` opens a tag that nothing closes", "write `&lt;` for a less-than sign"),
}
_UNLISTED = "list that page, or leave the link out, if it is not meant to be found"
_BACKTICKS = re.compile("`+")


def write_inline(content: str, scope: Scope, place: Place) -> str:
    """Write the inline content of a block, which stands at `place`, as Python-Markdown wants it."""
    if MARKUP.search(content) is None:
        return escape_line_starts(content)
    return escape_line_starts(write_tokens(parse_inline(content, scope), scope, place))


def parse_inline(content: str, scope: Scope) -> list[Token]:
    """Parse inline content with the doc's own parser and reference definitions."""
    return _join_text(scope.parser.inline.parse(content, scope.parser, scope.env, []))


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
    for token, following in zip(nested, (*nested[1:], None), strict=True):
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
        return _write_link(token, inner, scope, place)
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
            scope.report(scope.position(token, place), "mdx", *_STRAY[token.content])
            return escape_text(token.content + " ")[:-1]
        case "image":
            return _write_image(token, scope, place)
        case "footnote_ref":
            scope.footnote_order.append(str(token.meta["label"]))
            return f"[^{token.meta['label']}]"
    raise ValueError(f"no writer for inline {token.type}")


def write_code_span(code: str) -> str:
    """Backticks, more of them than the code holds in a row; HTML where spaces at its ends count."""
    if code != code.strip() or not code:
        return f"<code>{escape_attribute(code)}</code>"
    longest = max((len(run) for run in _BACKTICKS.findall(code)), default=0)
    fence = "`" * (longest + 1)
    space = " " if code[0] == "`" or code[-1] == "`" else ""
    return f"{fence}{space}{code}{space}{fence}"


def _write_link(token: Token, inner: str, scope: Scope, place: Place) -> str:
    href = str(token.attrs.get("href", ""))
    if token.markup == "autolink" and href == inner:
        return f"<{href}>"
    return f"[{inner}]({_destination(_resolve('link', href, token, scope, place))}{_title(token)})"


def _write_image(token: Token, scope: Scope, place: Place) -> str:
    source = _resolve("image", str(token.attrs.get("src", "")), token, scope, place)
    alt = escape_text(plain_text(token.children or ()).replace("\n", " "))
    return f"![{alt}]({_destination(source)}{_title(token)})"


def _resolve(kind: str, href: str, token: Token, scope: Scope, place: Place) -> str:
    """The target of a link or image as Markdown names it; a broken one is a problem."""
    target = scope.page.find(href, scope.text.path)
    if target.broken:
        scope.report_broken(kind, href, _position(token, scope, place))
    elif kind == "link":
        if target.unlisted and target.url != scope.page.permalink:
            said = f'link to "{unquote(href)}" leads to an unlisted page'
            scope.report(_position(token, scope, place), "unlisted-link", said, _UNLISTED)
        _note_anchor(href, target, token, scope, place)
    return scope.page.link(target)


def _note_anchor(href: str, target: Target, token: Token, scope: Scope, place: Place) -> None:
    """Remember a link to a part of a page, whose ids are known when every page is."""
    fragment = unquote(href.partition("#")[2])
    if not fragment or not (href.startswith("#") or target.source):
        return
    permalink = scope.page.permalink if href.startswith("#") else target.url
    said = f'link to "{unquote(href)}" finds its page, but nothing in it is called "{fragment}"'
    hint = "name a heading's id, or leave out what comes after #"
    problem = scope.problem(_position(token, scope, place), "anchor", said, hint)
    scope.anchors.append(AnchorLink(permalink, fragment, problem))


def _position(token: Token, scope: Scope, place: Place) -> Position:
    """Where a link's target is written: at the link, or where its reference is defined."""
    reference = scope.env.get("references", {}).get(token.meta.get("label"))
    if reference is None:
        return scope.position(token, place)
    line = int(reference["map"][0])
    text = scope.text.lines[line]
    return Position(line, len(text) - len(text.lstrip()) + 1)


def _destination(url: str) -> str:
    url = url.replace("\\", "%5C").replace("`", "%60").replace("\n", "%0A")
    if not url or re.search(r"[\s()<>]", url):
        return "<" + url.replace("<", "%3C").replace(">", "%3E") + ">"
    return url


def _title(token: Token) -> str:
    title = str(token.attrs.get("title", ""))
    return f' "{escape_attribute(title)}"'.replace("\n", " ") if title else ""
