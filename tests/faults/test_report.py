"""What findings look like to people, to GitHub and to other tools, whatever stands in them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote

import pytest

from mkdocs_docusaurus.diagnostics import Finding, Problem, Severity, line_of, seen_from
from mkdocs_docusaurus.report import (
    FORMATS,
    as_github,
    as_json,
    as_sarif,
    as_text,
    exit_status,
    report,
    summary,
)
from mkdocs_docusaurus.suggestion import did_you_mean, nearest

HERE = Path(__file__).parent
SCHEMA = HERE / "schema" / "sarif-schema-2.1.0.json"
ODD = Problem("50%, a:b.md", 2, 3, "front-matter", '`x` is the text "a\nb%"', "write it: so")
HOSTILE = "\x1b[2J\r\n\u202e\x9b\ud800::error::\U0001f600"


def link(path: str = "docs/a.md", line: int = 1, severity: Severity = "warn") -> Finding:
    return Finding(Problem(path, line, 1, "link", 'link to "./b.md" finds no doc'), severity)


def test_text_is_a_line_for_each_finding_as_compilers_write_them() -> None:
    problem = Problem("docs/a.md", 3, 9, "link", 'link to "./b.md" finds no doc', "mend it")
    assert as_text([Finding(problem, "warn")]) == (
        'docs/a.md:3:9: warning: link to "./b.md" finds no doc (mend it) [link]\n'
        "1 warning in 1 file"
    )


def test_text_says_that_there_is_nothing_wrong() -> None:
    assert as_text([]) == "no problems in 0 files"


def test_an_annotation_escapes_what_would_end_a_property_or_the_line() -> None:
    assert as_github([Finding(ODD, "warn")]) == (
        "::warning file=50%25%2C a%3Ab.md,line=2,col=3,title=front-matter"
        '::`x` is the text "a\\nb%25" (write it: so)'
    )


@pytest.mark.parametrize(
    ("severity", "command"), [("info", "notice"), ("warn", "warning"), ("error", "error")]
)
def test_an_annotation_is_as_serious_as_its_finding(severity: Severity, command: str) -> None:
    assert as_github([link(severity=severity)]).startswith(f"::{command} file=")


def test_a_line_stays_one_line() -> None:
    assert line_of(ODD) == 'docs/50%, a:b.md:2:3: `x` is the text "a\\nb%" (write it: so)'


@pytest.mark.parametrize(
    ("root", "cwd", "path", "shown"),
    [
        ("/site", "/site", "docs/a.md", "docs/a.md"),
        ("/home/site", "/home", "docs/a.md", "site/docs/a.md"),
        ("/site", "/site/docs/guides", "docs/a.md", "../a.md"),
        ("/other", "/site", "sidebars.js", "../other/sidebars.js"),
        ("/site", "/site", ".", "."),
    ],
)
def test_a_path_is_as_the_shell_has_it(root: str, cwd: str, path: str, shown: str) -> None:
    [found] = seen_from([link(path)], Path(root), Path(cwd))
    assert found.problem.path == shown


def test_json_keeps_everything_as_it_is() -> None:
    [found] = json.loads(as_json([Finding(ODD, "warn")]))
    assert found == {
        "path": ODD.path,
        "line": 2,
        "column": 3,
        "kind": "front-matter",
        "severity": "warn",
        "message": ODD.message,
        "hint": ODD.hint,
    }


def test_sarif_names_a_file_by_a_uri() -> None:
    [found] = json.loads(as_sarif([Finding(ODD, "error")]))["runs"]
    [result] = found["results"]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "50%25%2C%20a%3Ab.md"
    assert result["level"] == "error"


def test_a_name_that_is_not_utf8_is_the_uri_of_its_bytes() -> None:
    finding = link(os.fsdecode(b"caf\xe9.md"))
    [result] = json.loads(as_sarif([finding]))["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "caf%E9.md"


@pytest.mark.parametrize(
    "findings",
    [
        [],
        [link(), link(line=2, severity="error"), link(severity="info"), Finding(ODD, "warn")],
        [Finding(Problem(HOSTILE, 1, 1, "link", HOSTILE, HOSTILE), "warn")],
    ],
    ids=["nothing", "all severities", "hostile"],
)
def test_sarif_is_valid_by_its_schema(findings: list[Finding], tmp_path: Path) -> None:
    file = tmp_path / "problems.sarif"
    file.write_text(as_sarif(findings), encoding="utf-8")
    check = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(SCHEMA), str(file)]
    done = subprocess.run(check, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("form", FORMATS)
def test_no_format_sends_what_would_move_a_terminals_cursor(form: str) -> None:
    hostile = Finding(Problem(HOSTILE, 1, 1, "link", HOSTILE, HOSTILE), "warn")
    said = report([hostile, *(link(HOSTILE, n) for n in range(20))], form)
    said.encode("utf-8")
    assert not {"\x1b", "\r", "\u202e", "\x9b"} & {*said}
    assert "\N{GRINNING FACE}" in unquote(said)


def test_json_gives_back_what_it_had_to_escape() -> None:
    [found] = json.loads(as_json([Finding(Problem("a", 1, 1, "link", HOSTILE), "warn")]))
    assert found["message"] == HOSTILE


def test_of_a_long_message_the_beginning_and_the_end_are_said() -> None:
    problem = Problem("docs/a.md", 1, 1, "link", f"link to {'x' * 100_000} finds no doc")
    said = as_text([Finding(problem, "warn")])
    assert len(said) < 2_000
    assert "link to xxx" in said
    assert "xxx finds no doc" in said


@pytest.mark.parametrize(
    ("severity", "relaxed", "strict"), [("info", 0, 0), ("warn", 0, 1), ("error", 1, 1)]
)
def test_errors_fail_and_warnings_do_where_it_is_strict(
    severity: Severity, relaxed: int, strict: int
) -> None:
    findings = [link(severity="info"), link(severity=severity)]
    assert exit_status(findings, strict=False) == relaxed
    assert exit_status(findings, strict=True) == strict


def test_without_findings_a_command_succeeds() -> None:
    assert exit_status([], strict=True) == 0


def test_the_summary_counts_what_there_is_and_leaves_out_the_rest() -> None:
    findings = [link(), link("docs/b.md"), link("docs/b.md", severity="error")]
    assert summary(findings) == "1 error, 2 warnings in 2 files"
    assert summary([link(severity="info")]) == "1 note in 1 file"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("./setpu.md", "./setup.md"),
        ("./Setup.md", "./setup.md"),
        ("./nothing-like-it.md", None),
        ("./getting-set-up/setup.md", None),
        ("", None),
    ],
)
def test_a_suggestion_is_near_or_there_is_none(written: str, meant: str | None) -> None:
    assert nearest(written, ["./setup.md", "./guides/first.md"]) == meant


def test_a_name_that_is_left_without_a_beginning_is_near() -> None:
    assert nearest("step-5-add-participants", ["add-participants"]) == "add-participants"
    assert nearest("Card", ["DocCard"]) is None


def test_where_nothing_is_near_the_hint_is_another() -> None:
    assert did_you_mean("abc", ["xyz"], "name a doc by its file") == "name a doc by its file"
    assert did_you_mean("abc", []) == ""
