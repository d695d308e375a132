"""The languages of a site; labels, directions and calendars are Node's, by its `Intl`."""

import pytest

from mkdocs_docusaurus.settings.read.language import known_of
from tests.unit.settings.conftest import Read


@pytest.mark.parametrize(
    ("locale", "label", "direction", "calendar"),
    [
        ("en", "English", "ltr", "gregory"),
        ("en-GB", "British English", "ltr", "gregory"),
        ("fr", "Français", "ltr", "gregory"),
        ("fr-FR", "Français (France)", "ltr", "gregory"),
        ("pt-BR", "Português (Brasil)", "ltr", "gregory"),
        ("es-419", "Español latinoamericano", "ltr", "gregory"),
        ("sr-Latn", "Srpski (latinica)", "ltr", "gregory"),
        ("zh", "中文", "ltr", "gregory"),
        ("zh-Hans", "简体中文", "ltr", "gregory"),
        ("zh-CN", "中文\uff08中国\uff09", "ltr", "gregory"),
        ("ja", "日本語", "ltr", "gregory"),
        ("ko-KR", "한국어(대한민국)", "ltr", "gregory"),
        ("ar", "العربية", "rtl", "gregory"),
        ("fa", "فارسی", "rtl", "persian"),
        ("th", "ไทย", "ltr", "buddhist"),
        ("en-US-u-ca-buddhist", "American English", "ltr", "buddhist"),
        ("en-UA", "English (Ukraine)", "ltr", "gregory"),
    ],
)
def test_what_a_site_does_not_say_of_a_language(
    locale: str, label: str, direction: str, calendar: str
) -> None:
    known = known_of(locale)
    assert (known["label"], known["direction"], known["calendar"]) == (label, direction, calendar)


def test_a_language_nobody_knows_is_called_by_its_code() -> None:
    assert known_of("xyz")["label"] == "Xyz"


def test_each_language_has_its_base_url_and_folder(read: Read) -> None:
    found = read(
        """i18n: {
            defaultLocale: 'en', locales: ['en', 'fr', 'de'], path: 'words',
            localeConfigs: {
                fr: {label: 'F', htmlLang: 'fr-FR', path: 'french'},
                de: {baseUrl: 'deutsch', url: 'https://example.de', direction: 'rtl'},
            },
        }""",
        **{"words/french/code.json": "{}"},
    )
    english, french, german = found.settings.languages
    assert found.settings.language == english
    assert (english.base_url, english.folder, english.translate) == ("/", "words/en", False)
    assert (french.base_url, french.folder, french.translate) == ("/fr/", "words/french", True)
    assert (french.label, french.html_lang) == ("F", "fr-FR")
    assert (german.base_url, german.url, german.direction) == (
        "/deutsch/",
        "https://example.de",
        "rtl",
    )


def test_a_default_that_is_no_locale_is_a_problem_and_is_built(read: Read) -> None:
    found = read("i18n: {defaultLocale: 'en', locales: ['fr']}")
    assert [language.locale for language in found.settings.languages] == ["en", "fr"]
    assert [problem.message for problem in found.problems] == [
        "the default locale 'en' is not among `locales`"
    ]
