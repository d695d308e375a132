"""Read the sidebars that Docusaurus made.

Of a collapsed category the HTML does not hold the items, so they come from the JSON that Docusaurus
hands to the browser. Every other fact is read off the HTML.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from . import html
from .model import Item, State


def read_sidebars(site: Path) -> tuple[tuple[Item, ...], ...]:
    """The sidebars as Docusaurus' own files under `.docusaurus/` hold them."""
    for file in sorted((site / ".docusaurus/docusaurus-plugin-content-docs").rglob("*.json")):
        found = json.loads(file.read_text(encoding="utf-8"))
        if isinstance(found, dict) and isinstance(found.get("version"), dict):
            sidebars = found["version"]["docsSidebars"]
            return tuple(filter(None, map(_items, sidebars.values())))
    return ()


def _items(items: list[dict[str, Any]]) -> tuple[Item, ...]:
    return tuple(_item(item) for item in items if _is_visible(item))


def _is_visible(item: dict[str, Any]) -> bool:
    """Whether the theme shows an item: unlisted docs, and categories of nothing else, it does not.

    Source: `isVisibleSidebarItem` in plugin-content-docs/lib/client/docsUtils.js.
    """
    if item["type"] != "category":
        return not item.get("unlisted")
    has_page = "href" in item and not item.get("linkUnlisted")
    return has_page or any(map(_is_visible, item["items"]))


def _item(item: dict[str, Any]) -> Item:
    classes = tuple(item.get("className", "").split())
    if item["type"] == "html":
        return Item(html.squash(re.sub("<[^>]+>", "", item["value"])), classes=classes)
    href = item.get("href")
    return Item(
        html.label(item["label"]),
        html.site_path(href, "/", "/") if href else None,
        _state(item),
        classes,
        _items(item.get("items", [])),
    )


def _state(item: dict[str, Any]) -> State:
    if item["type"] != "category":
        return ""
    if not item["collapsible"]:
        return "fixed"
    return "collapsed" if item["collapsed"] else "open"
