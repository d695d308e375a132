"""The theme's words; plural forms are those of Node's `Intl.PluralRules`."""

import pytest

from mkdocs_docusaurus.settings.words import descriptions, plural, words

EDIT = "theme.common.editThisPage"


@pytest.mark.parametrize(
    ("locale", "edit"),
    [
        ("en", "Edit this page"),
        ("fr", "Éditer cette page"),
        ("fr-FR", "Éditer cette page"),
        ("pt", "Editar esta página"),
        ("zh", "编辑此页"),
        ("zh-TW", "編輯此頁"),
        ("ar", "تعديل هذه الصفحة"),
        ("xyz", "Edit this page"),
        ("en-US-u-ca-buddhist", "Edit this page"),
    ],
)
def test_words_are_of_the_language_or_of_one_near_it(locale: str, edit: str) -> None:
    assert words(locale)[EDIT] == edit


def test_a_word_that_a_language_lacks_is_english() -> None:
    assert words("fr")["theme.IconExternalLink.ariaLabel"] == "(opens in new tab)"
    assert words("fr").keys() == words("en").keys()


def test_a_word_says_what_it_is_for() -> None:
    assert descriptions()[EDIT] == "The link label to edit the current page"


@pytest.mark.parametrize(
    ("locale", "count", "form"),
    [
        ("en", 1, "a"),
        ("en", 0, "b"),
        ("fr", 0, "a"),
        ("fr", 2, "c"),
        ("ja", 1, "a"),
        ("ru", 1, "a"),
        ("ru", 2, "b"),
        ("ru", 5, "c"),
        ("ar", 0, "a"),
        ("ar", 3, "d"),
        ("xyz", 1, "a"),
    ],
)
def test_a_count_asks_for_a_form(locale: str, count: int, form: str) -> None:
    assert plural("a|b|c|d|e|f", count, locale) == form


def test_of_too_few_forms_the_last_serves() -> None:
    assert plural("one|more", 5, "ru") == "more"
    assert plural("all", 5, "en") == "all"
