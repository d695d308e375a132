"""A case: a blog folder named after one behaviour, and what Docusaurus made of it."""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

from tests.conformance.build import build as build_site
from tests.conformance.case import Case

from .facts import Facts, ours, read_blog

CASES = Path(__file__).parent / "cases"


@dataclass(frozen=True)
class BlogCase:
    """The folder `cases/NAME`: `blog/`, `static/` where wanted, and `expected.json`."""

    folder: Path

    @property
    def name(self) -> str:
        return self.folder.name

    @property
    def expectation(self) -> Path:
        """The file the oracle writes: the blog's facts, or why Docusaurus refuses the folder."""
        return self.folder / "expected.json"

    def expected(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.expectation.read_text(encoding="utf-8"))
        return found


def all_cases() -> list[BlogCase]:
    return [BlogCase(blog.parent) for blog in sorted(CASES.glob("*/blog"))]


def build(case: BlogCase, place: Path) -> tuple[Facts, list[str]]:
    """Build a case beside docs of one page: the facts of its blog, and what the build said."""
    project = place / "project"
    shutil.copytree(case.folder, project)
    (project / "docs").mkdir()
    (project / "docs" / "index.md").write_text("# Home\n", encoding="utf-8")
    with mock.patch.dict(os.environ, REMOTE_AUTHOR_PICTURES="true"):  # As in Docusaurus.
        said = build_site(Case(project), place / "site")
    return read_blog(place / "site", "blog", ours.read_page), said
