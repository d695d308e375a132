"""Which blocks are inline content, or HTML that no Markdown stands in; and that content."""

import re
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from markdown_it.token import Token

from mkdocs_docusaurus.markdown.blocks import expand, first_line
from mkdocs_docusaurus.markdown.components.element import Children, is_phrasing, read_jsx
from mkdocs_docusaurus.markdown.inline import expand_tokens, parse_inline
from mkdocs_docusaurus.markdown.mdx.nesting import tag_of
from mkdocs_docusaurus.markdown.mdx.value import UNKNOWN, Jsx, Later
from mkdocs_docusaurus.markdown.node import Node
from mkdocs_docusaurus.markdown.scope import Place, Position, Scope
from mkdocs_docusaurus.markdown.tree import Inline, Inlines, Raw, joined, within_text

_MARKDOWN = re.compile(r"[\\`*_\[\]~{}!<\"]")
"""What Markdown could act upon where the HTML stands within text, and what is no tag after all."""
_FIRST_NAME = re.compile(r"<([a-z][\w-]*)")


def is_whole(nodes: Iterable[Node], scope: Scope) -> bool:
    """Whether nodes are elements, expressions and text, with no component and no other block."""
    return all(_is_whole(node, scope) for node in nodes)


def _is_whole(node: Node, scope: Scope) -> bool:
    tag = tag_of(node.token)
    if tag is not None:
        return tag.name[:1].islower() and is_whole(node.children, scope)
    match node.type:
        case "row":
            return is_whole(node.children, scope)
        case "phrasing":
            return _are_whole(node.token.meta["tokens"], scope)
        case "paragraph":
            return _are_whole(parse_inline(node.children[0].token.content, scope), scope)
        case "mdx_expression":
            return _is_whole_value(_value(node.token, scope), scope, scope.position(node.token))
    return node.type == "html_text"


def _are_whole(tokens: Sequence[Token], scope: Scope) -> bool:
    for token in tokens:
        tag = tag_of(token)
        if tag is not None and not tag.name[:1].islower():
            return False
        if token.type == "mdx_expression" and not _is_whole_value(
            _value(token, scope), scope, scope.position(token)
        ):
            return False
    return True


def _value(token: Token, scope: Scope) -> Any:
    return scope.value(token.meta["held"])


def _is_whole_value(value: Any, scope: Scope, position: Position) -> bool:
    if value is UNKNOWN or isinstance(value, Children | Later):
        return False
    if isinstance(value, Jsx):
        return is_whole(*read_jsx(value, scope, position))
    return not isinstance(value, list) or all(_is_whole_value(v, scope, position) for v in value)


def is_inline(nodes: Iterable[Node], scope: Scope, within: str, spans: Collection[str]) -> bool:
    """Whether nodes are inline content that may stand in an element.

    Components are taken for inline ones where nothing else may stand.
    """
    return all(_is_inline(node, scope, within, spans) for node in nodes)


def _is_inline(node: Node, scope: Scope, within: str, spans: Collection[str]) -> bool:
    tag = tag_of(node.token)
    if tag is not None:
        is_component = tag.name[:1].isupper() and within in ("p", *spans)
        may_be = tag.name in spans or is_component
        return may_be and is_inline(node.children, scope, tag.name, spans)
    if node.type == "row":
        return is_inline(node.children, scope, within, spans)
    if node.type in ("html_text", "phrasing"):
        return True
    return is_phrasing([node], scope) and not _gives_blocks(node, scope, spans)


def _gives_blocks(expression: Node, scope: Scope, spans: Collection[str]) -> bool:
    """Whether an expression is JSX, or a list with some, that may not stand in a line of text."""
    value = _value(expression.token, scope)
    values = value if isinstance(value, list) else [value]
    names = (_FIRST_NAME.match(value) for value in values if isinstance(value, Jsx))
    return any(match is not None and match[1] not in spans for match in names)


def inline_content(nodes: Iterable[Node], scope: Scope) -> Inlines:
    """Nodes that are inline content, or whole, as such content."""
    return joined(inline for node in nodes for inline in _inline_of(node, scope))


def _inline_of(node: Node, scope: Scope) -> Iterable[Inline]:
    tag = tag_of(node.token)
    content = node.token.content if tag is None else node.token.meta.get("content", "")
    place = Place(first_line(node), content)
    if tag is not None:
        return scope.expanders.span(node.token, inline_content(node.children, scope), scope, place)
    match node.type:
        case "row":
            return inline_content(node.children, scope)
        case "html_text":
            written = _MARKDOWN.sub(lambda mark: f"&#{ord(mark[0])};", node.token.content)
            return (Raw(written),)
        case "phrasing":
            return expand_tokens(node.token.meta["tokens"], scope, place)
    return within_text(expand([node], scope))
