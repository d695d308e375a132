"""How serious a kind of problem is, as `extra.docusaurus.problems` in `mkdocs.yml` says."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import chdir
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from mkdocs_docusaurus.diagnostics import Problem, rate, read_severities
from tests.conformance.build import problems
from tests.integration.portal import ROOT, variables, write

DOCS = {"docs/a.md": "# A\n\n[Gone](./gone.md)\n"}
SAID = "docs/a.md:3:1: link to "


def portal(folder: Path, severities: str) -> Path:
    """The project's configuration with severities of its own, beside a site of one broken link."""
    write(folder / "project", DOCS)
    for name in ("hooks", "overrides"):
        (folder / name).symlink_to(ROOT / name)
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    wanted = config.replace("  docusaurus:\n", f"  docusaurus:\n    problems: {severities}\n")
    assert wanted != config
    file = folder / "mkdocs.yml"
    file.write_text(wanted, encoding="utf-8")
    return file


def run(
    folder: Path, severities: str, *options: str, **more: str
) -> subprocess.CompletedProcess[str]:
    config = portal(folder, severities)
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", *options, "--config-file", str(config)],
        cwd=folder / "project",
        env=variables(folder / "project", folder / "site", **more),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize(
    ("severity", "label", "status", "strict"),
    [
        ("ignore", None, 0, 0),
        ("info", "INFO", 0, 0),
        ("warn", "WARNING", 0, 1),
        ("error", "ERROR", 1, 1),
    ],
)
def test_a_severity_decides_what_is_printed_and_how_the_build_ends(
    tmp_path: Path, severity: str, label: str | None, status: int, strict: int
) -> None:
    relaxed = run(tmp_path / "relaxed", f"{{link: {severity}}}")
    exact = run(tmp_path / "strict", f"{{link: {severity}}}", "--strict")
    assert (relaxed.returncode, exact.returncode) == (status, strict)
    for done in (relaxed, exact):
        lines = [line for line in done.stderr.splitlines() if SAID in line]
        assert [line.split()[0] for line in lines] == ([label] if label else [])
        assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("severities", "said"),
    [
        ("{lnik: warn}", "no kind of problem called 'lnik'; did you mean \"link\"?"),
        ("{link: fatal}", "link is 'fatal', but must be ignore, info, warn or error"),
    ],
)
def test_a_wrong_severity_is_said_in_words(tmp_path: Path, severities: str, said: str) -> None:
    done = run(tmp_path, severities)
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_problems_that_cannot_be_written_are_said_in_words(tmp_path: Path) -> None:
    done = run(tmp_path, "{link: info}", PROBLEMS=str(tmp_path))
    assert done.returncode == 1
    assert f"PROBLEMS: {tmp_path} cannot be written" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_preview_shows_an_error_and_goes_on(tmp_path: Path) -> None:
    file = portal(tmp_path, "{link: error}")
    environment = variables(tmp_path / "project", tmp_path / "site")
    with (
        mock.patch.dict(os.environ, environment, clear=True),
        chdir(tmp_path / "project"),
        problems() as said,
    ):
        config = load_config(str(file))
        config.plugins.on_startup(command="serve", dirty=False)
        build(config)
        hook: Any = config.plugins["hooks/portal.py"]
        hook.plugin.preview.provide("a/index.html")
        config.plugins.on_shutdown()
    assert [line.startswith(SAID) for line in said] == [True]
    assert (tmp_path / "site" / "a" / "index.html").is_file()


@pytest.mark.parametrize(
    ("word", "severity"),
    [("throw", "error"), ("warn", "warn"), ("log", "info"), ("ignore", "ignore")],
)
def test_the_words_of_docusaurus_are_understood(word: str, severity: str) -> None:
    severities, wrong = read_severities({"link": word})
    assert (severities["link"], wrong) == (severity, [])


def test_findings_are_sorted_and_each_there_once() -> None:
    first, second = Problem("a.md", 9, 1, "link", "x"), Problem("a.md", 10, 1, "image", "x")
    severities, _ = read_severities({"image": "ignore"})
    assert [found.problem for found in rate([second, first, first], severities)] == [first]
