"""The nav that `mkdocs.yml` spells out, and what of the sidebars it cannot say.

https://www.mkdocs.org/user-guide/configuration/#nav
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, unquote

from mkdocs_docusaurus.catalog import Doc
from mkdocs_docusaurus.eject.path import is_index_name
from mkdocs_docusaurus.sidebar import (
    CategoryItem,
    DocItem,
    HtmlItem,
    Item,
    LinkItem,
    Neighbour,
    Sidebar,
    flatten,
    permalink_of,
)
from mkdocs_docusaurus.site import Site

HTML = "#"
"""The URL of an entry whose title is HTML, to be shown as it is."""


@dataclass(frozen=True)
class NavPage:
    """A page of the site, by its permalink."""

    title: str
    permalink: str


@dataclass(frozen=True)
class NavLink:
    """A link, or a page that the nav holds already elsewhere, by its URL from the site's root."""

    title: str
    url: str


@dataclass(frozen=True)
class NavSection:
    """A category; where the first child is a page called `index`, that is the category's own."""

    title: str
    children: tuple["NavEntry", ...]


NavEntry = NavPage | NavLink | NavSection


@dataclass(frozen=True)
class Nav:
    """The nav of a site.

    `indexes` are the permalinks of pages that stand in a folder of their own, as `index.md`.
    `looks` says by the titles that lead to an entry what `overrides/partials/nav-item.html` has to
    know of it.  `homes` is the title of the tab that each page stands below, by permalink; with one
    sidebar alone there are no `tabs`.
    """

    entries: tuple[NavEntry, ...]
    tabs: bool
    indexes: frozenset[str]
    looks: Mapping[str, Mapping[str, Any]]
    homes: Mapping[str, str]

    @property
    def links(self) -> list[NavLink]:
        """Every link, wherever it stands."""
        return [leaf for leaf in _leaves(self.entries) if isinstance(leaf, NavLink)]

    @property
    def neighbours(self) -> Mapping[str, tuple[Neighbour | None, Neighbour | None]]:
        """What stands before and after each page, by permalink; a link has its URL in place of one.

        MkDocs takes the next page for a page's neighbour, Zensical the next entry.
        """
        leaves = [_neighbour(leaf) for leaf in _leaves(self.entries)]
        pages = {page.permalink for page in _pages(self.entries)}
        around = zip([None, *leaves], leaves, [*leaves[1:], None], strict=False)
        return {at.permalink: (left, right) for left, at, right in around if at.permalink in pages}

    def as_data(self, paths: Mapping[str, str]) -> list[Any]:
        """The nav as YAML has it; `paths` are those of the pages' files, by permalink."""
        return [_data(entry, paths) for entry in self.entries]


@dataclass
class _Writing:
    """What is gathered on the way through the sidebars; `held` are the URLs in each, by name."""

    site: Site
    indexes: set[str]
    held: Mapping[str, frozenset[str | None]]
    sidebar: str = ""
    seen: set[str] = field(default_factory=set)
    looks: dict[str, dict[str, Any]] = field(default_factory=dict)

    def belongs_elsewhere(self, permalink: str) -> bool:
        """Whether a page has its place in the nav in another sidebar than the one at hand."""
        home = self.site.sidebar_names.get(permalink, "")
        return home != self.sidebar and permalink in self.held.get(home, ())

    def look(self, key: str) -> dict[str, Any]:
        """The look of an entry, to be added to; entries with the same titles share one."""
        return self.looks.setdefault(key, {})


def write_nav(site: Site, indexes: Iterable[str] = ()) -> Nav:
    """The sidebars as one nav: several of them are its tabs.

    A category's own page is one of the `indexes`, and so are pages that want to be for a reason of
    their own.  MkDocs knows a page in one place of the nav alone, here the first one in the sidebar
    that the page shows; in all others it is a link.
    """
    bars = [bar for bar in site.all_sidebars if bar.items]
    tabs = len(bars) > 1
    held = {bar.key: frozenset(map(permalink_of, flatten(bar.items))) for bar in bars}
    writing = _Writing(site, {*indexes}, held)
    entries: list[NavEntry] = []
    homes: dict[str, str] = {}
    for bar in bars:
        writing.sidebar = bar.key
        above = f"{bar.tab} / " if tabs else ""
        written = _entries(bar.items, above, writing)
        homes |= dict.fromkeys((page.permalink for page in _pages(written)), bar.tab)
        entries += [NavSection(bar.tab, written)] if tabs else written
        writing.look(bar.tab).update(_tab(bar, site) if tabs else {})
    looks = {key: look for key, look in writing.looks.items() if look}
    return Nav(tuple(entries), tabs, frozenset(writing.indexes), looks, homes)


def url_of(permalink: str) -> str:
    """A page's URL from the site's root, as templates make it relative to a page."""
    path = quote(unquote(permalink)).strip("/")
    return f"{path}/" if path else "."


def _tab(bar: Sidebar, site: Site) -> dict[str, Any]:
    """Where a sidebar's tab leads, and whether it is a list of its own, apart from the docs."""
    links = (bar.permalink, *map(permalink_of, flatten(bar.items)))
    first = next(filter(None, links), "/")
    return {"url": _url(first, site), **({"apart": True} if bar.permalink else {})}


def _entries(items: Iterable[Item], above: str, writing: _Writing) -> tuple[NavEntry, ...]:
    return tuple(entry for item in items for entry in _entry(item, above, writing))


def _entry(item: Item, above: str, writing: _Writing) -> Iterator[NavEntry]:
    if isinstance(item, HtmlItem):
        title = " ".join(item.value.split())
        writing.look(above + title).update(_look(item))
        yield NavLink(title, HTML)
        return
    writing.look(above + item.label).update(_look(item))
    match item:
        case DocItem(doc=doc):
            yield _page(item.label, doc.permalink, writing)
        case LinkItem(href=href):
            yield _page(item.label, href, writing)
        case CategoryItem(items=(), link=link):
            if link is not None:
                yield _page(item.label, link.permalink, writing)
        case CategoryItem():
            yield _section(item, above + item.label, writing)


def _section(item: CategoryItem, key: str, writing: _Writing) -> NavSection:
    """A category, its own page before all others in it."""
    look = writing.look(key)
    first: list[NavEntry] = []
    if item.link is not None:
        label = item.label
        if isinstance(item.link, Doc):
            label = item.link.front_matter.pagination_label or item.link.label
        page = _page(label, item.link.permalink, writing)
        if isinstance(page, NavPage):
            writing.indexes.add(page.permalink)
            first.append(page)
        else:
            look["url"] = page.url
    children = (*first, *_entries(item.items, f"{key} / ", writing))
    if not first and _is_index(children[0] if children else None, writing):
        look["index"] = False
    return NavSection(item.label, children)


def _is_index(entry: NavEntry | None, writing: _Writing) -> bool:
    """Whether Material would take a category's first entry for its own page."""
    if not isinstance(entry, NavPage):
        return False
    return entry.permalink in writing.indexes or is_index_name(entry.permalink)


def _page(label: str, href: str, writing: _Writing) -> NavPage | NavLink:
    permalink = href.rstrip("/") or "/"
    site = writing.site
    if (
        not site.shown(permalink)
        or permalink in writing.seen
        or writing.belongs_elsewhere(permalink)
    ):
        return NavLink(label, _url(href, site))
    writing.seen.add(permalink)
    return NavPage(label, permalink)


def _url(href: str, site: Site) -> str:
    """A link in the nav, from the site's root if it leads to a page.

    Without the dot, Zensical would take it for the page itself.
    """
    permalink = href.rstrip("/") or "/"
    return f"./{url_of(permalink)}" if site.shown(permalink) else href


def _look(item: Item) -> dict[str, Any]:
    look: dict[str, Any] = {"class": item.class_name} if item.class_name else {}
    if isinstance(item, CategoryItem) and item.items:
        look |= {"fixed": True} if not item.collapsible else {}
        look |= {"open": True} if not item.collapsed else {}
    return look


def _pages(entries: Iterable[NavEntry]) -> Iterator[NavPage]:
    return (leaf for leaf in _leaves(entries) if isinstance(leaf, NavPage))


def _leaves(entries: Iterable[NavEntry]) -> Iterator[NavPage | NavLink]:
    for entry in entries:
        if isinstance(entry, NavSection):
            yield from _leaves(entry.children)
        else:
            yield entry


def _neighbour(leaf: NavPage | NavLink) -> Neighbour:
    return Neighbour(leaf.title, leaf.permalink if isinstance(leaf, NavPage) else leaf.url)


def _data(entry: NavEntry, paths: Mapping[str, str]) -> dict[str, Any]:
    match entry:
        case NavPage(title=title, permalink=permalink):
            return {title: paths[permalink]}
        case NavLink(title=title, url=url):
            return {title: url}
    return {entry.title: [_data(child, paths) for child in entry.children]}
