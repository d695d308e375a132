"""Every fault planted in `site/` is reported where it stands, once, in order, and nothing else."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from mkdocs_docusaurus.diagnostics import KINDS
from tests.integration.portal import run_build

HERE = Path(__file__).parent
LEVELS = {"WARNING": "warn", "INFO": "info", "ERROR": "error"}
LINE = re.compile(r"^(WARNING|INFO|ERROR) +- +((?:docs/|sidebars\.json).*)$")
NOT_PLANTED = {
    "author", "config", "docs", "inline-author", "plugin", "post", "script", "style", "translation",
    "untruncated",
}  # fmt: skip
"""Kinds that cannot be had here, where there are docs, no blog and no settings."""


@dataclass(frozen=True)
class Run:
    """One build of the site: what it printed, and what it wrote to `PROBLEMS`."""

    status: int
    out: str
    err: str
    problems: Path

    def findings(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = json.loads(self.problems.read_text(encoding="utf-8"))
        return found

    def lines(self) -> list[str]:
        return [match[2] for line in self.err.splitlines() if (match := LINE.match(line))]


def run(folder: Path, name: str, *options: str, **variables: str) -> Run:
    problems = folder / "reports" / name
    done = run_build(HERE / "site", folder / "out", *options, PROBLEMS=str(problems), **variables)
    return Run(done.returncode, done.stdout, done.stderr, problems)


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """A plain build that says each problem, written as JSON too."""
    return run(tmp_path_factory.mktemp("plain"), "problems.json", "--verbose")


@pytest.fixture(scope="module")
def in_actions(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """A strict build as in GitHub Actions, its problems written as SARIF."""
    folder = tmp_path_factory.mktemp("actions")
    return run(folder, "problems.sarif", "--strict", GITHUB_ACTIONS="true")


def expected() -> list[str]:
    return (HERE / "expected.txt").read_text(encoding="utf-8").splitlines()


def printed(finding: dict[str, Any]) -> str:
    """A finding of the JSON report as the line that people read."""
    hint = f" ({finding['hint']})" if finding["hint"] else ""
    place = f"{finding['path']}:{finding['line']}:{finding['column']}"
    return f"{place}: {finding['message']}{hint}"


def test_the_report_is_the_expected_one_line_by_line(plain: Run) -> None:
    assert plain.lines() == expected()


def test_at_least_sixty_faults_are_planted_and_of_every_kind(plain: Run) -> None:
    assert len(expected()) >= 60
    planted = {finding["kind"] for finding in plain.findings()}
    assert not KINDS.keys() - planted - NOT_PLANTED


def test_the_report_is_sorted_by_file_line_and_column_and_says_each_thing_once(plain: Run) -> None:
    places = [(f["path"], f["line"], f["column"], f["message"]) for f in plain.findings()]
    assert places == sorted(set(places))


def test_a_build_that_is_not_strict_passes_and_ends_with_a_count(plain: Run) -> None:
    assert plain.status == 0
    assert "126 warnings, 3 notes in 36 files" in plain.err
    assert "Traceback" not in plain.err


def test_a_strict_build_reports_the_same_and_fails(in_actions: Run) -> None:
    assert in_actions.status == 1
    assert "126 warnings, 3 notes in 36 files" in in_actions.err
    assert "Traceback" not in in_actions.err


def test_json_has_every_finding_with_its_severity(plain: Run) -> None:
    findings = plain.findings()
    assert [printed(finding) for finding in findings] == expected()
    assert {*findings[0]} == {
        "path", "line", "column", "kind", "severity", "message", "hint",
    }  # fmt: skip
    assert all(finding["severity"] == KINDS[finding["kind"]] for finding in findings)


def test_sarif_has_every_finding_at_its_place(in_actions: Run) -> None:
    sarif = json.loads(in_actions.problems.read_text(encoding="utf-8"))
    assert sarif["version"] == "2.1.0"
    [found] = sarif["runs"]
    assert found["columnKind"] == "unicodeCodePoints"
    rules = [rule["id"] for rule in found["tool"]["driver"]["rules"]]
    assert len(found["results"]) == len(expected())
    for result, line in zip(found["results"], expected(), strict=True):
        place = result["locations"][0]["physicalLocation"]
        region = place["region"]
        address = f":{region['startLine']}:{region['startColumn']}: {result['message']['text']}"
        assert line.endswith(address)
        assert place["artifactLocation"]["uri"].endswith(line.removesuffix(address))
        assert result["level"] in {"note", "warning", "error"}
        assert result["ruleId"] in rules


def test_in_github_actions_every_finding_is_in_an_annotation(in_actions: Run) -> None:
    annotations = [line for line in in_actions.out.splitlines() if line.startswith("::")]
    shape = re.compile(r"::(warning|notice) file=\S+,line=\d+,col=\d+,title=[a-z-]+::\S.*")
    assert all(shape.fullmatch(line) for line in annotations)
    counts = [re.match(r".*::(\d+) (?!and )", line) for line in annotations]
    assert sum(int(count[1]) if count else 1 for count in counts) == len(expected())
    assert any(
        line.startswith("::warning file=docs/callouts.md,line=28,col=7,title=admonition::")
        for line in annotations
    )


def test_elsewhere_there_are_no_annotations(plain: Run) -> None:
    assert "::" not in plain.out
