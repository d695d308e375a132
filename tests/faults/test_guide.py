"""The guide's page about problems names every kind, and shows messages that are really said."""

from __future__ import annotations

import re
from pathlib import Path

from docusaurus.diagnostics import KINDS
from tests.integration.portal import ROOT

GUIDE = (ROOT / "docs" / "writing" / "problems.md").read_text(encoding="utf-8")
EXPECTED = (Path(__file__).parent / "expected.txt").read_text(encoding="utf-8").splitlines()


def test_every_kind_of_problem_is_explained() -> None:
    explained, _, severities = GUIDE.partition("## How serious a problem is")
    assert [kind for kind in KINDS if f"`{kind}`" not in explained] == []
    notes = {kind for kind, severity in KINDS.items() if severity == "info"}
    assert (
        set(re.findall(r"`([a-z-]+)`", severities.split("but for ")[1].split("which")[0])) == notes
    )


def test_every_example_is_a_message_that_is_said() -> None:
    fences = re.findall(r"^```text\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)
    examples = [line for fence in fences for line in fence.splitlines()]
    assert len(examples) > 15
    assert [line for line in examples if line not in EXPECTED] == []
