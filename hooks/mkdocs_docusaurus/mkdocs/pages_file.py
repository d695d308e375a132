"""Folders with a `.pages` file, which mkdocs-awesome-pages arranges; all others follow the sidebar.

https://github.com/lukasgeiter/mkdocs-awesome-pages-plugin
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from mkdocs.structure import StructureItem
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page

from mkdocs_docusaurus.catalog import Doc
from mkdocs_docusaurus.mkdocs.files import PageFile
from mkdocs_docusaurus.mkdocs.pages_check import FILE
from mkdocs_docusaurus.sidebar import CategoryItem, DocItem, Item, LinkItem, Sidebar
from mkdocs_docusaurus.site import Site

_FOLDER = "portal_folder"


@dataclass(frozen=True)
class Arrangement:
    """What awesome-pages made of the folders that have a `.pages` file.

    `folders` are those folders, `sections` their sections by folder, `categories` the sidebar's
    own categories by folder.
    """

    folders: frozenset[str]
    sections: Mapping[str, Section]
    categories: Mapping[str, CategoryItem]


def mark_folders(items: Iterable[StructureItem], folder: str = ".") -> None:
    """Note on each section of MkDocs' own navigation which folder it is, before it is arranged."""
    for item in items:
        if isinstance(item, Section):
            inside = _folder_of(item)
            setattr(item, _FOLDER, inside)
            mark_folders(item.children, inside)


def arrange(site: Site, nav: Navigation, files: Files) -> Site:
    """The site, with the folders that have a `.pages` file as awesome-pages arranged them."""
    folders = frozenset(_parent(file.src_uri) for file in files if _name(file.src_uri) == FILE)
    if not folders:
        return site
    sections = {getattr(item, _FOLDER, ""): item for item in _sections(nav.items)}
    categories = {
        item.folder: item
        for sidebar in site.docs[0].sidebars
        for item in _categories(sidebar.items)
        if item.folder is not None
    }
    arrangement = Arrangement(folders, sections, categories)
    return site.arranged(_arranged(bar, nav, arrangement) for bar in site.docs[0].sidebars)


def _arranged(sidebar: Sidebar, nav: Navigation, arrangement: Arrangement) -> Sidebar:
    if "." in arrangement.folders:
        items = _convert(nav.items, arrangement)
    else:
        items = _graft(sidebar.items, arrangement)
    return replace(sidebar, items=items, whole=items)


def _graft(items: Iterable[Item], arrangement: Arrangement) -> tuple[Item, ...]:
    """Sidebar items, those of the arranged folders replaced."""
    grafted: list[Item] = []
    for item in items:
        if not isinstance(item, CategoryItem):
            grafted.append(item)
        elif item.folder not in arrangement.folders:
            grafted.append(replace(item, items=_graft(item.items, arrangement)))
        elif section := arrangement.sections.get(item.folder or ""):
            grafted.append(_category(section, item, arrangement))
    return tuple(grafted)


def _convert(items: Iterable[StructureItem], arrangement: Arrangement) -> tuple[Item, ...]:
    """What awesome-pages arranged, as sidebar items."""
    converted: list[Item] = []
    for item in items:
        if isinstance(item, Page):
            doc = item.file.shown if isinstance(item.file, PageFile) else None
            if isinstance(doc, Doc):
                given = item.__dict__.get("title")
                label = str(given) if given else doc.label
                converted.append(DocItem(doc, label, doc.front_matter.sidebar_class_name))
        elif isinstance(item, Section):
            folder = getattr(item, _FOLDER, "")
            category = arrangement.categories.get(folder)
            if category is not None and folder not in arrangement.folders:
                converted.extend(_graft([category], arrangement))
            else:
                converted.append(_category(item, category, arrangement))
        elif isinstance(item, Link):
            converted.append(LinkItem(item.title, item.url))
    return tuple(converted)


def _category(
    section: Section, category: CategoryItem | None, arrangement: Arrangement
) -> CategoryItem:
    """A section as a category; an index doc among its children is its page, as in Material."""
    items = _convert(section.children, arrangement)
    index = next((i.doc for i in items if isinstance(i, DocItem) and i.doc.is_index), None)
    items = tuple(i for i in items if not (isinstance(i, DocItem) and i.doc is index))
    label = str(section.title)
    if category is None:
        return CategoryItem(label, items, index, folder=getattr(section, _FOLDER, None))
    return replace(category, label=label, items=items, link=index or category.link)


def _categories(items: Iterable[Item]) -> Iterable[CategoryItem]:
    for item in items:
        if isinstance(item, CategoryItem):
            yield item
            yield from _categories(item.items)


def _sections(items: Iterable[StructureItem]) -> Iterable[Section]:
    for item in items:
        if isinstance(item, Section):
            yield item
            yield from _sections(item.children)


def _folder_of(section: Section) -> str:
    """A section's folder: that of a page in it, or the one above that of a section in it."""
    for child in section.children:
        if isinstance(child, Page):
            return _parent(child.file.src_uri)
    for child in section.children:
        if isinstance(child, Section):
            return _parent(_folder_of(child))
    return "."


def _parent(path: str) -> str:
    return path.rpartition("/")[0] or "."


def _name(path: str) -> str:
    return path.rpartition("/")[2]
