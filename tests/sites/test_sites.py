"""Every whole site, built by this project, shows what Docusaurus shows of it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
import yaml

from .case import Case, all_cases
from .compare import Difference, differences
from .reading import Facts, read_site

HOOKS = Path(__file__).parents[2] / "hooks"
CASES = all_cases()
KNOWN: dict[str, list[dict[str, str]]] = (
    yaml.safe_load((Path(__file__).parent / "differences.yml").read_text(encoding="utf-8")) or {}
)


def build(case: Case, place: Path) -> Facts:
    """The facts of a case as `mkdocs-docusaurus build` makes it, away from this repository."""
    site, built = place / "site", place / "built"
    shutil.copytree(case.site, site)
    command = [sys.executable, "-m", "mkdocs_docusaurus.cli", "build", str(site)]
    command += ["--site-dir", str(built)]
    environment = os.environ | {"PYTHONPATH": str(HOOKS), "CACHE": "false"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert built.is_dir(), done.stdout + done.stderr
    return read_site(built)


def is_known(difference: Difference, entry: dict[str, Any]) -> bool:
    """Whether an entry of `differences.yml` is about a difference: its fact, and its page."""
    return entry["fact"] == difference.fact and fnmatch(difference.page, entry.get("page", "*"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_shows_what_docusaurus_shows(case: Case, tmp_path: Path) -> None:
    known = KNOWN.get(case.name, []) + KNOWN.get("*", [])
    found = list(differences(case.expected(), build(case, tmp_path)))
    unknown = [each for each in found if not any(is_known(each, entry) for entry in known)]
    stale = [
        entry
        for entry in KNOWN.get(case.name, [])
        if not any(is_known(each, entry) for each in found)
    ]
    assert not unknown, "\n\n" + "\n\n".join(f"{d.page} {d.fact}:\n{d.text}" for d in unknown)
    assert not stale, f"no difference after all: {stale}"


def test_known_differences_name_cases_and_reasons() -> None:
    assert KNOWN.keys() <= {case.name for case in CASES} | {"*"}
    assert all(entry.get("reason") for entries in KNOWN.values() for entry in entries)
