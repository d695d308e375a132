"""Cards: what a page of a category shows of each page below it.

https://docusaurus.io/docs/sidebar/items#embedding-generated-index-in-doc-page
"""

from collections.abc import Iterable

from mkdocs_docusaurus.markdown.scope import Page
from mkdocs_docusaurus.markdown.tree import Blocks, Cards
from mkdocs_docusaurus.sidebar import Card


def card_blocks(cards: Iterable[Card], page: Page) -> Blocks:
    """The cards with their titles, where they lead, and descriptions; nothing without cards."""
    shown = tuple(
        (card.title, page.find(card.href, page.source), card.description or "") for card in cards
    )
    return (Cards(shown),) if shown else ()
