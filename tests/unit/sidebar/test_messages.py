from mkdocs_docusaurus.settings.translated_code import Message
from mkdocs_docusaurus.sidebar.item import CategoryItem, GeneratedIndex, LinkItem, Sidebar
from mkdocs_docusaurus.sidebar.messages import sidebar_messages


def test_labels_and_generated_indexes_have_messages_as_docusaurus_writes_them() -> None:
    index = GeneratedIndex("/basics", "All basics", "Five minutes.")
    plain = GeneratedIndex("/more", "More")
    items = (
        LinkItem("Home", "https://example.com"),
        CategoryItem("Basics", (CategoryItem("More", (), link=plain),), link=index),
    )
    assert sidebar_messages([Sidebar("docs", items)]) == {
        "sidebar.docs.category.Basics": Message(
            "Basics", "The label for category 'Basics' in sidebar 'docs'"
        ),
        "sidebar.docs.category.Basics.link.generated-index.title": Message(
            "All basics",
            "The generated-index page title for category 'Basics' in sidebar 'docs'",
        ),
        "sidebar.docs.category.Basics.link.generated-index.description": Message(
            "Five minutes.",
            "The generated-index page description for category 'Basics' in sidebar 'docs'",
        ),
        "sidebar.docs.category.More": Message(
            "More", "The label for category 'More' in sidebar 'docs'"
        ),
        "sidebar.docs.link.Home": Message(
            "Home",
            "The label for link 'Home' in sidebar 'docs', linking to 'https://example.com'",
        ),
    }
