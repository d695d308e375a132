"""What sidebars say that can be translated.

https://docusaurus.io/docs/i18n/tutorial#translate-plugin-data
"""

from collections.abc import Iterable

from mkdocs_docusaurus.settings.translated_code import Message
from mkdocs_docusaurus.sidebar.item import (
    CategoryItem,
    DocItem,
    GeneratedIndex,
    LinkItem,
    Sidebar,
    flatten,
)


def sidebar_messages(sidebars: Iterable[Sidebar]) -> dict[str, Message]:
    """The labels of categories and links, and the words of generated indexes, by their keys.

    Rule: `getSidebarTranslationFileContent` in `plugin-content-docs`.
    """
    messages: dict[str, Message] = {}
    for sidebar in sidebars:
        items = list(flatten(sidebar.items))
        for item in items:
            if isinstance(item, CategoryItem):
                messages |= _category(item, sidebar.name)
        for item in items:
            if isinstance(item, LinkItem):
                messages |= _link(item, sidebar.name)
        for item in items:
            if isinstance(item, DocItem) and item.translatable:
                messages |= _doc(item, sidebar.name)
    return messages


def _category(item: CategoryItem, sidebar: str) -> dict[str, Message]:
    key = f"sidebar.{sidebar}.category.{item.key or item.label}"
    where = f"category '{item.label}' in sidebar '{sidebar}'"
    messages = {key: Message(item.label, f"The label for {where}")}
    index = item.link
    if isinstance(index, GeneratedIndex):
        if index.title != item.label:
            about = f"The generated-index page title for {where}"
            messages[f"{key}.link.generated-index.title"] = Message(index.title, about)
        if index.description:
            about = f"The generated-index page description for {where}"
            messages[f"{key}.link.generated-index.description"] = Message(index.description, about)
    return messages


def _link(item: LinkItem, sidebar: str) -> dict[str, Message]:
    about = f"The label for link '{item.label}' in sidebar '{sidebar}', linking to '{item.href}'"
    return {f"sidebar.{sidebar}.link.{item.key or item.label}": Message(item.label, about)}


def _doc(item: DocItem, sidebar: str) -> dict[str, Message]:
    about = f"The label for the doc item '{item.label}' in sidebar '{sidebar}'"
    about += f", linking to the doc {item.doc.id}"
    return {f"sidebar.{sidebar}.doc.{item.key or item.label}": Message(item.label, about)}
