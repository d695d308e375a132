"""Texts are made again when what decides them has changed, and not before."""

from pathlib import Path

import pytest

from mkdocs_docusaurus.build.kept import kept


def test_texts_are_made_once_for_a_key(tmp_path: Path) -> None:
    file = tmp_path / "folder" / "kept.json"
    assert kept(file, "1", lambda: {"a": "made"}) == {"a": "made"}
    assert kept(file, "1", dict) == {"a": "made"}
    assert kept(file, "2", lambda: {"a": "anew"}) == {"a": "anew"}


def test_without_a_file_nothing_is_kept() -> None:
    assert kept(None, "1", lambda: {"a": "made"}) == {"a": "made"}
    assert kept(None, "1", lambda: {"a": "anew"}) == {"a": "anew"}


@pytest.mark.parametrize(
    "damage", ["", "{", "[]", "{}", '{"key": "1"}', '{"key": "1", "texts": 1}']
)
def test_a_damaged_file_is_written_anew(tmp_path: Path, damage: str) -> None:
    file = tmp_path / "kept.json"
    file.write_text(damage, "utf-8")
    assert kept(file, "1", lambda: {"a": "made"}) == {"a": "made"}
    assert kept(file, "1", dict) == {"a": "made"}


def test_where_nothing_can_be_written_the_texts_are_made(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("", "utf-8")
    assert kept(in_the_way / "kept.json", "1", lambda: {"a": "made"}) == {"a": "made"}
