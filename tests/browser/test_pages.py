"""Each kind of page opens, on a big screen and on a phone, with the policy on."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from .conftest import Visit
from .pages import PAGES

PHONE = 320


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_a_page_has_its_heading_and_fits_a_phone(visit: Visit, path: str) -> None:
    page = visit(path)
    expect(page.locator("article h1")).to_have_count(1)
    expect(page.locator("article h1")).to_be_visible()
    page.set_viewport_size({"width": PHONE, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE


@pytest.mark.parametrize(
    ("name", "path"),
    [("About us", "/about/introduction/"), ("News", "/news/"), ("Writing docs", "/writing/")],
)
def test_the_home_page_leads_on(visit: Visit, name: str, path: str) -> None:
    page = visit("/")
    page.locator(".portal-hero").get_by_role("link", name=name).click()
    expect(page).to_have_url(re.compile(f"{path}$"))


def test_the_home_page_has_its_sidebar_in_the_menu_of_a_phone_only(visit: Visit) -> None:
    sidebar = ".md-sidebar--primary"
    expect(visit("/").locator(sidebar)).to_be_hidden()
    phone = visit("/", width=PHONE)
    phone.locator("label.md-header__button[for=__drawer]").click()
    expect(phone.locator(sidebar).get_by_role("link", name="Hosting")).to_be_visible()


def test_the_menu_of_a_phone_leads_to_the_news(visit: Visit) -> None:
    page = visit("/about/introduction/", width=PHONE)
    page.locator("label.md-header__button[for=__drawer]").click()
    page.locator(".md-nav--primary [data-md-level='1'] > .md-nav__title:visible").first.click()
    page.locator(".md-nav--primary").get_by_role("link", name="News", exact=True).click()
    expect(page).to_have_url(re.compile("/news/$"))


def test_the_404_page_leads_to_the_nearest_page(visit: Visit) -> None:
    page = visit(PAGES["not-found"])
    page.locator("[data-portal-nearest] a").first.click()
    expect(page).to_have_url(re.compile("/about/introduction/$"))


def test_what_goes_wrong_on_a_page_is_noticed(visit: Visit, noticed: list[str]) -> None:
    page = visit("/")
    page.evaluate("console.error('oh')")
    page.evaluate("fetch('http://127.0.0.2:9/').catch(() => {})")
    page.evaluate("setTimeout(() => { throw new Error('no') })")
    page.wait_for_timeout(100)
    assert [text.partition(": ")[2] for text in noticed if "oh" in text] == ["oh"]
    assert any("127.0.0.2" in text for text in noticed)
    assert any("no" in text for text in noticed)
    noticed.clear()
