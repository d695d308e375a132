"""`make links`, on sites written for the purpose: what a reader could click, and where it leads."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tools.links.built_site import broken_links, main


def write(site: Path, pages: Mapping[str, str]) -> Path:
    for name, html in pages.items():
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"<html><body>\n{html}\n</body></html>\n")
    return site


def broken(site: Path, html: str, site_url: str = "", page: str = "a/b/index.html") -> list[str]:
    """Where the broken links of a page lead; beside it stand the home page and `/guide/`."""
    others = {"index.html": "", "guide/index.html": '<h1 id="start">Start</h1>', "logo.svg": ""}
    return [failure.url for failure in broken_links(write(site, {**others, page: html}), site_url)]


@pytest.mark.parametrize(
    "href",
    [
        *("../../guide/", "../../guide", "/guide/", "/guide", "/guide/index.html", "/", "/."),
        *("/guide/#start", "../../guide#start", "#", "#top", "?q=1", "/logo.svg"),
        *("mailto:a@b.c", "tel:1", "javascript:void(0)"),
    ],
)
def test_a_link_that_a_browser_follows_is_fine(href: str, tmp_path: Path) -> None:
    assert broken(tmp_path, f'<a href="{href}">a link</a>') == []


@pytest.mark.parametrize(
    ("href", "leads_to"),
    [
        ("../../gone/", "/gone"),
        ("/gone", "/gone"),
        ("/guide.html", "/guide.html"),
        ("/Guide/", "/Guide"),
        ("/guide/#end", "/guide#end"),
        ("#end", "/a/b/index.html#end"),
        ("/a/", "/a"),
        ("/a%20b", "/a b"),
    ],
)
def test_a_link_that_leads_nowhere_is_broken(href: str, leads_to: str, tmp_path: Path) -> None:
    assert broken(tmp_path, f'<a href="{href}">a link</a>') == [leads_to]


@pytest.mark.parametrize(
    "html",
    [
        '<img src="/gone">',
        '<img src="/logo.svg" srcset="/gone 2x">',
        '<link rel="stylesheet" href="/gone">',
        '<video poster="/gone"></video>',
        '<iframe src="/gone"></iframe>',
    ],
)
def test_what_a_page_loads_counts_too(html: str, tmp_path: Path) -> None:
    assert broken(tmp_path, html) == ["/gone"]


@pytest.mark.parametrize("href", ["https://elsewhere.org/gone", "//cdn.elsewhere.org/gone"])
def test_links_that_leave_the_site_are_left_to_the_other_check(href: str, tmp_path: Path) -> None:
    assert broken(tmp_path, f'<a href="{href}">a link</a>') == []


def test_two_slashes_where_one_was_meant_are_no_other_host(tmp_path: Path) -> None:
    assert broken(tmp_path, '<a href="//guide/">a link</a>') == ["//guide/"]


def test_files_beside_the_site_are_no_part_of_it(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("")
    (failure,) = broken(tmp_path / "site", '<a href="../../../README.md">a link</a>')
    assert failure.endswith("README.md")


class TestASiteBelowAPath:
    URL = "https://docs.elsewhere.org/portal/"

    @pytest.mark.parametrize("href", ["/portal/guide/", "/portal/", "../../guide/", f"{URL}guide/"])
    def test_links_below_the_path_are_fine(self, href: str, tmp_path: Path) -> None:
        assert broken(tmp_path, f'<a href="{href}">a link</a>', self.URL) == []

    @pytest.mark.parametrize("href", ["/guide/", "/portal/gone", f"{URL}gone"])
    def test_others_are_broken(self, href: str, tmp_path: Path) -> None:
        (url,) = broken(tmp_path, f'<a href="{href}">a link</a>', self.URL)
        assert url.rstrip("/") == href.rstrip("/").removeprefix("https://docs.elsewhere.org")

    def test_the_page_for_what_is_not_found_is_checked_as_well(self, tmp_path: Path) -> None:
        html = '<a href="/portal/guide/">one</a> <a href="/guide/">two</a>'
        assert broken(tmp_path, html, self.URL, page="404.html") == ["/guide"]


class TestTheCommand:
    def test_a_broken_link_is_said_once_with_its_address(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        link = '<p>See <a href="/gone/">a link</a></p>'
        write(tmp_path / "site", {f"{name}/index.html": link for name in "abc"})
        assert main(["site"]) == 1
        assert capsys.readouterr().out.splitlines() == [
            "site/a/index.html:2:17: broken link to /gone: File not found"
            " (the same in 2 more places)",
            "3 pages in site: broken links: 1",
        ]

    def test_a_whole_site_passes(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        write(tmp_path, {"index.html": '<a href="a/">a</a>', "a/index.html": '<a href="..">up</a>'})
        assert main([str(tmp_path)]) == 0
        assert "no link within the site is broken" in capsys.readouterr().out

    def test_an_empty_folder_is_no_site(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main([str(tmp_path)]) == 2
        assert "make build" in capsys.readouterr().err
