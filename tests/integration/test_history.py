"""The three documents this portal began with, in this test's words: an introduction and two more.

The introduction is a Docusaurus doc; the other two come from a Jekyll site, as pages of docs.
"""

from __future__ import annotations

import pytest

from .conftest import Build
from .portal import Built, crumbs

INTRODUCTION = """\
---
id: introduction
title: Acme - A Company Making Everything
sidebar_label: Introduction
sidebar_position: 01
---
## Who we are
Why **Acme**? Nobody remembers, but it's a “good” name \u2013 and an old one.

:::tip Our goal
To make everything, simply and for everyone.
:::

Since then we have grown.

### Where we go
On, and [further](./company.md#partners).
"""
COMPANY = """\
---
title: The company
sidebar_position: 2
---

We have offices in two towns.

# Partners

## Our history
It began with a small group.
"""
NEWS = """\
---
title: News
---

# News

## A second office
### 1st of March, 2018

We opened a second office. See:
* [The first report](https://example.org/one)
* [The second report](https://example.org/two)

---

## The launch
### 5th of October, 2017

Today, we began.
"""


@pytest.fixture(scope="module")
def site(build_once: Build) -> Built:
    files = {
        "docs/about/_category_.yml": "label: About us\n",
        "docs/about/aardvark.md": "# Aardvark\n",
        "docs/about/about-us.md": INTRODUCTION,
        "docs/about/company.md": COMPANY,
        "docs/news.md": NEWS,
    }
    return build_once(files)


def test_the_build_says_nothing(site: Built) -> None:
    assert site.said == []


def test_the_introduction_is_first_under_its_own_label(site: Built) -> None:
    folder = {"About us": ["Introduction", "The company", "Aardvark"]}
    assert site.outlines() == [[folder, "News"]]


def test_the_introduction_is_at_the_url_of_its_id(site: Built) -> None:
    page = site.page("/about/introduction")
    assert page.h1 == page.title == "Acme - A Company Making Everything"
    assert crumbs(site.tree("/about/introduction")) == ["About us", "Introduction"]
    assert page.prev is None
    assert page.next == ("The company", "/about/company")


def test_the_introduction_shows_the_callout_with_its_title(site: Built) -> None:
    [callout] = site.page("/about/introduction").admonitions
    assert (callout.kind, callout.title) == ("tip", "Our goal")
    assert callout.text == "To make everything, simply and for everyone."


def test_the_introduction_shows_all_its_text(site: Built) -> None:
    page = site.page("/about/introduction")
    assert [(h.level, h.id) for h in page.headings[1:]] == [(2, "who-we-are"), (3, "where-we-go")]
    assert "Why Acme? Nobody remembers, but it's a “good” name \u2013 and an old one." in page.text
    assert page.description == "Who we are"
    assert page.links == ("/about/company#partners",)


def test_a_heading_in_the_middle_of_the_company_page_is_its_only_h1(site: Built) -> None:
    page = site.page("/about/company")
    shown = [(heading.level, heading.text) for heading in page.headings]
    assert shown == [(1, "Partners"), (2, "Our history")]
    assert (page.title, page.description) == ("The company", "We have offices in two towns.")


def test_the_news_page_lists_its_links_right_below_a_line_of_text(site: Built) -> None:
    page = site.page("/news")
    assert page.h1 == "News"
    assert page.inline["rule"] == 1
    assert page.links == ("https://example.org/one", "https://example.org/two")
    assert [item.begins for item in page.lists] == ["the first report", "the second report"]
