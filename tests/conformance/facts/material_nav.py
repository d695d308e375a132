"""Read the sidebars off Material's navigation.

Every page holds all sidebars, for the drawer of a narrow screen; on a wide one it shows its own
alone, and that is what is read.  What stands in a category that a page shows closed, other pages
show.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest

from selectolax.lexbor import LexborHTMLParser, LexborNode

from . import html
from .model import Item, State

ROOT = "nav.md-nav--primary > ul.md-nav__list"
OTHER = "portal-nav__other"
FIRST = "data-portal-first"


def read_nav(tree: LexborHTMLParser, path: str) -> tuple[Item, ...]:
    """The sidebar beside the page; nothing where the page shows none."""
    lists, side = tree.css(ROOT), tree.css_first(".md-sidebar--primary")
    if side is not None and "hidden" in side.attributes:
        return ()
    return tuple(item for ul in lists for item in _items(ul, path))


def _items(ul: LexborNode, path: str) -> tuple[Item, ...]:
    shown = [li for li in html.children(ul, "li") if OTHER not in html.classes(li)]
    return tuple(_item(li, path) for li in shown)


def _item(li: LexborNode, path: str) -> Item:
    link, label = _link_and_label(li)
    # A category without a page has a link for readers without scripts, to the first page in it.
    href = html.attribute(link, "href") if link and FIRST not in link.attributes else ""
    navs = _navs(li)
    shown = label.css_first(".md-ellipsis") if label else None
    own = [name for name in html.classes(li) if not name.startswith(("md-", "portal-"))]
    return Item(
        html.text(shown or label or li),
        html.site_path(href, path, path).partition("#")[0] if href else None,
        _state(li) if navs else "",
        tuple(own),
        tuple(item for nav in navs for ul in html.children(nav, "ul") for item in _items(ul, path)),
    )


def _link_and_label(li: LexborNode) -> tuple[LexborNode | None, LexborNode | None]:
    """The item's own link, if any, and what holds its label; not those of the items below it."""
    own = html.children(li)
    container = next((c for c in own if "md-nav__container" in html.classes(c)), None)
    link = next((c for c in own if c.tag == "a"), None)
    if link is None and container is not None:
        link = container.css_first("a")
    labels = [c for c in own if c.tag == "label" and "md-nav__link" in html.classes(c)]
    return link, link or next(iter(labels), None)


def _navs(li: LexborNode) -> list[LexborNode]:
    """What holds the list of the items below an item; the page's table of contents does not."""
    return [c for c in html.children(li, "nav") if "md-nav--secondary" not in html.classes(c)]


def _state(li: LexborNode) -> State:
    toggle = next((c for c in html.children(li, "input") if "md-toggle" in html.classes(c)), None)
    if toggle is None or "md-nav__item--section" in html.classes(li):
        return "fixed"
    if "checked" not in toggle.attributes:
        return "collapsed"
    return "unknown" if "md-nav__item--active" in html.classes(li) else "open"


def merge_sidebars(navs: list[tuple[Item, ...]]) -> tuple[tuple[Item, ...], ...]:
    """Each sidebar once, as all its pages together show it.

    A category that is open on one page may be closed on another, and only on a page outside of it
    shows how it is at first.
    """
    merged: dict[tuple[str, ...], tuple[Item, ...]] = {}
    for items in filter(None, navs):
        key = tuple(item.label for item in items)
        merged[key] = _merge(merged.get(key, items), items)
    return tuple(merged.values())


def _merge(ours: tuple[Item, ...], theirs: tuple[Item, ...]) -> tuple[Item, ...]:
    pairs = zip_longest(ours, theirs)
    return tuple(_merge_item(a, b) if a and b else (a or b) for a, b in pairs if a or b)


def _merge_item(a: Item, b: Item) -> Item:
    state = b.state if a.state == "unknown" else a.state
    return replace(a, state=state, items=_merge(a.items, b.items))
