import json
from typing import Any

import pytest

from mkdocs_docusaurus.catalog.yaml_loader import load, load_json


def value_of(text: str) -> Any:
    document, problems = load(text, "a.md", "front-matter")
    assert document is not None
    assert problems == []
    return document.value


@pytest.mark.parametrize(
    ("scalar", "value"),
    [
        ("true", True),
        ("False", False),
        ("yes", "yes"),
        ("on", "on"),
        ("~", None),
        ("", None),
        ("08", 8),
        ("01", 1),
        ("-1", -1),
        ("0x1F", 31),
        ("0o17", 15),
        ("2.5", 2.5),
        ("1e3", 1000.0),
        ("1_000", "1_000"),
        ("12:30", "12:30"),
        ("2024-05-31", "2024-05-31"),
        ('"08"', "08"),
        ("!!str 8", "8"),
        ('"\\ud83d\\ude00"', "😀"),
        ("|\n  a\n  b", "a\nb\n"),
    ],
)
def test_scalars_are_those_of_yaml_1_2(scalar: str, value: Any) -> None:
    assert value_of(f"k: {scalar}") == {"k": value}


def test_anchors_and_merge_keys() -> None:
    assert value_of("a: &a {x: 1, y: 2}\nb:\n  <<: *a\n  y: 3") == {
        "a": {"x": 1, "y": 2},
        "b": {"x": 1, "y": 3},
    }


def test_aliases_of_aliases_are_read_once() -> None:
    lines = ["a0: &a0 [x, x]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 60))]
    assert value_of("\n".join(lines))["a1"] == [["x", "x"], ["x", "x"]]


def test_every_key_and_item_has_a_place_in_the_file() -> None:
    document, _ = load("a: 1\nb:\n  - x\n  - c: 2\n", "a.md", "front-matter", first_line=2)
    assert document is not None
    assert document.at("b") == (3, 1)
    assert document.at("b", 0) == (4, 5)
    assert document.at("b", 1, "c") == (5, 5)
    assert document.at("b", 1, "not there") == (5, 5)


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        ("a: b: c", 2, 5, "mapping values are not allowed"),
        ("a: 1\na: 2", 3, 1, "`a` stands here twice"),
        ("\ta: 1", 2, 1, "cannot start any token"),
        ('a: "x', 3, 1, "unexpected end of stream"),
        ("a: &x [*x]", 2, 4, "stands inside what it stands for"),
        ("a: !custom x", 2, 4, "`!custom`"),
        ("ok: 1\na: \x01", 3, 4, "control characters are not allowed"),
        ("[" * 100_000, 2, 1, "nested too deep"),
    ],
)
def test_what_is_wrong_has_a_place(text: str, line: int, column: int, message: str) -> None:
    _, problems = load(text, "a.md", "front-matter", first_line=2)
    assert [(found.line, found.column) for found in problems] == [(line, column)]
    assert message in problems[0].message


def test_of_a_key_that_stands_twice_the_first_value_is_kept() -> None:
    document, _ = load("a: 1\na: 2", "a.md", "front-matter")
    assert document is not None
    assert document.value == {"a": 1}


def test_json_is_read_strictly() -> None:
    document, problems = load_json('{"a": [1]}', "s.json", "sidebar")
    assert document is not None
    assert (document.value, problems) == ({"a": [1]}, [])
    _, problems = load_json('{\n "a": [1,]}', "s.json", "sidebar")
    assert (problems[0].line, problems[0].column) == (2, 10)
    assert problems[0].message.startswith("this is not JSON")


@pytest.mark.parametrize("text", ['{\n\t"a":\t[1]\n}', '{"a":[1]}', '{"\\ud83d\\ude00": 1}'])
def test_all_json_is_read(text: str) -> None:
    document, problems = load_json(text, "s.json", "sidebar")
    assert document is not None
    assert (document.value, problems) == (json.loads(text), [])


def test_half_a_character_in_json_is_none() -> None:
    document, problems = load_json('{"\\ud800": "\\ude00"}', "s.json", "sidebar")
    assert document is not None
    assert (document.value, problems) == ({"?": "?"}, [])


@pytest.mark.parametrize("digits", ["9" * 399, "9" * 5_000, "-" + "1" * 1_000_000])
def test_a_number_of_any_length_is_read_from_json(digits: str) -> None:
    document, problems = load_json(f'{{"a": {digits}}}', "a.json", "category")
    assert problems == []
    assert document is not None
