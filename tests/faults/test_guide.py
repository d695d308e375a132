"""The guide's page about problems names every kind, and shows messages that are really said."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from mkdocs_docusaurus.diagnostics import KINDS
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


def told() -> list[re.Pattern[str]]:
    """The messages that the guide's tables list, `…` standing for what varies."""
    _, _, tables = GUIDE.partition("## Every message")
    cells = re.findall(r"^\| (`+) ?(.+?) ?\1 \|", tables, re.MULTILINE)
    return [re.compile(re.escape(cell).replace("…", ".*"), re.DOTALL) for _, cell in cells]


def in_code() -> list[str]:
    """The messages that the code calls `said`, `…` standing for what it puts in."""
    found = []
    for file in sorted((ROOT / "hooks").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Assign) and "said" in ast.unparse(node.targets[0]):
                value = node.value.elts[0] if isinstance(node.value, ast.Tuple) else node.value
                found += [_with_gaps(text) for text in _texts(value)]
    return found


def _texts(value: ast.expr) -> list[ast.expr]:
    if isinstance(value, ast.IfExp):
        return [*_texts(value.body), *_texts(value.orelse)]
    is_text = isinstance(value, ast.JoinedStr) or (isinstance(value, ast.Constant) and value.value)
    return [value] if is_text else []


def _with_gaps(text: ast.expr) -> str:
    parts = text.values if isinstance(text, ast.JoinedStr) else [text]
    return "".join(str(p.value) if isinstance(p, ast.Constant) else "…" for p in parts)


def in_tests() -> list[str]:
    """The messages that the faults and the examples of translation expect."""
    examples = [file.read_text("utf-8") for file in (ROOT / "tests/translation").glob("*.md")]
    fences = [
        f for text in examples for f in re.findall(r"^`+problems\n(.*?)^`+$", text, re.M | re.S)
    ]
    lines = [*EXPECTED, *(line for fence in fences for line in fence.splitlines())]
    return [re.sub(r"^\S+:\d+:\d+: | \([^()]*\)$", "", line) for line in lines]


@pytest.mark.parametrize("messages", [in_code, in_tests])
def test_every_message_has_its_place_in_the_tables(messages: Callable[[], list[str]]) -> None:
    said, patterns = messages(), told()
    assert len(said) > 50
    assert [text for text in said if not any(p.fullmatch(text) for p in patterns)] == []
