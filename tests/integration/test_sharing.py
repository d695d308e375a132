"""What search engines and sharing cards read in a page's head."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conformance.facts import html

from .conftest import Build
from .portal import ROOT, Built, run_build, write

SITE = {
    "docs/index.md": "---\ntitle: Home\nsidebar_position: 0\n---\n\nHome.\n",
    "docs/g/_category_.yml": "label: Outer </script>\nlink: {type: generated-index, slug: /g}\n",
    "docs/g/h/_category_.yml": "label: No page\n",
    "docs/g/h/a.md": (
        "---\ntitle: A </script> & B\nsidebar_label: 'A </script> & B'\nimage: /img/card.png\n"
        'description: Said "so" <b>\n---\n\nText.\n'
    ),
    "docs/g/h/own.mdx": (
        '# Own\n\n<head>\n  <meta property="og:title" content="By hand" />\n'
        '  <meta name="twitter:card" content="player" />\n</head>\n\nText.\n'
    ),
    "static/img/card.png": "not really",
}


@pytest.fixture(scope="module")
def site(build_once: Build) -> Built:
    return build_once(SITE)


def tags(built: Built, path: str) -> list[tuple[str, str]]:
    """Name and content of each Open Graph and Twitter tag."""
    found = built.tree(path).css('meta[property^="og:"], meta[name^="twitter:"]')
    return [
        (
            html.attribute(tag, "property") or html.attribute(tag, "name"),
            html.attribute(tag, "content"),
        )
        for tag in found
    ]


def structured_data(built: Built, path: str) -> list[Any]:
    scripts = built.tree(path).css('script[type="application/ld+json"]')
    return [json.loads(script.text()) for script in scripts]


def test_a_card_has_what_the_page_says_of_itself(site: Built) -> None:
    assert tags(site, "/g/h/a") == [
        ("og:type", "article"),
        ("og:site_name", "T"),
        ("og:title", "A </script> & B"),
        ("og:description", 'Said "so" <b>'),
        ("og:url", "https://example.com/g/h/a/"),
        ("og:image", "https://example.com/img/card.png"),
        ("twitter:card", "summary_large_image"),
    ]


def test_a_card_without_a_picture_is_a_small_one(site: Built) -> None:
    assert tags(site, "/") == [
        ("og:type", "website"),
        ("og:site_name", "T"),
        ("og:title", "Home"),
        ("og:description", "Home."),
        ("og:url", "https://example.com/"),
        ("twitter:card", "summary"),
    ]


def test_what_the_page_puts_in_its_head_is_not_said_twice(site: Built) -> None:
    found = tags(site, "/g/h/own")
    assert [content for name, content in found if name == "og:title"] == ["By hand"]
    assert [content for name, content in found if name == "twitter:card"] == ["player"]


def test_breadcrumbs_are_structured_data_of_the_pages_on_the_way(site: Built) -> None:
    (data,) = structured_data(site, "/g/h/a")
    assert (data["@context"], data["@type"]) == ("https://schema.org", "BreadcrumbList")
    assert [(item["position"], item["name"], item["item"]) for item in data["itemListElement"]] == [
        (1, "Outer </script>", "https://example.com/g/"),
        (2, "A </script> & B", "https://example.com/g/h/a/"),
    ]


def test_without_the_sites_url_there_is_no_structured_data(tmp_path: Path) -> None:
    write(tmp_path, SITE)
    done = run_build(tmp_path, tmp_path / "site", SITE_URL="")
    assert done.returncode == 0, done.stderr
    built = Built(tmp_path / "site", [])
    assert structured_data(built, "/g/h/a") == []
    assert "og:url" not in dict(tags(built, "/g/h/a"))


def test_the_portals_own_pages_share_a_picture_of_its_own(own_site: Built) -> None:
    assert (
        dict(tags(own_site, "/about/company"))["og:image"] == "https://example.com/img/social.png"
    )
    png = (own_site.site / "img" / "social.png").read_bytes()
    assert png == (ROOT / "static" / "img" / "social.png").read_bytes()
    width, height = (int.from_bytes(png[at : at + 4], "big") for at in (16, 20))
    assert (width, height) == (1200, 630)
