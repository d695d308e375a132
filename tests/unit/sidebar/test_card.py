import pytest

from mkdocs_docusaurus.catalog import read_catalog
from mkdocs_docusaurus.sidebar import (
    Card,
    CategoryItem,
    GeneratedIndex,
    HtmlItem,
    Item,
    LinkItem,
    build_sidebars,
    cards,
)
from tests.unit.conftest import Write

LINK = LinkItem("Out", "https://example.org/", "Elsewhere")


@pytest.mark.parametrize(
    ("item", "card"),
    [
        (LINK, Card("Out", "https://example.org/", "Elsewhere")),
        (CategoryItem("C", (LINK,)), Card("C", "https://example.org/", "1 item")),
        (CategoryItem("C", (LINK, LINK)), Card("C", "https://example.org/", "2 items")),
        (CategoryItem("C", (LINK,), description="D"), Card("C", "https://example.org/", "D")),
        (CategoryItem("C", (LINK,), GeneratedIndex("/c", "C")), Card("C", "/c", "1 item")),
        (
            CategoryItem("C", (HtmlItem("x"), CategoryItem("D", (LINK,)))),
            Card("C", "https://example.org/", "2 items"),
        ),
    ],
)
def test_card(item: Item, card: Card) -> None:
    assert cards([item]) == (card,)


@pytest.mark.parametrize("item", [HtmlItem("<hr>"), CategoryItem("C", (HtmlItem("x"),))])
def test_what_leads_nowhere_has_no_card(item: Item) -> None:
    assert cards([item]) == ()


def test_docs_have_their_descriptions_and_unlisted_ones_no_card(write: Write) -> None:
    files = {"a.md": "# A\n\nFirst line.", "b.md": "---\nunlisted: true\n---\n"}
    catalog, _ = read_catalog(write(files), drafts=False)
    (sidebar,), _ = build_sidebars(catalog, None)
    assert cards(sidebar.whole) == (Card("A", "/a", "First line."),)


@pytest.mark.parametrize(
    ("label", "title"),
    [
        ("🎉 Party", "Party"),
        ("👍🏽Thumb", "Thumb"),
        ("🇳🇴 Norway", "Norway"),
        ("👩‍💻 Code", "Code"),
        ("❤️ Heart", "Heart"),
        ("1️⃣ One", "One"),
        ("🎉🎉 Two", "🎉 Two"),
        ("1 One", "1 One"),
        ("© Sign", "© Sign"),
        ("Party 🎉", "Party 🎉"),
    ],
)
def test_an_emoji_at_the_head_of_a_label_is_not_in_the_title(label: str, title: str) -> None:
    assert cards([LinkItem(label, "/x")])[0].title == title
