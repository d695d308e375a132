"""Files that an earlier build has read are not read again, unless they say something else."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from mkdocs_docusaurus.build.store import Store
from mkdocs_docusaurus.catalog import UNSET, ReadFiles, read_catalog
from mkdocs_docusaurus.mkdocs.kept_docs import keep_docs, kept_docs

NOTHING = ReadFiles({}, {}, {})


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    folder = tmp_path / "docs"
    (folder / "g").mkdir(parents=True)
    (folder / "a.md").write_text("---\ntitle: A\ntags: [one]\n---\n\ntext\n")
    (folder / "b.md").write_text("# B\n")
    (folder / "g" / "_category_.yml").write_text("label: G\n")
    (folder / "tags.yml").write_text("one: { label: One }\n")
    return folder


@pytest.fixture
def store(docs: Path, tmp_path: Path) -> Store:
    """A store with the docs as they are at first."""
    made = Store(tmp_path / "cache" / "a.sqlite")
    keep_docs(read(docs), NOTHING, made)
    return made


def read(docs: Path, earlier: ReadFiles | None = None) -> ReadFiles:
    return read_catalog(docs, drafts=False, earlier=earlier)[0].read


def test_what_was_kept_is_what_was_read(docs: Path, store: Store) -> None:
    kept = kept_docs(store)
    assert repr(kept) == repr(read(docs))
    assert kept.docs["a.md"].doc.front_matter.pagination_next is UNSET


def test_only_a_file_with_another_text_is_read(docs: Path, store: Store) -> None:
    (docs / "b.md").write_text("# Other\n")
    kept = kept_docs(store)
    found = read(docs, kept)
    assert found.docs["a.md"].doc is kept.docs["a.md"].doc
    assert found.categories["g/_category_.yml"] is kept.categories["g/_category_.yml"]
    assert found.docs["b.md"].doc.title == "Other"


def test_what_is_new_is_kept_and_what_is_gone_is_not(docs: Path, store: Store) -> None:
    (docs / "a.md").write_text("# Other\n")
    (docs / "b.md").unlink()
    (docs / "tags.yml").unlink()
    kept = kept_docs(store)
    found = read(docs, kept)
    keep_docs(found, kept, store)
    assert repr(kept_docs(store)) == repr(found)
    assert list(found.docs) == ["a.md"]


def test_every_doc_is_read_where_tags_are_defined_otherwise(docs: Path, store: Store) -> None:
    (docs / "tags.yml").write_text("one: { label: The first }\n")
    found = read(docs, kept_docs(store))
    assert [tag.label for tag in found.docs["a.md"].doc.tags] == ["The first"]


@pytest.mark.parametrize("column", ["key = 'another version'", "read = x'00'"])
def test_what_is_damaged_or_of_another_version_is_as_if_not_kept(store: Store, column: str) -> None:
    assert store.path is not None
    with closing(sqlite3.connect(store.path)) as connection, connection:
        connection.execute(f"UPDATE files SET {column}")
    assert kept_docs(store) == NOTHING


def test_front_matter_that_nests_too_deep_is_read_every_time(docs: Path, tmp_path: Path) -> None:
    (docs / "b.md").write_text("---\ndeep: " + "[" * 400 + "]" * 400 + "\n---\n")
    store = Store(tmp_path / "other.sqlite")
    keep_docs(read(docs), NOTHING, store)
    assert read(docs, kept_docs(store)).docs.keys() == {"a.md", "b.md"}


def test_without_a_store_nothing_is_kept(docs: Path) -> None:
    keep_docs(read(docs), NOTHING, Store(None))
    assert kept_docs(Store(None)) == NOTHING
