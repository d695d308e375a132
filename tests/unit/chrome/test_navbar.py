"""The navbar of each page of a site with versions, two docs instances and two languages.

`expected.json` is what real Docusaurus made of `case`; see oracle.py.  Docusaurus ends the URL of
a version's first page with a slash where that page's slug is one; both lead to the same page.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from mkdocs_docusaurus.chrome import Chrome, chrome_of
from mkdocs_docusaurus.chrome.entry import Entry
from mkdocs_docusaurus.settings.folder import read_languages
from mkdocs_docusaurus.site import Site, read_site

HERE = Path(__file__).parent
EXPECTED: dict[str, list[Any]] = json.loads((HERE / "expected.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def site() -> Site:
    read = read_languages(HERE / "case")["en"]
    assert read.problems == ()
    return read_site(read.settings)


def shown(entry: Entry) -> list[Any]:
    """An entry as expected.json has it; HTML between links is no link."""
    items = [shown(item) for item in entry.items if item.kind == "link"]
    return [entry.label, entry.href, entry.is_current, *([items] if items else [])]


def without_slash(item: list[Any]) -> list[Any]:
    """An item of expected.json whose targets end with no slash."""
    label, href, is_current, *menu = item
    if "/docs/" in href:
        href = href.replace("/?", "?").rstrip("/")
    return [label, href, is_current, *([without_slash(it) for it in items] for items in menu)]


def navbar(chrome: Chrome) -> list[Any]:
    return [shown(entry) for entry in (*chrome.navbar.left, *chrome.navbar.right)]


@pytest.mark.parametrize("path", EXPECTED)
def test_a_page_has_the_navbar_that_docusaurus_gives_it(site: Site, path: str) -> None:
    assert navbar(chrome_of(site, path)) == [without_slash(item) for item in EXPECTED[path]]


def test_what_leads_out_of_the_site_opens_in_a_tab_of_its_own(site: Site) -> None:
    entries = chrome_of(site, "/alone").navbar.right
    out = next(entry for entry in entries if entry.class_name == "gh")
    assert out.attributes == {
        "target": "_blank",
        "rel": "noopener noreferrer",
        "aria-label": "GitHub",
    }


def test_docs_of_an_old_version_lead_to_the_same_doc_of_the_latest(site: Site) -> None:
    note = chrome_of(site, "/docs/1.0/intro").version
    assert note is not None
    assert note.badge == "Version: One"
    assert note.banner == (
        "This is documentation for Site <b>One</b>, which is no longer actively maintained.",
        'For up-to-date documentation, see the <b><a href="/base/docs/intro">latest version</a></b>'
        " (2.0).",
    )


def test_a_doc_that_the_latest_version_has_not_leads_to_its_first_page(site: Site) -> None:
    note = chrome_of(site, "/docs/1.0/old").version
    assert note is not None
    assert note.banner is not None
    assert '<a href="/base/docs">latest version</a>' in note.banner[1]


def test_the_latest_version_has_no_banner(site: Site) -> None:
    note = chrome_of(site, "/docs/intro").version
    assert note is not None
    assert note.banner is None


def test_a_page_says_where_it_is_in_other_languages(site: Site) -> None:
    assert chrome_of(site, "/docs/intro").head.tags.splitlines()[:3] == [
        '<link rel="alternate " href="https://example.com/base/docs/intro" hreflang="en">',
        '<link rel="alternate " href="https://example.com/base/de/docs/intro" hreflang="de">',
        '<link rel="alternate " href="https://example.com/base/docs/intro" hreflang="x-default">',
    ]
