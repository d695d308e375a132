"""The page shown where there is none, and the old addresses that lead to new ones."""

from __future__ import annotations

from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from tests.conformance.facts import html

from .conftest import Build
from .portal import Built, run_build, write

SITE = {
    "docs/index.md": "# Their home\n",
    "docs/a.md": "# A <b>\n",
    "docs/g/_category_.yml": "label: Group\nlink: {type: generated-index, slug: /group}\n",
    "docs/g/b.md": "# B\n",
}


def not_found(site: Path) -> LexborHTMLParser:
    return LexborHTMLParser((site / "404.html").read_text("utf-8"))


def test_without_scripts_it_leads_to_where_the_sidebar_begins(build: Build) -> None:
    tree = not_found(build(SITE).site)
    assert [html.text(node) for node in tree.css("article h1")] == ["Page not found"]
    links = tree.css("article a")
    assert [(html.text(link), html.attribute(link, "href")) for link in links] == [
        ("Their home", "/"),
        ("A <b>", "/a/"),
        ("Group", "/group/"),
    ]


def test_what_only_scripts_can_do_is_hidden_until_they_run(build: Build) -> None:
    tree = not_found(build(SITE).site)
    for css in ("[data-portal-nearest]", "[data-portal-search]"):
        assert tree.css_matches(f"article {css}[hidden]")


def test_its_script_is_a_file_of_the_site_and_finds_the_search_index(tmp_path: Path) -> None:
    write(tmp_path, SITE)
    done = run_build(tmp_path, tmp_path / "site", SITE_URL="https://example.com/below/")
    assert done.returncode == 0, done.stderr
    tree = not_found(tmp_path / "site")
    index = html.attribute(tree.css_first("[data-portal-nearest]"), "data-portal-nearest")
    assert index == "/below/search/search_index.json"
    assert tree.css_matches('script[src="/below/assets/javascripts/nearest-pages.js"]')
    assert (tmp_path / "site" / "assets" / "javascripts" / "nearest-pages.js").is_file()


def test_it_is_in_no_search_engine(build: Build) -> None:
    tree = not_found(build(SITE).site)
    assert html.attribute(tree.css_first('meta[name="robots"]'), "content") == "noindex"


def test_addresses_of_the_old_sites_lead_to_the_portals_pages(own_site: Built) -> None:
    old = {
        "docs": "../",
        "docs/about/introduction": "../../../about/introduction/",
    }
    for path, there in old.items():
        page = (own_site.site / path / "index.html").read_text("utf-8")
        refresh = LexborHTMLParser(page).css_first('meta[http-equiv="refresh"]')
        assert html.attribute(refresh, "content") == f"0; url={there}"
        assert (own_site.site / path / there / "index.html").is_file()
    assert (own_site.site / "about" / "index.html").is_file()


def test_other_docs_have_no_old_addresses_and_no_warning_of_them(build: Build) -> None:
    built = build({"docs/a.md": "# A\n"})
    assert built.said == []
    assert not (built.site / "docs").exists()
