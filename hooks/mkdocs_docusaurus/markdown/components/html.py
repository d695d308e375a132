"""HTML elements written as JSX: React's spelling of attributes undone, Markdown in them kept."""

from collections.abc import Mapping
from typing import Any

from mkdocs_docusaurus.markdown import tree
from mkdocs_docusaurus.markdown.blocks import expand
from mkdocs_docusaurus.markdown.components.element import Element
from mkdocs_docusaurus.markdown.components.html_attribute import attributes_of
from mkdocs_docusaurus.markdown.components.raw import inline_content, is_inline, is_whole
from mkdocs_docusaurus.markdown.html_block import VOID
from mkdocs_docusaurus.markdown.node import Node
from mkdocs_docusaurus.markdown.scope import Scope
from mkdocs_docusaurus.markdown.tree import (
    Blocks,
    Box,
    Inlines,
    Line,
    Paragraph,
    Raw,
    stripped,
)

SPANS = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "big",
        "br",
        "cite",
        "code",
        "del",
        "em",
        "font",
        "i",
        "img",
        "input",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
    ]
)
"""Elements that stand within a line of text."""
_WHOLE = frozenset(
    [
        "audio",
        "button",
        "canvas",
        "colgroup",
        "form",
        "iframe",
        "math",
        "noscript",
        "object",
        "picture",
        "pre",
        "script",
        "select",
        "style",
        "svg",
        "table",
        "textarea",
        "video",
    ]
)
"""Elements that are written as HTML throughout, where nothing in them needs more."""
_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))


def expand_html_element(element: Element, scope: Scope) -> Blocks:
    """An element on lines of its own: around blocks, or around what may stand within text."""
    name, attributes = element.name, attributes_of(element.props, scope)
    raw = element.props.get("dangerouslySetInnerHTML")
    if isinstance(raw, Mapping):
        return (Line(name, attributes, (Raw(str(raw.get("__html", ""))),), whole=True),)
    if name in VOID:
        return (Line(name, attributes, (), whole=True),)
    if not scope.text.mdx and name in SPANS:
        return (Box(name, attributes, expand(element.children, scope)),)
    may_be_whole = not element.children or name in _WHOLE | SPANS | _HEADINGS
    if may_be_whole and is_whole(element.children, scope):
        content = inline_content(element.children, scope)
        return (Line(name, attributes, content, whole=True),)
    if not is_inline(element.children, scope, name, SPANS | _HEADINGS):
        return (Box(name, attributes, expand(element.children, scope)),)
    content = inline_content(element.children, scope)
    return (Line(name, attributes, content if name in SPANS else stripped(content)),)


def expand_row(node: Node, scope: Scope) -> Blocks:
    """Text within an element, and the elements of text in it."""
    if not is_inline(node.children, scope, "p", SPANS):
        return expand(node.children, scope)
    return (Paragraph(stripped(inline_content(node.children, scope))),)


def html_span(name: str, props: Mapping[str, Any], inner: Inlines, scope: Scope) -> tree.Element:
    """An element within text."""
    return tree.Element(name, attributes_of(props, scope), () if name in VOID else inner)
