"""Which files of a site are served, and as what."""

from __future__ import annotations

from .conftest import Build

DOC = {"docs/index.md": "# Home\n"}


def test_static_files_are_served_from_the_root(build: Build) -> None:
    built = build(
        DOC
        | {
            "static/robots.txt": "User-agent: *\n",
            "static/img/deep/logo.svg": "<svg/>",
            "static/js/app.js": "let a;\n",
            "static/page.html": "<p>As it is</p>",
        }
    )
    assert built.said == []
    assert {"robots.txt", "img/deep/logo.svg", "js/app.js"} <= built.files()
    assert (built.site / "page.html").read_text("utf-8") == "<p>As it is</p>"


def test_markdown_among_static_files_is_copied_and_no_page(build: Build) -> None:
    built = build(DOC | {"static/README.md": "# Not a page\n", "static/x/index.md": "# Nor this\n"})
    assert (built.site / "README.md").read_text("utf-8") == "# Not a page\n"
    assert (built.site / "x" / "index.md").read_text("utf-8") == "# Nor this\n"
    assert "Nor this" not in str(built.search_index())
    assert built.outlines() == [["Home"]]


def test_a_link_to_markdown_among_static_files_leads_to_the_file(build: Build) -> None:
    built = build(DOC | {"docs/a.md": "# A\n\n[Read](/x/me.md)\n", "static/x/me.md": "As it is"})
    assert built.tree("/a").css_matches('article a[href="../x/me.md"]')


def test_a_static_file_may_be_named_like_a_doc(build: Build) -> None:
    built = build(DOC | {"docs/a.md": "# The doc\n", "static/a.md": "The file"})
    assert (built.site / "a.md").read_text("utf-8") == "The file"
    assert built.page("/a").h1 == "The doc"


def test_assets_beside_docs_are_copied_and_linked(build: Build) -> None:
    text = "# A\n\n![Plan](./plan.svg) and [the terms](files/terms.pdf)\n"
    files = {"docs/g/a.md": text, "docs/g/plan.svg": "<svg/>", "docs/g/files/terms.pdf": "%PDF"}
    built = build(DOC | files)
    assert built.said == []
    assert {"g/plan.svg", "g/files/terms.pdf"} <= built.files()
    tree = built.tree("/g/a")
    assert tree.css_matches('article img[src="../plan.svg"]')
    assert tree.css_matches('article a[href="../files/terms.pdf"]')


def test_what_makes_the_site_is_no_part_of_it(build: Build) -> None:
    sources = {
        "docs/_part.mdx": "A partial.\n",
        "docs/_parts/more.md": "A partial.\n",
        "docs/_category_.json": '{"label": "Docs"}',
        "docs/g/_category_.yml": "label: G\n",
        "docs/g/a.md": "# A\n",
        "docs/tags.yml": "one:\n",
        "docs/widget.jsx": "export default 1;\n",
        "docs/widget.ts": "export default 1;\n",
        "docs/__tests__/a.md": "# A test\n",
        "docs/a.test.js": "test();\n",
        "docs/.hidden/a.md": "# Hidden\n",
        "docs/g/.pages": "title: G\n",
    }
    built = build(DOC | sources)
    assert built.said == []
    names = {path for path in built.files() if not path.startswith(("assets/", "search/"))}
    pages = {"index.html", "404.html", "g/a/index.html"}
    for_machines = {"index.md", "g/a.md", "llms.txt", "robots.txt", "sitemap.xml", "sitemap.xml.gz"}
    assert names == pages | for_machines


def test_a_static_home_page_wins_over_the_way_to_the_first_doc(build: Build) -> None:
    built = build({"docs/a.md": "# A\n", "static/index.html": "<p>Own home</p>"})
    assert (built.site / "index.html").read_text("utf-8") == "<p>Own home</p>"


def test_without_a_page_at_the_root_the_root_leads_to_the_first_doc(build: Build) -> None:
    files = {"docs/z.md": "---\nsidebar_position: 1\n---\n# Z\n", "docs/a.md": "# A\n"}
    built = build(files)
    assert 'content="0; url=z/"' in (built.site / "index.html").read_text("utf-8")
