"""What stands around a page's text."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.conformance.facts import html

from .conftest import Build
from .portal import Built, crumbs, run_build, write

FULL = """\
---
title: A title
sidebar_label: A label
description: All of it.
keywords: [one, two words]
image: /img/card.png
tags: [First tag, {label: Second, permalink: /second-tag}]
custom_edit_url: https://example.org/edit/a
last_update: {date: 2024-02-03, author: Ada}
toc_min_heading_level: 3
toc_max_heading_level: 4
---

# The heading

## Two

### Three

#### Four

##### Five
"""
PLAIN = """\
# Plain

The *first* line, with [a link](./a.md).

The second one.

## Two

### Three

#### Four
"""


@pytest.fixture(scope="module")
def site(build_once: Build) -> Built:
    files = {
        "docs/index.md": "---\ntitle: Home\nsidebar_position: 0\n---\n\nHome.\n",
        "docs/g/_category_.yml": "label: Outer\n",
        "docs/g/h/_category_.yml": "label: Inner\nlink: {type: generated-index}\n",
        "docs/g/h/a.md": FULL,
        "docs/g/h/plain.md": PLAIN,
        "docs/hidden.md": "---\nhide_table_of_contents: true\n---\n# Hidden\n\n## Two\n",
        "docs/untitled.md": "---\ntitle: Not shown\nhide_title: true\n---\n\nText.\n",
        "static/img/card.png": "not really",
    }
    return build_once(files)


def attribute(built: Built, path: str, css: str, name: str) -> str:
    return html.attribute(built.tree(path).css_first(css), name)


def test_nothing_is_wrong(site: Built) -> None:
    assert site.said == []


def test_title_tag(site: Built) -> None:
    titles = {path: html.text(site.tree(path).css_first("title")) for path in ("/g/h/a", "/hidden")}
    assert titles == {"/g/h/a": "A title - T", "/hidden": "Hidden - T"}


def test_the_pages_own_heading_is_the_one_shown(site: Built) -> None:
    assert site.page("/g/h/a").h1 == "The heading"
    assert [node.text() for node in site.tree("/g/h/a").css("article h1")] == ["The heading"]


def test_a_hidden_title_is_in_the_title_tag_alone(site: Built) -> None:
    page = site.page("/untitled")
    assert (page.title, page.h1, page.headings) == ("Not shown", "", ())


def test_description_is_the_authors_or_the_first_line(site: Built) -> None:
    assert site.page("/g/h/a").description == "All of it."
    assert site.page("/g/h/plain").description == "The first line, with a link."


def test_keywords(site: Built) -> None:
    assert site.page("/g/h/a").keywords == ("one", "two words")
    assert not site.tree("/g/h/plain").css_matches('meta[name="keywords"]')


def test_the_picture_for_sharing_has_a_whole_url(site: Built) -> None:
    picture = attribute(site, "/g/h/a", 'meta[property="og:image"]', "content")
    assert picture == "https://example.com/img/card.png"


def test_canonical_url(site: Built) -> None:
    urls = [attribute(site, path, 'link[rel="canonical"]', "href") for path in ("/", "/g/h/a")]
    assert urls == ["https://example.com/", "https://example.com/g/h/a/"]


def test_edit_link_only_where_the_doc_gives_one(site: Built) -> None:
    assert site.page("/g/h/a").edit_url == "https://example.org/edit/a"
    assert site.page("/g/h/plain").edit_url == ""


def test_last_update(site: Built) -> None:
    assert site.page("/g/h/a").updated == ("2024-02-03", "Ada")
    assert site.page("/g/h/plain").updated == ()


def test_tags_lead_to_their_pages_and_those_back(site: Built) -> None:
    tags = {"First tag": "/tags/first-tag", "Second": "/tags/second-tag"}
    assert dict(site.page("/g/h/a").tags) == tags
    assert site.page("/tags").links == ("/tags/first-tag", "/tags/second-tag")
    for path in tags.values():
        assert site.page(path).links == ("/g/h/a",)


def test_breadcrumbs_lead_up_through_the_categories(site: Built) -> None:
    tree = site.tree("/g/h/a")
    assert crumbs(tree) == ["Outer", "Inner", "A label"]
    links = [html.attribute(link, "href") for link in tree.css(".md-path__item a")]
    assert links == ["../../..", "../../../category/inner/"]
    assert crumbs(site.tree("/category/inner")) == ["Outer", "Inner"]


def test_table_of_contents_has_the_levels_that_the_doc_wants(site: Built) -> None:
    levels = {path: [e.text for e in site.page(path).toc] for path in ("/g/h/a", "/g/h/plain")}
    assert levels == {"/g/h/a": ["Three", "Four"], "/g/h/plain": ["Two", "Three"]}


def test_a_hidden_table_of_contents(site: Built) -> None:
    assert site.page("/hidden").headings[1].text == "Two"
    assert site.page("/hidden").toc == ()


def test_previous_and_next_use_the_sidebars_labels(site: Built) -> None:
    assert site.page("/category/inner").next == ("A label", "/g/h/a")
    assert site.page("/g/h/plain").prev == ("A label", "/g/h/a")
    assert site.page("/").prev is None


def test_the_page_not_found_has_no_sidebar_state_of_another_page(site: Built) -> None:
    page = (site.site / "404.html").read_text("utf-8")
    assert "404" in page
    assert 'aria-current="page"' not in page


def test_without_a_sites_url_there_is_no_canonical_one(tmp_path: Path) -> None:
    write(tmp_path, {"docs/a.md": FULL, "static/img/card.png": "not really"})
    done = run_build(tmp_path, tmp_path / "site", SITE_URL="")
    assert done.returncode == 0, done.stderr
    tree = LexborHTMLParser((tmp_path / "site" / "a" / "index.html").read_text("utf-8"))
    assert tree.css('link[rel="canonical"]') == []
    assert html.attribute(tree.css_first('meta[property="og:image"]'), "content") == "/img/card.png"


def test_a_site_below_a_folder_of_its_host(tmp_path: Path) -> None:
    picture = "---\nimage: /img/card.png\n---\n# A\n\n![x](/img/card.png)\n\n[b](/b)\n"
    files = {"docs/a.md": picture, "docs/b.md": "# B\n", "static/img/card.png": "not really"}
    write(tmp_path, files)
    done = run_build(tmp_path, tmp_path / "site", SITE_URL="https://example.com/below/")
    assert done.returncode == 0, done.stderr
    tree = LexborHTMLParser((tmp_path / "site" / "a" / "index.html").read_text("utf-8"))
    canonical = html.attribute(tree.css_first('link[rel="canonical"]'), "href")
    assert canonical == "https://example.com/below/a/"
    shared = html.attribute(tree.css_first('meta[property="og:image"]'), "content")
    assert shared == "https://example.com/below/img/card.png"
    assert html.attribute(tree.css_first("article img"), "src") == "../img/card.png"
    assert [html.attribute(a, "href") for a in tree.css("article p a")] == ["../b/"]
