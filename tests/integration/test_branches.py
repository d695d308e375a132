"""A page holds what its sidebar shows; what is in closed categories stands once, in other files."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.conformance.facts import html
from tests.conformance.facts.model import Item

from .conftest import Build
from .portal import Built, run_build, write

SITE = {
    "docs/index.md": "---\nsidebar_position: 0\n---\n# Home\n",
    "docs/guide/_category_.yml": "label: Guide\nlink: {type: generated-index, slug: /guide}\n",
    "docs/guide/a.md": "# A\n",
    "docs/guide/deep/b.md": "# B\n",
    "docs/guide/deep/c.md": "# C\n",
    "docs/guide/open/_category_.yml": "label: Open\ncollapsed: false\n",
    "docs/guide/open/d.md": "# D\n",
    "docs/other/e.md": "# E\n",
    "docs/other/under/f.md": "# F\n",
}
GUIDE, DEEP, OTHER = (f"assets/nav/{place}.html" for place in ("1_2", "1_2_2", "1_3"))


@pytest.fixture(scope="module")
def site(build_once: Build) -> Built:
    return build_once(SITE)


def branch(built: Built, path: str) -> LexborHTMLParser:
    return LexborHTMLParser((built.site / path).read_text("utf-8"))


def labels(tree: LexborHTMLParser) -> list[str]:
    """The entries that a page's sidebar or a branch holds, whatever is open."""
    return [html.text(node) for node in tree.css(".md-nav__list .md-nav__link > .md-ellipsis")]


def closed(tree: LexborHTMLParser) -> dict[str, str]:
    """The categories without their entries: where each leads to, and which file has the rest."""
    items = [node.parent for node in tree.css("[data-portal-branch]")]
    return {
        html.attribute(item.css_first("a"), "href"): html.attribute(
            item.css_first("nav"), "data-portal-branch"
        )
        for item in items
        if item is not None
    }


def test_nothing_is_wrong(site: Built) -> None:
    assert site.said == []


def test_a_page_holds_what_it_shows(site: Built) -> None:
    assert labels(site.tree("/")) == ["Home", "Guide", "other"]
    assert labels(site.tree("/guide")) == ["Home", "Guide", "A", "deep", "Open", "D", "other"]
    deep = ["Home", "Guide", "A", "deep", "B", "C", "Open", "D", "other"]
    assert labels(site.tree("/guide/deep/b")) == deep
    assert labels(site.tree("/other/under/f")) == ["Home", "Guide", "other", "E", "under", "F"]


def test_a_closed_category_leads_to_where_it_is_open_and_names_its_branch(site: Built) -> None:
    assert closed(site.tree("/")) == {"./guide/": f"./{GUIDE}", "./other/e/": f"./{OTHER}"}
    assert closed(site.tree("/other/e")) == {
        "../../guide/": f"../../{GUIDE}",
        "../../other/under/f/": "../../assets/nav/1_3_2.html",
    }


def test_a_branch_holds_the_rest_and_stands_on_its_own(site: Built) -> None:
    tree = branch(site, GUIDE)
    assert html.text(tree.css_first("title")) == "Guide"
    assert html.attribute(tree.css_first('meta[name="robots"]'), "content") == "noindex"
    assert labels(tree) == ["A", "deep", "Open", "D"]
    assert closed(tree) == {"../../guide/deep/b/": f"../../{DEEP}"}
    links = [html.attribute(link, "href") for link in tree.css("a")]
    assert links == ["../../guide/a/", "../../guide/deep/b/", "../../guide/open/d/"]
    assert labels(branch(site, DEEP)) == ["B", "C"]


def test_a_page_does_not_grow_with_another_branch(build: Build) -> None:
    small = build(SITE)
    sizes = {
        path: (small.site / path).stat().st_size for path in ("index.html", "guide/index.html")
    }
    grown = build(SITE | {f"docs/other/more-{n}.md": f"# More {n}\n" for n in range(20)})
    assert {path: (grown.site / path).stat().st_size for path in sizes} == sizes
    assert len(labels(branch(grown, OTHER))) == 22


def test_a_category_is_whole_where_no_page_would_open_it(build: Build) -> None:
    away = {"type": "link", "label": "Away", "href": "https://example.org/"}
    sidebars = {
        "one": ["a", {"type": "category", "label": "Links", "items": [away]}],
        "two": [
            "c",
            {"type": "category", "label": "Theirs", "items": [{"type": "ref", "id": "b"}]},
        ],
    }
    docs = {f"docs/{name}.md": f"# {name.upper()}\n" for name in "abc"}
    shown = {"docs/b.md": "---\ndisplayed_sidebar: one\n---\n# B\n"}
    built = build(docs | shown | {"sidebars.json": json.dumps(sidebars)})
    assert labels(built.tree("/a")) == ["A", "Links", "Away", "C", "Theirs", "B"]
    assert not [path for path in built.files() if path.startswith("assets/nav/")]


def test_a_page_in_two_categories_opens_both(build: Build) -> None:
    """As Docusaurus does: where one were closed, what else is in it might not be reached."""
    sidebars = {"one": [{"Left": ["a", "b"]}, {"Right": ["a", "c"]}]}
    docs = {f"docs/{name}.md": f"# {name.upper()}\n" for name in "abc"}
    built = build(docs | {"sidebars.json": json.dumps(sidebars)})
    assert closed(built.tree("/a")) == {}
    assert [label for label in labels(built.tree("/a")) if label in "BC"] == ["B", "C"]


def test_branches_are_listed_nowhere(site: Built) -> None:
    for path in ("sitemap.xml", "llms.txt", "search/search_index.json"):
        assert "assets/nav" not in (site.site / path).read_text("utf-8"), path


def test_a_file_of_the_sites_own_goes_first(build: Build) -> None:
    built = build(SITE | {f"static/{GUIDE}": "mine"})
    assert built.said == []
    assert (built.site / GUIDE).read_text("utf-8") == "mine"


def test_the_page_not_found_finds_branches_from_any_address(tmp_path: Path) -> None:
    write(tmp_path, SITE)
    done = run_build(tmp_path, tmp_path / "site", SITE_URL="https://example.com/below/")
    assert done.returncode == 0, done.stderr
    tree = LexborHTMLParser((tmp_path / "site" / "404.html").read_text("utf-8"))
    assert closed(tree) == {
        "/below/guide/": f"/below/{GUIDE}",
        "/below/other/e/": f"/below/{OTHER}",
    }


TWO_SIDEBARS = {
    "docs/only-two.md": "# Only two\n",
    "sidebars.json": json.dumps(
        {
            "one": ["index", {"Guide": [{"type": "autogenerated", "dirName": "guide"}]}],
            "two": ["only-two", {"Other": [{"type": "autogenerated", "dirName": "other"}]}],
        }
    ),
}


@pytest.mark.parametrize("more", [{}, TWO_SIDEBARS], ids=["one-sidebar", "two-sidebars"])
def test_without_scripts_every_page_is_reached(build: Build, more: dict[str, str]) -> None:
    built = build(SITE | more)
    assert reached(built, "/") == listed(built)


def test_without_scripts_every_page_of_the_portal_is_reached(own_site: Built) -> None:
    assert len(listed(own_site)) > 30
    assert listed(own_site) - reached(own_site, "/") == set()


def listed(built: Built) -> set[str]:
    """The pages in the sidebars."""
    return {
        path for items in built.facts.sidebars for path in _paths(items) if path.startswith("/")
    }


def _paths(items: tuple[Item, ...]) -> Iterator[str]:
    for item in items:
        if item.path:
            yield item.path
        yield from _paths(item.items)


def reached(built: Built, start: str) -> set[str]:
    """The pages that a reader comes to by the sidebar on the screen and the tabs above it."""
    found, left = {start}, [start]
    while left:
        path = left.pop()
        tree = built.tree(path)
        html.drop(tree.root, ".portal-nav__other") if tree.root else None
        for link in tree.css(".md-nav--primary .md-nav__item a, .md-tabs a"):
            url = urlsplit(urljoin(f"https://x{path}/", html.attribute(link, "href")))
            there = "/" + unquote(url.path).strip("/")
            if url.netloc == "x" and there not in found:
                found.add(there)
                left.append(there)
    return found
