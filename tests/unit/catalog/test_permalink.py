import pytest

from mkdocs_docusaurus.catalog.permalink import is_index, is_valid, permalink


@pytest.mark.parametrize(
    ("source", "index"),
    [
        ("index.md", True),
        ("guides/README.mdx", True),
        ("guides/Guides.md", True),
        ("01-guides/01-guides.md", True),
        ("01-guides/guides.md", False),
        ("01-index.md", False),
        ("guides/basics/guides.md", False),
    ],
)
def test_is_index(source: str, index: bool) -> None:
    assert is_index(source) is index


@pytest.mark.parametrize(
    ("folder", "base", "slug", "index", "url"),
    [
        (".", "intro", None, False, "/intro"),
        (".", "index", None, True, "/"),
        ("guides", "a b", None, False, "/guides/a b"),
        ("guides", "index", None, True, "/guides"),
        ("guides", "index", "home", True, "/guides/home"),
        ("guides", "x", "/top", False, "/top"),
        ("guides", "x", "/", False, "/"),
        ("guides", "x", "/top/", False, "/top"),
        ("guides", "x", "../up", False, "/up"),
        ("guides", "x", "../../../up/./y", False, "/up/y"),
        ("guides", "x", ".", False, "/guides"),
        ("guides", "x", "sub/", False, "/guides/sub"),
        ("guides", "x", "/a//b", False, "/a/b"),
    ],
)
def test_permalink(folder: str, base: str, slug: str | None, index: bool, url: str) -> None:
    assert permalink(folder, base, slug, index=index) == url


@pytest.mark.parametrize("url", ["/", "/a b", "/été", "/a%20b", "/a/b.c", "/[x]"])
def test_valid_urls(url: str) -> None:
    assert is_valid(url)


@pytest.mark.parametrize("url", ["a", "//a", "/a?b", "/a#b", "/a/../b", "/%2e/a", "/é%20", "/a\\b"])
def test_urls_that_a_browser_would_change(url: str) -> None:
    assert not is_valid(url)
