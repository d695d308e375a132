import pytest

from mkdocs_docusaurus.catalog import (
    NO_LINK,
    CategoryFile,
    CategoryLink,
    DocLink,
    GeneratedIndexLink,
)
from mkdocs_docusaurus.catalog.category import read_category


def test_every_field_is_read() -> None:
    text = (
        '{"label": "L", "position": 2.5, "collapsible": false, "collapsed": "true",\n'
        ' "className": "c", "description": "d", "key": "k", "customProps": {"a": 1}}'
    )
    category, problems = read_category("g/_category_.json", text)
    assert problems == []
    assert category == CategoryFile(
        "g", "g/_category_.json", "L", 2.5, False, True, "c", "d", None, {"a": 1}, "k",
        category.marks,
    )  # fmt: skip
    assert category.at("className") == (2, 2)


@pytest.mark.parametrize(
    ("link", "read"),
    [
        ("link: null", NO_LINK),
        ("link: {type: doc, id: intro}", DocLink("intro")),
        ("link: {type: generated-index}", GeneratedIndexLink()),
        (
            "link: {type: generated-index, slug: /s, title: T, description: D, image: /i.png}",
            GeneratedIndexLink("/s", "T", "D", "/i.png"),
        ),
        ("link: {type: generated-index, keywords: k}", GeneratedIndexLink(keywords=("k",))),
    ],
)
def test_link(link: str, read: CategoryLink | None) -> None:
    category, problems = read_category("g/_category_.yml", link)
    assert (category.link, problems) == (read, [])


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("label: 5", 1, "`label` is the number 5, but must be text"),
        ("label: L\ncolour: red", 2, "a category has no field `colour`"),
        ("link: {type: page}", 1, "there is no category link of type `page`"),
        ("link: intro", 1, '`link` is the text "intro", but must be a mapping with a `type`'),
        ("link:\n  type: doc", 1, "this link names no doc"),
        ("link:\n  type: generated-index\n  slug: 5", 3, "`slug` is the number 5"),
        ("- a", 1, "a category must be a mapping"),
        ("a: b: c", 1, "this is not YAML"),
    ],
)
def test_what_is_wrong_has_its_line(text: str, line: int, message: str) -> None:
    _, problems = read_category("g/_category_.yml", text)
    assert [found.line for found in problems] == [line]
    assert message in problems[0].message


def test_json_is_read_as_leniently_as_docusaurus_does() -> None:
    assert read_category("g/_category_.json", '{"label": "L",}')[0].label == "L"
    _, problems = read_category("g/_category_.json", '{"label": "L"')
    assert problems[0].message.startswith("this is not JSON")


@pytest.mark.parametrize("text", ["", "# only a comment\n"])
def test_an_empty_category_file_is_a_problem(text: str) -> None:
    category, problems = read_category("_category_.yml", text)
    assert category == CategoryFile(".", "_category_.yml")
    assert [problem.message for problem in problems] == ["this category file is empty"]
