"""A problem in somebody's site is a value with an address."""

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from mkdocs_docusaurus.suggestion import did_you_mean

Severity = Literal["ignore", "info", "warn", "error"]


@dataclass(frozen=True, order=True)
class Problem:
    """Something wrong in a site, and where an author finds it.

    `path` is posix and relative to the site's folder.  `line` and `column` count from 1.  `kind` is
    one of `KINDS`.  `message` says what is wrong in plain words, `hint` what to do about it.
    """

    path: str
    line: int
    column: int
    kind: str
    message: str
    hint: str = ""


@dataclass(frozen=True)
class Finding:
    """A problem and how serious the site takes it."""

    problem: Problem
    severity: Severity


KINDS: Mapping[str, Severity] = {
    "admonition": "warn",
    "anchor": "warn",
    "author": "warn",
    "category": "warn",
    "component": "warn",
    "config": "warn",
    "docs": "warn",
    "duplicate-id": "warn",
    "duplicate-url": "warn",
    "encoding": "warn",
    "file": "warn",
    "front-matter": "warn",
    "image": "warn",
    "inline-author": "info",
    "link": "warn",
    "liquid": "warn",
    "mdx": "warn",
    "pagination": "warn",
    "partial": "warn",
    "plugin": "info",
    "post": "warn",
    "script": "warn",
    "sidebar": "warn",
    "slug": "warn",
    "style": "info",
    "tag": "warn",
    "translation": "warn",
    "unclosed": "info",
    "unlisted-link": "info",
    "untruncated": "info",
}
"""Every kind of problem, and how serious it is where the site says nothing of it."""

LONGEST = 1_000
"""As many characters of a message or a hint are shown; what an author wrote has no limit."""

_UNPRINTABLE = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)
"""What moves the cursor of a terminal, turns or hides the rest of the line, or is no text."""

_SEVERITIES: Mapping[str, Severity] = {
    "ignore": "ignore",
    "info": "info",
    "log": "info",
    "warn": "warn",
    "error": "error",
    "throw": "error",
}
"""The words for severities, those of Docusaurus' `onBrokenLinks` among them."""


def line_of(problem: Problem) -> str:
    """One line, `docs/a/b.md:12:5: message (hint)`."""
    return f"{address(problem)}: {said(problem)}"


def address(problem: Problem) -> str:
    """Where a problem stands, as editors and terminals open it: `docs/a.md:12:5`."""
    return f"{printable(problem.path)}:{problem.line}:{problem.column}"


def said(problem: Problem) -> str:
    """The message of a problem, and its hint in parentheses: one line of printable text."""
    hint = f" ({printable(shortened(problem.hint))})" if problem.hint else ""
    return f"{printable(shortened(problem.message))}{hint}"


def printable(text: str) -> str:
    r"""The text with each character that is no part of one line of text escaped, as in `\x1b`."""
    return _UNPRINTABLE.sub(lambda found: repr(found[0])[1:-1], text)


def shortened(text: str) -> str:
    """The text, or the beginning and the end of a long one."""
    if len(text) <= LONGEST:
        return text
    half = LONGEST // 2
    return f"{text[:half]} … {text[-half:]}"


def seen_from(findings: Iterable[Finding], root: Path, cwd: Path) -> list[Finding]:
    """The findings with paths as the shell has them in `cwd`; `root` is the site's folder.

    A path on another drive than `cwd` is absolute.
    """
    findings = list(findings)
    paths = {found.problem.path for found in findings}
    seen = {path: _seen_path(root / path, cwd) for path in paths}
    return [
        Finding(replace(found.problem, path=seen[found.problem.path]), found.severity)
        for found in findings
    ]


def _seen_path(path: Path, cwd: Path) -> str:
    try:
        return Path(os.path.relpath(path, cwd)).as_posix()
    except ValueError:  # Another drive of Windows.
        return path.as_posix()


def read_severities(given: Mapping[str, Any]) -> tuple[Mapping[str, Severity], list[str]]:
    """What `given` says of how serious kinds of problems are, and what is wrong with `given`."""
    severities: dict[str, Severity] = {}
    wrong = []
    for kind, word in given.items():
        if kind not in KINDS:
            wrong.append(
                f"there is no kind of problem called {kind!r}; {did_you_mean(kind, KINDS)}"
            )
        elif not isinstance(word, str) or word not in _SEVERITIES:
            wrong.append(f"{kind} is {word!r}, but must be ignore, info, warn or error")
        else:
            severities[kind] = _SEVERITIES[word]
    return severities, wrong


def rate(problems: Iterable[Problem], severities: Mapping[str, Severity]) -> list[Finding]:
    """The problems that are not ignored, sorted by file and line, each once.

    `severities` says how serious some kinds are; the others are as in `KINDS`.
    """
    rated = {**KINDS, **severities}
    found = (Finding(problem, rated[problem.kind]) for problem in sorted(set(problems)))
    return [finding for finding in found if finding.severity != "ignore"]
