"""The portal around docs that a test writes: built, or run by the command line as a user does."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from tests.conformance.build import build, environment
from tests.conformance.case import Case
from tests.conformance.facts import html, material
from tests.conformance.facts.html import ORIGIN
from tests.conformance.facts.model import Item, Page, Site

ROOT = Path(__file__).parents[2]
NO_PAGE = Page()
Outline = list[Any]


@dataclass(frozen=True)
class Built:
    """A built site in the folder `site`, and the warnings and errors that building it gave."""

    site: Path
    said: list[str]

    @cached_property
    def facts(self) -> Site:
        """What a reader sees of the whole site."""
        return material.read_site(self.site)

    def page(self, path: str) -> Page:
        """What a reader sees of the page at a path such as `/a/b`."""
        return self.facts.pages.get(path, NO_PAGE)

    def tree(self, path: str) -> LexborHTMLParser:
        """The page's HTML, parsed."""
        return LexborHTMLParser((self.site / path.strip("/") / "index.html").read_text("utf-8"))

    def files(self) -> set[str]:
        """The path of every file of the site."""
        return {f.relative_to(self.site).as_posix() for f in self.site.rglob("*") if f.is_file()}

    def search_index(self) -> list[dict[str, Any]]:
        """The entries that the search finds: `location`, `title`, `text`."""
        found = json.loads((self.site / "search" / "search_index.json").read_text("utf-8"))
        entries: list[dict[str, Any]] = found["docs"]
        return entries

    def outlines(self) -> list[Outline]:
        """Each sidebar: a label per page or link, `{label: [...]}` per category."""
        return [outline(items) for items in self.facts.sidebars]


def outline(items: tuple[Item, ...]) -> Outline:
    return [{i.label: outline(i.items)} if i.items else i.label for i in items]


def write(folder: Path, files: Mapping[str, str]) -> None:
    """Write a site's files: `docs/a.md`, `static/x.txt`, `sidebars.json`, with their texts."""
    (folder / "docs").mkdir(parents=True, exist_ok=True)
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def build_in_process(folder: Path, site: Path) -> Built:
    return Built(site, build(Case(folder), site))


def build_own(folder: Path, site: Path, settings: str, url: str = ORIGIN) -> Built:
    """Build a portal of one's own: docs in a folder, and settings that differ from ours."""
    (folder / "mkdocs.yml").write_text(f"INHERIT: {ROOT / 'mkdocs.yml'}\n{settings}", "utf-8")
    for name in ("hooks", "overrides", "static"):
        if not (folder / name).exists():
            (folder / name).symlink_to(ROOT / name)
    return Built(site, build(Case(folder), site, url, folder / "mkdocs.yml"))


def command(*arguments: str) -> list[str]:
    """MkDocs on the command line, with the portal's own configuration."""
    return [sys.executable, "-m", "mkdocs", *arguments, "--config-file", str(ROOT / "mkdocs.yml")]


def variables(folder: Path, site: Path, **more: str) -> dict[str, str]:
    """The environment that points the portal at a folder's `docs` and `static`."""
    ours = {"DOCS_DIR", "STATIC_DIR", "SIDEBARS", "MARKDOWN_FORMAT", "GITHUB_ACTIONS", "PROBLEMS"}
    given = {name: value for name, value in os.environ.items() if name not in ours}
    quiet = {"NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"}
    return given | quiet | environment(Case(folder), site) | more


def run_build(
    folder: Path, site: Path, *options: str, **more: str
) -> subprocess.CompletedProcess[str]:
    """`mkdocs build` as from a shell in the folder; `more` are environment variables."""
    return subprocess.run(
        command("build", *options),
        cwd=folder,
        env=variables(folder, site, **more),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def crumbs(tree: LexborHTMLParser) -> list[str]:
    """The breadcrumbs as shown, the page itself last."""
    shown = tree.css(".md-path__item .md-ellipsis")
    return [html.text(crumb) for crumb in shown]
