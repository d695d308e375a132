"""The report: findings for people, for GitHub, and for other tools."""

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from mkdocs_docusaurus.diagnostics import Finding, Severity, file_of

_ANNOTATIONS: Mapping[Severity, str] = {"info": "notice", "warn": "warning", "error": "error"}
_SARIF: Mapping[Severity, str] = {"info": "note", "warn": "warning", "error": "error"}


def summary(findings: list[Finding]) -> str:
    """How many there are of each severity, and in how many files."""
    files = len({finding.problem.path for finding in findings})
    counts = {
        "error": sum(finding.severity == "error" for finding in findings),
        "warning": sum(finding.severity == "warn" for finding in findings),
        "note": sum(finding.severity == "info" for finding in findings),
    }
    parts = [_plural(count, noun) for noun, count in counts.items() if count]
    return f"{', '.join(parts)} in {_plural(files, 'file')} of the docs"


def publish(findings: list[Finding], docs_dir: Path, environment: Mapping[str, str]) -> None:
    """Give the findings to other tools, as far as the environment asks for it.

    In GitHub Actions they are printed as annotations; `PROBLEMS` names a file to write them to, as
    SARIF if its name ends so, else as JSON.
    """
    folder = os.path.relpath(docs_dir)
    if environment.get("GITHUB_ACTIONS") == "true":
        for finding in findings:
            print(annotation(finding, Path(folder).as_posix()))
    if name := environment.get("PROBLEMS"):
        is_sarif = name.endswith(".sarif")
        text = as_sarif(findings, Path(folder).as_posix()) if is_sarif else as_json(findings)
        file = Path(name)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text + "\n", encoding="utf-8")


def annotation(finding: Finding, folder: str) -> str:
    """A finding as GitHub Actions shows it beside the line; `folder` is the docs folder's path.

    https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    """
    problem = finding.problem
    message = f"{problem.message} ({problem.hint})" if problem.hint else problem.message
    fields = {
        "file": file_of(problem, folder),
        "line": problem.line,
        "col": problem.column,
        "title": problem.kind,
    }
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in fields.items())
    return f"::{_ANNOTATIONS[finding.severity]} {properties}::{_data(message)}"


def as_json(findings: Iterable[Finding]) -> str:
    """A list of objects: path, line, column, kind, severity, message, hint."""
    return json.dumps([_object(finding) for finding in findings], indent=2, ensure_ascii=False)


def as_sarif(findings: Iterable[Finding], folder: str) -> str:
    """The findings as SARIF 2.1.0, which code hosts and editors read.

    https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
    """
    findings = list(findings)
    kinds = sorted({finding.problem.kind for finding in findings})
    driver = {"name": "docs portal", "rules": [{"id": kind} for kind in kinds]}
    results = [_result(finding, folder) for finding in findings]
    schema = "https://json.schemastore.org/sarif-2.1.0.json"
    # Unless told so, readers count a character beyond Unicode's first plane as two columns.
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    sarif = {"$schema": schema, "version": "2.1.0", "runs": [run]}
    return json.dumps(sarif, indent=2, ensure_ascii=False)


def _object(finding: Finding) -> dict[str, Any]:
    problem = finding.problem
    return {
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "kind": problem.kind,
        "severity": finding.severity,
        "message": problem.message,
        "hint": problem.hint,
    }


def _result(finding: Finding, folder: str) -> dict[str, Any]:
    problem = finding.problem
    message = f"{problem.message} ({problem.hint})" if problem.hint else problem.message
    place = {
        "artifactLocation": {"uri": quote(file_of(problem, folder))},
        "region": {"startLine": problem.line, "startColumn": problem.column},
    }
    return {
        "ruleId": problem.kind,
        "level": _SARIF[finding.severity],
        "message": {"text": message},
        "locations": [{"physicalLocation": place}],
    }


def _plural(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
