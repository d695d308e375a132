"""Navigation: the sidebars' items as MkDocs' sections and links."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page

from docusaurus.sidebar import CategoryItem, DocItem, HtmlItem, Item, LinkItem, Sidebar


class Entry(Link):
    """A link of the sidebar; `page` is the page it leads to, where that is one of the site's."""

    def __init__(self, title: str, url: str, page: Page | None, class_name: str | None) -> None:
        super().__init__(title, url)
        self.page = page
        self.class_name = class_name


class Html(Link):
    """A piece of HTML in the sidebar."""

    def __init__(self, item: HtmlItem) -> None:
        super().__init__("", "")
        self.html = item.value
        self.class_name = item.class_name


class Category(Section):
    """A category; `page` is its own page, if it has one."""

    def __init__(
        self, item: CategoryItem, children: list[StructureItem], page: Page | None
    ) -> None:
        super().__init__(item.label, children)
        self.page = page
        self.class_name = item.class_name
        self.collapsible = item.collapsible
        self.collapsed = item.collapsed
        self._held = frozenset(id(held) for held in (page, *_pages(children)) if held)

    def holds(self, page: Page | None) -> bool:
        """Whether a page is the category's own or stands in it, at any depth."""
        return id(page) in self._held


@dataclass(frozen=True)
class NavSidebar:
    """One sidebar for the templates; `title` is what its tab says, `url` where that leads.

    One that stands `apart` is a list of its own, as the blog's is: it is no part of the docs.
    """

    name: str
    title: str
    url: str
    items: list[StructureItem]
    apart: bool = False


class SiteNavigation(Navigation):
    """MkDocs' navigation, made of one or several sidebars.

    `made` is where the templates keep the HTML of what looks the same on several pages.
    """

    def __init__(self, sidebars: list[NavSidebar], pages: list[Page]) -> None:
        super().__init__([item for sidebar in sidebars for item in sidebar.items], pages)
        self.sidebars = sidebars
        self.made: dict[str, str] = {}


def navigation(sidebars: Iterable[Sidebar], pages: Mapping[str, Page]) -> SiteNavigation:
    """The navigation of all sidebars; `pages` are the site's by permalink.

    Each page's parent becomes the category that holds it, or that it is the page of.
    """
    made = [_sidebar(sidebar, pages) for sidebar in sidebars]
    seen: set[str] = set()
    for bar in made:
        _adopt(bar.items, None, seen)
    shown = {page.file.src_uri: page for bar in made for page in _pages(bar.items)}
    return SiteNavigation(made, list(shown.values()))


def _sidebar(sidebar: Sidebar, pages: Mapping[str, Page]) -> NavSidebar:
    structure = [_structure(item, pages) for item in sidebar.items]
    page = pages.get(sidebar.permalink) if sidebar.permalink else None
    url = page.url if page else next(_links(structure), "")
    return NavSidebar(sidebar.name, sidebar.tab, url, structure, apart=page is not None)


def _structure(item: Item, pages: Mapping[str, Page]) -> StructureItem:
    match item:
        case DocItem(doc=doc):
            return _entry(item, doc.permalink, pages)
        case LinkItem(href=href):
            return _entry(item, href, pages)
        case HtmlItem():
            return Html(item)
        case CategoryItem(items=(), link=link) if link is not None:
            return _entry(item, link.permalink, pages)
    page = pages.get(item.link.permalink) if item.link else None
    return Category(item, [_structure(child, pages) for child in item.items], page)


def _entry(item: DocItem | LinkItem | CategoryItem, href: str, pages: Mapping[str, Page]) -> Entry:
    """A link to a page of the site by its permalink, or to anywhere else."""
    page = pages.get(href.rstrip("/") or "/")
    return Entry(item.label, page.url if page else href, page, item.class_name)


def _adopt(items: Iterable[StructureItem], parent: Category | None, seen: set[str]) -> None:
    """Give each page the parent that it has where a reader first comes upon it."""
    for item in items:
        item.parent = parent
        page = getattr(item, "page", None)
        if page is not None and page.file.src_uri not in seen:
            seen.add(page.file.src_uri)
            page.parent = item if isinstance(item, Category) else parent
        if isinstance(item, Category):
            _adopt(item.children, item, seen)


def _pages(items: Iterable[StructureItem]) -> Iterator[Page]:
    for item in items:
        page = getattr(item, "page", None)
        if page is not None:
            yield page
        yield from _pages(getattr(item, "children", None) or ())


def _links(items: Iterable[StructureItem]) -> Iterator[str]:
    for item in items:
        if isinstance(item, Entry):
            yield item.url
        elif isinstance(item, Category) and item.page is not None:
            yield item.page.url
        yield from _links(getattr(item, "children", None) or ())
