"""Folders with a `.pages` file follow mkdocs-awesome-pages, all others the sidebar's metadata."""

from __future__ import annotations

from collections.abc import Iterator

from tests.conformance.facts.model import Item

from .conftest import Build
from .portal import Built


def doc(title: str, position: float | None = None) -> str:
    head = "" if position is None else f"---\nsidebar_position: {position:g}\n---\n"
    return f"{head}# {title}\n"


BY_METADATA = {
    "docs/metadata/_category_.yml": "label: By metadata\nposition: 1\n",
    "docs/metadata/a.md": doc("Meta A", 2),
    "docs/metadata/b.md": doc("Meta B", 1),
}
ARRANGED = {
    "docs/guide/_category_.yml": "position: 2\nclassName: green\n",
    "docs/guide/.pages": (
        "title: The guide\n"
        "nav:\n"
        "  - last.md\n"
        "  - Start here: first.md\n"
        "  - Elsewhere: https://example.org/\n"
        "  - ...\n"
        "  - deep\n"
    ),
    "docs/guide/first.md": doc("First", 1),
    "docs/guide/last.md": doc("Last", 9),
    "docs/guide/rest-a.md": doc("Rest A"),
    "docs/guide/rest-b.md": doc("Rest B"),
    "docs/guide/deep/.pages": "order: desc\n",
    "docs/guide/deep/x.md": doc("X", 1),
    "docs/guide/deep/y.md": doc("Y", 2),
}
GUIDE = {"The guide": ["Last", "Start here", "Elsewhere", "Rest A", "Rest B", {"Deep": ["Y", "X"]}]}


def pages(items: tuple[Item, ...]) -> Iterator[str]:
    """The path of every page in a sidebar, read from top to bottom."""
    for item in items:
        if item.path is not None and item.path.startswith("/"):
            yield item.path
        yield from pages(item.items)


def follows_the_sidebar(built: Built) -> bool:
    """Whether previous and next lead through the one sidebar in its order."""
    order = list(pages(built.facts.sidebars[0]))
    shown = [(built.page(path).prev, built.page(path).next) for path in order]
    paths = [tuple(link.path if link else None for link in pair) for pair in shown]
    around = [None, *order, None]
    return paths == list(zip(around, around[2:], strict=False))


def test_an_arranged_folder_beside_one_that_is_not(build: Build) -> None:
    built = build(BY_METADATA | ARRANGED)
    assert built.said == []
    assert built.outlines() == [[{"By metadata": ["Meta B", "Meta A"]}, GUIDE]]
    assert follows_the_sidebar(built)
    assert built.page("/guide/first").breadcrumbs == ("The guide",)
    assert built.page("/guide/deep/x").breadcrumbs == ("The guide", "Deep")


def test_an_arranged_folder_keeps_what_its_category_file_says_beside(build: Build) -> None:
    built = build(BY_METADATA | ARRANGED)
    guide = built.facts.sidebars[0][1]
    assert (guide.classes, guide.state) == (("green",), "collapsed")


def test_an_arranged_folder_in_one_that_is_not(build: Build) -> None:
    files = {
        "docs/out/a.md": doc("A", 2),
        "docs/out/in/.pages": "nav: [z.md, y.md]\n",
        "docs/out/in/_category_.yml": "position: 1\n",
        "docs/out/in/y.md": doc("Y", 1),
        "docs/out/in/z.md": doc("Z", 2),
    }
    built = build(files)
    assert built.said == []
    assert built.outlines() == [[{"out": [{"In": ["Z", "Y"]}, "A"]}]]
    assert follows_the_sidebar(built)


def test_a_folder_by_metadata_in_an_arranged_one(build: Build) -> None:
    files = {
        "docs/out/.pages": "nav: [b.md, in, a.md]\n",
        "docs/out/a.md": doc("A"),
        "docs/out/b.md": doc("B"),
        "docs/out/in/_category_.yml": "label: Inside\n",
        "docs/out/in/y.md": doc("Y", 2),
        "docs/out/in/z.md": doc("Z", 1),
    }
    built = build(files)
    assert built.outlines() == [[{"Out": ["B", {"Inside": ["Z", "Y"]}, "A"]}]]
    assert follows_the_sidebar(built)


def test_pages_that_nav_leaves_out_are_built_but_not_listed(build: Build) -> None:
    files = {
        "docs/g/.pages": "nav: [a.md]\n",
        "docs/g/a.md": doc("A"),
        "docs/g/b.md": doc("B"),
    }
    built = build(files)
    assert built.outlines() == [[{"G": ["A"]}]]
    assert built.page("/g/b").h1 == "B"
    assert built.page("/g/a").next is None


def test_a_hidden_folder_is_built_but_not_listed(build: Build) -> None:
    files = {
        "docs/a.md": doc("A"),
        "docs/attic/.pages": "hide: true\n",
        "docs/attic/old.md": doc("Old"),
        "docs/z.md": doc("Z"),
    }
    built = build(files)
    assert built.said == []
    assert built.outlines() == [["A", "Z"]]
    assert built.page("/attic/old").h1 == "Old"
    assert built.page("/a").next == ("Z", "/z")


def test_sections_group_the_pages_of_a_folder(build: Build) -> None:
    files = {
        "docs/g/.pages": "nav:\n  - a.md\n  - More:\n      - c.md\n      - b.md\n",
        "docs/g/a.md": doc("A"),
        "docs/g/b.md": doc("B"),
        "docs/g/c.md": doc("C"),
    }
    built = build(files)
    assert built.outlines() == [[{"G": ["A", {"More": ["C", "B"]}]}]]
    assert follows_the_sidebar(built)


def test_an_index_doc_is_the_page_of_its_arranged_folder(build: Build) -> None:
    files = {
        "docs/a.md": doc("A"),
        "docs/g/.pages": "title: Group\nnav: [b.md, index.md, a.md]\n",
        "docs/g/index.md": doc("Overview"),
        "docs/g/a.md": doc("GA"),
        "docs/g/b.md": doc("GB"),
    }
    built = build(files)
    assert built.outlines() == [["A", {"Group": ["GB", "GA"]}]]
    assert built.facts.sidebars[0][1].path == "/g"
    assert follows_the_sidebar(built)


def test_a_root_pages_file_arranges_the_top_and_leaves_the_rest(build: Build) -> None:
    files = {
        "docs/.pages": "nav:\n  - z.md\n  - Code: https://example.org/code\n  - ...\n  - guide\n",
        "docs/a.md": doc("A", 1),
        "docs/z.md": doc("Z", 2),
    }
    built = build(files | BY_METADATA | ARRANGED)
    assert built.said == []
    by_metadata = {"By metadata": ["Meta B", "Meta A"]}
    assert built.outlines() == [["Z", "Code", "A", by_metadata, GUIDE]]
    assert follows_the_sidebar(built)


def test_a_pages_file_uses_a_docs_sidebar_label(build: Build) -> None:
    files = {
        "docs/g/.pages": "order: desc\n",
        "docs/g/a.md": "---\nsidebar_label: Short\n---\n# A long heading\n",
        "docs/g/b.md": doc("B"),
    }
    assert build(files).outlines() == [[{"G": ["B", "Short"]}]]


def test_mdx_and_number_prefixes_in_an_arranged_folder(build: Build) -> None:
    files = {
        "docs/02-g/.pages": "nav: [02-b.mdx, 01-a.md]\n",
        "docs/02-g/01-a.md": doc("A"),
        "docs/02-g/02-b.mdx": doc("B"),
        "docs/01-first.md": doc("First"),
    }
    built = build(files)
    assert built.said == []
    assert [item.label for item in built.facts.sidebars[0][1].items] == ["B", "A"]
    assert built.page("/g/a").prev == ("B", "/g/b")


def test_the_rest_of_an_arranged_folder_has_no_draft_and_no_unlisted_doc(build: Build) -> None:
    files = {
        "docs/g/.pages": "nav: [a.md, ...]\n",
        "docs/g/a.md": doc("A"),
        "docs/g/b.md": "---\ndraft: true\n---\n# B\n",
        "docs/g/c.md": "---\nunlisted: true\n---\n# C\n",
    }
    built = build(files)
    assert built.said == []
    assert built.outlines() == [[{"G": ["A"]}]]
