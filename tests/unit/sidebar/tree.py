"""A sidebar's items as plain data, for tests to compare."""

from collections.abc import Iterable
from typing import Any

from mkdocs_docusaurus.sidebar import CategoryItem, HtmlItem, Item, permalink_of


def tree(items: Iterable[Item]) -> list[Any]:
    """`"label /url"` for each item, a tuple of that and its items for a category."""
    return [_branch(item) for item in items]


def _branch(item: Item) -> Any:
    if isinstance(item, HtmlItem):
        return item.value
    line = f"{item.label} {permalink_of(item) or '-'}"
    return (line, tree(item.items)) if isinstance(item, CategoryItem) else line
