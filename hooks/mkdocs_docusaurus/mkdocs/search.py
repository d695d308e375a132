"""The search: its index, to which every page adds entries."""

from typing import Any

from material.plugins.search.plugin import SearchIndex
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from mkdocs_docusaurus.mkdocs.search_sections import sections
from mkdocs_docusaurus.mkdocs.toc import flat

SEARCH = "material.plugins.search.plugin"


class Index(SearchIndex):  # type: ignore[misc]
    """Material's index, but for how it finds the sections of a page."""

    def add_entry_from_context(self, page: Page) -> None:
        """Add an entry for each section of a page, unless page or section is to be left out."""
        if (page.meta.get("search") or {}).get("exclude"):
            return
        links = {link.id: [link] for link in reversed([*flat(page.toc)])}
        for section in sections(page.content or ""):
            if not section.is_excluded():
                link = links.get(section.id, [])
                self.create_entry_for_section(section, link, page.url, page)


def give_index(config: MkDocsConfig) -> None:
    """Have the search keep its entries in an index of ours."""
    if plugin := _plugin(config):
        plugin.search_index = Index(**plugin.config)


def entries_of(page: Page, config: MkDocsConfig, nav: Navigation) -> list[Any]:
    """The entries that the search makes of a page; they are not in its index yet."""
    plugin = _plugin(config)
    if plugin is None:
        return []
    entries: list[Any] = plugin.search_index.entries
    before = len(entries)
    if "data-search-" in (page.content or ""):  # The search takes these marks out of the page.
        plugin.on_page_context({}, page=page, config=config, nav=nav)
    else:
        plugin.search_index.add_entry_from_context(page)
    found = entries[before:]
    del entries[before:]
    return found


def fill_index(entries: list[Any], config: MkDocsConfig) -> None:
    """Have the index hold these entries and no others, where the site has a search."""
    if plugin := _plugin(config):
        plugin.search_index.entries = entries


def index_as_served(config: MkDocsConfig) -> str:
    """The index as JSON; an empty text where the site has no search."""
    plugin = _plugin(config)
    return str(plugin.search_index.generate_search_index(None)) if plugin else ""


def _plugin(config: MkDocsConfig) -> Any:
    found = (it for it in config.plugins.values() if type(it).__module__ == SEARCH)
    return next((plugin for plugin in found if plugin.config.enabled), None)
