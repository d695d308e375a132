"""`<details>` as Material's collapsible block.

https://docusaurus.io/docs/markdown-features#details
"""

from markdown_it.token import Token

from mkdocs_docusaurus.markdown.blocks import indented, write_blocks
from mkdocs_docusaurus.markdown.components.element import (
    Element,
    child_elements,
    element_of,
    read_jsx,
    text_in,
)
from mkdocs_docusaurus.markdown.components.raw import as_html
from mkdocs_docusaurus.markdown.mdx.nesting import tag_of
from mkdocs_docusaurus.markdown.mdx.value import Jsx
from mkdocs_docusaurus.markdown.scope import Scope

_SUMMARY = "Details"


def write_details(element: Element, scope: Scope) -> list[str]:
    """A block that opens on a click on its summary, or stands open with `open`."""
    given = child_elements(element, "summary", scope)
    summary = _summary(given[0], scope) if given else _summary_prop(element, scope)
    content = [node for node in element.children if not _is_summary(node.token)]
    mark = "???+" if element.props.get("open") else "???"
    classes = str(element.props.get("className", ""))
    head = f'{mark} {" ".join(["details", *classes.split()])} "{" ".join(summary.split())}"'
    return [head, "", *indented(write_blocks(content, scope))]


def _summary(element: Element, scope: Scope) -> str:
    """What stands in a summary; the HTML of CommonMark keeps the blanks between its tags."""
    is_html = any(node.type == "html_text" for node in element.children)
    written = as_html(element.children, scope) if is_html else None
    return " ".join(write_blocks(element.children, scope)) if written is None else written


def _summary_prop(element: Element, scope: Scope) -> str:
    """The `summary` of `<Details>`: text, a whole `<summary>` or other JSX."""
    value = element.props.get("summary")
    if isinstance(value, Jsx):
        nodes, inner = read_jsx(value, scope, element.position)
        if nodes and _is_summary(nodes[0].token):
            return _summary(element_of(nodes[0], inner), inner)
    if isinstance(value, bool):
        return ""
    return _SUMMARY if value is None else text_in(value, scope, element.position)


def _is_summary(token: Token) -> bool:
    tag = tag_of(token)
    return tag is not None and tag.name == "summary"
