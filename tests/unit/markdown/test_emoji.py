import pytest

from mkdocs_docusaurus.markdown.emoji import emojify


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (":smile:", "😄"),
        (":+1: or :-1:", "👍 or 👎"),
        ("Done :tada::rocket:!", "Done 🎉🚀!"),
        (":e-mail:", "📧"),
    ],
)
def test_a_name_becomes_its_character(text: str, expected: str) -> None:
    assert emojify(text) == expected


def test_names_have_the_meaning_that_node_emoji_gives_them() -> None:
    assert emojify(":email: :cricket: :grasshopper: :wizard:") == "✉️ 🏏 🦗 🧙‍♂️"


def test_what_may_be_text_or_picture_is_a_picture() -> None:
    assert emojify(":warning:") == "\u26a0\ufe0f"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no name: at all",
        ":no_such_name:",
        ":Smile:",
        ": smile :",
        ":material-check:",
        ":fontawesome-brands-github:",
        ":octicons-heart-16:",
        ":simple-docusaurus:",
    ],
)
def test_anything_else_stays(text: str) -> None:
    assert emojify(text) == text


def test_the_second_colon_of_no_name_may_begin_one() -> None:
    assert emojify("at 12:30:tada:") == "at 12:30🎉"
    assert emojify(":material-check:smile:") == ":material-check😄"
