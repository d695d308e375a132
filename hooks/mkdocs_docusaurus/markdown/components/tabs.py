"""`<Tabs>` and `<TabItem>`.

https://docusaurus.io/docs/markdown-features/tabs
"""

from typing import Any

from mkdocs_docusaurus.markdown.components.element import (
    Element,
    child_elements,
    expand_children,
    text_in,
)
from mkdocs_docusaurus.markdown.scope import Scope
from mkdocs_docusaurus.markdown.tree import Blocks, Box, Inlines, TabSet


def expand_tabs(element: Element, scope: Scope) -> Blocks:
    """A set of tabs; the default one stands open, or the one that the address names.

    Rule: https://docusaurus.io/docs/markdown-features/tabs#query-string; the reading of the address
    is done by theme/assets/javascripts/tabs.js.
    """
    items = child_elements(element, "TabItem", scope)
    by_value = {str(item.props.get("value", "")): item for item in items}
    values = element.props.get("values")
    if isinstance(values, list):
        tabs = [
            (
                text_in(value.get("label", value.get("value")), scope, element.position),
                by_value[key],
            )
            for value in values
            if isinstance(value, dict) and (key := str(value.get("value", ""))) in by_value
        ]
    else:
        tabs = [(_label(item, scope), item) for item in items]
    opened = _default(element.props.get("defaultValue"), [item for _, item in tabs])
    shown = TabSet(tuple((label, expand_children(item, scope)) for label, item in tabs), opened)
    query = element.props.get("queryString")
    if not query:
        return (shown,) if tabs else ()
    values = "|".join(str(item.props.get("value", "")) for _, item in tabs)
    name = str(element.props.get("groupId", "") if query is True else query)
    attributes = {"data-tabs-query": name, "data-tabs-values": values}
    return (Box("div", attributes, (shown,)),)


def expand_stray_tab(element: Element, scope: Scope) -> Blocks:
    """A tab outside a set shows its content."""
    return expand_children(element, scope)


def _label(item: Element, scope: Scope) -> Inlines:
    label = item.props.get("label", item.props.get("value"))
    return text_in(label, item.scope or scope, item.position)


def _default(value: Any, items: list[Element]) -> int:
    wanted = [item.props.get("value") == value for item in items] if value is not None else []
    marked = wanted if any(wanted) else [bool(item.props.get("default")) for item in items]
    return marked.index(True) if True in marked else 0
