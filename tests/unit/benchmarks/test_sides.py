"""How the benchmark edits docs, as an author would."""

from pathlib import Path

import pytest

from tests.benchmarks.sides import append_paragraph, change_label

DOC = "---\nsidebar_position: 1\nsidebar_label: Old\n---\n\n# Title\n\nText.\n"


@pytest.fixture
def doc(tmp_path: Path) -> Path:
    path = tmp_path / "a.md"
    path.write_text(DOC)
    return path


def test_a_paragraph_is_added_at_the_end(doc: Path) -> None:
    append_paragraph(doc, "More.")
    assert doc.read_text() == f"{DOC}\nMore.\n"


def test_a_label_is_replaced(doc: Path) -> None:
    change_label(doc, "New")
    assert doc.read_text() == DOC.replace("Old", "New")


def test_a_translated_doc_gets_another_title(doc: Path) -> None:
    doc.write_text("\n# Title\n\nText.\n")
    change_label(doc, "New")
    assert doc.read_text() == "\n# New\n\nText.\n"
