"""The site's own components: a Jinja template each, around Markdown that stays Markdown."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from mkdocs_docusaurus.markdown.components.element import Element, write_children
from mkdocs_docusaurus.markdown.components.html import html_block
from mkdocs_docusaurus.markdown.scope import Scope

CHILDREN = "portal-children"
_PLACEHOLDER = f"<{CHILDREN}></{CHILDREN}>"
_BLANK = re.compile(r"\n\s*\n")


def write_custom(element: Element, scope: Scope) -> list[str] | None:
    """What `overrides/components/Name.html` makes of an element; `None` without that template.

    The template gets the props by name, all of them as `props`, and as `children` the place where
    the element's content goes.  Elements around that place become blocks, so that the content is
    read as Markdown; everything else is HTML.
    """
    rendered = scope.page.template(element.name, {**element.props, "children": _PLACEHOLDER})
    if rendered is None:
        return None
    if CHILDREN not in rendered:
        return _html_lines(rendered)
    body = LexborHTMLParser(f"<body>{rendered}</body>").body
    return _around(body, write_children(element, scope)) if body is not None else []


def span_custom(name: str, props: dict[str, object], inner: str, scope: Scope) -> str | None:
    """The same within text: one line of HTML with the content in its place."""
    rendered = scope.page.template(name, {**props, "children": _PLACEHOLDER})
    return None if rendered is None else " ".join(rendered.replace(_PLACEHOLDER, inner).split())


def _around(parent: LexborNode, content: list[str]) -> list[str]:
    """The nodes in `parent`, those that lead to the place of the content as blocks."""
    lines: list[str] = []
    for node in parent.iter(include_text=True):
        if node.tag == CHILDREN:
            written = content
        elif node.tag != "-text" and node.css_first(CHILDREN) is not None:
            attributes = dict(node.attributes)
            written = html_block(node.tag or "div", attributes, _around(node, content))
        else:
            written = _html_lines(node.html or "")
        if written:
            lines += ["", *written] if lines else written
    return lines


def _html_lines(html: str) -> list[str]:
    return [line.strip() for line in _BLANK.sub("\n", html.strip()).split("\n") if line.strip()]
