"""Every case, built by us, shows a reader what it shows in Docusaurus."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.conformance.case import Case

from .case import all_cases, build
from .facts import Facts

CASES = all_cases()


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_case(case: Case, tmp_path: Path) -> None:
    expected = case.expected()
    found, said = build(case, tmp_path)
    if "refused" in expected:
        assert any(line.startswith("blog/") for line in said), expected["refused"]
        return
    warned = [line for line in expected.pop("warnings", []) if not _is_remark(line)]
    assert bool(said) == bool(warned), said or warned
    if "Duplicate routes found!" in warned:
        return  # Which of two pages on one URL is shown is chance there.
    assert _lines(_without_choices(found)) == _lines(_without_choices(expected))


def test_there_are_cases() -> None:
    assert len(CASES) >= 25


def _is_remark(warning: str) -> bool:
    """Whether we only remark upon this, so that a strict build goes on."""
    return "without truncation markers" in warning or "blog authors used in" in warning


def _without_choices(facts: Facts) -> Facts:
    """The facts without those in which we differ on purpose.

    The list of all posts has a heading, and the archive has the list of recent posts beside it, so
    that these pages can be found one's way about in; an unlisted post is in that list on no page.
    """
    pages = {}
    for path, page in facts.get("pages", {}).items():
        ours = set()
        if path == "/blog" or path.startswith("/blog/page/"):
            ours.add("heading")
        if path == "/blog/archive" or page.get("noindex"):
            ours.add("recent")
        pages[path] = {name: fact for name, fact in page.items() if name not in ours}
    return facts | {"pages": pages}


def _lines(facts: Facts) -> list[str]:
    """Facts as lines `a > b: value`, so that a failing test shows the facts that differ."""
    return sorted(_flat(facts, ""))


def _flat(value: Any, path: str) -> list[str]:
    if isinstance(value, dict):
        return [line for name, inner in value.items() for line in _flat(inner, f"{path} > {name}")]
    if isinstance(value, list):
        return [
            line for index, inner in enumerate(value) for line in _flat(inner, f"{path} > {index}")
        ]
    return [f"{path.removeprefix(' > ')}: {value}"]
