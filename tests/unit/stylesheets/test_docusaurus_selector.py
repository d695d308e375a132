import pytest

from mkdocs_docusaurus.stylesheets.docusaurus_selector import DARK, LIGHT, translate_selector


@pytest.mark.parametrize(
    ("written", "here"),
    [
        (".my-card", ".my-card"),
        (".card .row > .col", ".card .row > .col"),
        (":root", ":root,body"),
        ("body", "body"),
        ("[data-theme='dark']", DARK),
        ("html[data-theme=light]", LIGHT),
        (":root[data-theme=dark] .my-card", f"{DARK} .my-card"),
        ("html[data-theme='dark'] a:hover", f"{DARK} .md-typeset a:hover"),
        (".my-card [data-theme='dark'] b", f".my-card {DARK} b"),
        (".markdown > h2", ".md-typeset > h2"),
        (".theme-doc-markdown img", ".md-typeset img"),
        ("blockquote code", ".md-typeset blockquote code"),
        ("h1:first-child", ".md-typeset h1:first-child"),
        ("a.my-link", "a.my-link"),
        ("article header h1", "article header h1"),
        (".navbar .my-link", ".md-header .my-link"),
        (".footer a", ".md-footer a"),
    ],
)
def test_a_selector_matches_here_what_it_matches_there(written: str, here: str) -> None:
    assert translate_selector(written).text == here


@pytest.mark.parametrize(
    ("written", "own"),
    [
        (".navbar", ".navbar"),
        (".my-page .menu__link--active", ".menu__link--active"),
        (".hero.hero--primary", ".hero"),
        ("[data-theme='dark'] .theme-code-block", ".theme-code-block"),
        ("div[class*='codeBlockTitle']", '[class*="codeBlockTitle"]'),
        (".navbar__items .my-link", ".navbar__items"),
        ("#__docusaurus > div", "#__docusaurus"),
        (".DocSearch-Button", ".DocSearch-Button"),
    ],
)
def test_a_part_of_docusaurus_own_is_named(written: str, own: str) -> None:
    assert translate_selector(written).own == own


@pytest.mark.parametrize("written", [".navbars", ".menu-of-mine", ".footer-note", ".docs-cards"])
def test_a_class_of_the_sites_own_may_begin_as_one_of_docusaurus(written: str) -> None:
    assert translate_selector(written).own is None
