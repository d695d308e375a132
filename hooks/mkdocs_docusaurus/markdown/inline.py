"""Inline content: markdown-it's reading of it as what it shows."""

import re
from collections.abc import Sequence

from markdown_it.token import Token

from mkdocs_docusaurus.markdown.emoji import emojify
from mkdocs_docusaurus.markdown.escape import has_markup
from mkdocs_docusaurus.markdown.html_target import resolve_targets
from mkdocs_docusaurus.markdown.links import image, link
from mkdocs_docusaurus.markdown.mdx.nesting import nest_inline
from mkdocs_docusaurus.markdown.scope import Place, Position, Scope
from mkdocs_docusaurus.markdown.tree import (
    AttributeList,
    Break,
    CodeSpan,
    FootnoteReference,
    Inline,
    Inlines,
    Mark,
    Raw,
    Text,
)

_STRAY = {
    "{": ("`{` opens an expression that nothing closes", "write `\\{` for a brace"),
    "<": ("`<` opens a tag that nothing closes", "write `&lt;` for a less-than sign"),
}
_BRACKETS = 100
_BRACKET = re.compile(r"\\.|[\[\]]", re.DOTALL)


def expand_inline(content: str, scope: Scope, place: Place) -> Inlines:
    """What the inline content of a block shows, which stands at `place`."""
    if not has_markup(content):
        return (Text(content),) if content else ()
    report_tangle(content, scope, place)
    return expand_tokens(parse_inline(content, scope), scope, place)


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


def expand_tokens(tokens: Sequence[Token], scope: Scope, place: Place) -> Inlines:
    """What inline tokens show; each opening token gathers what stands up to its closing one."""
    gathered: list[list[Inline]] = [[]]
    opened: list[Token] = []
    for token in nest_inline(tokens, scope.complain_at(place)):
        if token.nesting > 0:
            opened.append(token)
            gathered.append([])
            continue
        if token.nesting < 0:
            inner = tuple(gathered.pop())
            made = _expand_span(opened.pop(), inner, scope, place)
        else:
            made = _expand_single(token, scope, place)
        _add(gathered[-1], made)
    return tuple(gathered[0])


def _add(content: list[Inline], more: Inlines) -> None:
    """Add to inline content, so that texts beside each other become one."""
    for inline in more:
        if type(inline) is Text and content and type(last := content[-1]) is Text:
            content[-1] = Text(last.text + inline.text)
        else:
            content.append(inline)


def _expand_span(token: Token, inner: Inlines, scope: Scope, place: Place) -> Inlines:
    match token.type.removesuffix("_open"):
        case "em":
            return (Mark("em", inner),)
        case "strong":
            return (Mark("strong", inner),)
        case "s":
            return (Mark("del", inner),)
        case "link":
            return (link(token, inner, scope, place),)
        case "jsx":
            return scope.expanders.span(token, inner, scope, place)
    raise ValueError(f"nothing is known of inline {token.type}")


def _expand_single(token: Token, scope: Scope, place: Place) -> Inlines:
    match token.type:
        case "text":
            return (Text(emojify(token.content) if scope.page.emoji else token.content),)
        case "softbreak":
            return (Break(hard=False),)
        case "hardbreak":
            return (Break(hard=True),)
        case "code_inline":
            return (CodeSpan(token.content),)
        case "html_inline":
            return (Raw(resolve_targets(token.content, scope.position(token, place), scope)),)
        case "attribute_list":
            return (AttributeList(token.content),)
        case "jsx":
            return scope.expanders.span(token, (), scope, place)
        case "mdx_expression":
            return scope.expanders.expression(token, scope, place)
        case "liquid":
            return scope.expanders.liquid(token, scope, place)
        case "text_directive":
            return scope.expanders.directive(token, scope, place)
        case "mdx_stray":
            scope.report(scope.position(token, place), "mdx", *_STRAY[token.content])
            return (Text(token.content),)
        case "image":
            alt = plain_text(token.children or ()).replace("\n", " ")
            return (image(token, alt, scope, place),)
        case "footnote_ref":
            label = str(token.meta["label"])
            scope.footnote_order.append(label)
            return (FootnoteReference(f"{scope.page.footnotes}{label}"),)
    raise ValueError(f"nothing is known of inline {token.type}")
