"""The cases: each a blog folder named after one behaviour, and what Docusaurus made of it."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from unittest import mock

from tests.conformance.build import build as build_site
from tests.conformance.case import Case

from .facts import Facts, ours, read_blog

CASES = Path(__file__).parent / "cases"


def all_cases() -> list[Case]:
    return [Case(blog.parent) for blog in sorted(CASES.glob("*/blog"))]


def build(case: Case, place: Path) -> tuple[Facts, list[str]]:
    """Build a case beside docs of one page: the facts of its blog, and what the build said."""
    project = place / "project"
    shutil.copytree(case.folder, project)
    (project / "docs").mkdir()
    (project / "docs" / "index.md").write_text("# Home\n", encoding="utf-8")
    with mock.patch.dict(os.environ, REMOTE_AUTHOR_PICTURES="true"):  # As in Docusaurus.
        said = build_site(Case(project), place / "site")
    return read_blog(place / "site", "blog", ours.read_page), said
