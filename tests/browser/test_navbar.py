"""What is around the text of a site that has a docusaurus.config: navbar, drawer, announcement."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.integration.portal import write

from .conftest import ROOT, Scheme, Visit
from .server import free_port, serving
from .test_accessibility import SCHEMES, findings

NAVBAR = [
    {"type": "docSidebar", "sidebarId": "main", "label": "Docs", "position": "left"},
    {"type": "docsVersionDropdown", "position": "right"},
    {
        "label": "More",
        "position": "right",
        "items": [{"label": "Setup", "to": "/docs/setup"}, {"label": "News", "to": "/news"}],
    },
    {"label": "Source", "href": "https://example.org/source", "position": "right"},
]
FILES = {
    "docs/intro.md": "# Intro\n\n[Setup](./setup.md)\n",
    "docs/setup.md": "# Setup\n",
    "src/pages/news.md": "# News\n",
    "src/pages/index.md": "# Home\n",
    "static/icon.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
    "sidebars.json": json.dumps({"main": ["intro", "setup"]}),
    "versions.json": '["1.0"]',
    "versioned_docs/version-1.0/intro.md": "# Intro\n",
    "versioned_docs/version-1.0/old.md": "# Old\n",
    "versioned_sidebars/version-1.0-sidebars.json": json.dumps({"main": ["intro", "old"]}),
}
CONFIG = {
    "title": "Site",
    "baseUrl": "/",
    "favicon": "icon.svg",
    "presets": [
        ["classic", {"docs": {"sidebarPath": "sidebars.json"}, "blog": False}],
    ],
    "themeConfig": {
        "announcementBar": {"id": "one", "content": "Read <b>this</b>.", "textColor": "#091E42"},
        "docs": {"sidebar": {"hideable": True, "autoCollapseCategories": True}},
        "navbar": {"title": "Site", "items": NAVBAR},
        "footer": {
            "style": "dark",
            "links": [{"title": "Docs", "items": [{"label": "Setup", "to": "/docs/setup"}]}],
            "copyright": "Copyright © Somebody",
        },
    },
}


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("hosted")
    port = free_port()
    config = {**CONFIG, "url": f"http://127.0.0.1:{port}"}
    write(folder, {**FILES, "docusaurus.config.js": f"module.exports = {json.dumps(config)};"})
    command = [sys.executable, "-m", "mkdocs_docusaurus.cli", "build", str(folder)]
    options = ["--site-dir", str(folder / "site"), "--cache-dir", str(folder / "cache")]
    subprocess.run([*command, *options], check=True, env={"PYTHONPATH": str(ROOT / "hooks")})
    with serving(folder / "site", port) as served:
        yield served


@pytest.mark.parametrize("path", ["/docs/intro/", "/docs/1.0/intro/", "/", "/404.html"])
def test_a_page_is_accessible(visit: Visit, address: str, path: str) -> None:
    page = visit(path, address=address)
    for scheme, name in SCHEMES.items():
        page.evaluate("name => document.body.dataset.mdColorScheme = name", name)
        page.emulate_media(color_scheme=scheme)
        assert findings(page) == []
    page.set_viewport_size({"width": 320, "height": 800})
    assert findings(page) == []


def test_a_menu_opens_with_the_focus_and_closes_with_escape(visit: Visit, address: str) -> None:
    page = visit("/docs/next/setup/", address=address)
    menu = page.locator(".portal-menu").first
    link, items = menu.locator("> a"), menu.locator("ul a")
    expect(items.first).to_be_hidden()
    link.focus()
    expect(items.first).to_be_visible()
    expect(link).to_have_attribute("aria-expanded", "true")
    link.press("ArrowDown")
    expect(items.first).to_be_focused()
    page.keyboard.press("End")
    expect(items.last).to_be_focused()
    page.keyboard.press("Escape")
    expect(link).to_be_focused()
    expect(items.first).to_be_hidden()
    expect(link).to_have_attribute("aria-expanded", "false")


def test_a_menu_opens_under_a_pointer_and_leads_to_another_version(
    visit: Visit, address: str
) -> None:
    page = visit("/docs/next/intro/", address=address)
    page.locator(".portal-menu").first.hover()
    page.get_by_role("link", name="1.0", exact=True).first.click()
    expect(page).to_have_url(re.compile("/docs/intro/?$"))
    expect(page.locator(".md-version-banner")).to_have_count(0)
    expect(page.locator("[data-version='1.0']")).to_have_text("Version: 1.0")


def test_the_navbar_follows_where_pages_change_in_place(visit: Visit, address: str) -> None:
    page = visit("/docs/next/intro/", address=address)
    page.get_by_role("article").get_by_role("link", name="Setup").click()
    expect(page.locator("h1")).to_contain_text("Setup")
    again = page.locator(".portal-menu__list a").first
    expect(again).to_have_attribute("href", re.compile("/docs/next/setup$"))


def test_the_drawer_of_a_phone_has_the_navbars_items_and_the_sidebar(
    visit: Visit, address: str
) -> None:
    page = visit("/docs/next/intro/", address=address, width=390)
    page.locator("label.md-header__button[for=__drawer]").click()
    drawer = page.locator(".md-nav--primary")
    expect(drawer.get_by_role("link", name="Source")).to_be_visible()
    drawer.get_by_text("More", exact=True).click()
    expect(drawer.get_by_role("link", name="News")).to_be_visible()
    expect(drawer.locator("> ul:last-child").get_by_role("link", name="Setup")).to_be_visible()
    assert findings(page) == []


def test_an_announcement_that_was_closed_stays_closed(visit: Visit, address: str) -> None:
    page = visit("/docs/intro/", address=address)
    bar = page.locator(".md-banner")
    expect(bar).to_contain_text("Read this.")
    expect(bar).to_have_css("color", "rgb(9, 30, 66)")
    bar.get_by_role("button").click()
    expect(bar).to_be_hidden()
    page.goto("/")
    expect(page.locator("h1")).to_be_visible()
    expect(bar).to_be_hidden()


def test_a_sidebar_hides_and_stays_hidden(visit: Visit, address: str) -> None:
    page = visit("/docs/intro/", address=address)
    link = page.locator(".md-nav--primary").get_by_role("link", name="Old")
    expect(link).to_be_visible()
    page.get_by_role("button", name="Collapse sidebar").click()
    expect(link).to_be_hidden()
    page.reload()
    expect(link).to_be_hidden()
    page.get_by_role("button", name="Expand sidebar").click()
    expect(link).to_be_visible()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_site_is_light_unless_it_follows_the_system(
    visit: Visit, address: str, scheme: Scheme
) -> None:
    page = visit("/docs/intro/", address=address, scheme=scheme)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
