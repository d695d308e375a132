"""Which pages only lead to another one."""

from pathlib import Path

import pytest

from tools.moved_pages import moved_pages


def leading_to(url: str) -> str:
    return f'<!doctype html><meta http-equiv="refresh" content="0; url={url}"><a href="{url}">x</a>'


@pytest.mark.parametrize(
    ("path", "url", "there"),
    [
        ("docs/a/index.html", "../../a/", "/a/"),
        ("docs/a/index.html", "/b/", "/b/"),
        ("docs/a/index.html", "../../a/#part", "/a/#part"),
        ("docs/é/index.html", "../../å b/", "/%C3%A5%20b/"),
        ("docs/a/index.html", "../../%C3%A5/", "/%C3%A5/"),
        ("docs/a/index.html", "../$x/", "/docs/%24x/"),
    ],
)
def test_such_a_page_leads_there_with_and_without_its_slash(
    path: str, url: str, there: str
) -> None:
    folder = f"/{path.removesuffix('/index.html')}"
    assert moved_pages({Path(path): leading_to(url)}) == {folder: there, f"{folder}/": there}


def test_the_front_door_leads_to_the_first_page() -> None:
    assert moved_pages({Path("index.html"): leading_to("a/")}) == {"/": "/a/"}


@pytest.mark.parametrize(
    "html",
    [
        "<p>A page</p>",
        '<meta http-equiv="refresh" content="30">',
        '<meta http-equiv="refresh" content="5; url=/b/">',
        leading_to("https://example.org/"),
        leading_to("//example.org/"),
    ],
)
def test_other_pages_are_left_to_themselves(html: str) -> None:
    assert moved_pages({Path("a/index.html"): html}) == {}
