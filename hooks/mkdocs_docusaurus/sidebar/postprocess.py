"""The last step of a sidebar: empty categories, URLs of generated indexes, unlisted docs."""

from collections.abc import Iterable
from dataclasses import replace

from mkdocs_docusaurus.catalog import PLAIN, Doc, Version
from mkdocs_docusaurus.catalog.permalink import resolve
from mkdocs_docusaurus.sidebar.item import (
    CategoryItem,
    DocItem,
    GeneratedIndex,
    Item,
    doc_item,
)
from mkdocs_docusaurus.slug import unique_slug


def postprocess(
    items: Iterable[Item], taken: dict[str, int], version: Version = PLAIN
) -> tuple[Item, ...]:
    """Items as the site shows them.

    A category left without items becomes a link to its doc, or goes.  A generated index gets its
    URL below the version's: its slug, else `/category/` and the label's slug, for which `taken` is
    the memory of all sidebars.  What cannot collapse is not collapsed.
    Rule: `plugin-content-docs` sidebars/postProcessor.
    """
    return tuple(done for item in items if (done := _processed(item, taken, version)) is not None)


def listed(items: Iterable[Item]) -> tuple[Item, ...]:
    """Items without the unlisted docs.

    A category that holds nothing else is a link to its page, or goes with them; one whose page is
    unlisted has none.  Rule: `useVisibleSidebarItems` of `plugin-content-docs`, and what the
    classic theme makes of an empty category.
    """
    return tuple(shown for item in items if (shown := _shown(item)) is not None)


def _processed(item: Item, taken: dict[str, int], version: Version) -> Item | None:
    if not isinstance(item, CategoryItem):
        return item
    link = item.link
    if isinstance(link, GeneratedIndex):
        # Numbered before the categories inside it, as they stand from top to bottom.
        slug = link.permalink or f"category/{unique_slug(item.label, taken)}"
        link = replace(link, permalink=version.below(resolve(slug, "/")))
    items = postprocess(item.items, taken, version)
    if items:
        collapsed = item.collapsed and item.collapsible
        return replace(item, link=link, items=items, collapsed=collapsed)
    return doc_item(link, item.label, item.class_name) if isinstance(link, Doc) else None


def _shown(item: Item) -> Item | None:
    if isinstance(item, DocItem):
        return None if item.doc.unlisted else item
    if not isinstance(item, CategoryItem):
        return item
    link = None if isinstance(item.link, Doc) and item.link.unlisted else item.link
    items = listed(item.items)
    if items or isinstance(link, GeneratedIndex):
        return replace(item, link=link, items=items)
    return DocItem(link, item.label, item.class_name) if link else None
