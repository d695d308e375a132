"""Blocks as plain HTML, for what stands in an element that Markdown cannot enter."""

from collections.abc import Iterable, Sequence
from html import escape

from markdown_it.token import Token

from docusaurus.markdown.components import html
from docusaurus.markdown.components.element import element_of, props_of
from docusaurus.markdown.inline import parse_inline
from docusaurus.markdown.mdx.javascript import UNKNOWN, Jsx, as_text, evaluate
from docusaurus.markdown.mdx.nesting import tag_of
from docusaurus.markdown.node import Node
from docusaurus.markdown.scope import Position, Scope


def as_html(nodes: Iterable[Node], scope: Scope) -> str | None:
    """The HTML of elements, expressions and text; `None` where there is any other block."""
    parts: list[str] = []
    for node in nodes:
        written = _node_html(node, scope)
        if written is None:
            return None
        parts.append(written)
    return "".join(parts)


def _node_html(node: Node, scope: Scope) -> str | None:
    tag = tag_of(node.token)
    if tag is not None:
        if not tag.name[:1].islower():
            return None
        element = element_of(node, scope)
        inner = as_html(node.children, scope)
        return (
            None if inner is None else html.write_html_span(tag.name, element.props, inner, scope)
        )
    if node.type == "phrasing":
        return inline_html(node.token.meta["tokens"], scope)
    if node.type == "paragraph":
        return inline_html(parse_inline(node.children[0].token.content, scope), scope)
    if node.type == "mdx_expression":
        return _expression_html(node.token, scope)
    return None


def inline_html(tokens: Sequence[Token], scope: Scope) -> str | None:
    """The HTML of inline content, as markdown-it renders it; `None` with a component in it."""
    parts: list[str] = []
    opened: list[str] = []
    for token in tokens:
        tag = tag_of(token)
        if tag is not None:
            if not tag.name[:1].islower():
                return None
            if token.nesting < 0:
                parts.append(f"</{opened.pop()}>")
                continue
            written = html.write_html_span(tag.name, props_of(tag, Position(0), scope), "", scope)
            if token.nesting > 0:
                opened.append(tag.name)
                written = written.removesuffix(f"</{tag.name}>")
            parts.append(written)
        elif token.type == "mdx_expression":
            value = _expression_html(token, scope)
            if value is None:
                return None
            parts.append(value)
        else:
            for name in ("href", "src"):
                if name in token.attrs:
                    token.attrs[name] = scope.url(str(token.attrs[name]))
            parts.append(scope.parser.renderer.render([token], scope.parser.options, scope.env))
    return "".join(parts)


def _expression_html(token: Token, scope: Scope) -> str | None:
    value = evaluate(token.meta["held"], scope.names)
    if value is UNKNOWN or isinstance(value, Jsx):
        return None
    return escape(as_text(value), quote=False)
