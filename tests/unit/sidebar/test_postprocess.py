from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from mkdocs_docusaurus.catalog import read_catalog
from mkdocs_docusaurus.sidebar import CategoryItem, GeneratedIndex, build_sidebars
from mkdocs_docusaurus.sidebar.postprocess import postprocess
from tests.unit.conftest import Write

from .tree import tree

UNLISTED = "---\nunlisted: true\n---\n"
GENERATED = "link: {type: generated-index}"


def urls(*categories: CategoryItem) -> list[str]:
    return [
        item.link.permalink
        for item in postprocess(categories, {})
        if isinstance(item, CategoryItem) and isinstance(item.link, GeneratedIndex)
    ]


def category(label: str, slug: str = "", *items: CategoryItem) -> CategoryItem:
    inner = items or (CategoryItem("inner", (), GeneratedIndex("", "")),)
    return CategoryItem(label, inner, GeneratedIndex(slug, label))


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"a/index.md": "# A"}, ["A /a"]),
        ({"a/_category_.yml": "label: L", "a/index.md": "# A"}, ["L /a"]),
        ({"a/_category_.yml": "label: L", "a/index.md": "---\nsidebar_label: S\n---\n"}, ["S /a"]),
        ({"a/x.md": UNLISTED, "b.md": ""}, ["b /b"]),
        ({"a/x.md": UNLISTED, "a/index.md": "# A"}, ["A /a"]),
        ({"a/x.md": "", "a/index.md": UNLISTED}, [("index -", ["x /a/x"])]),
        ({"a/index.md": UNLISTED, "b.md": ""}, ["b /b"]),
        ({"a/x.md": UNLISTED, "a/_category_.yml": GENERATED}, [("a /category/a", [])]),
        ({"a/b/x.md": UNLISTED, "a/y.md": ""}, [("a -", ["y /a/y"])]),
    ],
)
def test_what_a_reader_sees_of_categories_that_hold_nothing(
    write: Write, files: Mapping[str, str], expected: list[Any]
) -> None:
    catalog, _ = read_catalog(write(files), drafts=False)
    (sidebar,), problems = build_sidebars(catalog, None)
    assert tree(sidebar.items) == expected
    assert problems == ()


def test_the_whole_tree_has_the_unlisted_docs_in_their_places(write: Write) -> None:
    catalog, _ = read_catalog(write({"a.md": UNLISTED, "b.md": ""}), drafts=False)
    (sidebar,), _ = build_sidebars(catalog, None)
    assert tree(sidebar.whole) == ["a /a", "b /b"]


def test_a_generated_index_without_items_goes() -> None:
    assert postprocess([CategoryItem("A", (), GeneratedIndex("", "A"))], {}) == ()


@pytest.mark.parametrize(
    ("slug", "url"),
    [("", "/category/a--b"), ("/x/y", "/x/y"), ("x/", "/x"), ("/../x", "/x"), ("//x", "/x")],
)
def test_url_of_a_generated_index(write: Write, slug: str, url: str) -> None:
    link = f'{{type: generated-index, slug: "{slug}"}}' if slug else "{type: generated-index}"
    files = {"a/x.md": "", "a/_category_.yml": f"label: A & B\nlink: {link}"}
    catalog, _ = read_catalog(write(files), drafts=False)
    (sidebar,), _ = build_sidebars(catalog, None)
    assert tree(sidebar.items) == [(f"A & B {url}", ["x /a/x"])]


def test_urls_are_numbered_from_top_to_bottom_over_all_sidebars(
    write: Write, tmp_path: Path
) -> None:
    catalog, _ = read_catalog(write({"a.md": ""}), drafts=False)
    file = tmp_path / "sidebars.yml"
    index = "link: {type: generated-index}"
    inner = f"{{type: category, label: C, {index}, items: [a]}}"
    file.write_text(
        f"one:\n- {{type: category, label: C, {index}, items: [{inner}]}}\ntwo:\n- {inner}\n"
    )
    sidebars, _ = build_sidebars(catalog, file)
    assert [tree(sidebar.items) for sidebar in sidebars] == [
        [("C /category/c", [("C /category/c-1", ["a /a"])])],
        [("C /category/c-2", ["a /a"])],
    ]


def test_a_generated_index_on_a_docs_url_is_a_problem(write: Write) -> None:
    link = "link: {type: generated-index, slug: /b}"
    files = {"a/x.md": "", "b.md": "", "a/_category_.yml": f"label: A\n{link}"}
    catalog, _ = read_catalog(write(files), drafts=False)
    _, problems = build_sidebars(catalog, None)
    assert [(found.path, found.line, found.kind) for found in problems] == [
        ("a/_category_.yml", 2, "duplicate-url")
    ]
    assert problems[0].message == "the index of `A` and b.md have the same URL, /b"
