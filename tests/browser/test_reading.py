"""What a reader does with the portal, in a browser."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.integration.portal import build_in_process, write

from .conftest import Visit
from .server import serving

SCHEME = "data-md-color-scheme"
IMPORTS = "import Tabs from '@theme/Tabs';\nimport TabItem from '@theme/TabItem';\n"
SYSTEMS = f"""{IMPORTS}
# Page

<Tabs groupId="system">
  <TabItem value="linux" label="Linux">Penguin</TabItem>
  <TabItem value="mac" label="macOS">Apple</TabItem>
</Tabs>
"""


def switch_theme(page: Page) -> None:
    page.locator("[data-md-component=palette] label:visible").click()


def test_the_sidebar_leads_to_a_page_and_marks_it(visit: Visit) -> None:
    page = visit("/about/introduction/")
    sidebar = page.locator(".md-nav--primary")
    sidebar.get_by_role("link", name="History").click()
    expect(page).to_have_url(re.compile("/about/history/$"))
    expect(sidebar.locator("[aria-current=page]")).to_have_text(re.compile("History"))


def test_a_category_opens_and_closes(visit: Visit) -> None:
    page = visit("/about/introduction/")
    sidebar = page.locator(".md-nav--primary")
    entry = sidebar.get_by_role("link", name="Your first page")
    arrow = sidebar.locator(".md-nav__container", has_text="Writing docs").locator("label")
    expect(entry).to_be_hidden()
    arrow.click()
    expect(entry).to_be_visible()
    arrow.click()
    expect(entry).to_be_hidden()


def test_a_search_result_opens_with_the_words_marked(visit: Visit) -> None:
    page = visit("/")
    page.locator("[data-md-component=search-query]").click()
    page.keyboard.type("callouts")
    page.locator(".md-search-result__link").first.click()
    expect(page).to_have_url(re.compile(r"/writing/text/callouts/\?h=callouts"))
    expect(page.locator("#__content mark").first).to_be_visible()


@pytest.mark.parametrize(
    ("scheme", "presses", "then"), [("light", 2, "slate"), ("dark", 1, "default")]
)
def test_a_theme_is_kept_on_another_page(
    visit: Visit, scheme: str, presses: int, then: str
) -> None:
    page = visit("/about/introduction/", scheme=scheme)
    body = page.locator("body")
    expect(body).to_have_attribute(SCHEME, "slate" if scheme == "dark" else "default")
    for _ in range(presses):
        switch_theme(page)
    expect(body).to_have_attribute(SCHEME, then)
    page.goto("/writing/text/tabs/")
    expect(body).to_have_attribute(SCHEME, then)


def test_a_tab_is_open_in_its_group_here_and_on_another_page(visit: Visit, tmp_path: Path) -> None:
    write(tmp_path, {"docs/a.mdx": SYSTEMS + SYSTEMS.removeprefix(IMPORTS), "docs/b.mdx": SYSTEMS})
    build_in_process(tmp_path, tmp_path / "site")
    with serving(tmp_path / "site") as address:
        page = visit("/a/", address=address)
        expect(page.get_by_text("Penguin")).to_have_count(2)
        page.locator(".tabbed-labels label", has_text="macOS").first.click()
        for text in page.get_by_text("Apple").all():
            expect(text).to_be_visible()
        page.goto("/b/")
        expect(page.get_by_text("Apple")).to_be_visible()
        expect(page.get_by_text("Penguin")).to_be_hidden()


def test_the_address_opens_a_tab_and_follows_the_reader(visit: Visit) -> None:
    page = visit("/writing/text/tabs/?office=oslo")
    offices = page.locator("[data-tabs-query=office]")
    expect(offices.locator("input").nth(1)).to_be_checked()
    offices.locator("label", has_text="Stockholm").click()
    expect(page).to_have_url(re.compile(r"\?office=stockholm(#|$)"))


def test_code_is_copied(visit: Visit) -> None:
    page = visit("/writing/text/code-blocks/")
    block = page.locator(".highlight:has(.md-clipboard, .md-code__button):visible").first
    block.hover()
    block.get_by_role("button").first.click()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.strip() == block.locator("code").inner_text().strip() != ""


def test_a_page_is_copied_as_markdown(visit: Visit) -> None:
    page = visit("/about/introduction/")
    page.get_by_role("button", name="Copy as Markdown").click()
    expect(page.get_by_text("Copied as Markdown")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("# wgtwo")
    assert '!!! tip "Our goal"' in copied


def test_pages_change_in_place_and_work_as_before(visit: Visit) -> None:
    page = visit("/about/introduction/")
    page.evaluate("window.kept = true")
    page.locator(".md-nav--primary").get_by_role("link", name="History").click()
    expect(page).to_have_url(re.compile("/about/history/$"))
    expect(page.locator("h1")).to_have_text(re.compile("History"))
    page.get_by_role("button", name="Copy as Markdown").click()
    expect(page.get_by_text("Copied as Markdown")).to_be_visible()
    page.locator("a.md-skip").last.press("Enter")
    expect(page.locator("#__content")).to_be_focused()
    expect(page).to_have_url(re.compile("/about/history/$"))
    assert page.evaluate("window.kept")
    assert page.evaluate("navigator.clipboard.readText()").startswith("# ")
