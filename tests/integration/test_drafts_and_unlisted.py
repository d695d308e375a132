"""Drafts show in a preview alone; unlisted docs are there for those who know their URL."""

from __future__ import annotations

from .conftest import Build, Serve
from .portal import Built

DRAFT = "---\ndraft: true\ntags: [pondering]\n---\n# Zebra plan\n\nStripes.\n"
UNLISTED = "---\nunlisted: true\n---\n# Quagga page\n\nHalf a stripe.\n"
SITE = {
    "docs/index.md": "---\nsidebar_position: 0\n---\n# Home\n",
    "docs/g/_category_.yml": "label: Group\nlink: {type: generated-index}\n",
    "docs/g/a.md": "# First\n",
    "docs/g/c.md": "# Last\n",
}


def texts(built: Built) -> str:
    """The text of every page, index, feed and map of the site, in one."""
    kinds = (".html", ".json", ".xml", ".txt", ".js")
    files = (built.site / path for path in sorted(built.files()) if path.endswith(kinds))
    ours = (file for file in files if "javascripts" not in file.relative_to(built.site).parts)
    return "\n".join(file.read_text("utf-8") for file in ours)


def test_a_draft_is_nowhere_in_a_build(build: Build) -> None:
    built = build(SITE | {"docs/g/b.md": DRAFT})
    assert built.said == []
    assert built.outlines() == [["Home", {"Group": ["First", "Last"]}]]
    assert not [path for path in built.files() if path.startswith(("g/b", "tags/"))]
    everything = texts(built)
    assert "First" in everything
    for trace in ("Zebra", "Stripes", "pondering", "/g/b"):
        assert trace not in everything


def test_a_draft_folder_leaves_no_category(build: Build) -> None:
    built = build({"docs/index.md": "# Home\n", "docs/new/a.md": DRAFT})
    assert built.said == []
    assert built.outlines() == [["Home"]]


def test_a_link_to_a_draft_is_a_broken_link_of_a_build(build: Build) -> None:
    built = build({"docs/index.md": "# Home\n\n[plan](./plan.md)\n", "docs/plan.md": DRAFT})
    assert [line.partition(" ")[0] for line in built.said] == ["docs/index.md:3:1:"]


def test_a_draft_is_served_marked_and_in_the_sidebar(serve: Serve) -> None:
    running = serve(SITE | {"docs/g/b.md": DRAFT, "docs/u.md": UNLISTED})
    running.wait_to_show("/g/a/", "Zebra plan")
    draft = running.get("/g/b/")
    assert "Stripes." in draft
    assert ">DRAFT</div>" in draft
    assert ">DRAFT</div>" not in running.get("/g/a/")
    assert "Zebra plan" in running.get("/assets/nav/1_2.html")
    assert "Zebra plan" in running.get("/category/group/")
    assert "Half a stripe." in running.get("/u/")
    assert "Traceback" not in running.said()


def test_an_unlisted_doc_is_built_and_listed_nowhere(build: Build) -> None:
    built = build(SITE | {"docs/g/b.md": UNLISTED})
    assert built.said == []
    page = built.page("/g/b")
    assert (page.h1, page.noindex) == ("Quagga page", True)
    assert (page.prev, page.next) == (None, None)
    assert not built.page("/g/a").noindex
    notices = {path: len(built.tree(path).css(".portal-visibility")) for path in ("/g/a", "/g/b")}
    assert notices == {"/g/a": 0, "/g/b": 1}
    assert built.outlines() == [["Home", {"Group": ["First", "Last"]}]]
    assert [card.label for card in built.page("/category/group").cards] == ["First", "Last"]
    assert built.page("/g/a").next == ("Last", "/g/c")
    assert built.page("/g/c").prev == ("First", "/g/a")


def test_an_unlisted_doc_is_in_no_search_and_no_sitemap(build: Build) -> None:
    built = build(SITE | {"docs/g/b.md": UNLISTED})
    assert {"g/a/", "g/c/"} <= {entry["location"] for entry in built.search_index()}
    assert "Quagga" not in str(built.search_index())
    sitemap = (built.site / "sitemap.xml").read_text("utf-8")
    assert "https://example.com/g/a/" in sitemap
    assert "/g/b" not in sitemap


def test_a_tag_of_unlisted_docs_alone_is_unlisted(build: Build) -> None:
    secret = "---\nunlisted: true\ntags: [hush]\n---\n# Quagga page\n"
    built = build({"docs/a.md": "---\ntags: [open]\n---\n# A\n", "docs/b.md": secret})
    assert built.tree("/tags/hush").css_matches('meta[name="robots"][content*="noindex"]')
    assert not built.tree("/tags/open").css_matches('meta[name="robots"]')
    assert built.page("/tags").links == ("/tags/open",)
    assert "hush" not in (built.site / "sitemap.xml").read_text("utf-8")
