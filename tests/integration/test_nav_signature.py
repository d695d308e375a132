"""A page's signature of the navigation changes with what the page shows of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import NamedTuple
from unittest import mock

import pytest
from selectolax.lexbor import LexborHTMLParser

from mkdocs_docusaurus.mkdocs.nav import SiteNavigation
from tests.conformance.facts import html

from .conftest import Build

SITE = {
    "docs/index.md": "---\nsidebar_position: 0\n---\n# Home\n",
    "docs/g/_category_.yml": "label: Guide\n",
    "docs/g/a.md": "# A\n",
    "docs/g/deep/b.md": "# B\n",
    "docs/h/_category_.yml": "label: Other\n",
    "docs/h/c.md": "# C\n",
    "docs/h/d.md": "# D\n",
}
ALL = {"/", "/g/a/", "/g/deep/b/", "/h/c/", "/h/d/"}
INSIDE_G, INSIDE_H = {"/g/a/", "/g/deep/b/"}, {"/h/c/", "/h/d/"}
SIDEBARS = {"one": ["index", {"Guide": ["g/a", "g/deep/b"]}], "two": [{"Other": ["h/c", "h/d"]}]}


class Shown(NamedTuple):
    """A page's signature, and what it shows of the navigation."""

    signature: str
    nav: tuple[str, ...]


def shown(build: Build, files: Mapping[str, str]) -> dict[str, Shown]:
    """What each page in the sidebars shows, by its URL."""
    made: list[SiteNavigation] = []
    init = SiteNavigation.__init__

    def noting(nav: SiteNavigation, *given: object) -> None:
        init(nav, *given)  # type: ignore[arg-type]
        made.append(nav)

    with mock.patch.object(SiteNavigation, "__init__", noting):
        built = build(files)
    assert built.said == []
    [nav] = made
    return {
        f"/{page.url.strip('./')}/".replace("//", "/"): Shown(
            nav.signature(page), _nav(built.tree(page.url.strip("./")))
        )
        for page in nav.pages
    }


def _nav(tree: LexborHTMLParser) -> tuple[str, ...]:
    """Sidebar, tabs and breadcrumbs as HTML, without the page's own table of contents."""
    for node in tree.css(".md-nav--secondary, .md-nav__link[for=__toc]"):
        node.decompose()
    found = tree.css(".md-nav--primary, .md-tabs, .md-path__item:not([aria-current])")
    return tuple(html.squash(node.html) for node in found)


@pytest.mark.parametrize(
    ("edit", "changed"),
    [
        ({"docs/g/a.md": "# A\n\nMore text.\n\n## And a heading\n"}, set()),
        ({"docs/g/a.md": "---\nsidebar_label: Anna\n---\n# A\n"}, INSIDE_G),
        ({"docs/h/d.md": "---\nsidebar_class_name: red\n---\n# D\n"}, INSIDE_H),
        ({"docs/h/d.md": "---\nslug: /h/elsewhere\n---\n# D\n"}, {"/h/c/", "/h/d/"}),
        ({"docs/h/d.md": "---\nsidebar_position: 1\n---\n# D\n"}, ALL),  # Now it is the first.
        ({"docs/h/e.md": "# E\n"}, INSIDE_H),
        ({"docs/g/deep/e.md": "# E\n"}, {"/g/deep/b/"}),
        ({"docs/g/deep/_category_.yml": "label: Deeper\n"}, INSIDE_G),
        ({"docs/g/_category_.yml": "label: The guide\n"}, ALL),
        ({"docs/g/_category_.yml": "label: Guide\ncollapsible: false\n"}, ALL),
        ({"docs/g/_category_.yml": "label: Guide\nclassName: red\n"}, ALL),
        ({"docs/g/index.md": "# Guide\n"}, ALL),
        ({"sidebars.json": json.dumps(SIDEBARS)}, ALL),
    ],
    ids=lambda given: "-".join(given) if isinstance(given, dict) else "",
)
def test_it_changes_with_what_the_page_shows(
    build: Build, edit: dict[str, str], changed: set[str]
) -> None:
    before, after = shown(build, SITE), shown(build, SITE | edit)
    same = before.keys() & after.keys()
    assert {url for url in same if before[url].nav != after[url].nav} == changed & same
    assert {url for url in same if before[url].signature != after[url].signature} == changed & same


def test_how_a_category_begins_counts_on_every_page(build: Build) -> None:
    """Those inside it look the same; it is not worth the cost to tell them apart."""
    before = shown(build, SITE)
    begun = {"docs/g/_category_.yml": "label: Guide\ncollapsed: false\n"}
    after = shown(build, SITE | begun)
    assert {url for url in ALL if before[url].nav != after[url].nav} == ALL - INSIDE_G
    assert all(before[url].signature != after[url].signature for url in ALL)


def test_a_tabs_title_is_on_every_page(build: Build) -> None:
    before = shown(build, SITE | {"sidebars.json": json.dumps(SIDEBARS)})
    renamed = {"one": SIDEBARS["one"], "second": SIDEBARS["two"]}
    after = shown(build, SITE | {"sidebars.json": json.dumps(renamed)})
    assert before.keys() == after.keys() == ALL
    assert all(before[url].signature != after[url].signature for url in ALL)


def test_two_pages_of_one_category_differ(build: Build) -> None:
    pages = shown(build, SITE)
    assert len({page.signature for page in pages.values()}) == len(pages)
