from typing import Any

import pytest

from mkdocs_docusaurus.catalog import UNSET, LastUpdate
from mkdocs_docusaurus.catalog.front_matter import fence_problem, read_front_matter, split


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("---\na: 1\n---\nbody\n", ("a: 1\n", "body\n", 4)),
        ("---\r\na: 1\r\n---\r\n\r\nbody", ("a: 1\n", "\nbody", 4)),
        ("\ufeff---\na: 1\n---\nbody", ("a: 1\n", "body", 4)),
        ("---\n---\nbody", ("", "body", 3)),
        ("--- \na: 1\n----\nbody", ("a: 1\n", "-\nbody", 3)),
        ("no front matter", (None, "no front matter", 1)),
        ("\n---\na: 1\n---\n", (None, "\n---\na: 1\n---\n", 1)),
        ("----\na: 1\n---\n", (None, "----\na: 1\n---\n", 1)),
        ("---\na: 1\n", (None, "---\na: 1\n", 1)),
        ("", (None, "", 1)),
    ],
)
def test_split(text: str, parts: tuple[str | None, str, int]) -> None:
    assert split(text) == parts


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("---\ntitle: x\n# Heading", "the front matter is never closed"),
        ("--- toml\na = 1\n---\n", "front matter in `toml` is not read"),
    ],
)
def test_a_fence_that_cannot_be_read_is_a_problem(text: str, message: str) -> None:
    problem = fence_problem("a.md", text)
    assert problem is not None
    assert problem.message == message
    assert split(text) == (None, text, 1), "the page itself is not lost"


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("title: 2024", "title", "2024"),
        ("title: ''", "title", ""),
        ("sidebar_label: 1.50", "sidebar_label", "1.5"),
        ("sidebar_position: 08", "sidebar_position", 8),
        ("sidebar_position: '2.5'", "sidebar_position", 2.5),
        ("hide_title: 'true'", "hide_title", True),
        ("keywords: [a, 1]", "keywords", ("a", "1")),
        ("tags: [a, {label: B, permalink: /b}]", "tags", ("a", {"label": "B", "permalink": "/b"})),
        ("toc_max_heading_level: 4", "toc_max_heading_level", 4),
        ("pagination_next: null", "pagination_next", None),
        ("pagination_prev: x", "pagination_next", UNSET),
        ("image: /img/a%20b.png", "image", "/img/a%20b.png"),
        ("custom_edit_url: ''", "custom_edit_url", ""),
        ("last_update: {date: 2024-05-31}", "last_update", LastUpdate(date="2024-05-31")),
        ("last_update: {author: Me}", "last_update", LastUpdate(author="Me")),
    ],
)
def test_a_field_is_taken_as_what_it_should_be(line: str, field: str, value: Any) -> None:
    front_matter, problems = read_front_matter("a.md", line)
    assert problems == []
    assert getattr(front_matter, field) == value


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("title: true", "`title` is true, but must be text"),
        ("title:", "`title` is empty, but must be text"),
        ("id: a/b", '`id` is the text "a/b", but must be text without a `/`'),
        ("sidebar_position: first", '`sidebar_position` is the text "first", but must be a number'),
        ("sidebar_position: .inf", "`sidebar_position` is the number inf, but must be a number"),
        ("draft: maybe", '`draft` is the text "maybe", but must be true or false'),
        ("keywords: []", "`keywords` is a list, but must be a list of words"),
        ("tags: {a: 1}", "`tags` is a mapping, but must be a list of tags"),
        ("image: a b.png", '`image` is the text "a b.png", but must be a URL or a path'),
        ("toc_min_heading_level: 1", "is the number 1, but must be a number from 2 to 6"),
        ("last_update: {by: me}", "must be an `author`, a `date` such as 2024-05-31, or both"),
        ("last_update: {date: soon}", "must be an `author`, a `date` such as 2024-05-31, or both"),
    ],
)
def test_a_field_of_the_wrong_type_is_left_out_and_named(line: str, message: str) -> None:
    front_matter, problems = read_front_matter("a.md", f"unknown: x\n{line}")
    assert [(found.path, found.line, found.column) for found in problems] == [("a.md", 3, 1)]
    assert message in problems[0].message
    field = line.partition(":")[0]
    assert getattr(front_matter, field) == getattr(read_front_matter("a.md", None)[0], field)


def test_fields_that_contradict_each_other() -> None:
    front_matter, problems = read_front_matter("a.md", "draft: true\nunlisted: true")
    assert (front_matter.draft, front_matter.unlisted) == (True, False)
    assert [found.line for found in problems] == [3]
    levels = "toc_min_heading_level: 5\ntoc_max_heading_level: 3"
    front_matter, problems = read_front_matter("a.md", levels)
    assert (front_matter.toc_min_heading_level, front_matter.toc_max_heading_level) == (None, 3)
    assert [found.line for found in problems] == [2]


def test_everything_is_kept_as_written_beside_the_checked_fields() -> None:
    front_matter, _ = read_front_matter("a.md", "own: {x: 1}\ntitle: 5")
    assert front_matter.raw == {"own": {"x": 1}, "title": 5}
    assert (front_matter.at("own", "x"), front_matter.at("title")) == ((2, 7), (3, 1))


@pytest.mark.parametrize("text", ["", "\n", "# a comment\n"])
def test_front_matter_may_be_empty(text: str) -> None:
    front_matter, problems = read_front_matter("a.md", text)
    assert (front_matter.raw, problems) == ({}, [])


def test_front_matter_that_is_no_mapping_is_a_problem() -> None:
    _, problems = read_front_matter("a.md", "just words")
    assert "lines of `name: value`" in problems[0].message
