"""Files that docs import are found where the site's content is, and nowhere else."""

from __future__ import annotations

from pathlib import Path

from mkdocs_docusaurus.source_file import SourceFile, read_imported


def test_a_part_of_docs_beside_the_site_is_found(tmp_path: Path) -> None:
    (tmp_path / "website").mkdir()
    (tmp_path / "docs/parts").mkdir(parents=True)
    (tmp_path / "docs/parts/_a.mdx").write_text("Part", encoding="utf-8")
    found = read_imported("./parts/_a.mdx", "../docs/x.md", tmp_path / "website", ["../docs"])
    assert found == SourceFile("../docs/parts/_a.mdx", "Part")


def test_what_is_beside_the_site_and_no_content_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "website").mkdir()
    (tmp_path / "secret.mdx").write_text("No", encoding="utf-8")
    assert read_imported("../secret.mdx", "docs/x.md", tmp_path / "website", ["../docs"]) is None
