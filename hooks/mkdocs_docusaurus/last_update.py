"""Last updated: when and by whom each file was changed last, as git knows it.

https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-docs#showLastUpdateTime
"""

import subprocess
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from mkdocs_docusaurus.catalog import LastUpdate

_COMMIT, _FIELD = "\x01", "\x02"
_COMMAND = (
    *("git", "log", "--no-merges", "--relative", "--name-only", "-z"),
    f"--format=format:{_COMMIT}%as{_FIELD}%an",
)


def read_history(folder: Path) -> Mapping[str, LastUpdate]:
    """The last change of each file below a folder, by path; empty where git has none to tell."""
    try:
        done = subprocess.run(
            [*_COMMAND, "--", "."], cwd=folder, capture_output=True, check=True, text=True
        )
    except (OSError, subprocess.CalledProcessError, UnicodeDecodeError):
        return {}
    history: dict[str, LastUpdate] = {}
    for commit in done.stdout.split(_COMMIT)[1:]:
        head, _, paths = commit.partition("\n")
        date, _, author = head.rstrip("\0").partition(_FIELD)
        for path in filter(None, paths.split("\0")):
            history.setdefault(path, LastUpdate(date, author))
    return history


def is_shallow(folder: Path) -> bool:
    """Whether a folder's Git has the last commits alone, so that older changes have no date."""
    command = ["git", "rev-parse", "--is-shallow-repository"]
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    except OSError:
        return False
    return done.stdout.strip() == "true"


def last_update(written: LastUpdate | None, known: LastUpdate | None) -> LastUpdate | None:
    """What to show: what the front matter says, the rest from git where git is asked."""
    if written is None or known is None:
        return written or known
    return replace(known, date=written.date or known.date, author=written.author or known.author)
