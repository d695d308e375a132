"""Cards, as a grid of Material's.

https://squidfunk.github.io/mkdocs-material/reference/grids/
"""

from collections.abc import Iterable

from mkdocs_docusaurus.link_mark import mark_link
from mkdocs_docusaurus.markdown.blocks import indented
from mkdocs_docusaurus.markdown.escape import escape_text
from mkdocs_docusaurus.markdown.scope import Page
from mkdocs_docusaurus.sidebar import Card


def write_cards(cards: Iterable[Card], page: Page) -> list[str]:
    """A grid with each card's linked title and its description; nothing without cards."""
    items = [line for card in cards for line in (*_write_card(card, page), "")]
    return ['<div class="grid cards" markdown>', "", *items, "</div>"] if items else []


def _write_card(card: Card, page: Page) -> list[str]:
    href = mark_link(page.find(card.href, page.source), "markdown")
    head = f"-   [**{escape_text(card.title)}**](<{href}>)"
    return [head, "", *indented([escape_text(card.description)])] if card.description else [head]
