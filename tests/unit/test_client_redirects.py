"""Redirects of Docusaurus' plugin: from the options to files; expectations from Docusaurus."""

from __future__ import annotations

from pathlib import Path

from mkdocs_docusaurus.client_redirects import client_redirects
from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.settings.site import Redirect, SiteSettings

PAGES = ["/", "/new", "/folder/", "/folder/page"]


def settings(
    *redirects: Redirect,
    from_extensions: tuple[str, ...] = (),
    to_extensions: tuple[str, ...] = (),
    trailing_slash: bool | None = None,
    base_url: str = "/m/",
) -> SiteSettings:
    return SiteSettings(
        Path(),
        config_file="docusaurus.config.js",
        base_url=base_url,
        trailing_slash=trailing_slash,
        redirects=redirects,
        redirects_from_extensions=from_extensions,
        redirects_to_extensions=to_extensions,
    )


def test_a_redirect_is_a_page_that_leads_below_the_base_url() -> None:
    found, problems = client_redirects(settings(Redirect("/old", "/new")), PAGES)
    assert found == {"old/index.html": "/m/new"}
    assert problems == []


def test_query_and_fragment_of_a_target_stay() -> None:
    given = settings(Redirect("/old", "/new?a=b#part"))
    assert client_redirects(given, PAGES)[0] == {"old/index.html": "/m/new?a=b#part"}


def test_a_target_may_be_another_site() -> None:
    given = settings(Redirect("/out", "https://example.com/x"))
    assert client_redirects(given, PAGES)[0] == {"out/index.html": "https://example.com/x"}


def test_a_page_but_the_first_is_reached_with_each_extension_of_old() -> None:
    given = settings(from_extensions=("html",))
    assert client_redirects(given, PAGES)[0] == {
        "new.html/index.html": "/m/new",
        "folder.html/index.html": "/m/folder/",
        "folder/page.html/index.html": "/m/folder/page",
    }


def test_a_page_with_an_extension_is_reached_without_it() -> None:
    found, _ = client_redirects(settings(to_extensions=("exe",)), ["/", "/setup.exe"])
    assert found == {"setup/index.html": "/m/setup.exe"}


def test_what_the_site_creates_leads_to_the_page_it_was_asked_for() -> None:
    created = [None, "/newer", ["/dir", "/directory"], []]
    assert client_redirects(settings(), PAGES, created)[0] == {
        "newer/index.html": "/m/new",
        "dir/index.html": "/m/folder/",
        "directory/index.html": "/m/folder/",
    }


def test_a_target_has_the_slash_that_links_of_the_site_have() -> None:
    given = Redirect("/old", "/folder#part")
    with_slash, _ = client_redirects(settings(given, trailing_slash=True), PAGES)
    without, _ = client_redirects(settings(given, trailing_slash=False), PAGES)
    assert with_slash == {"old/index.html": "/m/folder/#part"}
    assert without == {"old/index.html": "/m/folder#part"}


def test_without_slashes_a_page_of_html_has_a_file_that_servers_take_last() -> None:
    given = settings(from_extensions=("html",), trailing_slash=False)
    assert client_redirects(given, ["/", "/new"])[0] == {"new.html.html": "/m/new"}


def test_a_target_that_is_no_page_is_a_problem() -> None:
    found, problems = client_redirects(settings(Redirect("/old", "/neww", (7, 9))), PAGES)
    assert found == {}
    assert problems == [
        Problem(
            "docusaurus.config.js", 7, 9, "config",
            "the redirect from /old leads to /neww, where no page is",
            'did you mean "/new"?',
        )
    ]  # fmt: skip


def test_a_redirect_from_a_page_is_a_problem_and_the_page_stays() -> None:
    found, problems = client_redirects(settings(Redirect("/new", "/folder")), PAGES)
    assert found == {}
    assert [p.message for p in problems] == ["the redirect from /new would hide the page there"]


def test_of_two_redirects_from_one_address_the_first_is_kept() -> None:
    given = settings(Redirect("/old", "/new"), Redirect("/old", "/folder"))
    found, problems = client_redirects(given, PAGES)
    assert found == {"old/index.html": "/m/new"}
    assert [p.message for p in problems] == ["two redirects begin at /old; the first is kept"]
