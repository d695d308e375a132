"""The blog as a part of the site: its links, its tab, its files."""

from __future__ import annotations

import pytest

from .conftest import Build
from .portal import Built

FILES = {
    "docs/intro.md": """---
slug: /
---
# Intro

[By file](../blog/2020-01-01-a.md#part), [by site](@site/blog/b/index.md), [by URL](/blog/b).
""",
    "docs/guide.md": "# Guide\n",
    "blog/authors.yml": "ada: {name: Ada, image_url: /img/ada.png, page: true}\n",
    "blog/2020-01-01-a.md": """---
title: A
slug: a
authors: ada
---
Of A.[^1]

[^1]: Note A.

<!-- truncate -->

## Part

[Guide](../docs/guide.md), [there](/guide), [none](./c.md).
""",
    "blog/b/index.md": """---
title: B
date: 2020-01-02
slug: b
---
Of B.[^1]

[^1]: Note B.

[To part](#part) ![File](./b.txt)

<!-- truncate -->

## Part
""",
    "blog/b/b.txt": "b\n",
    "blog/2020-01-03-u.md": "---\nunlisted: true\nslug: u\n---\nU.\n\n<!-- truncate -->\n",
    "static/img/ada.png": "",
}


@pytest.fixture(scope="module")
def site(build_once: Build) -> Built:
    return build_once(FILES)


def hrefs(site: Built, path: str, selector: str) -> list[str | None]:
    return [a.attributes["href"] for a in site.tree(path).css(f"{selector} a[href]")]


def test_docs_link_to_posts_by_file_and_by_url(site: Built) -> None:
    assert hrefs(site, "/", "article p") == ["blog/a/#part", "blog/b/", "blog/b/"]


def test_posts_link_to_docs_by_file_and_by_url(site: Built) -> None:
    text = hrefs(site, "/blog/a", ".portal-post__text p")
    assert [href for href in text if href and "#" not in href][:2] == ["../../guide/"] * 2


def test_a_broken_link_is_said_once_with_its_address(site: Built) -> None:
    [said] = site.said
    assert said.startswith('blog/2020-01-01-a.md:14:45: link to "./c.md" finds no doc')


def test_a_list_leads_to_the_parts_of_its_posts(site: Built) -> None:
    assert "b/#part" in hrefs(site, "/blog", ".portal-post__text")


def test_each_excerpt_keeps_its_own_footnote(site: Built) -> None:
    notes = site.tree("/blog").css(".footnote li")
    assert [note.text().split("\u21a9")[0].strip() for note in notes] == ["Note B.", "Note A."]
    ids = [note.attributes["id"] for note in notes]
    named = [href for href in hrefs(site, "/blog", "sup") if href]
    assert named == [f"#{name}" for name in ids]


def test_files_beside_posts_are_served(site: Built) -> None:
    assert (site.site / "blog/b/b.txt").read_text(encoding="utf-8") == "b\n"
    image = site.tree("/blog").css_first(".portal-post__text img")
    assert image is not None
    assert image.attributes["src"] == "b/b.txt"


def test_the_blog_is_a_tab_beside_the_docs(site: Built) -> None:
    tabs = site.tree("/blog/a").css(".md-tabs__item")
    assert [tab.text().strip() for tab in tabs] == ["Docs", "Blog"]
    assert "md-tabs__item--active" in str(tabs[1].attributes["class"])


def test_an_unlisted_post_is_found_by_nobody(site: Built) -> None:
    assert "/blog/u/" not in (site.site / "sitemap.xml").read_text(encoding="utf-8")
    assert not [entry for entry in site.search_index() if entry["location"].startswith("blog/u")]
    assert "blog/u.md" not in site.files()
    assert 'content="noindex, nofollow"' in (site.site / "blog/u/index.html").read_text("utf-8")


def test_lists_are_not_searched(site: Built) -> None:
    found = {entry["location"].partition("#")[0] for entry in site.search_index()}
    assert {place for place in found if place.startswith("blog/")} == {"blog/a/", "blog/b/"}


def test_pages_of_the_blog_name_its_feeds(site: Built) -> None:
    feeds = site.tree("/blog/a").css("link[type$='+xml']")
    assert [link.attributes["href"] for link in feeds] == ["../rss.xml", "../atom.xml"]
    assert {"blog/rss.xml", "blog/atom.xml"} <= site.files()


def test_the_copy_of_a_list_is_a_list_of_links(site: Built) -> None:
    copy = (site.site / "blog.md").read_text(encoding="utf-8")
    assert "- 2020-01-02: [B](</blog/b/>): Of B." in copy


def test_a_draft_is_not_built(build: Build) -> None:
    site = build({"docs/a.md": "# A\n", "blog/2020-01-01-a.md": "---\ndraft: true\n---\nA.\n"})
    assert "blog/2020/01/01/a/index.html" not in site.files()
    assert "blog/rss.xml" not in site.files()


def test_a_doc_on_a_posts_url_is_shown_instead(build: Build) -> None:
    site = build(
        {"docs/blog/a.md": "# Doc\n", "blog/2020-01-01-a.md": "---\nslug: a\n---\nPost.\n"}
    )
    [said] = site.said
    assert said.startswith("docs/blog/a.md:1:1: this doc and blog/2020-01-01-a.md have the same")
    heading = site.tree("/blog/a").css_first("h1")
    assert heading is not None
    assert heading.text(deep=False) == "Doc"


def test_a_doc_on_the_url_of_the_list_is_a_problem(build: Build) -> None:
    site = build(
        {"docs/blog.md": "# Doc\n", "blog/2020-01-01-a.md": "Post.\n\n<!-- truncate -->\n"}
    )
    [said] = site.said
    assert said.startswith("docs/blog.md:1:1: this doc and a list of posts have the same URL")
