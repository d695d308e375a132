"""All that is wrong with the docs is said in one run, each thing once, with its address."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from .conftest import Build
from .portal import run_build, write

ADDRESS = re.compile(r"^(docs/|sidebars\.json)\S*:\d+:\d+: ")

# Each file with what is wrong in it: a line's number and column, and a word of what is said.
WRONG = {
    "docs/anchor.md": ("# A\n\n[x](./good.md#nowhere)\n", "3:1", "nowhere"),
    "docs/category/_category_.yml": ("label: C\nlink:\n  type: folder\n", "2:1", "folder"),
    "docs/colons.md": ("# A\n\n:::custom\nText.\n:::\n", "3:1", "custom"),
    "docs/component.md": ("# A\n\n<Widget />\n", "3:1", "Widget"),
    "docs/expression.md": ("# A\n\nText {now()}.\n", "3:6", "JavaScript"),
    "docs/image.md": ("# A\n\nText ![x](./none.png)\n", "3:6", "none.png"),
    "docs/link.md": ("# A\n\nText [x](./none.md)\n", "3:6", "none.md"),
    "docs/neighbour.md": ("---\npagination_next: none\n---\n# A\n", "2:1", "none"),
    "docs/open.md": ("# A\n\nText { x\n", "3:6", "opens an expression"),
    "docs/partial.md": ("import P from './_none.mdx';\n\n# A\n\n<P />\n", "1:1", "_none.mdx"),
    "docs/slash.md": ("---\nid: a/b\n---\n# A\n", "2:1", "id"),
    "docs/slug.md": ("---\nslug: /x?y\n---\n# A\n", "2:1", "slug"),
    "docs/twin.md": ("---\nslug: /good\n---\n# A\n", "2:1", "good"),
    "docs/tag.md": ("# A\n\n<div>\n\nText.\n", "3:1", "not closed"),
    "docs/type.md": ("---\ntitle: A\nhide_title: maybe\n---\n", "3:1", "hide_title"),
    "docs/unclosed.md": ("---\ntitle: A\n\nText.\n", "1:1", "never closed"),
    "docs/yaml.md": ("---\ntitle: A\nslug: [a\n---\n", "4:1", ""),
}
GOOD = {
    "docs/category/a.md": "# In a category\n",
    "docs/good.md": "# Good page\n",
    "docs/zebra.md": "# Another good page\n",
}


def problems(said: list[str]) -> list[str]:
    """The lines that give an address, without what MkDocs prints before them."""
    lines = [re.sub(r"^(WARNING|ERROR) +- +", "", line) for line in said]
    return [line for line in lines if ADDRESS.match(line)]


@pytest.mark.parametrize("path", WRONG)
def test_a_problem_has_an_address(build: Build, path: str) -> None:
    text, place, word = WRONG[path]
    built = build(GOOD | {path: text})
    assert len(built.said) == 1, built.said
    assert built.said[0].startswith(f"{path}:{place}: ")
    assert word in built.said[0]
    assert built.page("/good").h1 == "Good page"
    assert built.page("/zebra").h1 == "Another good page"


def test_all_problems_are_said_at_once_sorted_and_each_once(build: Build) -> None:
    built = build(GOOD | {path: text for path, (text, _, _) in WRONG.items()})
    assert len(problems(built.said)) == len(built.said)
    places = [line.split(": ")[0] for line in built.said]
    expected = [f"{path}:{place}" for path, (_, place, _) in WRONG.items()]
    assert places == sorted(expected)
    assert len(set(built.said)) == len(built.said)


def test_two_problems_in_one_file_are_in_the_order_of_their_lines(build: Build) -> None:
    links = "\n\n".join(f"[x](./none-{n}.md)" for n in range(8))
    built = build(GOOD | {"docs/a.md": f"---\ntoc_min_heading_level: 9\n---\n# A\n\n{links}\n"})
    lines = [int(line.split(":")[1]) for line in built.said]
    assert lines == [2, *range(6, 22, 2)]


def test_a_problem_in_a_partial_is_said_once_and_with_the_partials_address(build: Build) -> None:
    page = "import P from './_p.mdx';\n\n# A\n\n<P />\n\n<P />\n"
    part = "Fine.\n\nText [x](./none.md)\n"
    built = build(GOOD | {"docs/a.md": page, "docs/b.md": page, "docs/_p.mdx": part})
    assert [line.partition(": ")[0] for line in built.said] == ["docs/_p.mdx:3:6"]


def test_a_problem_in_a_sidebar_by_hand_names_the_sidebars_file(build: Build) -> None:
    sidebar = '{\n  "docs": [\n    "good",\n    "none"\n  ]\n}\n'
    built = build(GOOD | {"sidebars.json": sidebar})
    assert [line.partition(": ")[0] for line in built.said] == ["sidebars.json:4:5"]
    assert built.outlines() == [["Good page"]]


def test_without_strict_the_build_goes_on_and_every_page_is_there(tmp_path: Path) -> None:
    write(tmp_path, GOOD | {path: text for path, (text, _, _) in WRONG.items()})
    done = run_build(tmp_path, tmp_path / "site")
    assert done.returncode == 0
    assert len(problems(done.stderr.splitlines())) == len(WRONG)
    assert "Traceback" not in done.stdout + done.stderr
    names = [Path(path).stem for path in WRONG if "_category_" not in path]
    moved = {"slash", "twin"}
    for name in ["category/a", "good", "zebra", *(n for n in names if n not in moved)]:
        assert (tmp_path / "site" / name / "index.html").is_file(), name


def test_a_strict_build_says_the_same_and_fails(tmp_path: Path) -> None:
    write(tmp_path, GOOD | {path: text for path, (text, _, _) in WRONG.items()})
    done = run_build(tmp_path, tmp_path / "site", "--strict")
    assert done.returncode == 1
    assert len(problems(done.stderr.splitlines())) == len(WRONG)
    assert "Traceback" not in done.stdout + done.stderr


def test_a_strict_build_of_docs_without_problems_passes(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    done = run_build(tmp_path, tmp_path / "site", "--strict")
    assert (done.returncode, problems(done.stderr.splitlines())) == (0, [])


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("DOCS_DIR", "/nowhere/docs"),
        ("STATIC_DIR", "/nowhere/static"),
        ("SIDEBARS", "/nowhere/sidebars.json"),
        ("MARKDOWN_FORMAT", "html"),
    ],
)
def test_a_wrong_setting_is_said_in_words(tmp_path: Path, variable: str, value: str) -> None:
    write(tmp_path, GOOD)
    done = run_build(tmp_path, tmp_path / "site", **{variable: value})
    assert done.returncode == 1
    assert value in done.stderr
    assert "Traceback" not in done.stdout + done.stderr


def test_a_docs_folder_without_docs_is_a_problem(build: Build) -> None:
    built = build({"docs/notes.txt": "Nothing here.\n"})
    assert len(built.said) == 1
    assert "no docs" in built.said[0]


def test_a_doc_that_is_not_utf8_is_a_problem_and_the_rest_is_built(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    (tmp_path / "docs" / "latin.md").write_bytes("# A\n\nGrüße\n".encode("latin-1"))
    done = run_build(tmp_path, tmp_path / "site")
    assert "docs/latin.md:3:3: " in done.stderr
    assert "Traceback" not in done.stderr
    assert (tmp_path / "site" / "good" / "index.html").is_file()


def test_tags_nested_too_deep_do_not_end_the_build(build: Build) -> None:
    built = build(GOOD | {"docs/deep.mdx": "<div>" * 400 + "</div>" * 400})
    assert built.page("/good").h1 == "Good page"


def test_two_files_of_one_url_are_said_once_and_without_what_moves_a_cursor(build: Build) -> None:
    files = {f"docs/{folder}/{name}.md": "# A\n" for folder in FOLDERS for name in TWINS}
    built = build(GOOD | files)
    twice = [line for line in built.said if "have the same URL" in line or "conflicts" in line]
    assert len(twice) == len(FOLDERS)
    assert "\x1b" not in "".join(built.said)


FOLDERS = ("x", "\x1b[1mx")
TWINS = ("README", "index")
