"""All of it works by keyboard."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from .conftest import Visit
from .pages import PAGES

MOST = 200
# What is in focus: its text, and whether a reader sees it on the screen, once it has moved there.
# A radio button and a search field are drawn by what is around them.
FOCUS = """async () => {
  const focused = document.activeElement;
  if (focused === document.body) return null;
  const shown = focused.matches("input") ? focused.parentElement : focused;
  const seen = () => {
    const box = shown.getBoundingClientRect();
    const across = box.right > 0 && box.left < innerWidth;
    const down = box.bottom > 0 && box.top < innerHeight;
    return across && down && box.width > 0 && box.height > 0;
  };
  const end = performance.now() + 500;
  while (!seen() && performance.now() < end) await new Promise(requestAnimationFrame);
  const text = focused.textContent.trim() || focused.getAttribute("aria-label") || focused.title;
  return [text.replace(/\\s+/g, " "), seen()];
}"""


def walk(page: Page) -> list[tuple[str, bool]]:
    """Every stop of the Tab key, once round the page: its text, and whether it is to be seen."""
    stops: list[tuple[str, bool]] = []
    for _ in range(MOST):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        if stop is None:
            return stops
        stops.append((stop[0], stop[1]))
    pytest.fail(f"the focus is caught: {stops[-5:]}")


def tab_to(page: Page, css: str) -> None:
    """Press Tab until what the selector names is in focus."""
    for _ in range(MOST):
        page.keyboard.press("Tab")
        if page.locator(css).evaluate_all("all => all.includes(document.activeElement)"):
            return
    pytest.fail(f"no key reaches {css}")


@pytest.mark.parametrize(
    ("kind", "width"),
    [("home", 1280), ("doc", 1280), ("doc", 320), ("generated-index", 320), ("post", 320)],
)
def test_the_focus_goes_round_and_is_always_to_be_seen(visit: Visit, kind: str, width: int) -> None:
    stops = walk(visit(PAGES[kind], width=width))
    assert len(stops) > 5
    assert [text for text, seen in stops if not seen] == []


def test_the_first_stop_skips_to_the_text(visit: Visit) -> None:
    page = visit("/about/introduction/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#__content")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article') !== null")


def test_the_search_opens_and_is_walked_by_keys(visit: Visit) -> None:
    page = visit("/about/introduction/")
    page.keyboard.press("/")
    page.keyboard.type("callouts")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/writing/text/callouts/"))


def test_escape_leaves_the_search(visit: Visit) -> None:
    page = visit("/about/introduction/")
    page.keyboard.press("/")
    expect(page.locator("#__search")).to_be_checked()
    page.keyboard.press("Escape")
    expect(page.locator("#__search")).not_to_be_checked()


def test_the_theme_is_switched_by_keys(visit: Visit) -> None:
    page = visit("/about/introduction/")
    tab_to(page, "[name=__palette]")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_a_tab_is_opened_by_keys(visit: Visit) -> None:
    page = visit("/writing/text/tabs/")
    tab_to(page, ".tabbed-set > input")
    page.keyboard.press("ArrowRight")
    expect(page.locator(".tabbed-set").first.locator("> input").nth(1)).to_be_checked()


def test_a_category_is_opened_by_keys(visit: Visit) -> None:
    page = visit("/about/introduction/")
    sidebar = page.locator(".md-nav--primary")
    tab_to(page, ".md-nav__container:has-text('Writing docs') > label")
    page.keyboard.press("Enter")
    expect(sidebar.get_by_role("link", name="Your first page")).to_be_visible()


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_menu_of_a_phone_opens_by_keys(visit: Visit, key: str) -> None:
    page = visit("/", width=320)
    tab_to(page, "label.md-header__button[for=__drawer]")
    page.keyboard.press(key)
    expect(page.locator("#__drawer")).to_be_checked()
    tab_to(page, ".md-nav--primary a:has-text('Hosting')")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/hosting/$"))
