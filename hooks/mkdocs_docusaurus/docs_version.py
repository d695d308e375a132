"""A version of docs, read and ordered."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from mkdocs_docusaurus.catalog import Catalog, Doc, Version
from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.generated import GeneratedPage, generated_pages
from mkdocs_docusaurus.settings.docs import DocsSettings
from mkdocs_docusaurus.settings.words import Words
from mkdocs_docusaurus.sidebar import (
    CategoryItem,
    DocItem,
    Item,
    Neighbours,
    Sidebar,
    flatten,
    paginate,
    permalink_of,
    sidebar_names,
)


@dataclass(frozen=True, eq=False)
class DocsVersion:
    """The docs of one version of one instance, and the sidebars that they stand in.

    `words` are the theme's, which the pages say that no author wrote.
    """

    settings: DocsSettings
    catalog: Catalog
    sidebars: tuple[Sidebar, ...]
    words: Words

    @property
    def version(self) -> Version:
        """Which version it is."""
        return self.catalog.version

    @cached_property
    def pages(self) -> tuple[GeneratedPage, ...]:
        """The pages that no author wrote."""
        return generated_pages(self.sidebars, self.catalog, self.words)

    @cached_property
    def pagination(self) -> tuple[Mapping[str, Neighbours], tuple[Problem, ...]]:
        """The neighbours of each page by permalink, and what is wrong with them."""
        return paginate(self.sidebars, self.catalog)

    @cached_property
    def sidebar_keys(self) -> Mapping[str, str]:
        """The key of the sidebar that each page shows, by permalink."""
        keys = {sidebar.name: sidebar.key for sidebar in self.sidebars}
        names = sidebar_names(self.sidebars, self.catalog)
        return {permalink: keys[name] for permalink, name in names.items()}

    @cached_property
    def main_permalink(self) -> str:
        """The URL path of the version's first page: the one at its root, else the first doc.

        Rule: `getMainDocId` of plugin-content-docs.
        """
        root = self.version.permalink
        if root in self.catalog.by_permalink:
            return root
        items = (item for bar in self.sidebars[:1] for item in flatten(bar.items))
        first = next(filter(None, map(_doc_of, items)), None)
        doc = first or next(iter(self.catalog.docs), None)
        return doc.permalink if doc else root

    def first_link(self, sidebar: str) -> str | None:
        """Where a sidebar leads: to the first page in it."""
        bars = (bar for bar in self.sidebars if bar.name == sidebar)
        links = (permalink_of(item) for bar in bars for item in flatten(bar.items))
        return next((link for link in links if link is not None), None)

    def with_sidebars(self, sidebars: Iterable[Sidebar]) -> "DocsVersion":
        """The same docs in another order."""
        return replace(self, sidebars=tuple(sidebars))


def _doc_of(item: Item) -> Doc | None:
    """The doc that an item of a sidebar is, or that is a category's own page."""
    if isinstance(item, DocItem):
        return None if item.ref else item.doc
    if isinstance(item, CategoryItem) and isinstance(item.link, Doc):
        return item.link
    return None
