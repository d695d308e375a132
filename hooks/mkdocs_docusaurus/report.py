"""The report: findings for people, for GitHub, and for other tools.

The paths of the findings are as their reader has them; see `seen_from`.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from mkdocs_docusaurus.diagnostics import (
    Finding,
    Problem,
    Severity,
    address,
    printable,
    said,
    shortened,
)
from mkdocs_docusaurus.group import Group, grouped

WORDS: Mapping[Severity, str] = {"error": "error", "warn": "warning", "info": "note"}
"""What a severity is called in a report, in SARIF too."""

_ANNOTATIONS: Mapping[Severity, str] = {"info": "notice", "warn": "warning", "error": "error"}
_NO_TEXT = re.compile(r"[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""What JSON may hold, but no file in UTF-8 or no terminal."""


FORMATS = ("text", "json", "sarif", "github")


def exit_status(findings: Iterable[Finding], strict: bool) -> int:
    """1 where there are errors, or where there are warnings and the command is strict; else 0."""
    failing = {"error", "warn"} if strict else {"error"}
    return int(any(finding.severity in failing for finding in findings))


def summary(findings: list[Finding]) -> str:
    """How many there are of each severity, and in how many files."""
    files = len({finding.problem.path for finding in findings})
    counts = {
        word: sum(finding.severity == severity for finding in findings)
        for severity, word in WORDS.items()
    }
    parts = [_plural(count, noun) for noun, count in counts.items() if count]
    return f"{', '.join(parts) or 'no problems'} in {_plural(files, 'file')}"


@dataclass(frozen=True)
class Entry:
    """What a report says at once: one problem, or a group at the `place` of its first.

    `text` is one line, or for a group one for each of its names too.
    """

    severity: Severity
    kind: str
    place: Problem
    text: str
    is_group: bool = False

    @property
    def at(self) -> str:
        """What a line of the report begins with; groups have their places behind them."""
        return "" if self.is_group else f"{address(self.place)}: "


def entries(findings: list[Finding], every: bool = False) -> list[Entry]:
    """What is to be said of the findings, in order.

    Many of one cause are one entry, at the end, unless `every` is true.
    """
    alone, groups = (findings, []) if every else grouped(findings)
    return [
        *(Entry(it.severity, it.problem.kind, it.problem, said(it.problem)) for it in alone),
        *(Entry(it.severity, it.kind, it.places[0], _group_text(it), True) for it in groups),
    ]


def as_text(findings: list[Finding], every: bool = False) -> str:
    """Lines for people and for editors, as compilers write them, and a count.

    `docs/a.md:12:5: warning: message (hint) [kind]`
    """
    lines = [
        f"{entry.at}{WORDS[entry.severity]}: {_with_kind(entry)}"
        for entry in entries(findings, every)
    ]
    return "\n".join([*lines, summary(findings)])


def as_github(findings: list[Finding], every: bool = False) -> str:
    """Lines that GitHub Actions shows beside the lines of the source.

    https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    It shows ten of each severity for each step, so that many of one cause are one annotation.
    """
    return "\n".join(map(_annotation, entries(findings, every)))


def as_json(findings: Iterable[Finding]) -> str:
    """A list of objects: path, line, column, kind, severity, message, hint."""
    return _json([_object(finding) for finding in findings])


def as_sarif(findings: Iterable[Finding]) -> str:
    """The findings as SARIF 2.1.0, which code hosts and editors read.

    https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
    """
    findings = list(findings)
    kinds = sorted({finding.problem.kind for finding in findings})
    driver = {"name": "mkdocs-docusaurus", "rules": [{"id": kind} for kind in kinds]}
    results = [_result(finding) for finding in findings]
    schema = "https://json.schemastore.org/sarif-2.1.0.json"
    # Unless told so, readers count a character beyond Unicode's first plane as two columns.
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return _json({"$schema": schema, "version": "2.1.0", "runs": [run]})


def report(findings: list[Finding], form: str, every: bool = False) -> str:
    """The findings in one of `FORMATS`; JSON and SARIF hold each problem in any case."""
    match form:
        case "json":
            return as_json(findings)
        case "sarif":
            return as_sarif(findings)
        case "github":
            return as_github(findings, every)
        case _:
            return as_text(findings, every)


def publish(findings: list[Finding], environment: Mapping[str, str]) -> None:
    """Give the findings to other tools, as far as the environment asks for it.

    In GitHub Actions they are printed as annotations; `PROBLEMS` names a file to write them to, as
    SARIF if its name ends so, else as JSON.  Raises OSError where that file cannot be written.
    """
    if environment.get("GITHUB_ACTIONS") == "true" and findings:
        print(as_github(findings))
    if name := environment.get("PROBLEMS"):
        text = as_sarif(findings) if name.endswith(".sarif") else as_json(findings)
        file = Path(name)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text + "\n", encoding="utf-8")


def _with_kind(entry: Entry) -> str:
    first, line_end, rest = entry.text.partition("\n")
    return f"{first} [{entry.kind}]{line_end}{rest}"


def _group_text(group: Group) -> str:
    """A group in a line, and one for each of its names.

    `438 links begin with "/docs/" and lead nowhere: docs/a.md:3:1, docs/b.md:9:5, …`
    """
    hint = f" ({printable(shortened(group.hint))})" if group.hint else ""
    title = printable(group.title)
    if not group.names:
        return f"{title}{hint}: {_addresses(group.places, group.count)}"
    lines = [
        f"    {printable(it.name)} \N{MULTIPLICATION SIGN}{it.count}:"
        f" {_addresses(it.places, it.count)}"
        for it in group.names
    ]
    rest = [f"    and {_plural(group.others, 'other name')}"] if group.others else []
    return "\n".join([f"{title}{hint}:", *lines, *rest])


def _addresses(places: tuple[Problem, ...], count: int) -> str:
    return ", ".join(map(address, places)) + (", …" if count > len(places) else "")


def _annotation(entry: Entry) -> str:
    fields = {
        "file": printable(entry.place.path),
        "line": entry.place.line,
        "col": entry.place.column,
        "title": entry.kind,
    }
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in fields.items())
    return f"::{_ANNOTATIONS[entry.severity]} {properties}::{_data(entry.text)}"


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


def _result(finding: Finding) -> dict[str, Any]:
    problem = finding.problem
    place = {
        "artifactLocation": {"uri": _uri(problem.path)},
        "region": {"startLine": problem.line, "startColumn": problem.column},
    }
    return {
        "ruleId": problem.kind,
        "level": WORDS[finding.severity],
        "message": {"text": said(problem)},
        "locations": [{"physicalLocation": place}],
    }


def _json(value: Any) -> str:
    text = json.dumps(value, indent=2, ensure_ascii=False)
    return _NO_TEXT.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _uri(path: str) -> str:
    """The path in a URI; what is no text in it is replaced, as no URI can name such a file."""
    return quote(path.encode("utf-8", "surrogateescape" if _is_of_bytes(path) else "replace"))


def _is_of_bytes(path: str) -> bool:
    return not re.search(r"[\ud800-\udc7f\udd00-\udfff]", path)


def _plural(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
