"""HTML elements written as JSX: React's spelling of attributes undone, Markdown in them kept."""

import re
from collections.abc import Mapping
from html import escape
from typing import Any

from mkdocs_docusaurus.markdown.blocks import block_fence, first_line, write_blocks
from mkdocs_docusaurus.markdown.components.element import Element, is_phrasing
from mkdocs_docusaurus.markdown.components.html_attribute import attributes_of
from mkdocs_docusaurus.markdown.components.raw import as_html
from mkdocs_docusaurus.markdown.escape import escape_line_starts
from mkdocs_docusaurus.markdown.html_block import VOID
from mkdocs_docusaurus.markdown.inline import write_tokens
from mkdocs_docusaurus.markdown.mdx.nesting import tag_of
from mkdocs_docusaurus.markdown.mdx.value import Jsx
from mkdocs_docusaurus.markdown.node import Node
from mkdocs_docusaurus.markdown.scope import Place, Scope

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
_FIRST_NAME = re.compile(r"<([a-z][\w-]*)")
_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))


def write_html_element(element: Element, scope: Scope) -> list[str]:
    """An element on lines of its own: a block of Material's, or HTML where it holds no Markdown."""
    attributes = attributes_of(element.props, scope)
    raw = element.props.get("dangerouslySetInnerHTML")
    if isinstance(raw, Mapping):
        return [
            _open_tag(element.name, attributes) + str(raw.get("__html", "")) + f"</{element.name}>"
        ]
    if element.name in VOID:
        return [_open_tag(element.name, attributes)]
    if element.name in _HEADINGS:
        content = as_html(element.children, scope)
        if content is not None:
            written = f"{_open_tag(element.name, attributes)}{content}</{element.name}>"
            return html_as_it_is("div", written)
    if not element.children or element.name in _WHOLE or element.name in SPANS:
        content = as_html(element.children, scope)
        if content is not None:
            return [f"{_open_tag(element.name, attributes)}{content}</{element.name}>"]
    phrasing = _phrasing(element.children, scope, within=element.name)
    if phrasing is None:
        return html_block(element.name, attributes, write_blocks(element.children, scope))
    if element.name in SPANS:
        return [f"{_open_tag(element.name, attributes)}{phrasing}</{element.name}>"]
    return html_block(element.name, attributes, phrasing.strip().split("\n"), inline=True)


def write_row(node: Node, scope: Scope) -> list[str]:
    """Text within an element, and the elements of text in it."""
    written = _phrasing(node.children, scope, within="p")
    if written is None:
        return write_blocks(node.children, scope)
    return escape_line_starts(written.strip()).split("\n")


def _phrasing(nodes: list[Node], scope: Scope, within: str) -> str | None:
    """Nodes as inline Markdown; `None` where one of them is a block.

    Components are taken for inline ones where nothing else may stand.
    """
    parts = []
    for node in nodes:
        written = _phrasing_of(node, scope, within)
        if written is None:
            return None
        parts.append(written)
    return "".join(parts)


def _phrasing_of(node: Node, scope: Scope, within: str) -> str | None:
    tag = tag_of(node.token)
    content = node.token.content if tag is None else node.token.meta.get("content", "")
    place = Place(first_line(node), content)
    if tag is not None:
        inner = _phrasing(node.children, scope, tag.name)
        is_component = tag.name[:1].isupper() and within in ("p", *SPANS, *_HEADINGS)
        if inner is None or not (tag.name in SPANS or is_component):
            return None
        return scope.writers.span(node.token, inner, scope, place)
    if node.type == "html_text":
        return as_html([node], scope)
    if node.type == "row":
        return _phrasing(node.children, scope, within)
    if node.type == "phrasing":
        return write_tokens(node.token.meta["tokens"], scope, place)
    if not is_phrasing([node], scope) or _gives_blocks(node, scope):
        return None
    return "\n".join(scope.writers.blocks[node.type](node, scope))


def _gives_blocks(expression: Node, scope: Scope) -> bool:
    """Whether an expression is JSX, or a list with some, that may not stand in a line of text."""
    value = scope.value(expression.token.meta["held"])
    values = value if isinstance(value, list) else [value]
    names = (_FIRST_NAME.match(value) for value in values if isinstance(value, Jsx))
    return any(match is not None and match[1] not in SPANS for match in names)


def write_html_span(name: str, props: Mapping[str, Any], inner: str, scope: Scope) -> str:
    """An element within text."""
    tag = _open_tag(name, attributes_of(props, scope))
    return tag if name in VOID else f"{tag}{inner}</{name}>"


def html_block(
    name: str, attributes: Mapping[str, str | None], content: list[str], *, inline: bool = False
) -> list[str]:
    """An element around Markdown, as `pymdownx.blocks.html` writes it.

    https://facelessuser.github.io/pymdown-extensions/extensions/blocks/plugins/html/
    """
    slashes = block_fence(content)
    selector = name + "".join(_selector(key, value) for key, value in attributes.items())
    mode = ["    markdown: inline"] if inline else ["    markdown: block"]
    return [f"{slashes} html | {selector}", *mode, "", *content, "", slashes]


def html_as_it_is(name: str, written: str) -> list[str]:
    """HTML in an element of its own, so that the table of contents does not take its headings.

    Rule: https://docusaurus.io/docs/markdown-features/toc#customizing-table-of-contents-generation
    """
    slashes = block_fence([written])
    return [f"{slashes} html | {name}", "    markdown: html", "", *written.split("\n"), "", slashes]


def _open_tag(name: str, attributes: Mapping[str, str | None]) -> str:
    written = (
        f" {key}" if value is None else f' {key}="{escape(value)}"'
        for key, value in attributes.items()
    )
    return f"<{name}{''.join(written)}>"


def _selector(key: str, value: str | None) -> str:
    if value is None:
        return f"[{key}]"
    plain = value.replace("\n", " ").replace('"', "'")
    return f'[{key}="{plain}"]'
