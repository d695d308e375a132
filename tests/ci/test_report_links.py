"""`.ci/report-links`, with a `gh` that only writes down what it is asked to do."""

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GH = """#!/usr/bin/env bash
if [[ $2 == list ]]; then
    echo "$OPEN_ISSUE"
else
    echo "$*" >> "$ASKED"
    [[ $* != *--body-file* ]] || cat >> "$ASKED"
fi
"""


@pytest.fixture
def gh(tmp_path: Path) -> Path:
    path = tmp_path / "bin" / "gh"
    path.parent.mkdir()
    path.write_text(GH)
    path.chmod(0o755)
    return path


def asked(gh: Path, report: str, open_issue: str = "") -> list[str]:
    """What gh is asked to do about the report, where an issue is open or not."""
    written, notes = gh.with_name("report.md"), gh.with_name("asked")
    written.write_text(report)
    notes.touch()
    environment = {
        "PATH": f"{gh.parent}{os.pathsep}{os.environ['PATH']}",
        "OPEN_ISSUE": open_issue,
        "ASKED": str(notes),
    }
    subprocess.run([ROOT / ".ci/report-links", written], env=environment, check=True)
    return notes.read_text().splitlines()


def test_the_first_broken_link_opens_the_issue(gh: Path) -> None:
    assert asked(gh, "- `a link`\n") == [
        "issue create --title Broken external links --body-file -",
        "- `a link`",
    ]


def test_later_ones_update_it(gh: Path) -> None:
    assert asked(gh, "- `a link`\n", open_issue="7") == ["issue edit 7 --body-file -", "- `a link`"]


def test_it_is_closed_when_all_are_mended(gh: Path) -> None:
    (command,) = asked(gh, "", open_issue="7")
    assert command.startswith("issue close 7 ")


def test_with_nothing_broken_nothing_is_done(gh: Path) -> None:
    assert asked(gh, "") == []


def test_a_report_longer_than_an_issue_is_cut(gh: Path) -> None:
    _, *body = asked(gh, "- `a link`\n" * 10000)
    assert 50_000 < len("\n".join(body)) < 65_536
