"""`<details>`, which opens on a click on its summary.

https://docusaurus.io/docs/markdown-features#details
"""

from markdown_it.token import Token

from mkdocs_docusaurus.markdown.blocks import expand
from mkdocs_docusaurus.markdown.components.element import (
    Element,
    child_elements,
    element_of,
    read_jsx,
    text_in,
)
from mkdocs_docusaurus.markdown.components.raw import inline_content, is_whole
from mkdocs_docusaurus.markdown.mdx.nesting import tag_of
from mkdocs_docusaurus.markdown.mdx.value import Jsx
from mkdocs_docusaurus.markdown.scope import Scope
from mkdocs_docusaurus.markdown.tree import Blocks, Details, Inlines, Text, within_text

_SUMMARY = "Details"


def expand_details(element: Element, scope: Scope) -> Blocks:
    """A block that opens on a click on its summary, or stands open with `open`."""
    given = child_elements(element, "summary", scope)
    summary = _summary(given[0], scope) if given else _summary_prop(element, scope)
    content = [node for node in element.children if not _is_summary(node.token)]
    classes = ("details", *str(element.props.get("className", "")).split())
    opened = bool(element.props.get("open"))
    return (Details(classes, summary, expand(content, scope), opened),)


def _summary(element: Element, scope: Scope) -> Inlines:
    """What stands in a summary; the HTML of CommonMark keeps the blanks between its tags."""
    if any(node.type == "html_text" for node in element.children) and is_whole(
        element.children, scope
    ):
        return inline_content(element.children, scope)
    return within_text(expand(element.children, scope))


def _summary_prop(element: Element, scope: Scope) -> Inlines:
    """The `summary` of `<Details>`: text, a whole `<summary>` or other JSX."""
    value = element.props.get("summary")
    if isinstance(value, Jsx):
        nodes, inner = read_jsx(value, scope, element.position)
        if nodes and _is_summary(nodes[0].token):
            return _summary(element_of(nodes[0], inner), inner)
    if isinstance(value, bool):
        return ()
    return (Text(_SUMMARY),) if value is None else text_in(value, scope, element.position)


def _is_summary(token: Token) -> bool:
    tag = tag_of(token)
    return tag is not None and tag.name == "summary"
