"""Other plugins and hooks of a site, and what they have a hand in."""

import warnings
from collections.abc import Collection, Iterator
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import EVENTS

from mkdocs_docusaurus.mkdocs.search import SEARCH

_PAGE_EVENTS = (
    "pre_page",
    "page_read_source",
    "page_markdown",
    "page_content",
    "page_context",
    "post_page",
)
_COMMAND_EVENTS = ("startup", "serve", "shutdown")
_AWESOME_PAGES = "mkdocs_awesome_pages_plugin.plugin"
_ARRANGING = (_AWESOME_PAGES, "mkdocs_redirects.plugin")


def have_pages(config: MkDocsConfig, own: object) -> bool:
    """Whether any has a hand in pages: what it makes of one may differ from run to run.

    `own` is the plugin that asks; a hook whose `plugin` that is belongs to it.
    """
    return any(_handles(other, _PAGE_EVENTS) for other in _others(config, own))


def is_alone(config: MkDocsConfig, own: object) -> bool:
    """Whether there is none that may know what docs say, when a site is built."""
    events = [event for event in EVENTS if event not in _COMMAND_EVENTS]
    others = (it for it in _others(config, own) if type(it).__module__ not in _ARRANGING)
    return not any(_handles(other, events) for other in others)


def without_warnings(config: MkDocsConfig) -> None:
    """Have awesome-pages, where it is, not say again what was said already with its address."""
    if any(type(it).__module__ == _AWESOME_PAGES for it in config.plugins.values()):
        from mkdocs_awesome_pages_plugin.navigation import NavEntryNotFound

        warnings.filterwarnings("ignore", category=NavEntryNotFound)


def _others(config: MkDocsConfig, own: object) -> Iterator[Any]:
    """All but `own` and the search, which is known."""
    for other in config.plugins.values():
        ours = other is own or getattr(other, "plugin", None) is own
        if not ours and type(other).__module__ != SEARCH:
            yield other


def _handles(other: Any, events: Collection[str]) -> bool:
    return any(hasattr(other, f"on_{event}") for event in events)
