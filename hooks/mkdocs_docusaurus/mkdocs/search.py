"""The search: its index, to which every page adds entries."""

from typing import Any

from material.plugins.search.plugin import Element, SearchIndex
from material.plugins.search.plugin import Section as MaterialSection
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from mkdocs_docusaurus.mkdocs.site_page import SitePage
from mkdocs_docusaurus.write.search import Section, sections_of

SEARCH = "material.plugins.search.plugin"


class Index(SearchIndex):  # type: ignore[misc]
    """Material's index, but for how it finds the sections of a page."""

    def add_entry_from_context(self, page: Page) -> None:
        """Add an entry for each section of a page, unless the page is to be left out.

        Material reads a page that others have written, or changed.
        """
        document = page.as_written if isinstance(page, SitePage) else None
        if document is None:
            super().add_entry_from_context(page)
        elif not (page.meta.get("search") or {}).get("exclude"):
            for section in sections_of(document):
                self.create_entry_for_section(_as_material_has_it(section), [], page.url, page)


def _as_material_has_it(section: Section) -> MaterialSection:
    made = MaterialSection(Element("h2"))
    made.id, made.text = section.id or None, section.text
    made.title = [section.title] if section.title else []
    return made


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
