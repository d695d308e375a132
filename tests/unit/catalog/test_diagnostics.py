import pytest

from mkdocs_docusaurus.diagnostics import Problem, line_of


@pytest.mark.parametrize(
    ("path", "folder", "line"),
    [
        ("a/b.md", "docs", "docs/a/b.md:12:5: wrong (try this)"),
        ("../sidebars.json", "docs", "sidebars.json:12:5: wrong (try this)"),
        ("../sidebars.json", "site/docs", "site/sidebars.json:12:5: wrong (try this)"),
        (".", "docs", "docs:12:5: wrong (try this)"),
    ],
)
def test_a_problem_prints_as_one_line_with_its_address(path: str, folder: str, line: str) -> None:
    assert line_of(Problem(path, 12, 5, "kind", "wrong", "try this"), folder) == line


def test_without_a_hint_the_line_ends_with_the_message() -> None:
    assert line_of(Problem("a.md", 1, 1, "kind", "wrong")) == "docs/a.md:1:1: wrong"


def test_problems_sort_by_address() -> None:
    late, early = Problem("a.md", 10, 1, "k", "x"), Problem("a.md", 9, 1, "k", "x")
    assert sorted([late, early]) == [early, late]
