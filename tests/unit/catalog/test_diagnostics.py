from mkdocs_docusaurus.diagnostics import Problem, line_of


def test_a_problem_prints_as_one_line_with_its_address() -> None:
    problem = Problem("docs/a/b.md", 12, 5, "kind", "wrong", "try this")
    assert line_of(problem) == "docs/a/b.md:12:5: wrong (try this)"


def test_without_a_hint_the_line_ends_with_the_message() -> None:
    assert line_of(Problem("a.md", 1, 1, "kind", "wrong")) == "a.md:1:1: wrong"


def test_problems_sort_by_address() -> None:
    late, early = Problem("a.md", 10, 1, "k", "x"), Problem("a.md", 9, 1, "k", "x")
    assert sorted([late, early]) == [early, late]
