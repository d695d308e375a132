"""Sidebars in another language."""

import pytest

from mkdocs_docusaurus.sidebar import CategoryItem, GeneratedIndex, Item, LinkItem, Sidebar
from mkdocs_docusaurus.sidebar.translated import translated

HOME = LinkItem("Home", "/")


def labels(item: Item, **messages: str) -> Item:
    """An item of the sidebar `docs` with messages by the rest of their keys."""
    by_key = {f"sidebar.docs.{key}": text for key, text in messages.items()}
    return translated(Sidebar("docs", (item,)), by_key).items[0]


@pytest.mark.parametrize(
    ("item", "messages", "expected"),
    [
        (HOME, {"link.Home": "Accueil"}, LinkItem("Accueil", "/")),
        (HOME, {"link.Away": "Loin"}, HOME),
        (
            LinkItem("Home", "/", key="top"),
            {"link.top": "Haut", "link.Home": "Accueil"},
            LinkItem("Haut", "/", key="top"),
        ),
        (
            CategoryItem("Parts", (HOME,)),
            {"category.Parts": "Parties", "link.Home": "Accueil"},
            CategoryItem("Parties", (LinkItem("Accueil", "/"),)),
        ),
    ],
)
def test_labels_are_those_of_the_messages(
    item: Item, messages: dict[str, str], expected: Item
) -> None:
    assert labels(item, **messages) == expected


def test_a_generated_index_has_its_own_words_or_the_label() -> None:
    parts = CategoryItem("Parts", (), GeneratedIndex("/category/parts", "Parts", "All."))
    expected = GeneratedIndex("/category/parts", "Parties", "Toutes.")
    key = "category.Parts.link.generated-index"
    shown = labels(parts, **{"category.Parts": "Parties", f"{key}.description": "Toutes."})
    assert shown == CategoryItem("Parties", (), expected)
    titled = labels(parts, **{f"{key}.title": "Les parties"})
    assert titled == CategoryItem(
        "Parts", (), GeneratedIndex("/category/parts", "Les parties", "All.")
    )
