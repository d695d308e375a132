"""WCAG 2.2 AA, as far as axe-core can tell: it finds nothing."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from .conftest import Scheme, Visit
from .pages import PAGES

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
# Good practice, beyond what WCAG asks for.
OPTIONS = {"runOnly": [*RULES, "best-practice"], "resultTypes": ["violations"]}
# Material opens menus by labels of check boxes. As buttons they are reached by keys and named to a
# screen reader, though HTML knows no label that is a button.
LABELS = "aria-allowed-role: <label "
FAULTY = "<img src=''><p style='color: #aaa; background: #fff'>Faint</p><input>"

SCHEMES: dict[Scheme, str] = {"light": "default", "dark": "slate"}

schemes = pytest.mark.parametrize("scheme", SCHEMES)


def findings(page: Page) -> list[str]:
    """What axe-core finds: the rule, and where it is broken."""
    violations = Axe().run(page, options=OPTIONS).response["violations"]
    nodes = ((found["id"], node) for found in violations for node in found["nodes"])
    return [
        f"{rule}: {node['target']}"
        for rule, node in nodes
        if not f"{rule}: {node['html']}".startswith(LABELS)
    ]


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_a_page_is_accessible(visit: Visit, path: str) -> None:
    page = visit(path)
    body = page.locator("body")
    for scheme, name in SCHEMES.items():
        page.emulate_media(color_scheme=scheme)
        expect(body).to_have_attribute("data-md-color-scheme", name)
        assert findings(page) == []
    page.set_viewport_size({"width": 320, "height": 800})
    assert findings(page) == []


@schemes
@pytest.mark.parametrize("width", [1280, 320])
def test_search_results_are_accessible(visit: Visit, width: int, scheme: Scheme) -> None:
    page = visit("/", scheme=scheme, width=width)
    page.keyboard.press("/")
    page.keyboard.type("callouts")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    assert findings(page) == []


@schemes
def test_the_menu_of_a_phone_is_accessible(visit: Visit, scheme: Scheme) -> None:
    page = visit("/about/introduction/", scheme=scheme, width=320)
    page.locator("label.md-header__button[for=__drawer]").click()
    expect(page.locator(".md-nav--primary .md-nav__title").first).to_be_visible()
    assert findings(page) == []


def test_faults_are_found(visit: Visit) -> None:
    page = visit("/")
    page.locator("article").evaluate("(article, faulty) => { article.innerHTML = faulty }", FAULTY)
    rules = {finding.partition(":")[0] for finding in findings(page)}
    assert {"image-alt", "color-contrast", "label"} <= rules
