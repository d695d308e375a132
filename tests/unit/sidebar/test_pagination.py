from collections.abc import Mapping
from pathlib import Path

import pytest

from mkdocs_docusaurus.catalog import read_catalog
from mkdocs_docusaurus.diagnostics import line_of
from mkdocs_docusaurus.sidebar import Neighbour, Neighbours, build_sidebars, paginate, sidebar_names
from tests.unit.conftest import Write


def neighbours(write: Write, files: Mapping[str, str], url: str) -> tuple[str, str]:
    """The titles of the pages before and after one, `-` for none."""
    catalog, _ = read_catalog(write(files), drafts=False)
    sidebars, _ = build_sidebars(catalog, None)
    pages, problems = paginate(sidebars, catalog)
    assert problems == ()
    found = pages.get(url, Neighbours())
    return (
        found.previous.title if found.previous else "-",
        found.next.title if found.next else "-",
    )


def front(**fields: str) -> str:
    return "---\n" + "".join(f"{name}: {value}\n" for name, value in fields.items()) + "---\n"


@pytest.mark.parametrize(
    ("files", "url", "expected"),
    [
        ({"a.md": "", "b.md": "", "c.md": ""}, "/b", ("a", "c")),
        ({"a.md": "", "b/index.md": "# B", "b/x.md": "", "c.md": ""}, "/b", ("a", "x")),
        ({"a.md": "", "b/x.md": "", "c.md": ""}, "/a", ("-", "x")),
        (
            {"a.md": "", "b/x.md": "", "b/_category_.yml": "link: {type: generated-index}"},
            "/category/b",
            ("a", "x"),
        ),
        ({"a.md": "", "b.md": front(unlisted="true"), "c.md": ""}, "/a", ("-", "c")),
        ({"a.md": "", "b.md": front(unlisted="true"), "c.md": ""}, "/b", ("-", "-")),
        ({"a.md": "", "b.md": front(pagination_next="null"), "c.md": ""}, "/b", ("a", "-")),
        ({"a.md": "", "b.md": front(pagination_prev="c"), "c.md": ""}, "/b", ("c", "c")),
        ({"a.md": front(pagination_next="b"), "b.md": front(unlisted="true")}, "/a", ("-", "-")),
        ({"a.md": front(displayed_sidebar="null"), "b.md": ""}, "/a", ("-", "-")),
    ],
)
def test_neighbours(
    write: Write, files: Mapping[str, str], url: str, expected: tuple[str, str]
) -> None:
    assert neighbours(write, files, url) == expected


@pytest.mark.parametrize(
    ("fields", "title"),
    [
        ({"title": "T"}, "T"),
        ({"title": "T", "sidebar_label": "S"}, "S"),
        ({"title": "T", "sidebar_label": "S", "pagination_label": "P"}, "P"),
    ],
)
def test_the_links_text(write: Write, fields: Mapping[str, str], title: str) -> None:
    assert neighbours(write, {"a.md": "", "b.md": front(**fields)}, "/a") == ("-", title)


def test_a_categorys_page_is_called_by_its_doc_not_by_the_category(write: Write) -> None:
    files = {"a.md": "", "b/index.md": "# Doc", "b/x.md": "", "b/_category_.yml": "label: Cat"}
    assert neighbours(write, files, "/a") == ("-", "Doc")


@pytest.mark.parametrize(
    ("field", "message"),
    [
        ("pagination_next: gone", "`pagination_next` names no doc: gone"),
        ("pagination_prev: later", "`pagination_prev` names a draft: later"),
        ("displayed_sidebar: gone", "`displayed_sidebar` names no sidebar: gone"),
    ],
)
def test_front_matter_that_names_nothing_is_a_problem_at_its_line(
    write: Write, field: str, message: str
) -> None:
    docs = write({"a.md": f"---\ntitle: A\n{field}\n---\n", "later.md": front(draft="true")})
    catalog, _ = read_catalog(docs, drafts=False)
    sidebars, _ = build_sidebars(catalog, None)
    _, problems = paginate(sidebars, catalog)
    assert [line_of(found).split(" (")[0] for found in problems] == [f"a.md:3:1: {message}"]


def test_of_several_sidebars_a_doc_shows_the_last_that_holds_it(
    write: Write, tmp_path: Path
) -> None:
    docs = write({"a.md": "", "b.md": "", "c.md": front(displayed_sidebar="one"), "d.md": ""})
    file = tmp_path / "sidebars.yml"
    file.write_text("one: [a, b]\ntwo:\n- a\n- {type: ref, id: b}\n")
    catalog, _ = read_catalog(docs, drafts=False)
    sidebars, _ = build_sidebars(catalog, file)
    assert sidebar_names(sidebars, catalog) == {"/a": "two", "/b": "one", "/c": "one"}
    pages, _ = paginate(sidebars, catalog)
    assert pages == {"/b": Neighbours(previous=Neighbour("a", "/a"))}
