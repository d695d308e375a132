"""What a finding looks like to people, to GitHub and to other tools, whatever stands in it."""

from __future__ import annotations

import json

import pytest

from mkdocs_docusaurus.diagnostics import Finding, Problem, line_of
from mkdocs_docusaurus.report import annotation, as_json, as_sarif, summary
from mkdocs_docusaurus.suggestion import did_you_mean, nearest

ODD = Problem("50%, a:b.md", 2, 3, "front-matter", '`x` is the text "a\nb%"', "write it: so")


def test_an_annotation_escapes_what_would_end_a_property_or_the_line() -> None:
    assert annotation(Finding(ODD, "warn"), "docs") == (
        "::warning file=docs/50%25%2C a%3Ab.md,line=2,col=3,title=front-matter"
        '::`x` is the text "a%0Ab%25" (write it: so)'
    )


@pytest.mark.parametrize(
    ("severity", "command"), [("info", "notice"), ("warn", "warning"), ("error", "error")]
)
def test_an_annotation_is_as_serious_as_its_finding(severity: str, command: str) -> None:
    finding = Finding(ODD, severity)  # type: ignore[arg-type]
    assert annotation(finding, "docs").startswith(f"::{command} file=")


def test_a_line_stays_one_line() -> None:
    assert line_of(ODD) == 'docs/50%, a:b.md:2:3: `x` is the text "a\\nb%" (write it: so)'


def test_a_file_beside_the_docs_folder_is_named_as_seen_from_there() -> None:
    beside = Problem("../sidebars.json", 4, 5, "sidebar", "x")
    assert line_of(beside, "docs") == "sidebars.json:4:5: x"
    assert "file=../other/sidebars.json," in annotation(Finding(beside, "warn"), "../other/docs")


def test_json_keeps_everything_as_it_is() -> None:
    [found] = json.loads(as_json([Finding(ODD, "warn")]))
    assert (found["path"], found["message"]) == (ODD.path, ODD.message)


def test_sarif_names_a_file_by_a_uri() -> None:
    [found] = json.loads(as_sarif([Finding(ODD, "error")], "docs"))["runs"]
    [result] = found["results"]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "docs/50%25%2C%20a%3Ab.md"
    assert result["level"] == "error"


def test_without_findings_the_reports_are_empty_and_valid() -> None:
    assert json.loads(as_json([])) == []
    assert json.loads(as_sarif([], "docs"))["runs"][0]["results"] == []


def test_the_summary_counts_what_there_is_and_leaves_out_the_rest() -> None:
    other = Problem("b.md", 1, 1, "link", "x")
    findings = [Finding(ODD, "warn"), Finding(other, "warn"), Finding(other, "error")]
    assert summary(findings) == "1 error, 2 warnings in 2 files of the docs"
    assert summary([Finding(ODD, "info")]) == "1 note in 1 file of the docs"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("./setpu.md", "./setup.md"),
        ("./Setup.md", "./setup.md"),
        ("./nothing-like-it.md", None),
        ("", None),
    ],
)
def test_a_suggestion_is_near_or_there_is_none(written: str, meant: str | None) -> None:
    assert nearest(written, ["./setup.md", "./guides/first.md"]) == meant


def test_where_nothing_is_near_the_hint_is_another() -> None:
    assert did_you_mean("abc", ["xyz"], "name a doc by its file") == "name a doc by its file"
    assert did_you_mean("abc", []) == ""
