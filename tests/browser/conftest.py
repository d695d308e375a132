from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.conformance.build import build
from tests.conformance.case import Case

from .server import free_port, serving
from .watch import watch

Visit = Callable[..., Page]
Scheme = Literal["light", "dark"]

ROOT = Path(__file__).parents[2]
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
# A test looks at the site; nothing of the browser's own may reach out meanwhile.
ARGUMENTS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium that is installed. Without one the tests are skipped, but never in CI."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        if os.environ.get("CI"):
            pytest.fail("no Chromium: apt-get install chromium")
        pytest.skip("no Chromium is installed")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the portal's own site, which knows it: instant navigation goes by that."""
    site = tmp_path_factory.mktemp("portal") / "site"
    port = free_port()
    assert build(Case(ROOT), site, f"http://127.0.0.1:{port}/") == []
    with serving(site, port) as address:
        yield address


@pytest.fixture
def noticed() -> list[str]:
    """What went wrong on the pages visited so far."""
    return []


@pytest.fixture
def visit(browser: Browser, portal: str, noticed: list[str]) -> Iterator[Visit]:
    """Opens a page as a new reader does; nothing may have gone wrong on it by the test's end."""
    with ExitStack() as readers:

        def visited(
            path: str,
            *,
            scheme: Scheme = "light",
            width: int = 1280,
            address: str = portal,
            scripts: bool = True,
        ) -> Page:
            context = browser.new_context(
                base_url=address,
                viewport={"width": width, "height": 800},
                color_scheme=scheme,
                reduced_motion="reduce",
                java_script_enabled=scripts,
                permissions=["clipboard-read", "clipboard-write"],
            )
            readers.callback(context.close)
            context.set_default_timeout(5000)
            page = context.new_page()
            watch(page, address, noticed)
            page.goto(path)
            return page

        yield visited
    assert noticed == []
