"""A preview shows what is wrong with the site at the bottom of each page, until it is mended."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from tests.integration.portal import build_in_process, write
from tests.integration.preview import Preview, preview

from .conftest import Visit

SITE = {
    "docs/index.md": "# Home\n\n[Gone](./gone.md)\n\n[B](./b.md)\n",
    "docs/b.md": "# Page B\n\n<Widget />\n",
    "docs/c.md": "# Page C\n\nNothing is wrong here.\n",
}

Open = Callable[[str], Page]


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Preview]:
    write(tmp_path / "project", SITE)
    with preview(tmp_path / "project") as running:
        yield running


@pytest.fixture
def opened(served: Preview, visit: Visit) -> Open:
    """Opens a page of the preview."""
    return lambda path: visit(path, address=served.url)


def bar(page: Page) -> Locator:
    return page.get_by_role("region", name="Problems")


def title(page: Page) -> Locator:
    return bar(page).locator("[aria-expanded]")


def test_it_counts_the_problems_and_lists_those_of_the_page_first(opened: Open) -> None:
    page = opened("/b/")
    expect(title(page)).to_have_text("1 problem on this page, 1 in other files")
    title(page).click()
    items = bar(page).get_by_role("listitem")
    expect(items).to_have_count(2)
    expect(items.nth(0)).to_contain_text("there is no component `<Widget>`")
    expect(items.nth(0)).to_contain_text("overrides/components/Widget.html")
    expect(items.nth(0)).to_contain_text("docs/b.md:3:1")
    expect(items.nth(1)).to_contain_text("docs/index.md:3:1")


def test_a_page_with_nothing_wrong_tells_of_the_others(opened: Open) -> None:
    expect(title(opened("/c/"))).to_have_text("2 problems in other files")


def test_it_goes_when_all_is_mended_and_comes_back(opened: Open, served: Preview) -> None:
    page = opened("/")
    expect(title(page)).to_have_text("1 problem on this page, 1 in other files")
    served.save("docs/b.md", "# Page B\n")
    expect(title(page)).to_have_text("1 problem on this page", timeout=20_000)
    served.save("docs/index.md", "# Home\n\nMended.\n")
    expect(page.get_by_text("Mended.")).to_be_visible(timeout=20_000)
    expect(bar(page)).to_have_count(0)
    served.save("docs/index.md", "# Home\n\n[Gone](./gone.md)\n")
    expect(title(page)).to_have_text("1 problem on this page", timeout=20_000)


def test_the_list_stays_open_when_a_save_reloads_the_page(opened: Open, served: Preview) -> None:
    page = opened("/")
    title(page).click()
    served.save("docs/b.md", "# Page B\n")
    expect(title(page)).to_have_text("1 problem on this page", timeout=20_000)
    expect(bar(page).get_by_role("listitem")).to_have_count(1)


def test_closed_it_stays_away_until_something_else_is_wrong(opened: Open, served: Preview) -> None:
    page = opened("/")
    bar(page).get_by_role("button", name="Close").click()
    expect(bar(page)).to_have_count(0)
    with page.expect_response("**/problems.json?*"):
        page.goto("/b/")
    expect(bar(page)).to_have_count(0)
    served.save("docs/c.md", "# Page C\n\n<Gadget />\n")
    expect(title(page)).to_have_text("1 problem on this page, 2 in other files", timeout=20_000)


def test_an_address_is_copied(opened: Open) -> None:
    page = opened("/")
    title(page).click()
    bar(page).get_by_role("button", name="docs/index.md:3:1").click()
    expect(page.get_by_role("status").filter(has_text="is copied")).to_have_count(1)
    assert str(page.evaluate("navigator.clipboard.readText()")).endswith("docs/index.md:3:1")


def test_an_address_opens_vs_code_where_an_author_wants_that(opened: Open) -> None:
    page = opened("/")
    title(page).click()
    bar(page).get_by_label("open in VS Code").check()
    page.reload()
    expect(bar(page).get_by_label("open in VS Code")).to_be_checked()
    expect(bar(page).get_by_role("button", name="docs/b.md:3:1")).to_have_attribute(
        "title", "Open in VS Code"
    )


def test_keys_open_it_walk_it_and_fold_it(opened: Open) -> None:
    page = opened("/")
    title(page).focus()
    page.keyboard.press("Enter")
    expect(title(page)).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Tab")
    expect(bar(page).get_by_label("open in VS Code")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(bar(page).get_by_role("button", name="docs/index.md:3:1")).to_be_focused()
    page.keyboard.press("Escape")
    expect(title(page)).to_have_attribute("aria-expanded", "false")
    expect(title(page)).to_be_focused()


def test_a_screen_reader_hears_how_many_problems_there_are(opened: Open) -> None:
    status = opened("/").get_by_role("status").filter(has_text="1 problem on this page")
    expect(status).to_have_count(1)


def test_what_an_author_wrote_is_text_and_never_a_tag(opened: Open, served: Preview) -> None:
    served.save("docs/c.md", "# C\n\n[x](./<img%20src=x%20onerror=document.title=1>.md)\n")
    served.wait_to_say("docs/c.md:3:1")
    page = opened("/c/")
    title(page).click()
    expect(bar(page).get_by_role("listitem").first).to_contain_text("onerror")
    expect(bar(page).locator("img")).to_have_count(0)


def test_it_hides_nothing_at_the_end_of_a_page(opened: Open) -> None:
    page = opened("/b/")
    expect(bar(page)).to_be_visible()
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    covered = "[...document.querySelectorAll('footer')].pop().getBoundingClientRect().bottom"
    assert page.evaluate(covered) <= page.evaluate(
        "document.getElementById('__problems').getBoundingClientRect().top + 1"
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_to_mend_in_it(served: Preview, visit: Visit, scheme: str) -> None:
    page = visit("/", address=served.url, scheme=scheme)
    title(page).click()
    found = Axe().run(page, context="#__problems")
    assert found.response["violations"] == []


def test_a_build_has_nothing_of_it(tmp_path: Path) -> None:
    write(tmp_path / "project", SITE)
    built = build_in_process(tmp_path / "project", tmp_path / "site")
    texts = [file.read_bytes() for file in built.site.rglob("*") if file.is_file()]
    assert len(texts) > 5
    assert not any(b"__problems" in text for text in texts)
