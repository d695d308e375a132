"""Navigation: the sidebars' items as MkDocs' sections and links."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page

from mkdocs_docusaurus.digest import digest
from mkdocs_docusaurus.sidebar import CategoryItem, DocItem, HtmlItem, Item, LinkItem, Sidebar
from mkdocs_docusaurus.sidebar.item import LONGEST_LIST, SHOWN_OF_IT

BRANCHES = "assets/nav"


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
    """A category; `page` is its own page, if it has one.

    `place` says where it stands: `1_3_2` is the second entry of the third one of the first sidebar.
    `first` is the URL of the first page that shows it open; `shown` are the sources of the pages
    that show its sidebar.  Where it is closed, it is written without its children, which stand in
    the file `branch`; one that no page would ever open has no such file.
    """

    def __init__(
        self,
        item: CategoryItem,
        place: str,
        children: list[StructureItem],
        page: Page | None,
        shown: frozenset[str],
    ) -> None:
        super().__init__(item.label, children)
        self.page = page
        self.class_name = item.class_name
        self.collapsible = item.collapsible
        self.collapsed = item.collapsed
        self.id = f"__nav_{place}"
        self.level = place.count("_")
        held = [held for held in (page, *_pages(children)) if held]
        self._held = frozenset(map(id, held))
        self.first = next((held.url for held in held if held.file.src_uri in shown), None)
        closed = item.collapsible and item.collapsed and self.first is not None
        self.branch = f"{BRANCHES}/{place}.html" if closed else None

    def holds(self, page: Page | None) -> bool:
        """Whether a page is the category's own or stands in it, at any depth."""
        return id(page) in self._held

    @cached_property
    def digest(self) -> str:
        """What changes whenever the list of its children may look different."""
        return digest([_face(child) for child in self.children])


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

    `every_page` are the site's pages, in the sidebars or not; `shown` has the name of the sidebar
    beside each page, by the page's source.
    `made` is where the templates keep the HTML of what looks the same on several pages.
    """

    def __init__(
        self,
        sidebars: list[NavSidebar],
        pages: list[Page],
        every_page: Iterable[Page],
        shown: Mapping[str, str],
    ) -> None:
        super().__init__([item for sidebar in sidebars for item in sidebar.items], pages)
        self.sidebars = sidebars
        self.every_page = tuple(every_page)
        self.made: dict[object, str] = {}
        self._shown = shown
        self._places: dict[int, dict[int, int]] = {}

    def signature(self, page: Page) -> str:
        """What changes whenever the page's sidebar, tabs or breadcrumbs may look different.

        It costs no more on a larger site, and what stands in closed categories does not touch it.
        """
        source = page.file.src_uri
        opened = [(category.id, category.digest) for category in self._holding.get(source, ())]
        parent = getattr(page.parent, "id", None)
        return digest([self._closed, page.url, self._shown.get(source), parent, *opened])

    @cached_property
    def categories(self) -> tuple[Category, ...]:
        """Every category of all sidebars, from top to bottom."""
        return tuple(category for bar in self.sidebars for category in _categories(bar.items))

    @cached_property
    def _closed(self) -> str:
        """What of the navigation is the same on every page."""
        home = (self.homepage.url, self.homepage.title) if self.homepage else None
        bars = [
            (bar.name, bar.title, bar.url, bar.apart, [_face(item) for item in bar.items])
            for bar in self.sidebars
        ]
        return digest([home, *bars])

    @cached_property
    def _holding(self) -> Mapping[str, list[Category]]:
        """The categories that a page is in, by its source, from top to bottom."""
        holding: dict[str, list[Category]] = {}
        for category in self.categories:
            for source in {page.file.src_uri for page in _pages([category])}:
                holding.setdefault(source, []).append(category)
        return holding

    def around(
        self, items: list[StructureItem], page: Page | None
    ) -> Iterable[tuple[int, StructureItem]]:
        """What of a list shows on a page, with its places in the list, from 1: all, as a rule.

        Of a list that is longer than any page could hold, those entries that are nearest to it.
        """
        if len(items) <= LONGEST_LIST:
            return enumerate(items, 1)
        if id(items) not in self._places:
            own = ((at, held) for at, item in enumerate(items) for held in _pages([item]))
            self._places[id(items)] = {id(held): at for at, held in own}
        middle = self._places[id(items)].get(id(page), 0)
        first = max(0, min(middle - SHOWN_OF_IT // 2, len(items) - SHOWN_OF_IT))
        return enumerate(items[first : first + SHOWN_OF_IT], first + 1)


def navigation(
    sidebars: Iterable[Sidebar], pages: Mapping[str, Page], names: Mapping[str, str]
) -> SiteNavigation:
    """The navigation of all sidebars; `pages` are the site's by permalink.

    `names` has the name of the sidebar that each page shows, by permalink.
    Each page's parent becomes the category that holds it, or that it is the page of, in the sidebar
    that the page shows before all others.
    """
    shown = {pages[link].file.src_uri: name for link, name in names.items() if link in pages}
    made: list[NavSidebar] = []
    for sidebar in sidebars:
        made.append(_sidebar(sidebar, len(made) + 1, pages, shown))
    seen: set[str] = set()
    for bar in made:
        _adopt(bar.items, None, seen)
    for bar in made:
        _adopt(bar.items, None, {source for source, name in shown.items() if name != bar.name})
    held = {page.file.src_uri: page for bar in made for page in _pages(bar.items)}
    return SiteNavigation(made, list(held.values()), pages.values(), shown)


def _sidebar(
    sidebar: Sidebar, number: int, pages: Mapping[str, Page], shown: Mapping[str, str]
) -> NavSidebar:
    own = frozenset(source for source, name in shown.items() if name == sidebar.key)
    structure = _structures(sidebar.items, str(number), pages, own)
    page = pages.get(sidebar.permalink) if sidebar.permalink else None
    url = page.url if page else next(_links(structure), "")
    return NavSidebar(sidebar.key, sidebar.tab, url, structure, apart=page is not None)


def _structures(
    items: Iterable[Item], place: str, pages: Mapping[str, Page], shown: frozenset[str]
) -> list[StructureItem]:
    return [
        _structure(item, f"{place}_{number}", pages, shown)
        for number, item in enumerate(items, start=1)
    ]


def _structure(
    item: Item, place: str, pages: Mapping[str, Page], shown: frozenset[str]
) -> StructureItem:
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
    return Category(item, place, _structures(item.items, place, pages, shown), page, shown)


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


def _categories(items: Iterable[StructureItem]) -> Iterator[Category]:
    for item in items:
        if isinstance(item, Category):
            yield item
            yield from _categories(item.children)


def _face(item: StructureItem) -> tuple[object, ...]:
    """What there is to see of an entry on a page that is elsewhere."""
    match item:
        case Category():
            page = item.page.url if item.page else None
            own = (item.title, page, item.class_name, item.collapsible, item.collapsed)
            return (*own, item.id, item.first, item.branch or item.digest)
        case Html():
            return (item.html, item.class_name)
        case Entry():
            return (item.title, item.url, item.class_name)
    raise TypeError(item)


def _links(items: Iterable[StructureItem]) -> Iterator[str]:
    for item in items:
        if isinstance(item, Entry):
            yield item.url
        elif isinstance(item, Category) and item.page is not None:
            yield item.page.url
        yield from _links(getattr(item, "children", None) or ())
