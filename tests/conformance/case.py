"""A case: a docs folder named after one behaviour, and what Docusaurus made of it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CASES = Path(__file__).parent / "cases"


@dataclass(frozen=True)
class Case:
    """The folder `cases/NAME`: `docs/`, and `static/`, `sidebars.json`, `format` where wanted."""

    folder: Path

    @property
    def name(self) -> str:
        return self.folder.name

    @property
    def docs(self) -> Path:
        return self.folder / "docs"

    @property
    def static(self) -> Path | None:
        folder = self.folder / "static"
        return folder if folder.is_dir() else None

    @property
    def sidebars(self) -> Path | None:
        file = self.folder / "sidebars.json"
        return file if file.is_file() else None

    @property
    def format(self) -> str:
        """How `.md` is read: `mdx`, the default, or `detect`."""
        file = self.folder / "format"
        return file.read_text(encoding="utf-8").strip() if file.is_file() else "mdx"

    @property
    def expectation(self) -> Path:
        """The file the oracle writes: the site's facts, or why Docusaurus refuses the folder."""
        return self.folder / "expected.json"

    def expected(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.expectation.read_text(encoding="utf-8"))
        return found


def all_cases() -> list[Case]:
    return [Case(docs.parent) for docs in sorted(CASES.glob("*/docs"))]
