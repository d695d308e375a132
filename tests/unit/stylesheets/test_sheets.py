"""What a page needs to be painted is in one sheet, and what can wait in another."""

import pytest

from mkdocs_docusaurus.stylesheets.sheets import FirstSight, Sheets, divide

LEFT_TO_RIGHT = FirstSight({"dir": ["ltr"], "data-md-color-scheme": ["default"]}, ["keys"])


@pytest.mark.parametrize(
    "rule",
    [
        "a{b: c}",
        ".md-header{a: b}",
        ".md-search__form{a: b}",
        # It may match without what can wait.
        ".a:not(.md-top){b: c}",
        ".a,.md-top{b: c}",
        # Not of the component, for all that its name begins alike.
        ".md-topic{a: b}",
        "[dir=ltr] .a{b: c}",
        '[data-md-color-scheme="default"]{a: b}',
        "[hidden]{a: b}",
        "@media screen{a{b: c}}",
        "@font-face{font-family: a}",
        "@keyframes a{to{b: c}}",
    ],
)
def test_what_a_page_may_show_at_first_is_critical(rule: str) -> None:
    assert divide([rule], LEFT_TO_RIGHT) == Sheets(critical=rule, deferred="")


@pytest.mark.parametrize(
    "rule",
    [
        ".md-top{a: b}",
        ".md-search-result__item .a{b: c}",
        ".a .md-tooltip2--active:hover{b: c}",
        ".md-top,.md-tooltip{a: b}",
        ".keys kbd{a: b}",
        "[dir=rtl] .a{b: c}",
        '[data-md-color-scheme="slate"] .a{b: c}',
        "@media print{a{b: c}}",
        "@supports (d: e){@media print{a{b: c}}}",
    ],
)
def test_what_scripts_show_settings_leave_out_or_paper_wants_is_deferred(rule: str) -> None:
    assert divide([rule], LEFT_TO_RIGHT) == Sheets(critical="", deferred=rule)


def test_a_variable_that_nothing_critical_uses_is_deferred() -> None:
    sheets = divide(
        [":root{--used: url(a);--late: url(b)} a{b: var(--used)} .md-top{b: var(--late)}"],
        FirstSight(),
    )
    assert sheets.critical == ":root{--used: url(a)}a{b: var(--used)}"
    assert sheets.deferred == ":root{--late: url(b)}.md-top{b: var(--late)}"


def test_a_variable_is_set_where_it_was_set_last() -> None:
    sheets = divide(
        [
            ":root{--a: old;--b: kept !important} p{color: var(--a, var(--b))}",
            ":root{--a: new;--b: c}",
        ],
        FirstSight(),
    )
    assert sheets.critical == (
        ":root{--b: kept !important}p{color: var(--a, var(--b))}:root{--a: new;--b: c}"
    )


def test_the_rules_of_a_sheet_keep_their_order() -> None:
    sheets = divide(["a{b: c} .md-top{d: e} f{g: h}", ".md-top{i: j} a{k: l}"], FirstSight())
    assert sheets == Sheets("a{b: c}f{g: h}a{k: l}", ".md-top{d: e}.md-top{i: j}")
