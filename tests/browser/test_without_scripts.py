"""All of it reads without JavaScript."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .conftest import Visit
from .pages import PAGES

WIDE, PHONE = 1280, 320
# What only a script could answer; a radio button of a tab set needs none.
WANTS_SCRIPTS = ", ".join(
    f"{control}:visible"
    for control in ("button", "[role=button]", "[name=query]", "[name=__palette]")
)
# What is shown once a reader asks for it, and the frame of a button that is not there.
IN_TURN = ".tabbed-block *, details *, :has(> [hidden])"

widths = pytest.mark.parametrize("width", [WIDE, PHONE])


def open_menu(page: Page) -> None:
    page.locator("label.md-header__button[for=__drawer]").click()


def unfold(page: Page) -> None:
    """Open every category of the sidebar, as far as there are arrows."""
    closed = ".md-nav--primary .md-nav__item--nested > .md-nav__toggle:not(:checked)"
    for _ in range(page.locator(closed).count()):
        arrow = page.locator(f"{closed} ~ label:visible, {closed} ~ div > label:visible")
        if not arrow.count():
            return
        arrow.first.click()


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_a_page_is_read_and_has_no_control_that_does_nothing(visit: Visit, path: str) -> None:
    page = visit(path, scripts=False)
    expect(page.locator("article h1")).to_be_visible()
    for text in page.locator(f"article :is(p, li, td, pre):not({IN_TURN})").all():
        expect(text).to_be_visible()
    for width in (WIDE, PHONE):
        page.set_viewport_size({"width": width, "height": 800})
        expect(page.locator(WANTS_SCRIPTS)).to_have_count(0)


@widths
@pytest.mark.parametrize("kind", ["doc", "generated-index", "post"])
def test_every_page_of_the_sidebar_is_within_reach(visit: Visit, kind: str, width: int) -> None:
    page = visit(PAGES[kind], width=width, scripts=False)
    if width == PHONE:
        open_menu(page)
    unfold(page)
    others = ".md-nav--secondary *, [aria-current]"
    apart = ", .portal-nav__other *" if width == WIDE else ""
    links = page.locator(f".md-nav--primary a.md-nav__link:not({others}{apart})")
    assert links.count() > 2
    for link in links.all():
        expect(link).to_be_visible()


def test_the_menu_of_a_phone_begins_with_the_first_page(visit: Visit) -> None:
    page = visit(PAGES["doc"], width=PHONE, scripts=False)
    open_menu(page)
    first = page.locator(".md-nav--primary").get_by_role("link", name="Home", exact=True)
    expect(first).to_be_in_viewport()
    first.click()
    expect(page.locator(".portal-home")).to_be_visible()


def test_every_tab_opens(visit: Visit) -> None:
    page = visit(PAGES["doc-with-tabs"], scripts=False)
    for tabs in page.locator(".tabbed-set").all():
        for label, block in zip(
            tabs.locator("> .tabbed-labels > label").all(),
            tabs.locator("> .tabbed-content > .tabbed-block").all(),
            strict=True,
        ):
            label.click()
            expect(block).to_be_visible()


def test_details_open(visit: Visit) -> None:
    page = visit("/writing/text/details/", scripts=False)
    details = page.locator("article details").first
    text = details.locator("> :not(summary)").first
    expect(text).to_be_hidden()
    details.locator("summary").click()
    expect(text).to_be_visible()
