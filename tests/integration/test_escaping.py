"""What an author writes as plain text shows as that text, whatever signs of HTML are in it."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.conformance.facts import html

from .conftest import Build
from .portal import Built, crumbs
from .signs import quoted, signed

DOC = f"""\
---
title: {quoted(signed("Title"))}
sidebar_label: {quoted(signed("Label"))}
description: {quoted(signed("Described"))}
keywords: [{quoted(signed("Word"))}]
tags: [{quoted(signed("Tag"))}]
last_update: {{author: {quoted(signed("Ada"))}}}
sidebar_class_name: {quoted('x" onclick="y')}
---

Text.
"""
PLAIN = f"""\
---
title: {quoted(signed("Other"))}
pagination_label: {quoted(signed("Paginated"))}
---

Text.
"""
CATEGORY = f"""\
label: {quoted(signed("Group"))}
className: {quoted('x" onclick="y')}
link:
  type: generated-index
  slug: /group
  title: {quoted(signed("Index"))}
  description: {quoted(signed("Collected"))}
  keywords: [{quoted(signed("Word"))}]
"""
PATHS = ("/g/a", "/g/b", "/group", "/tags")


@pytest.fixture(scope="module")
def site(build_once: Build) -> Built:
    return build_once({"docs/g/_category_.yml": CATEGORY, "docs/g/a.md": DOC, "docs/g/b.md": PLAIN})


def shown(built: Built, path: str, css: str) -> list[str]:
    return [html.text(node) for node in built.tree(path).css(css)]


def meta(built: Built, path: str, name: str) -> str:
    return html.attribute(built.tree(path).css_first(f'meta[name="{name}"]'), "content")


def tag_path(built: Built) -> str:
    [tag] = built.page("/g/a").tags
    return tag.path


def test_nothing_is_wrong(site: Built) -> None:
    assert site.said == []


def test_no_page_has_the_element_or_the_attribute(site: Built) -> None:
    files = sorted(site.site.rglob("*.html"))
    trees = {file: LexborHTMLParser(file.read_text("utf-8")) for file in files}
    assert len(trees) > len(PATHS)
    assert [file for file, tree in trees.items() if tree.css("b, [onclick]")] == []


def test_nothing_is_escaped_twice(site: Built) -> None:
    for file in site.site.rglob("*.html"):
        page = file.read_text("utf-8")
        assert "&amp;amp;" not in page, file
        assert "&amp;lt;b" not in page, file


def test_title_tag_and_heading(site: Built) -> None:
    assert shown(site, "/g/a", "title") == [f"{signed('Title')} - T"]
    assert shown(site, "/group", "title") == [f"{signed('Index')} - T"]
    assert site.page("/g/a").h1 == signed("Title")
    assert site.page("/group").h1 == signed("Index")


def test_meta(site: Built) -> None:
    for path, description in (("/g/a", "Described"), ("/group", "Collected")):
        assert meta(site, path, "description") == signed(description)
        assert meta(site, path, "keywords") == signed("Word")


def test_sidebar(site: Built) -> None:
    for path in PATHS:
        labels = set(shown(site, path, ".md-nav--primary .md-nav__link .md-ellipsis"))
        inside = set() if path == "/tags" else {signed("Label"), signed("Other")}
        assert labels == {signed("Group")} | inside
    branch = LexborHTMLParser((site.site / "assets/nav/1_1.html").read_text("utf-8"))
    assert [html.text(node) for node in branch.css("title")] == [signed("Group")]
    assert [html.text(node) for node in branch.css("a")] == [signed("Label"), signed("Other")]
    drawer = shown(site, "/g/a", ".md-nav--primary .md-nav .md-nav__title")
    assert signed("Group") in drawer


def test_breadcrumbs(site: Built) -> None:
    assert crumbs(site.tree("/g/a")) == [signed("Group"), signed("Label")]


def test_neighbours(site: Built) -> None:
    assert site.page("/g/a").prev == (signed("Group"), "/group")
    assert site.page("/g/a").next == (signed("Paginated"), "/g/b")
    assert site.page("/g/b").prev == (signed("Label"), "/g/a")


def test_cards(site: Built) -> None:
    first, second = site.page("/group").cards
    assert first == (signed("Label"), "/g/a", signed("Described"))
    assert second.label == signed("Other")


def test_tags(site: Built) -> None:
    assert [tag.label for tag in site.page("/g/a").tags] == [signed("Tag")]
    path = tag_path(site)
    heading = f'One doc tagged with "{signed("Tag")}"'
    assert shown(site, path, "title") == [f"{heading} - T"]
    assert shown(site, path, "article h1")[0].startswith(heading)
    assert signed("Tag") in " ".join(shown(site, "/tags", "article"))
    assert signed("Title") in " ".join(shown(site, path, "article"))


def test_last_update(site: Built) -> None:
    assert site.page("/g/a").updated == (signed("Ada"),)


def test_class_names(site: Built) -> None:
    for label in ("Label", "Group"):
        found = [
            html.attribute(item, "class")
            for item in site.tree("/g/b").css(".md-nav--primary li")
            if html.text(item.css_first(".md-ellipsis")) == signed(label)
        ]
        assert len(found) == 1
        assert 'x" onclick="y' in found[0]


def test_search_results(site: Built) -> None:
    """The search puts a title into its results as HTML."""
    titles = {entry["location"]: entry["title"] for entry in site.search_index()}
    assert "<b>" not in " ".join(titles.values())
    assert LexborHTMLParser(titles["g/a/"]).text() == signed("Title")
