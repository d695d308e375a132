"""Pages of `src/pages`: at their own URLs, in no sidebar, linked like docs."""

from __future__ import annotations

import pytest

from .conftest import Build
from .portal import Built

FILES = {
    "docs/intro.md": """# Intro

[By file](../src/pages/legal.md), [by site](@site/src/pages/deep/index.mdx#part).
""",
    "src/pages/legal.md": """---
title: Legal notice
description: What the law wants.
---

To [the other](./deep/index.mdx), [a doc](/intro), [a file](./notes.txt) and [none](./none.md).
""",
    "src/pages/deep/index.mdx": "# Deep\n\n## Part\n\n[Beside](cookies)\n\n:::tip\n\nYes.\n\n:::\n",
    "src/pages/deep/cookies.md": "[Up](../legal)\n",
    "src/pages/01-number.md": "Text.\n",
    "src/pages/moved.md": "---\nslug: /else/where\nunlisted: true\n---\n\nText.\n",
    "src/pages/intro.md": "# The same URL as a doc\n",
    "src/pages/draft.md": "---\ndraft: true\n---\n\nText.\n",
    "src/pages/_partial.md": "No page.\n",
    "src/pages/react.jsx": "export default () => <p>Made by <b>code</b>.</p>;\n",
    "src/pages/notes.txt": "Notes.\n",
}


@pytest.fixture(scope="module")
def site(build_once: Build) -> Built:
    return build_once(FILES)


def hrefs(site: Built, path: str) -> list[str | None]:
    return [link.attributes["href"] for link in site.tree(path).css("article p a[href]")]


def test_each_has_the_url_of_its_file_or_slug(site: Built) -> None:
    pages = {path for path in site.files() if path.endswith("index.html")}
    named = ("intro", "legal", "deep", "deep/cookies", "01-number", "else/where", "react")
    assert pages == {"index.html", *(f"{name}/index.html" for name in named)}


def test_a_title_in_the_front_matter_names_the_page_and_is_not_on_it(site: Built) -> None:
    tree = site.tree("/legal")
    assert tree.css("h1") == []
    assert [title.text() for title in tree.css("head title")] == ["Legal notice - T"]


def test_the_text_is_translated(site: Built) -> None:
    assert len(site.tree("/deep").css(".admonition.tip")) == 1


def test_what_a_component_gives_is_on_its_page(site: Built) -> None:
    [article] = site.tree("/react").css("article")
    assert article.text().strip() == "Made by code."


def test_docs_and_pages_link_to_each_other(site: Built) -> None:
    assert hrefs(site, "/intro") == ["../legal/", "../deep/#part"]
    assert hrefs(site, "/legal")[:3] == ["../deep/", "../intro/", "../notes.txt"]


def test_links_by_url_are_relative_to_the_page_or_to_the_folder_of_an_index(site: Built) -> None:
    assert hrefs(site, "/deep") == ["cookies/"]
    assert hrefs(site, "/deep/cookies") == ["../../legal/"]


def test_they_stand_in_no_sidebar(site: Built) -> None:
    assert site.outlines() == [["Intro"]]


def test_what_is_wrong_with_them_has_an_address(site: Built) -> None:
    assert [said.partition(" (")[0] for said in site.said] == [
        "src/pages/intro.md:1:1: this page and docs/intro.md have the same URL, /intro",
        'src/pages/legal.md:6:78: link to "./none.md" finds no doc',
    ]


def test_machines_read_of_the_listed_ones_alone(site: Built) -> None:
    assert {"legal.md", "deep.md", "01-number.md"} <= site.files()
    assert "else/where.md" not in site.files()
    found = {entry["location"].partition("#")[0] for entry in site.search_index()}
    assert found == {"intro/", "legal/", "deep/", "deep/cookies/", "01-number/", "react/"}
