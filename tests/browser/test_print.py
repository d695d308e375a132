"""A page on paper: the text, all of it, and nothing that only a screen has a use for."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from .conftest import Scheme, Visit
from .pages import PAGES

CHROME = (
    "header.md-header, .md-tabs, .md-sidebar, .md-skip, .md-top, .md-footer, .portal-neighbours, "
    ".md-banner, .md-content__button, .md-code__nav, .md-dialog, .md-feedback, .headerlink"
)
# In centimetres: a sheet of A4 without its margins.
SHEET = 19 * 96 / 2.54


@pytest.fixture
def printed(visit: Visit) -> Visit:
    """Opens a page as it is printed, on a sheet's width."""

    def on_paper(path: str, **how: object) -> Page:
        page = visit(path, width=round(SHEET), **how)
        page.emulate_media(media="print")
        return page

    return on_paper


def top(locator: Locator) -> float:
    box = locator.bounding_box()
    assert box is not None
    return box["y"]


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_only_the_text_is_printed(printed: Visit, path: str) -> None:
    page = printed(path)
    expect(page.locator("article h1")).to_be_visible()
    for part in page.locator(CHROME).all():
        expect(part).not_to_be_visible()


def test_every_tab_is_printed_below_its_label(printed: Visit) -> None:
    for tabs in printed(PAGES["doc-with-tabs"]).locator(".tabbed-set").all():
        labels = tabs.locator("> .tabbed-labels > label").all()
        blocks = tabs.locator("> .tabbed-content > .tabbed-block").all()
        tops = [top(part) for pair in zip(labels, blocks, strict=True) for part in pair]
        assert len(tops) > 2
        assert tops == sorted(tops)


@pytest.mark.parametrize("scripts", [True, False])
def test_folded_text_is_printed(printed: Visit, scripts: bool) -> None:
    details = printed("/writing/text/details/", scripts=scripts).locator("article details").first
    expect(details.locator("> :not(summary)").first).to_be_visible()


@pytest.mark.parametrize("kind", ["doc-with-code", "doc-with-tabs"])
def test_long_lines_of_code_are_wrapped(printed: Visit, kind: str) -> None:
    code = printed(PAGES[kind]).locator("article pre")
    cut = code.evaluate_all("all => all.filter(pre => pre.scrollWidth > pre.clientWidth).length")
    assert cut == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_is_white_whatever_the_theme(printed: Visit, scheme: Scheme) -> None:
    page = printed(PAGES["doc-with-callouts"], scheme=scheme)
    colours = page.locator("body").evaluate(
        "body => [getComputedStyle(body).backgroundColor, getComputedStyle(body).color]"
    )
    assert colours == ["rgb(255, 255, 255)", "rgba(0, 0, 0, 0.87)"]


def test_a_short_page_is_one_sheet(printed: Visit) -> None:
    sheets = printed(PAGES["post"]).pdf(format="A4").count(b"/Type /Page\n")
    assert sheets == 1
