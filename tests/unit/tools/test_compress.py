"""Compressed copies beside a site's files."""

import gzip
from pathlib import Path

import brotli
import pytest

from tools import compress

TEXT = "All work and no play.\n" * 40


def test_text_has_two_copies_as_new_as_itself(tmp_path: Path) -> None:
    page = tmp_path / "a" / "index.html"
    page.parent.mkdir()
    page.write_text(TEXT, encoding="utf-8")
    assert compress.main([str(tmp_path)]) == 0
    packed, smaller = page.with_name("index.html.gz"), page.with_name("index.html.br")
    assert gzip.decompress(packed.read_bytes()).decode() == TEXT
    assert brotli.decompress(smaller.read_bytes()).decode() == TEXT
    times = {file.stat().st_mtime_ns for file in (page, packed, smaller)}
    assert len(times) == 1


def test_the_same_file_always_has_the_same_copies(tmp_path: Path) -> None:
    one, other = tmp_path / "one.css", tmp_path / "other.css"
    for file in (one, other):
        file.write_text(TEXT, encoding="utf-8")
        compress.compress(file)
    for suffix in (".gz", ".br"):
        copies = [file.with_name(file.name + suffix).read_bytes() for file in (one, other)]
        assert copies[0] == copies[1]


def test_what_would_not_be_smaller_has_no_copy_and_keeps_none(tmp_path: Path) -> None:
    page = tmp_path / "robots.txt"
    page.write_text(TEXT, encoding="utf-8")
    compress.compress(page)
    page.write_text("x", encoding="utf-8")
    assert compress.compress(page) == 0
    assert list(tmp_path.iterdir()) == [page]


def test_pictures_and_fonts_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(TEXT, encoding="utf-8")
    for name in ("a.png", "a.woff2", "a.zip"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    compress.main([str(tmp_path)])
    assert {file.name for file in tmp_path.iterdir() if file.suffix in {".gz", ".br"}} == {
        "a.html.gz",
        "a.html.br",
    }


def test_no_site_is_said_plainly(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert compress.main([str(tmp_path)]) == 2
    assert capsys.readouterr().err.endswith("holds nothing to compress; `make build` makes it\n")
