"""What stands around the text of the portal's own pages, ejected: the same as the portal shows."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.conformance.build import build
from tests.conformance.facts import html

from .builders import PORTAL, build_with_mkdocs, build_with_zensical, eject_case, zensical

PATHS = ("/", "/writing/text", "/tags", "/news", "/news/launch", "/news/tags/press")
Shown = Callable[[LexborHTMLParser, str], Any]


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = tmp_path_factory.mktemp("portal") / "site"
    build(PORTAL, site)
    return site


@pytest.fixture(scope="module", params=["MkDocs", "Zensical"])
def ejected(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ejected")
    eject_case(PORTAL, folder)
    if request.param == "MkDocs":
        build_with_mkdocs(folder, folder / "site")
        return folder / "site"
    command = zensical()
    if command is None:
        pytest.skip("Zensical cannot be installed here")
    return build_with_zensical(folder, command)[0]


def page(site: Path, path: str) -> LexborHTMLParser:
    return LexborHTMLParser((site / path.strip("/") / "index.html").read_text("utf-8"))


def tabs(tree: LexborHTMLParser, path: str) -> list[tuple[str, str, bool]]:
    """Each tab's text, where it leads, and whether it is the page's own."""
    items = tree.css(".md-tabs__item")
    hrefs = [html.attribute(item.css_first("a"), "href") for item in items]
    return [
        (
            html.text(item),
            html.site_path(href, path, path),
            "active" in " ".join(html.classes(item)),
        )
        for item, href in zip(items, hrefs, strict=True)
    ]


def feeds(tree: LexborHTMLParser, path: str) -> list[tuple[str, str]]:
    """The feeds that the page's head names: title and address."""
    links = tree.css("head link[type$='+xml'][rel^=alternate]")
    return [
        (html.attribute(link, "title"), html.site_path(html.attribute(link, "href"), path, path))
        for link in links
    ]


def directions(tree: LexborHTMLParser, _: str) -> list[str]:
    return [html.text(node) for node in tree.css(".md-footer__direction")]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("shown", [tabs, feeds, directions])
def test_is_the_same(portal: Path, ejected: Path, shown: Shown, path: str) -> None:
    assert shown(page(ejected, path), path) == shown(page(portal, path), path)


def test_the_news_have_a_tab_feeds_and_directions_of_their_own(ejected: Path) -> None:
    tree = page(ejected, "/news/launch")
    assert tabs(tree, "/news/launch")[1] == ("News", "/news", True)
    assert [address for _, address in feeds(tree, "/news/launch")] == [
        "/news/rss.xml",
        "/news/atom.xml",
    ]
    assert directions(tree, "/news/launch") == ["Newer post", "Older post"]


def test_a_page_that_is_not_there_names_where_to_begin(ejected: Path) -> None:
    tree = LexborHTMLParser((ejected / "404.html").read_text("utf-8"))
    links = {html.text(link): html.attribute(link, "href") for link in tree.css("article li a")}
    assert {"Home", "About", "Writing docs", "News"} <= links.keys()


def test_the_sitemap_has_the_same_pages(portal: Path, ejected: Path) -> None:
    maps = [(site / "sitemap.xml").read_text("utf-8") for site in (portal, ejected)]
    ours, theirs = (sorted(re.findall("<loc>(.*)</loc>", text)) for text in maps)
    assert ours == theirs
    assert not any("unlisted-example" in address for address in theirs)
