"""Sidebars in another language: the labels that a file of translations has for them.

https://docusaurus.io/docs/i18n/tutorial#translate-plugin-data
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from mkdocs_docusaurus.sidebar.item import (
    CategoryItem,
    DocItem,
    GeneratedIndex,
    Item,
    LinkItem,
    Sidebar,
)


def translated(sidebar: Sidebar, messages: Mapping[str, str]) -> Sidebar:
    """A sidebar with the labels that `messages` have, by their keys; others stay as they are.

    Rule: `translateSidebar` in `plugin-content-docs`.
    """
    prefix = f"sidebar.{sidebar.name}"
    return replace(
        sidebar,
        items=_items(sidebar.items, prefix, messages),
        whole=_items(sidebar.whole, prefix, messages),
    )


def _items(items: Iterable[Item], prefix: str, messages: Mapping[str, str]) -> tuple[Item, ...]:
    return tuple(_item(item, prefix, messages) for item in items)


def _item(item: Item, prefix: str, messages: Mapping[str, str]) -> Item:
    match item:
        case CategoryItem():
            return _category(item, prefix, messages)
        case LinkItem():
            label = messages.get(f"{prefix}.link.{item.key or item.label}", item.label)
            return replace(item, label=label)
        case DocItem(translatable=True):
            label = messages.get(f"{prefix}.doc.{item.key or item.label}", item.label)
            return replace(item, label=label)
    return item


def _category(item: CategoryItem, prefix: str, messages: Mapping[str, str]) -> CategoryItem:
    """A category; its generated index has the category's label where it has no title of its own."""
    key = f"{prefix}.category.{item.key or item.label}"
    label = messages.get(key, item.label)
    link = item.link
    if isinstance(link, GeneratedIndex):
        title = label if link.title == item.label else link.title
        link = replace(
            link,
            title=messages.get(f"{key}.link.generated-index.title", title),
            description=messages.get(
                f"{key}.link.generated-index.description", link.description or ""
            )
            or None,
        )
    return replace(item, label=label, link=link, items=_items(item.items, prefix, messages))
