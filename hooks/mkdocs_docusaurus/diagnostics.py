"""A problem in somebody's docs is a value with an address."""

import posixpath
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from mkdocs_docusaurus.suggestion import did_you_mean

Severity = Literal["ignore", "info", "warn", "error"]


@dataclass(frozen=True, order=True)
class Problem:
    """Something wrong in the docs, and where an author finds it.

    `path` is posix and relative to the docs folder; a file beside that folder is `../name`.
    `line` and `column` count from 1.  `kind` is one of `KINDS`.  `message` says what is wrong in
    plain words, `hint` what to do about it.
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

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
"""What would move the cursor of a terminal, or turn the rest of the line round."""

_SEVERITIES: Mapping[str, Severity] = {
    "ignore": "ignore",
    "info": "info",
    "log": "info",
    "warn": "warn",
    "error": "error",
    "throw": "error",
}
"""The words for severities, those of Docusaurus' `onBrokenLinks` among them."""


def line_of(problem: Problem, folder: str = "docs") -> str:
    """One line, `docs/a/b.md:12:5: message (hint)`; `folder` is the docs folder's name."""
    hint = f" ({problem.hint})" if problem.hint else ""
    line = f"{file_of(problem, folder)}:{problem.line}:{problem.column}: {problem.message}{hint}"
    return _CONTROL.sub(lambda found: repr(found[0])[1:-1], line)


def file_of(problem: Problem, folder: str = "docs") -> str:
    """The path of the file a problem stands in, as seen from the folder that the docs stand in."""
    return posixpath.normpath(posixpath.join(folder, problem.path))


def read_severities(given: Mapping[str, Any]) -> tuple[Mapping[str, Severity], list[str]]:
    """The severity of each kind, where `given` changes some, and what is wrong with `given`."""
    severities = dict(KINDS)
    wrong = []
    for kind, word in given.items():
        if kind not in KINDS:
            wrong.append(
                f"there is no kind of problem called {kind!r}; {did_you_mean(kind, KINDS)}"
            )
        elif word not in _SEVERITIES:
            wrong.append(f"{kind} is {word!r}, but must be ignore, info, warn or error")
        else:
            severities[kind] = _SEVERITIES[word]
    return severities, wrong


def rate(problems: Iterable[Problem], severities: Mapping[str, Severity]) -> list[Finding]:
    """The problems that are not ignored, sorted by file and line, each once."""
    rated = (Finding(problem, severities[problem.kind]) for problem in sorted(set(problems)))
    return [finding for finding in rated if finding.severity != "ignore"]
