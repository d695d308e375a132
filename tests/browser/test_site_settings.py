"""What the site's settings add to a page, in a browser: an announcement, a question."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Page, Request, expect

from tests.integration.portal import build_own, write

from .conftest import Scheme, Visit
from .server import free_port, serving
from .test_accessibility import SCHEMES, findings
from .test_keyboard import tab_to

FILES = {"docs/index.md": "# Home\n", "docs/about/introduction.md": "# Introduction\n"}
PAGE = "/about/introduction/"
QUESTION = """
extra:
  analytics:
    feedback:
      title: Was this page helpful?
      {url}
      ratings:
        - {{ icon: material/thumb-up-outline, name: It was, data: 1, note: Thank you. }}
        - {{ icon: material/thumb-down-outline, name: It was not, data: 0, note: We are sorry. }}
"""

Settle = Callable[[str], str]


@pytest.fixture
def settle(tmp_path: Path) -> Iterator[Settle]:
    """Builds a site with these settings, again and again at one address, which it gives."""
    write(tmp_path, FILES)
    port = free_port()
    with ExitStack() as running:

        def settled(settings: str) -> str:
            running.close()
            build_own(tmp_path, tmp_path / "site", settings, f"http://127.0.0.1:{port}/")
            return running.enter_context(serving(tmp_path / "site", port))

        yield settled


def announcement(text: str) -> str:
    return f"extra: {{announcement: '{text}'}}"


def test_an_announcement_is_closed_until_there_is_another(settle: Settle, visit: Visit) -> None:
    address = settle(announcement('We have <a href="/">moved</a>.'))
    page = visit(PAGE, address=address)
    banner = page.locator(".md-banner")
    expect(banner).to_contain_text("We have moved.")
    banner.get_by_role("button").click()
    expect(banner).to_be_hidden()
    page.reload()
    expect(page.locator("article h1")).to_be_visible()
    expect(banner).to_be_hidden()
    page.goto("/")
    expect(banner).to_be_hidden()
    settle(announcement("We are back."))
    page.goto(PAGE)
    expect(banner).to_contain_text("We are back.")


@pytest.mark.parametrize("width", [1280, 320])
def test_an_announcement_is_closed_by_keys(settle: Settle, visit: Visit, width: int) -> None:
    page = visit(PAGE, address=settle(announcement("We have moved.")), width=width)
    tab_to(page, ".md-banner__button")
    page.keyboard.press("Enter")
    expect(page.locator(".md-banner")).to_be_hidden()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_what_settings_add_is_accessible(settle: Settle, visit: Visit, scheme: Scheme) -> None:
    moved = "We have <a href='/'>moved</a>."
    settings = QUESTION.format(url="") + f"  announcement: {moved}"
    page = visit(PAGE, address=settle(settings), scheme=scheme)
    expect(page.locator(".md-banner")).to_be_visible()
    expect(page.locator("form.md-feedback")).to_be_visible()
    assert findings(page) == []


def answer(page: Page, name: str) -> list[Request]:
    """Press a button of the question; what is asked of any server meanwhile."""
    asked: list[Request] = []
    page.wait_for_load_state("networkidle")
    page.on("request", lambda request: asked.append(request))
    page.get_by_role("button", name=name, exact=True).click()
    page.wait_for_timeout(300)
    return asked


def test_an_answer_is_thanked_for_and_goes_nowhere(settle: Settle, visit: Visit) -> None:
    page = visit(PAGE, address=settle(QUESTION.format(url="")))
    expect(page.get_by_role("group", name="Was this page helpful?")).to_be_visible()
    assert answer(page, "It was not") == []
    expect(page.get_by_text("We are sorry.")).to_be_visible()
    expect(page.get_by_text("Thank you.")).to_be_hidden()


def test_an_answer_goes_where_the_site_says(settle: Settle, visit: Visit) -> None:
    page = visit(PAGE, address=settle(QUESTION.format(url="url: /answers")))
    page.route("**/answers", lambda route: route.fulfill(status=204))
    (request,) = answer(page, "It was")
    assert (request.method, request.url.endswith("/answers")) == ("POST", True)
    assert request.post_data == "page=%2Fabout%2Fintroduction%2F&rating=1"
