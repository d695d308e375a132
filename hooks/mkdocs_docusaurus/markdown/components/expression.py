"""`{expressions}`: their value as text, as far as it can be had without running JavaScript."""

from collections.abc import Iterable
from typing import Any

from markdown_it.token import Token

from mkdocs_docusaurus.markdown.blocks import expand
from mkdocs_docusaurus.markdown.components.element import Children, read_jsx
from mkdocs_docusaurus.markdown.components.rendered import expand_code
from mkdocs_docusaurus.markdown.mdx.value import UNKNOWN, Jsx, Later, as_text
from mkdocs_docusaurus.markdown.node import Node
from mkdocs_docusaurus.markdown.scope import Place, Position, Scope
from mkdocs_docusaurus.markdown.tree import (
    Block,
    Blocks,
    Inlines,
    Phrasing,
    Text,
    joined,
    within_text,
)

_LIQUID = (
    "this Liquid is not computed and shows as text",
    "write what it stands for in its place",
)
_HINT = "write its value in its place, or give the component a template"


def expand_expression(node: Node, scope: Scope) -> Blocks:
    """An expression on lines of its own."""
    value = scope.value(node.token.meta["held"])
    position = scope.position(node.token)
    if _is_liquid(node.token):
        scope.report(position, "liquid", *_LIQUID)
        return (Phrasing((Text(f"{{{node.token.meta['held']}}}"),)),)
    if _is_unknown(value):
        shown = expand_code(node.token.meta["held"], position, scope)
        if shown is None:
            scope.report(position, "mdx", _said(node.token), _HINT)
        return shown or ()
    return _shown(value, scope, position)


def expand_span_expression(token: Token, scope: Scope, place: Place) -> Inlines:
    """An expression within text."""
    value = scope.value(token.meta["held"])
    position = scope.position(token, place)
    if _is_liquid(token):
        scope.report(position, "liquid", *_LIQUID)
        return (Text(f"{{{token.meta['held']}}}"),)
    if _is_unknown(value):
        shown = expand_code(token.meta["held"], position, scope)
        if shown is None:
            scope.report(position, "mdx", _said(token), _HINT)
        return within_text(shown or ())
    return within_text(_shown(value, scope, position))


def _shown(value: Any, scope: Scope, position: Position) -> Blocks:
    """React shows text, numbers, elements and lists of them, and nothing for the rest."""
    if isinstance(value, Children):
        if value.blocks:
            return expand(value.blocks, value.scope or scope)
        return (Phrasing(value.inline),) if value.inline else ()
    if isinstance(value, Jsx):
        nodes, inner = read_jsx(value, scope, position)
        return expand(nodes, inner)
    if isinstance(value, list):
        return _side_by_side(block for item in value for block in _shown(item, scope, position))
    if value is None or isinstance(value, bool | dict) or callable(value):
        return ()
    text = as_text(value)
    return (Phrasing((Text(text),)),) if text else ()


def _side_by_side(blocks: Iterable[Block]) -> Blocks:
    """Blocks, those of text that follow each other made one."""
    made: list[Block] = []
    for block in blocks:
        if isinstance(block, Phrasing) and made and isinstance(last := made[-1], Phrasing):
            made[-1] = Phrasing(joined((*last.content, Text("\n"), *block.content)))
        else:
            made.append(block)
    return tuple(made)


def _is_unknown(value: Any) -> bool:
    """Whether a value, or one in a list, is not to be had."""
    if isinstance(value, list):
        return any(map(_is_unknown, value))
    return value is UNKNOWN or isinstance(value, Later)


def _is_liquid(token: Token) -> bool:
    """Whether an expression is `{{ a.b }}`, an object to JavaScript, which shows none of those."""
    held = str(token.meta["held"])
    return held.startswith("{") and held.endswith("}")


def _said(token: Token) -> str:
    code = " ".join(str(token.meta["held"]).split())
    shown = code if len(code) <= 40 else code[:39] + "…"
    return f"`{{{shown}}}` cannot be computed without JavaScript and shows nothing"
