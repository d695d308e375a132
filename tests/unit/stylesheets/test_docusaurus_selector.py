import pytest

from mkdocs_docusaurus.stylesheets.docusaurus_selector import DARK, LIGHT, translate_selector

MODE = "[data-md-color-scheme]"
BODY = f"body{MODE}"


@pytest.mark.parametrize(
    ("written", "here"),
    [
        (".my-card", f"{BODY} .my-card"),
        (".card .row > .col", f"{BODY} .card .row > .col"),
        (".hero.hero--primary", f"{BODY} .hero.hero--primary"),
        ('.col[class*="col--"]', f'{BODY} .col[class*="col--"]'),
        ("::selection", "::selection"),
        ("body.my-page", "body.my-page"),
        (":root", ":root,body"),
        ("body", "body"),
        ("[data-theme='dark']", DARK),
        ("html[data-theme=light]", LIGHT),
        (":root[data-theme=dark] .my-card", f"body{DARK}{MODE} .my-card"),
        ("html[data-theme='dark'] a:hover", f"{DARK} .md-typeset a:hover"),
        (".my-card [data-theme='dark'] b", f"{BODY} .my-card {DARK} b"),
        ("html:not([data-theme='dark']) .my-card", f"body{LIGHT}{MODE} .my-card"),
        ("&[data-theme='dark'] .my-card", f"body{DARK}{MODE} .my-card"),
        (":is([data-theme='dark']) .my-card", f"{BODY} :is({DARK}) .my-card"),
        (".markdown > h2", f"{BODY} .md-typeset > h2"),
        (".theme-doc-markdown img", f"{BODY} .md-typeset img"),
        ("blockquote code", ".md-typeset blockquote code"),
        ("h1:first-child", ".md-typeset h1:first-child"),
        ("a.my-link", f"{BODY} a.my-link"),
        ("article header h1", f"{BODY} article header h1"),
        (".navbar .my-link", f"{BODY} .md-header .my-link"),
        (".footer a", f"{BODY} .md-footer a"),
    ],
)
def test_a_selector_matches_here_what_it_matches_there(written: str, here: str) -> None:
    assert translate_selector(written).text == here


@pytest.mark.parametrize(
    ("written", "own"),
    [
        (".navbar", ".navbar"),
        (".my-page .menu__link--active", ".menu__link--active"),
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
