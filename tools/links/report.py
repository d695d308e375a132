"""Links that fail, as problems: each once, with the first place where it stands."""

import os
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from mkdocs_docusaurus.diagnostics import Finding, Problem, Severity, line_of
from mkdocs_docusaurus.report import as_github
from tools.links.lychee import Failure


def problems_of(failures: Iterable[Failure], verdict: str) -> list[Problem]:
    """One problem for each URL that fails, however many links lead to it.

    `verdict` says what such a link is called, as in `broken link`. Paths are relative to the
    working folder.
    """
    by_url = sorted(failures, key=lambda failure: (failure.url, failure.reason, failure))
    groups = groupby(by_url, key=lambda failure: (failure.url, failure.reason))
    return sorted(_problem(list(links), verdict) for _, links in groups)


def show(problems: Iterable[Problem], severity: Severity) -> None:
    """Print each problem with its address; in GitHub Actions also as an annotation."""
    for problem in problems:
        print(line_of(problem))
        if os.environ.get("GITHUB_ACTIONS") == "true":
            print(as_github([Finding(problem, severity)], every=True))


def as_markdown(broken: list[Problem], unsure: list[Problem]) -> str:
    """What an issue says of the links; nothing, if none is broken."""
    if not broken:
        return ""
    parts = [f"These links are broken ({len(broken)}):", *map(_item, broken)]
    if unsure:
        folded = "<details><summary>No answer that tells anything of these</summary>"
        parts += ["", folded, "", *map(_item, unsure), "", "</details>"]
    return "\n".join(parts) + "\n"


def _item(problem: Problem) -> str:
    """A list item; as code, so that nothing in a URL becomes Markdown or mentions anyone."""
    return f"- `{line_of(problem).replace('`', '%60')}`"


def _problem(links: list[Failure], verdict: str) -> Problem:
    first, places = links[0], len({(link.file, link.line, link.column) for link in links})
    also = f"the same in {places - 1} more place{'s' * (places > 2)}" if places > 1 else ""
    where = "" if first.url == "error:" else f" to {first.url}"
    message = f"{verdict}{where}: {first.reason}"
    path = Path(os.path.relpath(first.file)).as_posix()
    kind = verdict.replace(" ", "-")
    return Problem(path, first.line, first.column, kind, message, also)
