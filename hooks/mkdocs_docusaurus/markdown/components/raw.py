"""Blocks as plain HTML, for what stands in an element that Markdown cannot enter."""

import re
from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

from markdown_it.token import Token

from mkdocs_docusaurus.link_mark import mark_link
from mkdocs_docusaurus.markdown.blocks import first_line
from mkdocs_docusaurus.markdown.components import html
from mkdocs_docusaurus.markdown.components.element import Children, element_of, props_of, read_jsx
from mkdocs_docusaurus.markdown.inline import parse_inline
from mkdocs_docusaurus.markdown.links import position_of, resolve
from mkdocs_docusaurus.markdown.mdx.nesting import tag_of
from mkdocs_docusaurus.markdown.mdx.value import UNKNOWN, Jsx, Later, as_text
from mkdocs_docusaurus.markdown.node import Node
from mkdocs_docusaurus.markdown.scope import Place, Position, Scope

_MARKDOWN = re.compile(r"[\\`*_\[\]~{}!<\"]")
"""What Markdown could act upon where the HTML stands within text, and what is no tag after all."""


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
    if node.type == "row":
        return as_html(node.children, scope)
    if node.type == "phrasing":
        place = Place(first_line(node), node.token.content)
        return inline_html(node.token.meta["tokens"], scope, place)
    if node.type == "paragraph":
        content = node.children[0].token.content
        place = Place(first_line(node), content)
        return inline_html(parse_inline(content, scope), scope, place)
    if node.type == "mdx_expression":
        return _expression_html(node.token, scope)
    if node.type == "html_text":
        return _MARKDOWN.sub(lambda mark: f"&#{ord(mark[0])};", node.token.content)
    return None


def inline_html(tokens: Sequence[Token], scope: Scope, place: Place) -> str | None:
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
            props = props_of(tag, scope.position(token, place), scope)
            written = html.write_html_span(tag.name, props, "", scope)
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
            for kind, name in (("link", "href"), ("image", "src")):
                if name in token.attrs:
                    position = position_of(token, scope, place)
                    target = resolve(kind, str(token.attrs[name]), position, scope)
                    token = token.copy(attrs=token.attrs | {name: mark_link(target, "html")})
            parts.append(scope.parser.renderer.render([token], scope.parser.options, scope.env))
    return "".join(parts)


def _expression_html(token: Token, scope: Scope) -> str | None:
    return _value_html(scope.value(token.meta["held"]), scope, scope.position(token))


def _value_html(value: Any, scope: Scope, position: Position) -> str | None:
    if value is UNKNOWN or isinstance(value, Children | Later):
        return None
    if isinstance(value, Jsx):
        return as_html(*read_jsx(value, scope, position))
    if isinstance(value, list):
        parts = [_value_html(item, scope, position) for item in value]
        return None if None in parts else "".join(map(str, parts))
    if isinstance(value, bool | dict) or callable(value):
        return ""
    return escape(as_text(value), quote=False)
