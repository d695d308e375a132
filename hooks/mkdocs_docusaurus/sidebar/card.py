"""Cards: a category's items as an index page shows them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import regex

from mkdocs_docusaurus.catalog import Doc
from mkdocs_docusaurus.sidebar.item import (
    CategoryItem,
    DocItem,
    HtmlItem,
    Item,
    LinkItem,
    Sidebar,
    permalink_of,
)

_PICTURE = (
    r"(?:\p{Emoji_Modifier_Base}\p{Emoji_Modifier}"
    r"|[\p{Emoji}--\p{Emoji_Presentation}--[0-9#*]]\ufe0f"
    r"|\p{Emoji_Presentation}[\U000e0020-\U000e007f]*)"
)
_EMOJI = regex.compile(
    rf"(?:\p{{RI}}{{2}}|[0-9#*]\ufe0f\u20e3|{_PICTURE}(?:\u200d{_PICTURE})*)(?!\u200d|\ufe0f|\p{{M}})",
    regex.V1,
)


@dataclass(frozen=True)
class Card:
    """One card of a generated index or a `<DocCardList/>`."""

    title: str
    href: str
    description: str | None = None


def cards(items: Iterable[Item]) -> tuple[Card, ...]:
    """A card for each item that leads somewhere; unlisted docs and HTML have none.

    A category's card leads to its page or the first one in it, and counts its items where it has
    no description.  Rule: the classic theme's `DocCard` and `DocCardList`.
    """
    return tuple(card for item in items if (card := _card(item)) is not None)


def card_of(item: Mapping[str, Any]) -> Card | None:
    """The card for an item of an author's own, `{type: 'link', label, href, description}`."""
    href, label, inner = item.get("href"), item.get("label"), item.get("items")
    items = inner if isinstance(inner, list) else []
    inside = [card for one in items if isinstance(one, Mapping) and (card := card_of(one))]
    href = href or (inside[0].href if inside else None)
    if not isinstance(href, str) or not isinstance(label, str):
        return None
    counted = _count(len(items)) if items is inner else None
    description = item.get("description")
    return Card(_title(label), href, counted if description is None else str(description))


def siblings(permalink: str, sidebar: Sidebar) -> tuple[Item, ...]:
    """What `<DocCardList/>` lists on a page: the items of the category it heads or is in.

    Rule: `useCurrentSidebarSiblings` of `plugin-content-docs`.
    """
    return _innermost(permalink, sidebar.items) or sidebar.items


def _innermost(permalink: str, items: tuple[Item, ...]) -> tuple[Item, ...] | None:
    for item in items:
        if not isinstance(item, CategoryItem):
            continue
        inside = _innermost(permalink, item.items)
        if inside is not None:
            return inside
        if permalink in (permalink_of(item), *map(permalink_of, item.items)):
            return item.items
    return None


def _card(item: Item) -> Card | None:
    href = _href(item)
    if href is None or isinstance(item, HtmlItem):
        return None
    return Card(_title(item.label), href, _description(item))


def _title(label: str) -> str:
    """A label without the emoji it begins with, which the card shows as its icon."""
    emoji = _EMOJI.match(label)
    return (label[emoji.end() :] if emoji else label).strip()


def _description(item: DocItem | LinkItem | CategoryItem) -> str | None:
    match item:
        case DocItem(doc=doc):
            return doc.description or None
        case LinkItem(description=description):
            return description
        case CategoryItem(description=None, items=items):
            return _count(len(items))
        case CategoryItem(description=description):
            return description


def _count(items: int) -> str:
    return "1 item" if items == 1 else f"{items} items"


def _href(item: Item) -> str | None:
    """Where an item leads: itself, or the first thing in it that leads anywhere."""
    match item:
        case DocItem(doc=doc) if doc.unlisted:
            return None
        case CategoryItem(link=None | Doc(unlisted=True), items=items):
            return next((href for child in items if (href := _href(child)) is not None), None)
        case _:
            return permalink_of(item)
