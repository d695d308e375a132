"""Lychee, which follows links: what it is given, and what it answers.

https://lychee.cli.rs/guides/cli
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
LINKS_BROKEN = 2

# In a file, lychee takes `//host/path` for a file of another machine; for a browser it is HTTPS.
OTHER_HOST = r"--remap=^file://([^/]+\.[^/]+)(/.*)?$ https://$1$2"


class CheckError(Exception):
    """The check itself failed, so nothing is known of the links; says why."""


@dataclass(frozen=True, order=True)
class Failure:
    """A link that could not be followed.

    `file` is the absolute path of the file that the link stands in, `line` and `column` count from
    1. `url` is where the link leads, `error:` if it makes no URL. `code` is the HTTP status, 0 if
    there was none. `reason` is lychee's own short sentence.
    """

    file: str
    line: int
    column: int
    url: str
    code: int
    reason: str


def follow(
    inputs: Iterable[Path],
    options: Sequence[str] = (),
    *,
    configs: Sequence[Path] = (),
    folder: Path,
    seconds: float,
) -> list[Failure]:
    """The links in `inputs` (files, or folders of them) that fail, sorted by where they stand.

    `configs` come after `lychee.toml` and overrule it. Lychee keeps its cache in `folder`, and may
    take `seconds` in all.
    """
    files = [f"--config={path.absolute()}" for path in (ROOT / "lychee.toml", *configs)]
    paths = [str(path.absolute()) for path in inputs]
    command = [_executable(), *files, "--format=json", *options, "--", *paths]
    folder.mkdir(parents=True, exist_ok=True)
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=seconds)
    except subprocess.TimeoutExpired:
        raise CheckError(f"lychee had not finished after {seconds:.0f} seconds") from None
    if done.returncode not in (0, LINKS_BROKEN):
        raise CheckError(f"lychee gave up, with exit status {done.returncode}: {done.stderr}")
    return read_answer(json.loads(done.stdout))


def read_answer(answer: dict[str, Any]) -> list[Failure]:
    """The failures in lychee's JSON report, sorted, each once."""
    groups = (answer["error_map"], answer["timeout_map"])
    return sorted(
        {
            _failure(file, link)
            for group in groups
            for file, links in group.items()
            for link in links
        }
    )


def _failure(file: str, link: dict[str, Any]) -> Failure:
    status, span = link["status"], link.get("span") or {}
    return Failure(
        file=file,
        line=span.get("line", 1),
        column=span.get("column", 1),
        url=link["url"],
        code=status.get("code", 0),
        reason=_reason(status),
    )


def _reason(status: dict[str, Any]) -> str:
    """One short sentence; lychee adds advice after a full stop or a dash."""
    text: str = status.get("details") or status["text"].removeprefix("Rejected status code: ")
    return text.split(". ")[0].split(" - ")[0]


def _executable() -> str:
    """The lychee that stands beside this Python, else any other."""
    folders = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
    found = shutil.which("lychee", path=folders)
    if found is None:
        raise CheckError("lychee is not installed; requirements-test.txt has it")
    return found
