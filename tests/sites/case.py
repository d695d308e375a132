"""A case: a whole site named after what it tries, and what Docusaurus made of it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from .reading import Facts, unfold

CASES = Path(__file__).parent / "cases"


@dataclass(frozen=True)
class Case:
    """The folder `cases/NAME`: the site in `site/`, as it stands in a repository of its own."""

    folder: Path

    @property
    def name(self) -> str:
        return self.folder.name

    @property
    def site(self) -> Path:
        return self.folder / "site"

    @property
    def expectation(self) -> Path:
        """The file the oracle writes: the site's facts, or why Docusaurus refuses the site."""
        return self.folder / "expected.json"

    def expected(self) -> Facts:
        return unfold(json.loads(self.expectation.read_text(encoding="utf-8")))


def all_cases() -> list[Case]:
    return [Case(site.parent) for site in sorted(CASES.glob("*/site"))]
