"""Byte for byte the same: kept or made, on one core or on two, after any edit.

`EDITS=300 python -m pytest tests/same_output` makes as many edits as that; a test run makes a few.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from random import Random

import pytest

from tests.conformance.build import build
from tests.conformance.case import Case
from tests.integration.portal import build_own, run_build, write

from .edits import edited, first_site

EDITS = int(os.environ.get("EDITS", "12"))
SEED = 6


def contents(site: Path) -> dict[str, bytes]:
    """Every file of a site."""
    files = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


def lay_out(folder: Path, files: Mapping[str, str]) -> None:
    """Have a folder hold these files and no others."""
    for path in [path for path in folder.rglob("*") if path.is_file()]:
        if path.relative_to(folder).as_posix() not in files:
            path.unlink()
    new = {
        path: text
        for path, text in files.items()
        if not (folder / path).is_file() or (folder / path).read_text("utf-8") != text
    }
    write(folder, new)


def differing(ours: Mapping[str, bytes], theirs: Mapping[str, bytes]) -> list[str]:
    """The places in which two sites are not the same."""
    return sorted(place for place in {*ours, *theirs} if ours.get(place) != theirs.get(place))


def test_a_kept_page_is_the_page_that_would_be_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    random, files = Random(SEED), first_site()
    project, kept, fresh = tmp_path / "project", tmp_path / "kept", tmp_path / "fresh"
    for number in range(EDITS + 1):
        lay_out(project, files)
        said = build(Case(project), kept)
        monkeypatch.setenv("CACHE", "false")
        expected = build(Case(project), fresh)
        monkeypatch.delenv("CACHE")
        assert said == expected
        assert differing(contents(kept), contents(fresh)) == [], f"after edit {number}"
        what, files = edited(files, random)
    assert what


@pytest.mark.parametrize("cache", ["true", "false"])
def test_two_cores_make_what_one_makes(tmp_path: Path, cache: str) -> None:
    files = first_site() | {"docs/broken.md": "[gone](./gone.md)\n", "docs/a.md": "[b](./b.md)\n"}
    lay_out(tmp_path / "project", files)
    one = run_build(tmp_path / "project", tmp_path / "one", CORES="1", CACHE=cache)
    two = run_build(tmp_path / "project", tmp_path / "two", CORES="2", CACHE=cache)
    assert (one.returncode, two.returncode) == (0, 0)
    assert _said(one.stderr) == _said(two.stderr)
    assert sum("gone.md" in line for line in _said(one.stderr)) == 1
    assert differing(contents(tmp_path / "one"), contents(tmp_path / "two")) == []


def test_mkdocs_makes_the_same_pages_where_another_plugin_has_a_hand_in_them(
    tmp_path: Path,
) -> None:
    lay_out(tmp_path, first_site())
    ours = build_own(tmp_path, tmp_path / "ours", "")
    (tmp_path / "other.py").write_text(
        "def on_page_markdown(markdown, **_):\n    return markdown\n"
    )
    theirs = build_own(tmp_path, tmp_path / "theirs", "hooks: [hooks/portal.py, other.py]\n")
    assert ours.said == theirs.said
    assert differing(contents(ours.site), contents(theirs.site)) == []


def _said(log: str) -> list[str]:
    """The lines of a build's log that do not say where or how fast."""
    return [
        line
        for line in log.splitlines()
        if " built in " not in line and " to directory" not in line
    ]
