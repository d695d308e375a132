"""The command: where it writes, what it refuses, and what it says."""

from __future__ import annotations

import os
from pathlib import Path
from unittest import mock

import pytest

from tests.conformance.case import Case

from .builders import PORTAL, ROOT, ZENSICAL, eject, eject_case
from .case import CASES

LINKS = Case(CASES / "links")


def contents(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def test_writes_the_same_bytes_every_time(tmp_path: Path) -> None:
    for name in ("one", "two"):
        assert eject_case(PORTAL, tmp_path / name) == []
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_nothing_of_the_portal_is_ejected(tmp_path: Path) -> None:
    eject_case(PORTAL, tmp_path)
    assert [file for file in contents(tmp_path) if file.endswith(".py")] == []
    config = (tmp_path / "mkdocs.yml").read_text(encoding="utf-8")
    assert not any(word in config for word in ("hooks", "docusaurus", "!ENV", "awesome-pages"))


def test_names_the_zensical_that_has_been_tried(tmp_path: Path) -> None:
    eject_case(LINKS, tmp_path)
    for file in (tmp_path / "README.md", ROOT / "docs" / "moving-on.md"):
        assert f"pip install {ZENSICAL}\n" in file.read_text(encoding="utf-8")


def test_refuses_a_folder_that_is_not_empty(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mine.txt").write_text("kept", encoding="utf-8")
    assert eject(str(tmp_path)) == 2
    assert "is not empty" in capsys.readouterr().err
    assert contents(tmp_path) == {"mine.txt": b"kept"}


def test_writes_over_a_folder_when_told_to(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("kept", encoding="utf-8")
    (tmp_path / "README.md").write_text("old", encoding="utf-8")
    eject_case(LINKS, tmp_path, "--force")
    found = contents(tmp_path)
    assert found["mine.txt"] == b"kept"
    assert found["README.md"] != b"old"


def test_refuses_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "file"
    file.touch()
    assert eject(str(file)) == 2
    assert "is no folder" in capsys.readouterr().err


def test_refuses_a_folder_within_the_docs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.md").write_text("# A\n", encoding="utf-8")
    inside = tmp_path / "docs" / "out"
    assert eject_case(Case(tmp_path), inside) != []
    assert "lies in the docs folder" in capsys.readouterr().err
    assert not inside.exists()


def test_refuses_docs_that_are_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "docs").mkdir()
    assert eject_case(Case(tmp_path), tmp_path / "out") != []
    assert "there are no docs" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_says_where_the_docs_folder_is_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with mock.patch.dict(os.environ, {"DOCS_DIR": str(tmp_path / "nowhere")}):
        assert eject(str(tmp_path / "out")) == 2
    assert "nowhere" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_says_what_is_wrong_with_the_docs_as_a_build_does(tmp_path: Path) -> None:
    said = eject_case(Case(CASES / "broken-link"), tmp_path)
    assert [line.partition(":")[0] for line in said] == ["docs/a.md"]


def test_writes_nothing_where_the_site_does_not_build(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with mock.patch.dict(os.environ, {"MARKDOWN_FORMAT": "word"}):
        assert eject(str(tmp_path / "out")) == 2
    said = capsys.readouterr().err
    assert "'word' is not one of 'mdx', 'detect'" in said
    assert not (tmp_path / "out").exists()


def test_says_where_it_cannot_write(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "docs").touch()
    assert eject_case(LINKS, tmp_path, "--force") != []
    assert "cannot be written" in capsys.readouterr().err


def test_says_what_it_takes(capsys: pytest.CaptureFixture[str]) -> None:
    assert eject("--help") == 0
    assert "--force" in capsys.readouterr().out
