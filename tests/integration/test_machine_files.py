"""What language models and crawlers read: llms.txt, Markdown copies, robots.txt, the sitemap."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from .conftest import Build
from .portal import Built, run_build, write

SITE = {
    "docs/index.md": "---\nsidebar_position: 0\n---\n# Home\n\nWelcome.\n\n[A](./g/a.md#two)\n",
    "docs/g/_category_.yml": (
        "label: Guides [all]\n"
        "link: {type: generated-index, slug: /guides, description: Every guide.}\n"
    ),
    "docs/g/a.md": (
        "---\ndescription: First.\nlast_update: {date: 'May 31, 2024'}\n---\n# A\n\n"
        ":::tip\n\nSee [b](b.md), ![x](/img/x.svg), [us](/guides), <a href='/g/b'>b</a>.\n\n:::\n\n"
        "## Two\n\n```md\n[b](b.md)\n```\n"
    ),
    "docs/g/b.md": "---\nsidebar_label: Short\n---\n# A longer\u00a0title\n",
    "docs/g/deep/c.md": "# C\n",
    "docs/hidden.md": "---\nunlisted: true\n---\n# Hidden\n",
    "docs/draft.md": "---\ndraft: true\n---\n# Draft\n",
    "static/img/x.svg": "<svg/>",
}
ROOT = "https://example.com/"


@pytest.fixture(scope="module")
def site(build_once: Build) -> Built:
    return build_once(SITE)


def read(built: Built, path: str) -> str:
    return (built.site / path).read_text("utf-8")


def test_nothing_is_wrong(site: Built) -> None:
    assert site.said == []


def test_llms_txt_lists_the_pages_in_the_sidebars_order(site: Built) -> None:
    assert read(site, "llms.txt").splitlines() == [
        "# T",
        "",
        "## Pages",
        "",
        f"- [Home]({ROOT}index.md): Welcome.",
        "",
        r"## Guides \[all\]",
        "",
        rf"- [Guides \[all\]]({ROOT}guides.md): Every guide.",
        f"- [A]({ROOT}g/a.md): First.",
        f"- [A longer title]({ROOT}g/b.md)",
        f"- [C]({ROOT}g/deep/c.md)",
    ]


def test_every_page_of_the_list_has_a_markdown_copy(site: Built) -> None:
    lines = read(site, "llms.txt").splitlines()
    copies = [line.partition(f"]({ROOT}")[2].partition(")")[0] for line in lines if ROOT in line]
    assert len(copies) == 5
    assert [copy for copy in copies if not (site.site / copy).is_file()] == []


def test_a_copy_is_material_markdown_with_links_that_hold_anywhere(site: Built) -> None:
    text = read(site, "g/a.md")
    assert text.startswith("# A")
    assert '!!! tip "' in text
    assert "[b](/g/b/)" in text
    assert "![x](/img/x.svg)" in text
    assert "[us](/guides/)" in text
    assert 'href="/g/b/"' in text
    assert "[A](/g/a/#two)" in read(site, "index.md")


def test_code_in_a_copy_is_left_as_it_is(site: Built) -> None:
    assert "```md\n[b](b.md)\n```" in read(site, "g/a.md")


def test_a_page_names_its_copy(site: Built) -> None:
    css = 'link[rel~="alternate"][type="text/markdown"]'
    hrefs = {
        path: [link.attributes["href"] for link in site.tree(path).css(css)]
        for path in ("/", "/g/a", "/guides", "/hidden")
    }
    assert hrefs == {
        "/": ["index.md"],
        "/g/a": ["../a.md"],
        "/guides": ["../guides.md"],
        "/hidden": [],
    }


def test_unlisted_pages_and_drafts_are_in_none_of_these(site: Built) -> None:
    assert (site.site / "hidden" / "index.html").is_file()
    assert not (site.site / "hidden.md").exists()
    assert not (site.site / "draft.md").exists()
    for path in ("llms.txt", "sitemap.xml"):
        assert "hidden" not in read(site, path).lower()
        assert "draft" not in read(site, path).lower()


def test_posts_come_after_the_docs_the_newest_first(build: Build) -> None:
    files = {
        "docs/a.md": "# A\n",
        "blog/2023-05-01-old.md": "---\ntitle: Old\n---\n\nThen.\n",
        "blog/2024-05-01-new.md": "---\ntitle: New\n---\n\nSee [a](../docs/a.md).\n",
        "blog/2024-06-01-hidden.md": "---\ntitle: Hidden\nunlisted: true\n---\n\nLater.\n",
    }
    built = build(files)
    assert read(built, "llms.txt").splitlines()[4:] == [
        f"- [A]({ROOT}a.md)",
        "",
        "## Blog",
        "",
        f"- [New]({ROOT}blog/2024/05/01/new.md): See a.",
        f"- [Old]({ROOT}blog/2023/05/01/old.md): Then.",
    ]
    assert "See [a](/a/)." in read(built, "blog/2024/05/01/new.md")


def test_docs_in_no_sidebar_come_last(build: Build) -> None:
    files = {
        "docs/a.md": "# A\n",
        "docs/b.md": "# B\n",
        "sidebars.json": '{"main": ["b"]}',
    }
    lines = read(build(files), "llms.txt").splitlines()
    assert lines[4:] == [f"- [B]({ROOT}b.md)", "", "## More pages", "", f"- [A]({ROOT}a.md)"]


def test_robots_may_read_everything_and_find_the_sitemap(site: Built) -> None:
    assert read(site, "robots.txt").splitlines() == [
        "User-agent: *",
        "Disallow:",
        "",
        f"Sitemap: {ROOT}sitemap.xml",
    ]


def test_the_sitemap_says_when_a_page_changed_only_where_that_is_known(site: Built) -> None:
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    urls = ElementTree.fromstring(read(site, "sitemap.xml").encode()).findall("s:url", names)
    days = {
        url.findtext("s:loc", "", names): url.findtext("s:lastmod", None, names) for url in urls
    }
    assert days == {
        ROOT: None,
        f"{ROOT}g/a/": "2024-05-31",
        f"{ROOT}g/b/": None,
        f"{ROOT}g/deep/c/": None,
        f"{ROOT}guides/": None,
    }


def test_what_the_site_brings_itself_is_kept(build: Build) -> None:
    own = {"robots.txt": "mine", "llms.txt": "mine", "g/a.md": "mine"}
    docs = {"docs/g/01-a.md": "# A\n"}
    built = build(docs | {f"static/{path}": text for path, text in own.items()})
    assert {path: read(built, path) for path in own} == own


def test_below_a_folder_of_the_host_links_begin_there(tmp_path: Path) -> None:
    write(tmp_path, SITE)
    done = run_build(tmp_path, tmp_path / "site", SITE_URL="https://example.com/below/")
    assert done.returncode == 0, done.stderr
    built = Built(tmp_path / "site", [])
    assert "[b](/below/g/b/)" in read(built, "g/a.md")
    assert "(https://example.com/below/g/a.md)" in read(built, "llms.txt")
    assert "Sitemap: https://example.com/below/sitemap.xml" in read(built, "robots.txt")


def test_without_the_sites_url_links_begin_at_the_root(tmp_path: Path) -> None:
    write(tmp_path, SITE)
    done = run_build(tmp_path, tmp_path / "site", SITE_URL="")
    assert done.returncode == 0, done.stderr
    built = Built(tmp_path / "site", [])
    assert "[b](/g/b/)" in read(built, "g/a.md")
    assert "- [A](/g/a.md): First." in read(built, "llms.txt")
    assert read(built, "robots.txt") == "User-agent: *\nDisallow:\n"
