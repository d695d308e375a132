"""A closed category opens in place, with what the site keeps of it in a file of its own."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.conformance.build import build
from tests.conformance.case import Case
from tests.integration.portal import write

from .conftest import Visit
from .server import free_port, serving

SITE = {
    "docs/index.md": "---\nsidebar_position: 0\n---\n# Home\n",
    "docs/start.md": "---\nsidebar_position: 1\n---\n# Start\n",
    "docs/guide/index.md": "# Guide\n",
    "docs/guide/a.md": "# Page A\n",
    "docs/tools/_category_.yml": "label: Tools\n",
    "docs/tools/b.md": "# Page B\n",
    "docs/tools/inner/_category_.yml": "label: Inner\n",
    "docs/tools/inner/c.md": "# Page C\n",
}
PHONE = 320
Asked = Callable[..., tuple[Page, list[str]]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder to serve, with the site below the path `/below/`, as its address says."""
    return tmp_path_factory.mktemp("branches")


@pytest.fixture(scope="module")
def site(folder: Path) -> Iterator[str]:
    write(folder / "project", SITE)
    port = free_port()
    below = folder / "host" / "below"
    assert build(Case(folder / "project"), below, f"http://127.0.0.1:{port}/below/") == []
    shutil.copy(below / "404.html", folder / "host")
    with serving(folder / "host", port) as address:
        yield address


@pytest.fixture
def asked(visit: Visit, site: str) -> Asked:
    """Opens a page of the site, and notes which branches it asks for."""

    def opened(path: str, **options: Any) -> tuple[Page, list[str]]:
        page = visit("about:blank", address=site, **options)
        branches: list[str] = []
        note = re.compile("/assets/nav/(.*)[.]html")
        page.on("request", lambda r: branches.extend(note.findall(r.url)))
        page.goto(f"/below{path}")
        return page, branches

    return opened


def sidebar(page: Page) -> Locator:
    return page.locator(".md-nav--primary")


def category(page: Page, label: str) -> Locator:
    """What opens a category that has no page of its own."""
    return sidebar(page).get_by_role("button", name=label, exact=True)


def entry(page: Page, label: str) -> Locator:
    return sidebar(page).get_by_role("link", name=label)


def test_a_press_opens_it_in_place_and_asks_once(asked: Asked) -> None:
    page, branches = asked("/start/")
    expect(category(page, "Tools")).to_have_attribute("aria-expanded", "false")
    assert branches == []
    category(page, "Tools").click()
    expect(entry(page, "Page B")).to_be_visible()
    expect(category(page, "Tools")).to_have_attribute("aria-expanded", "true")
    expect(page).to_have_url(re.compile("/start/$"))
    category(page, "Tools").click()
    expect(entry(page, "Page B")).to_be_hidden()
    expect(category(page, "Tools")).to_have_attribute("aria-expanded", "false")
    category(page, "Tools").click()
    expect(entry(page, "Page B")).to_be_visible()
    assert branches == ["1_4"]
    entry(page, "Page B").click()
    expect(page).to_have_url(re.compile("/below/tools/b/$"))


def test_a_category_with_a_page_has_a_switch_beside_its_link(asked: Asked) -> None:
    page, branches = asked("/start/")
    category(page, "Guide").click()
    expect(entry(page, "Page A")).to_be_visible()
    assert branches == ["1_3"]
    entry(page, "Guide").click()
    expect(page).to_have_url(re.compile("/below/guide/$"))


def test_one_inside_another_opens_too(asked: Asked) -> None:
    page, branches = asked("/start/")
    category(page, "Tools").click()
    category(page, "Inner").click()
    expect(category(page, "Inner")).to_have_attribute("aria-expanded", "true")
    entry(page, "Page C").click()
    expect(page.locator("h1")).to_have_text(re.compile("Page C"))
    assert branches == ["1_4", "1_4_2"]


def test_a_reader_who_turns_to_it_has_it_fetched_ahead(asked: Asked) -> None:
    page, branches = asked("/start/")
    with page.expect_response("**/assets/nav/1_4.html"):
        category(page, "Tools").hover()
    category(page, "Tools").click()
    expect(entry(page, "Page B")).to_be_visible()
    assert branches == ["1_4"]


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_keys_open_it_and_the_focus_stays(asked: Asked, key: str) -> None:
    page, _ = asked("/start/")
    category(page, "Tools").focus()
    page.keyboard.press(key)
    expect(entry(page, "Page B")).to_be_visible()
    expect(category(page, "Tools")).to_be_focused()
    page.keyboard.press("Tab")
    expect(entry(page, "Page B")).to_be_focused()
    page.keyboard.press("Tab")
    expect(category(page, "Inner")).to_be_focused()
    page.keyboard.press(key)
    expect(entry(page, "Page C")).to_be_visible()
    page.keyboard.press("Tab")
    expect(entry(page, "Page C")).to_be_focused()


def test_after_a_change_of_page_in_place(asked: Asked) -> None:
    page, branches = asked("/start/")
    page.evaluate("window.kept = true")
    category(page, "Guide").click()
    entry(page, "Page A").click()
    expect(page.locator("h1")).to_have_text(re.compile("Page A"))
    category(page, "Tools").click()
    category(page, "Inner").click()
    expect(entry(page, "Page C")).to_be_visible()
    entry(page, "Start").click()
    expect(page.locator("h1")).to_have_text(re.compile("Start"))
    category(page, "Tools").click()
    entry(page, "Page B").click()
    expect(page).to_have_url(re.compile("/below/tools/b/$"))
    assert page.evaluate("window.kept")
    assert branches == ["1_3", "1_4", "1_4_2"]


def test_in_the_menu_of_a_phone(asked: Asked) -> None:
    page, branches = asked("/start/", width=PHONE)
    page.locator("label.md-header__button[for=__drawer]").click()
    category(page, "Tools").click()
    expect(entry(page, "Page B")).to_be_in_viewport()
    expect(entry(page, "Start")).to_be_hidden()
    category(page, "Inner").click()
    expect(entry(page, "Page C")).to_be_in_viewport()
    entry(page, "Page C").click()
    expect(page.locator("h1")).to_have_text(re.compile("Page C"))
    assert branches == ["1_4", "1_4_2"]


def test_in_the_menu_of_a_phone_by_keys_the_focus_goes_in_and_out(asked: Asked) -> None:
    page, _ = asked("/start/", width=PHONE)
    page.locator("label.md-header__button[for=__drawer]").press("Enter")
    category(page, "Tools").press("Enter")
    expect(entry(page, "Page B")).to_be_in_viewport()
    back = sidebar(page).locator("label.md-nav__title", has_text="Tools")
    expect(back).to_be_focused()
    page.keyboard.press("Enter")
    expect(category(page, "Tools")).to_be_focused()
    expect(entry(page, "Page B")).to_be_hidden()


def test_where_nothing_comes_it_leads_to_its_first_page(asked: Asked, noticed: list[str]) -> None:
    page, _ = asked("/start/")
    page.route("**/assets/nav/*", lambda route: route.abort())
    category(page, "Tools").click()
    expect(page).to_have_url(re.compile("/below/tools/b/$"))
    assert all("ERR_FAILED" in text for text in noticed)
    noticed.clear()


def test_a_press_that_asks_for_a_window_of_its_own_gets_one(asked: Asked) -> None:
    page, _ = asked("/start/")
    with page.context.expect_page() as opened:
        category(page, "Tools").click(modifiers=["ControlOrMeta"])
    expect(opened.value).to_have_url(re.compile("/below/tools/b/$"))


def test_without_scripts_it_leads_to_its_first_page(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=site)
    page = context.new_page()
    page.goto("/below/start/")
    switches = sidebar(page).locator(".md-nav__container > label")
    expect(switches).to_have_count(2)
    for switch in switches.all():
        expect(switch).to_be_hidden()
    entry(page, "Tools").click()
    expect(page).to_have_url(re.compile("/below/tools/b/$"))
    entry(page, "Inner").click()
    expect(page).to_have_url(re.compile("/below/tools/inner/c/$"))
    context.close()
