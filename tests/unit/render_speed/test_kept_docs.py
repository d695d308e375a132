"""Docs that an earlier build has read are not read again, unless their files say something else."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from docusaurus.catalog import UNSET, ReadFiles, read_catalog
from docusaurus_mkdocs.cache import site_file
from docusaurus_mkdocs.inputs import code_version
from docusaurus_mkdocs.kept_docs import keep_docs, kept_docs
from tests.integration.portal import ROOT


@pytest.fixture
def config(tmp_path: Path) -> MkDocsConfig:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.md").write_text("---\ntitle: A\ntags: [one]\n---\n\ntext\n")
    (tmp_path / "docs" / "b.md").write_text("# B\n")
    (tmp_path / "cache").mkdir()
    config = load_config(str(ROOT / "mkdocs.yml"), docs_dir=str(tmp_path / "docs"))
    config.extra["docusaurus"] |= {"cache": True, "cache_dir": str(tmp_path / "cache")}
    return config


def read(config: MkDocsConfig, earlier: ReadFiles | None = None) -> ReadFiles:
    return read_catalog(Path(config.docs_dir), drafts=False, earlier=earlier)[0].read


def test_what_was_kept_is_what_was_read(config: MkDocsConfig) -> None:
    docs = read(config)
    keep_docs(docs, None, config)
    kept = kept_docs(config)
    assert kept is not None
    assert repr(kept) == repr(docs)
    assert kept.docs["a.md"].doc.front_matter.pagination_next is UNSET


def test_only_a_file_with_another_text_is_read(config: MkDocsConfig) -> None:
    keep_docs(read(config), None, config)
    Path(config.docs_dir, "b.md").write_text("# Other\n")
    kept = kept_docs(config)
    assert kept is not None
    docs = read(config, kept)
    assert docs.docs["a.md"].doc is kept.docs["a.md"].doc
    assert docs.docs["b.md"].doc.title == "Other"


def test_every_file_is_read_where_tags_are_defined_otherwise(config: MkDocsConfig) -> None:
    keep_docs(read(config), None, config)
    Path(config.docs_dir, "tags.yml").write_text("one: { label: The first }\n")
    docs = read(config, kept_docs(config))
    assert [tag.label for tag in docs.docs["a.md"].doc.tags] == ["The first"]


@pytest.mark.parametrize(
    "damaged",
    [b"", b"\n", b"another version\n", code_version().encode() + b"\nno pickle"],
    ids=["empty", "blank", "of another version", "cut short"],
)
def test_a_file_that_is_damaged_keeps_nothing(config: MkDocsConfig, damaged: bytes) -> None:
    file = site_file(config, ".docs")
    assert file is not None
    file.write_bytes(damaged)
    assert kept_docs(config) is None


def test_without_a_cache_nothing_is_kept(config: MkDocsConfig) -> None:
    config.extra["docusaurus"]["cache"] = False
    keep_docs(read(config), None, config)
    assert kept_docs(config) is None
