"""One docs folder, built three ways: by the portal, and ejected by plain MkDocs or by Zensical."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from contextlib import chdir
from pathlib import Path
from unittest import mock

from mkdocs.theme import Theme

from mkdocs_docusaurus.cli import main
from tests.conformance.build import (
    build_config,
    environment,
    environment_with_cache,
    problems,
    without_ours,
)
from tests.conformance.case import Case

ROOT = Path(__file__).parents[2]
PORTAL = Case(ROOT)
ZENSICAL = "zensical==0.0.73"
"""The newest of which all parts are on the registry that this was made with."""
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_ISSUE = re.compile(r"^(?:Warning|Error): (.*)\n.*\[ (.*) \]", re.MULTILINE)


def eject_case(case: Case, folder: Path, *options: str) -> list[str]:
    """Eject a docs folder into another; gives the warnings and errors."""
    variables = without_ours() | environment(case, folder)
    with (
        mock.patch.dict(os.environ, variables, clear=True),
        chdir(case.docs.parent),
        mock.patch.object(Theme, "get_env", environment_with_cache),
        problems() as said,
    ):
        code = eject(*options, str(folder))
    return said if code == 0 else [*said, f"eject ended with {code}"]


def eject(*arguments: str) -> int:
    """Run the command for the project's own site; gives how it ended."""
    try:
        main(["eject", *arguments, str(ROOT)], prog_name="mkdocs-docusaurus")
    except SystemExit as ended:
        return int(ended.code or 0)
    return 0


def build_with_mkdocs(ejected: Path, site: Path) -> list[str]:
    """Build an ejected folder as plain MkDocs does; gives the warnings and errors."""
    return build_config(ejected / "mkdocs.yml", site_dir=str(site), strict=True)


def zensical() -> Path | None:
    """The command `zensical` in an environment of its own; `None` where it cannot be installed."""
    home = ROOT / ".cache" / "zensical"
    command = home / "bin" / "zensical"
    if command.is_file():
        return command
    install = ["pip", "install", "--quiet", "--retries=0", ZENSICAL]
    for step in (
        [sys.executable, "-m", "venv", str(home)],
        [str(home / "bin/python"), "-m", *install],
    ):
        if subprocess.run(step, capture_output=True, check=False).returncode:
            return None
    return command


def build_with_zensical(ejected: Path, command: Path) -> tuple[Path, list[str]]:
    """Build an ejected folder with Zensical; gives the built site, and what is wrong with it."""
    done = subprocess.run(
        [str(command), "build", "--clean"], cwd=ejected, capture_output=True, text=True, check=False
    )
    said = _COLOUR.sub("", done.stdout + done.stderr)
    if done.returncode == 0:
        return ejected / "site", [f"{place}: {what}" for what, place in _ISSUE.findall(said)]
    return ejected / "site", said.splitlines()
