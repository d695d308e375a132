"""Every case, built by this project, shows what Docusaurus shows of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from . import deliberate
from .build import build
from .case import Case, all_cases
from .compare import differences
from .facts import material
from .facts.model import to_json

CASES = all_cases()
DELIBERATE = deliberate.load()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_shows_what_docusaurus_shows(case: Case, tmp_path: Path) -> None:
    meant = deliberate.apply(case.expected(), DELIBERATE.get(case.name, []))
    said = build(case, tmp_path)
    if "refused" in meant:
        assert names_a_file(case, said), f"Docusaurus: {meant['refused']}\nWe: {said}"
        return
    ours = to_json(material.read_site(tmp_path))
    found = [*differences(meant, ours), *warning_differences(meant.get("warnings", []), said)]
    assert not found, "\n\n" + "\n\n".join(found)


def names_a_file(case: Case, said: list[str]) -> bool:
    """Whether some problem names the file it stands in."""
    files = [file.name for file in case.folder.rglob("*") if file.is_file()]
    return any(name in line for line in said for name in files)


def warning_differences(expected: list[str], said: list[str]) -> Iterator[str]:
    """Where Docusaurus warns we must, in our own words; where it does not we must not."""
    if expected and not said:
        yield "\n    ".join(["no warning, where Docusaurus says:", *expected])
    if said and not expected:
        yield "\n    ".join(["a warning too many:", *said])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_deliberate_differences_are_differences(case: Case) -> None:
    assert deliberate.faults(case.expected(), DELIBERATE.get(case.name, [])) == []


def test_deliberate_differences_name_cases() -> None:
    assert DELIBERATE.keys() <= {case.name for case in CASES}
