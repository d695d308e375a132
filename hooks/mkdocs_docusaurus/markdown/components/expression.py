"""`{expressions}`: their value as text, as far as it can be had without running JavaScript."""

from typing import Any

from markdown_it.token import Token

from mkdocs_docusaurus.markdown.blocks import write_blocks
from mkdocs_docusaurus.markdown.components.element import Children, read_jsx
from mkdocs_docusaurus.markdown.escape import escape_text
from mkdocs_docusaurus.markdown.mdx.value import UNKNOWN, Jsx, Later, as_text
from mkdocs_docusaurus.markdown.node import Node
from mkdocs_docusaurus.markdown.scope import Place, Position, Scope

_LIQUID = (
    "this Liquid is not computed and shows as text",
    "write what it stands for in its place",
)
_HINT = "write its value in its place, or give the component a template"


def write_expression(node: Node, scope: Scope) -> list[str]:
    """An expression on lines of its own."""
    value = scope.value(node.token.meta["held"])
    if _is_liquid(node.token):
        scope.report(scope.position(node.token), "liquid", *_LIQUID)
        return escape_text(f"{{{node.token.meta['held']}}}").split("\n")
    if _is_unknown(value):
        scope.report(scope.position(node.token), "mdx", _said(node.token), _HINT)
        return []
    return _write_value(value, scope, scope.position(node.token))


def write_span_expression(token: Token, scope: Scope, place: Place) -> str:
    """An expression within text."""
    value = scope.value(token.meta["held"])
    if _is_liquid(token):
        scope.report(scope.position(token, place), "liquid", *_LIQUID)
        return escape_text(f"{{{token.meta['held']}}}")
    if _is_unknown(value):
        scope.report(scope.position(token, place), "mdx", _said(token), _HINT)
        return ""
    return " ".join(_write_value(value, scope, scope.position(token, place)))


def _write_value(value: Any, scope: Scope, position: Position) -> list[str]:
    """React shows text, numbers, elements and lists of them, and nothing for the rest."""
    if isinstance(value, Children):
        blocks = write_blocks(value.blocks, value.scope or scope)
        return blocks if value.blocks else [value.inline] if value.inline else []
    if isinstance(value, Jsx):
        nodes, inner = read_jsx(value, scope, position)
        return write_blocks(nodes, inner)
    if isinstance(value, list):
        return [line for item in value for line in _write_value(item, scope, position)]
    if value is None or isinstance(value, bool | dict) or callable(value):
        return []
    text = escape_text(as_text(value))
    return text.split("\n") if text else []


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
