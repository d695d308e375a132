"""The sidebar in the HTML: what is open, what is closed, whose classes, which tab."""

from __future__ import annotations

import json

from selectolax.lexbor import LexborNode

from tests.conformance.facts import html

from .conftest import Build
from .portal import Built

DOCS = {f"docs/{name}.md": f"# {name.upper()}\n" for name in ("a", "b", "c", "d")}


def states(built: Built, path: str) -> dict[str, str]:
    """How each category of the sidebar stands on a page."""
    found = built.tree(path).css(".md-nav--primary .md-nav__item--nested")
    return {html.text(item.css_first(".md-ellipsis")): _state(item) for item in found}


def _state(item: LexborNode) -> str:
    if "md-nav__item--section" in html.classes(item):
        return "fixed"
    return "open" if item.css_first("input.md-nav__toggle[checked]") else "closed"


def tabs(built: Built, path: str) -> list[tuple[str, str, bool]]:
    """Each tab of a page: its title, where it leads, and whether it is the page's own."""
    return [
        (
            html.text(tab),
            html.site_path(html.attribute(tab.css_first("a"), "href"), path, path),
            "md-tabs__item--active" in html.classes(tab),
        )
        for tab in built.tree(path).css(".md-tabs__item")
    ]


def test_categories_closed_open_and_fixed(build: Build) -> None:
    built = build(
        {
            "docs/a.md": "# A\n",
            "docs/closed/_category_.yml": "label: Closed\n",
            "docs/closed/b.md": "# B\n",
            "docs/fixed/_category_.yml": "label: Fixed\ncollapsible: false\n",
            "docs/fixed/c.md": "# C\n",
            "docs/open/_category_.yml": "label: Open\ncollapsed: false\n",
            "docs/open/d.md": "# D\n",
        }
    )
    assert built.said == []
    assert states(built, "/a") == {"Closed": "closed", "Fixed": "fixed", "Open": "open"}
    assert states(built, "/closed/b") == {"Closed": "open", "Fixed": "fixed", "Open": "open"}


def test_class_names_of_docs_and_categories_are_in_the_html(build: Build) -> None:
    built = build(
        {
            "docs/a.md": "---\nsidebar_class_name: red big\n---\n# A\n",
            "docs/g/_category_.yml": "label: G\nclassName: green\n",
            "docs/g/b.md": "# B\n",
        }
    )
    tree = built.tree("/g/b")
    item = tree.css_first(".md-nav--primary li.red.big")
    assert html.text(item) == "A"
    assert html.text(tree.css_first(".md-nav--primary li.green .md-ellipsis")) == "G"


def test_a_category_with_a_page_is_a_link_and_a_switch(build: Build) -> None:
    built = build({"docs/g/index.md": "# Group\n", "docs/g/b.md": "# B\n", "docs/z.md": "# Z\n"})
    item = built.tree("/z").css_first(".md-nav--primary .md-nav__item--nested")
    link = item.css_first(".md-nav__container > a") if item else None
    assert html.text(link) == "Group"
    assert html.site_path(html.attribute(link, "href"), "/z", "/z") == "/g"
    assert item is not None
    assert item.css_first(".md-nav__container > label[for]") is not None


def test_several_sidebars_are_tabs_and_each_page_shows_its_own(build: Build) -> None:
    sidebars = {"guideSidebar": ["b", "a"], "api_reference": ["c"]}
    built = build(DOCS | {"sidebars.json": json.dumps(sidebars)})
    assert built.said == []
    assert tabs(built, "/a") == [("Guide", "/b", True), ("Api reference", "/c", False)]
    assert tabs(built, "/c") == [("Guide", "/b", False), ("Api reference", "/c", True)]
    assert built.page("/a").sidebar == ("B", "A")
    assert built.page("/c").sidebar == ("C",)
    assert built.page("/a").next is None
    assert (built.page("/c").prev, built.page("/c").next) == (None, None)


def test_a_doc_in_no_sidebar_shows_none_and_no_tab_as_its_own(build: Build) -> None:
    sidebars = {"one": ["a"], "two": ["b"]}
    built = build(DOCS | {"sidebars.json": json.dumps(sidebars)})
    page = built.page("/d")
    assert (page.h1, page.sidebar, page.breadcrumbs) == ("D", (), ())
    assert [active for _, _, active in tabs(built, "/d")] == [False, False]


def test_one_sidebar_needs_no_tabs(build: Build) -> None:
    assert tabs(build(DOCS), "/a") == []


def test_displayed_sidebar_shows_another_one(build: Build) -> None:
    sidebars = {"one": ["a"], "two": ["b"]}
    shown = {"docs/d.md": "---\ndisplayed_sidebar: two\n---\n# D\n"}
    built = build(DOCS | shown | {"sidebars.json": json.dumps(sidebars)})
    assert built.page("/d").sidebar == ("B",)
    assert [active for _, _, active in tabs(built, "/d")] == [False, True]


def test_breadcrumbs_follow_the_sidebar_that_a_page_shows(build: Build) -> None:
    ref = {"type": "ref", "id": "c"}
    sidebars = {"one": ["a", ref], "two": ["b", {"Held": ["c"]}]}
    built = build(DOCS | {"sidebars.json": json.dumps(sidebars)})
    assert built.page("/c").breadcrumbs == ("Held",)


def test_every_item_type_by_hand(build: Build) -> None:
    items = [
        "a",
        {"type": "doc", "id": "b", "label": "Bee", "className": "wing"},
        {"type": "link", "label": "Out", "href": "https://example.org/out"},
        {"type": "html", "value": "<hr class='own'>"},
        {"Short": ["c"]},
        {"type": "ref", "id": "d", "label": "Dee"},
    ]
    built = build(DOCS | {"sidebars.json": json.dumps({"docs": items})})
    assert built.said == []
    nav = built.tree("/a").css_first(".md-nav--primary")
    assert nav is not None
    assert nav.css_first("hr.own") is not None
    assert html.text(nav.css_first("li.wing")) == "Bee"
    assert nav.css_first('a[href="https://example.org/out"]') is not None
    assert {"Short": ["C"]} in built.outlines()[0]
    assert built.page("/c").next is None
