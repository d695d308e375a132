from pathlib import Path

import pytest

from mkdocs_docusaurus.catalog.files import read_text, walk
from tests.unit.conftest import Write


def test_every_file_is_of_one_kind(write: Write) -> None:
    names = [
        "b.md", "a.mdx", "g/x.test.md", "_p.md", "_q/r.mdx", "g/_s.md", "_category_.json",
        "g/_category_.yml", "tags.yml", "g/tags.yml", "img.png", "_q/pic.svg", "Loud.MD",
        "code.tsx", "code.module.css", "a.test.js", "__tests__/t.md", ".hidden.md", ".git/x.md",
    ]  # fmt: skip
    files = walk(write(dict.fromkeys(names, "x")))
    assert files.docs == ("a.mdx", "b.md", "g/x.test.md")
    assert files.partials == ("_p.md", "_q/r.mdx", "g/_s.md")
    assert files.categories == ("_category_.json", "g/_category_.yml")
    assert files.assets == ("Loud.MD", "_q/pic.svg", "g/tags.yml", "img.png")
    assert files.tags == "tags.yml"


def test_links_are_followed_inside_the_folder_only(write: Write, tmp_path: Path) -> None:
    docs = write({"a/x.md": "x"})
    (tmp_path / "secret.md").write_text("s")
    (docs / "b").symlink_to(docs / "a")
    (docs / "a" / "loop").symlink_to(docs)
    (docs / "out.md").symlink_to(tmp_path / "secret.md")
    (docs / "gone.md").symlink_to(tmp_path / "nowhere.md")
    files = walk(docs)
    assert files.docs == ("a/x.md", "b/x.md")
    assert sorted(found.path for found in files.problems) == ["gone.md", "out.md"]


def test_a_folder_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    files = walk(tmp_path / "none")
    assert [found.message for found in files.problems] == [
        "this folder cannot be read: No such file or directory"
    ]


@pytest.mark.parametrize(
    ("raw", "text"),
    [(b"\xef\xbb\xbfa\r\nb", "a\nb"), (b"a\n", "a\n"), ("é".encode(), "é")],
)
def test_text_is_utf_8_with_any_line_ends(tmp_path: Path, raw: bytes, text: str) -> None:
    (tmp_path / "a.md").write_bytes(raw)
    assert read_text(tmp_path, "a.md") == (text, None)


def test_text_that_is_not_utf_8_still_shows_and_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"one\ntw\xf6")
    text, problem = read_text(tmp_path, "a.md")
    assert text == "one\ntw\ufffd"
    assert problem is not None
    assert (problem.line, problem.column, problem.kind) == (2, 3, "encoding")
