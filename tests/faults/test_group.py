"""Many problems of one cause are said at once, few one by one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from mkdocs_docusaurus.diagnostics import KINDS, Finding, Problem
from mkdocs_docusaurus.group import CAUSES, FEWEST, MOST_NAMES, Cause
from mkdocs_docusaurus.mkdocs.problem_bar import bar_data
from mkdocs_docusaurus.report import as_github, as_text
from tests.integration.portal import ROOT


def found(kind: str, messages: Iterable[str], hint: str = "") -> list[Finding]:
    return [
        Finding(Problem("docs/a.md", line, 1, kind, message, hint), "warn")
        for line, message in enumerate(messages, 1)
    ]


def links(count: int, target: str = "/docs/page-{}") -> list[Finding]:
    return found("link", (f'link to "{target.format(n)}" finds no page' for n in range(count)))


def lines(findings: list[Finding], every: bool = False) -> list[str]:
    return as_text(findings, every).splitlines()[:-1]


def test_few_problems_of_one_cause_are_said_one_by_one() -> None:
    assert len(lines(links(FEWEST - 1))) == FEWEST - 1


def test_many_links_into_one_folder_are_said_at_once_with_the_first_places() -> None:
    assert lines(links(438)) == [
        'warning: 438 links begin with "/docs/" and lead nowhere:'
        " docs/a.md:1:1, docs/a.md:2:1, docs/a.md:3:1, … [link]"
    ]


def test_links_into_different_folders_have_different_causes() -> None:
    findings = [*links(12, "/docs/{}"), *links(10, "/api/{}"), *links(9, "/help/{}")]
    said = lines(findings)
    assert len(said) == 9 + 2
    assert [re.search(r'"/\w+/', line)[0] for line in said[9:]] == ['"/docs/', '"/api/']  # type: ignore[index]


def test_links_to_files_are_one_group_where_they_lead_into_one_folder() -> None:
    findings = [*links(12, "../../api/{}.md"), *links(9, "../{}/a.md"), *links(9, "{}.md")]
    said = lines(findings)
    assert len(said) == 9 + 9 + 1
    assert said[-1].startswith('warning: 12 links begin with "../../api/" and lead nowhere: ')


def test_many_links_to_one_file_are_one_group() -> None:
    assert lines(links(10, "gone.md"))[0].startswith('warning: 10 links to "gone.md" lead nowhere')


def test_components_without_a_template_are_one_group_by_their_names() -> None:
    names = ["<Optional>"] * 45 + ["<Since>"] * 2
    said = (f"there is no component `{name}`; only what is in it shows" for name in names)
    assert lines(found("component", said, "write its template")) == [
        "warning: 47 tags name components that have no template (write its template): [component]",
        "    <Optional> \N{MULTIPLICATION SIGN}45: docs/a.md:1:1, docs/a.md:2:1, docs/a.md:3:1, …",
        "    <Since> \N{MULTIPLICATION SIGN}2: docs/a.md:46:1, docs/a.md:47:1",
    ]


def test_a_group_counts_the_names_that_it_does_not_show() -> None:
    said = (f"there is no component `<C{n}>`" for n in range(MOST_NAMES + 5))
    assert lines(found("component", said))[-1] == "    and 5 other names"


def test_a_group_has_the_hint_of_most_of_its_problems() -> None:
    most = [*found("liquid", ["x"] * 9, "one hint"), *found("liquid", ["x"], "another")]
    assert "(one hint)" in lines(most)[0]
    half = [*found("liquid", ["x"] * 9, "one hint"), *found("liquid", ["x"] * 9, "another")]
    assert "hint" not in lines(half)[0]


def test_hints_that_differ_in_a_name_are_one() -> None:
    findings = [
        found("component", [f"there is no component `<C{n}>`"], f"write components/C{n}.html")[0]
        for n in range(12)
    ]
    assert "(write components/….html)" in lines(findings)[0]


def test_groups_come_after_what_is_said_one_by_one() -> None:
    findings = [*links(20), *found("tag", ["a tag is wrong"])]
    assert [line.rpartition(" ")[2] for line in lines(findings)] == ["[tag]", "[link]"]


def test_messages_that_differ_in_what_is_quoted_have_one_cause() -> None:
    said = (f'`f{n}` is the text "t{n}", but must be true or false' for n in range(30))
    assert lines(found("front-matter", said)) == [
        "warning: 30 times: … is the text …, but must be true or false:"
        " docs/a.md:1:1, docs/a.md:2:1, docs/a.md:3:1, … [front-matter]"
    ]


def test_very_many_problems_with_nothing_in_common_are_one_group_of_their_kind() -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    said = lines(
        found("mdx", (f"{a}{b}{c} is odd" for a in letters for b in letters for c in "xyz"))
    )
    assert said == [
        "warning: 2028 more problems of this kind:"
        " docs/a.md:1:1, docs/a.md:2:1, docs/a.md:3:1, … [mdx]"
    ]


def test_a_report_of_a_hundred_thousand_problems_is_short() -> None:
    assert len(as_text(links(100_000, "/docs/{}/page"))) < 300
    assert len(as_text(links(100_000, "/{}/page"))) < 300


def test_whoever_asks_for_every_problem_gets_each() -> None:
    assert len(lines(links(438), every=True)) == 438
    assert len(as_github(links(438), every=True).splitlines()) == 438


def test_a_group_is_one_annotation_at_its_first_place() -> None:
    assert as_github(links(438)) == (
        "::warning file=docs/a.md,line=1,col=1,title=link::"
        '438 links begin with "/docs/" and lead nowhere:'
        " docs/a.md:1:1, docs/a.md:2:1, docs/a.md:3:1, …"
    )


def test_braces_in_what_an_author_wrote_are_kept() -> None:
    assert "{0.x}" in lines(links(10, "/{{0.x}}/{}"))[0]
    assert "{y}" in lines(found("sidebar", ["a {y}"] * 10))[0]


SAID = "\n".join(
    file.read_text("utf-8")
    for file in (
        Path(__file__).parent / "expected.txt",
        ROOT / "docs" / "writing" / "problems.md",
        *(ROOT / "tests" / "translation").glob("*.md"),
    )
)
MESSAGES = [re.sub(r"^\S+:\d+:\d+: |^\| `+ ?", "", line) for line in SAID.splitlines()]


@pytest.mark.parametrize("cause", CAUSES, ids=lambda cause: cause.title)
def test_each_cause_is_one_of_messages_that_are_said(cause: Cause) -> None:
    assert cause.kind in KINDS
    assert any(cause.pattern.match(message) for message in MESSAGES)


def test_a_note_is_in_the_bar_of_its_own_page_alone() -> None:
    note = Finding(Problem("docs/a.md", 1, 1, "unlisted", "a note"), "info")
    assert bar_data([note], "docs/a.md")["here"]["count"] == 1
    assert bar_data([note], "docs/b.md")["worst"] is None
