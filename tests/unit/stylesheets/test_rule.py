"""Rules are read from a style sheet and written again, meaning the same."""

import pytest

from mkdocs_docusaurus.stylesheets.rule import read_rules, write_rules


@pytest.mark.parametrize(
    ("written", "short"),
    [
        ("a { color: red; }", "a{color: red}"),
        ("a, b > c:not(.d, .e) { color: red }", "a,b > c:not(.d, .e){color: red}"),
        ("/* why */ a { /* because */ color: red; margin: 0 }", "a{color: red;margin: 0}"),
        ("@media print { a { b: c } d { e: f } }", "@media print{a{b: c}d{e: f}}"),
        (
            "@supports (d: grid) { @media print { a { b: c } } }",
            "@supports (d: grid){@media print{a{b: c}}}",
        ),
        ("@media print { a { b: c } } d { e: f }", "@media print{a{b: c}}d{e: f}"),
        ('a::before { content: "; } /* no */" }', 'a::before{content: "; } /* no */"}'),
        ("a { background: url(data:x;y,z) }", "a{background: url(data:x;y,z)}"),
        ("a { b: c; &:hover { d: e } f: g }", "a{b: c;&:hover { d: e } f: g}"),
        ("@font-face { a: b; c: d }", "@font-face { a: b; c: d }"),
        ("@keyframes a { to { b: c } }", "@keyframes a { to { b: c } }"),
    ],
)  # fmt: skip
def test_a_rule_is_written_as_it_was_read_but_for_comments_and_spaces(
    written: str, short: str
) -> None:
    assert write_rules(read_rules(written)) == short
    assert write_rules(read_rules(short)) == short


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("a { }", ""),
        ('@charset "utf-8"; a { b: c }', "a{b: c}"),
        ("a; b: c", ""),
        ("a { b: c", "a{b: c}"),
    ],
)
def test_what_says_nothing_to_a_browser_is_left_out(written: str, left: str) -> None:
    assert write_rules(read_rules(written)) == left


def test_a_selector_knows_what_an_element_must_have() -> None:
    [rule] = read_rules('[dir=rtl] .a.b:not(.c, [d=e]) > #f[g="h i"][j][k^=l] { m: n }')
    [selector] = rule.selectors
    assert selector.classes == {"a", "b"}
    assert selector.attributes == {("dir", "rtl"), ("g", "h i"), ("j", ""), ("k^=l", "")}
