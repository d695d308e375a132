"""The critical style sheet is all that a first sight wants, and both are all that there was."""

from __future__ import annotations

import re
from importlib.resources import files
from typing import Literal

import pytest
from mkdocs.config import load_config
from playwright.sync_api import Page, expect

from .conftest import ROOT, Scheme, Visit
from .pages import PAGES

Media = Literal["screen", "print"]

MATERIAL = files("material") / "templates" / "assets" / "stylesheets"
SHEETS = (
    ROOT / "hooks/mkdocs_docusaurus/theme/assets/stylesheets/portal.css",
    ROOT / "overrides/assets/stylesheets/wgtwo.css",
)
LINKED = "link[rel=stylesheet]"
DEFERRED = "**/deferred.*.min.css"
STATES: list[tuple[int, str, Media]] = [
    (1280, "default", "screen"),
    (320, "slate", "screen"),
    (700, "slate", "print"),
]
BLOCKING = """() => performance.getEntriesByType("resource")
    .filter(entry => entry.renderBlockingStatus === "blocking").map(entry => entry.name)"""

# What would look otherwise; nothing is laid out, for where it stands is no element's own style.
DIFFERENCES = """([css, properties, scheme]) => {
    const look = () => [...document.body.querySelectorAll("*")].flatMap(element =>
        [null, "::before", "::after"].map(part => {
            const style = getComputedStyle(element, part)
            const values = properties.map(name => `${name}: ${style.getPropertyValue(name)}`)
            return [`${element.tagName} ${element.getAttribute("class")} ${part}`, values]
        })
    )
    const links = document.querySelectorAll("link[rel=stylesheet]")
    const whole = document.createElement("style")
    whole.textContent = css
    document.documentElement.style.display = "none"
    document.body.dataset.mdColorScheme = scheme
    const ours = look()
    for (const link of links) link.disabled = true
    document.head.append(whole)
    const theirs = look()
    for (const link of links) link.disabled = false
    whole.remove()
    document.documentElement.style.display = ""
    return [ours.length, ours.flatMap(([name, values], at) =>
        values.map((value, which) => `${name}: ${value}, not ${theirs[at][1][which]}`)
            .filter((_, which) => values[which] !== theirs[at][1][which])
    )]
}"""
# Nothing moves meanwhile, and no font is waited for.
STILL = """
    * { transition: none !important; animation: none !important }
    :root { --md-text-font: serif !important }
"""


@pytest.fixture(scope="module")
def whole() -> str:
    """The style sheets that the two are made of, one after the other as Material links them."""
    theme = load_config(str(ROOT / "mkdocs.yml")).theme
    icons = theme.get_env().get_template("partials/icons.html").render(config={"theme": theme})
    sheets = [
        next(sheet for sheet in MATERIAL.iterdir() if re.match(rf"{name}\..*\.css$", sheet.name))
        for name in ("main", "palette")
    ]
    texts = [*(sheet.read_text("utf-8") for sheet in sheets), re.sub("</?style>", "", icons)]
    own = "".join(sheet.read_text("utf-8") for sheet in SHEETS)
    return "".join([*texts, own.replace("../fonts", "/assets/fonts"), STILL])


def properties(css: str) -> list[str]:
    return sorted(set(re.findall(r"[{;]\s*(-?[a-z][a-z-]*)\s*:", css)))


def assert_same_looks(page: Page, whole: str) -> None:
    """The page looks the same with the sheets that its own two are made of."""
    page.add_style_tag(content=STILL)
    for width, scheme, media in STATES:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(media=media)
        compared, found = page.evaluate(DIFFERENCES, [whole, properties(whole), scheme])
        assert compared > 500
        assert found == []


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_a_page_looks_as_with_whole_sheets(visit: Visit, whole: str, path: str) -> None:
    assert_same_looks(visit(path), whole)


def test_search_results_look_as_with_whole_sheets(visit: Visit, whole: str) -> None:
    page = visit("/")
    page.keyboard.press("/")
    page.keyboard.type("callouts")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    assert_same_looks(page, whole)


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 320)])
def test_the_first_sight_of_a_page_wants_the_critical_sheet_alone(
    visit: Visit, path: str, scheme: Scheme, width: int
) -> None:
    page = visit(path, scheme=scheme, width=width, scripts=False)
    complete = page.screenshot(full_page=True)
    page.route(DEFERRED, lambda route: route.fulfill(content_type="text/css", body=""))
    page.reload()
    assert page.screenshot(full_page=True) == complete


@pytest.mark.parametrize("opened", [".md-dialog", ".md-progress"])
def test_what_a_script_will_show_is_not_seen_before(visit: Visit, opened: str) -> None:
    page = visit("/about/introduction/", scripts=False)
    page.route(DEFERRED, lambda route: route.fulfill(content_type="text/css", body=""))
    page.reload()
    element = page.locator(opened)
    assert not element.evaluate("it => it.checkVisibility({opacityProperty: true})")


def test_nothing_but_the_critical_sheet_holds_up_the_first_sight(visit: Visit) -> None:
    page = visit("/about/introduction/")
    [sheet] = page.evaluate(BLOCKING)
    assert re.search(r"/assets/stylesheets/critical\.[0-9a-f]{8}\.min\.css$", sheet)


def test_both_sheets_stay_when_the_next_page_comes_at_once(visit: Visit) -> None:
    page = visit("/about/introduction/")
    before = page.locator(LINKED).evaluate_all("all => all.map(link => link.href)")
    page.evaluate("document.body.dataset.same = 'document'")
    page.locator(".portal-neighbours a").last.click()
    expect(page).to_have_url(re.compile("/about/company/$"))
    expect(page.locator("[data-same=document]")).to_be_visible()
    assert page.locator(LINKED).evaluate_all("all => all.map(link => link.href)") == before
    assert len(before) == 2
