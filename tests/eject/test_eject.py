"""What each case is ejected as, and that others show of it what the portal does."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conformance.build import build
from tests.conformance.case import CASES as CONFORMANCE
from tests.conformance.case import Case
from tests.conformance.facts import material
from tests.conformance.facts.model import to_json

from .builders import PORTAL, build_with_mkdocs, build_with_zensical, eject_case, zensical
from .case import all_cases, ejected, expected
from .facts import Fact, facts

OWN = all_cases()
OTHERS = [
    Case(CONFORMANCE / name)
    for name in (
        "category-not-collapsible",
        "link-by-file-with-prefixes",
        "link-pathname",
        "mdx-tabs-in-a-list",
        "neighbours-skip-links-and-refs",
    )
]


@pytest.mark.parametrize("case", OWN, ids=lambda case: case.name)
def test_is_ejected_as_expected(case: Case, tmp_path: Path) -> None:
    assert ejected(case, tmp_path) == expected(case)


@pytest.mark.parametrize("case", [*OWN, *OTHERS, PORTAL], ids=lambda case: case.name)
def test_plain_mkdocs_shows_what_the_portal_shows(case: Case, tmp_path: Path) -> None:
    folder, site = tmp_path / "ejected", tmp_path / "site"
    eject_case(case, folder)
    assert build_with_mkdocs(folder, site) == []
    assert differences(case, site, tmp_path / "portal") == []


@pytest.mark.parametrize("case", [PORTAL], ids=lambda case: case.name)
def test_zensical_shows_what_the_portal_shows(case: Case, tmp_path: Path) -> None:
    command = zensical()
    if command is None:
        pytest.skip("Zensical cannot be installed here")
    folder = tmp_path / "ejected"
    eject_case(case, folder)
    site, said = build_with_zensical(folder, command)
    assert said == []
    assert differences(case, site, tmp_path / "portal") == []


def differences(case: Case, site: Path, portal: Path) -> list[Fact]:
    """Where a site differs from the portal's."""
    build(case, portal)
    ours, theirs = (to_json(material.read_site(folder)) for folder in (portal, site))
    return [fact for fact in facts(ours, theirs) if not fact.same]
