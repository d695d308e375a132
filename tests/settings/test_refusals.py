"""What Docusaurus refuses in a config is a problem here, and what it takes is none."""

import json
from pathlib import Path
from typing import Any

import pytest

from mkdocs_docusaurus.settings.folder import read_settings

HERE = Path(__file__).parent
CASES: dict[str, Any] = json.loads((HERE / "cases.json").read_text(encoding="utf-8"))
REFUSED: dict[str, str | None] = json.loads((HERE / "expected.json").read_text(encoding="utf-8"))
NEEDED = {"title": "A site", "url": "https://example.com", "baseUrl": "/"}


def problems(folder: Path, config: dict[str, Any]) -> list[str]:
    text = f"module.exports = {json.dumps({**NEEDED, **config}, indent=2)}\n"
    (folder / "docusaurus.config.js").write_text(text, encoding="utf-8")
    found = read_settings(folder).problems
    return [problem.message for problem in found if problem.kind == "config"]


@pytest.mark.parametrize("name", [name for name in CASES if REFUSED[name]])
def test_what_docusaurus_refuses_is_one_problem(name: str, tmp_path: Path) -> None:
    assert len(problems(tmp_path, CASES[name])) == 1


@pytest.mark.parametrize("name", [name for name in CASES if not REFUSED[name]])
def test_what_docusaurus_takes_is_none(name: str, tmp_path: Path) -> None:
    assert problems(tmp_path, CASES[name]) == []
