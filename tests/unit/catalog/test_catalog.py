from pathlib import Path

from mkdocs_docusaurus.catalog import read_catalog
from mkdocs_docusaurus.diagnostics import line_of
from tests.unit.conftest import Write


def test_docs_are_found_by_id_source_and_url(write: Write) -> None:
    catalog, problems = read_catalog(
        write({"01-g/02-a.md": "# A", "01-g/_category_.yml": "label: G", "p.png": ""}),
        drafts=False,
    )
    (doc,) = catalog.docs
    assert problems == ()
    assert catalog.by_id["g/a"] is doc
    assert catalog.by_source["01-g/02-a.md"] is doc
    assert catalog.by_permalink["/g/a"] is doc
    assert catalog.categories["01-g"].label == "G"
    assert catalog.assets == ("p.png",)


def test_drafts_are_in_the_preview_only(write: Write) -> None:
    docs = write({"a.md": "x", "b.md": "---\ndraft: true\n---\n"})
    catalog, _ = read_catalog(docs, drafts=False)
    assert [doc.id for doc in catalog.docs] == ["a"]
    assert catalog.draft_ids == {"b"}
    catalog, _ = read_catalog(docs, drafts=True)
    assert [(doc.id, doc.draft) for doc in catalog.docs] == [("a", False), ("b", True)]


def test_of_two_docs_on_one_url_the_first_keeps_it(write: Write) -> None:
    docs = write({"a.md": "x", "b.md": "---\ntitle: B\nslug: /a\n---\n"})
    catalog, problems = read_catalog(docs, drafts=False)
    assert catalog.by_permalink["/a"].source == "a.md"
    assert [line_of(found) for found in problems] == [
        "b.md:3:1: b.md and a.md have the same URL, /a (give one of them another `slug`)"
    ]


def test_of_two_docs_with_one_id_the_first_keeps_it(write: Write) -> None:
    docs = write({"a.md": "x", "b.md": "---\nid: a\nslug: /b\n---\n"})
    catalog, problems = read_catalog(docs, drafts=False)
    assert catalog.by_id["a"].source == "a.md"
    assert [(found.kind, found.line) for found in problems] == [("duplicate-id", 2)]


def test_of_two_category_files_the_first_is_read(write: Write) -> None:
    files = {"g/a.md": "x", "g/_category_.json": '{"label": "J"}', "g/_category_.yml": "label: Y"}
    catalog, problems = read_catalog(write(files), drafts=False)
    assert catalog.categories["g"].label == "J"
    assert [found.path for found in problems] == ["g/_category_.yml"]


def test_everything_wrong_is_said_at_once(write: Write) -> None:
    files = {
        "a.md": "---\ntitle: [x]\n---\n",
        "b.md": "---\na: b: c\n---\n",
        "c.md": "---\nid: x/y",
    }
    catalog, problems = read_catalog(write(files), drafts=False)
    assert [found.path for found in problems] == ["a.md", "b.md", "c.md"]
    assert len(catalog.docs) == 3, "a page with a problem is still a page"


def test_a_folder_without_docs_is_a_problem(tmp_path: Path) -> None:
    _, problems = read_catalog(tmp_path, drafts=False)
    assert [line_of(found) for found in problems] == [".:1:1: there are no docs in this folder"]
