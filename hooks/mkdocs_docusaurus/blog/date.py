"""Dates of posts: as authors write them, and as Git or the file system remember them."""

import re
import subprocess
from datetime import UTC, datetime
from pathlib import Path

_NUMBERS = re.compile(
    r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})"
    r"(?:[Tt\s]\s*(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?"
    r"\s*(Z|[-+]\d{2}:?\d{2})?",
    re.ASCII,
)
_NAMED = ("%b %d %Y", "%b %d, %Y", "%B %d %Y", "%B %d, %Y", "%d %B %Y", "%d %b %Y")


def read_date(written: str) -> datetime:
    """A date, with or without a time, in UTC unless it says otherwise; `ValueError` for others.

    `2021-08-26`, `2021/8/6`, `2021-08-26 10:00`, `2021-08-26T10:00:00+02:00`, `August 26, 2021`.
    """
    text = written.strip()
    if numbers := _NUMBERS.fullmatch(text):
        year, month, day, clock, zone = numbers.groups()
        hour, _, rest = (clock or "0:00").partition(":")
        iso = f"{year}-{int(month):02}-{int(day):02}T{int(hour):02}:{rest}{zone or ''}"
        return _in_utc(datetime.fromisoformat(iso))
    for pattern in _NAMED:
        try:
            return datetime.strptime(text, pattern).replace(tzinfo=UTC)
        except ValueError:
            continue
    raise ValueError(written)


def created(file: Path) -> datetime | None:
    """When Git first saw a file, whatever it was called then; `None` where Git knows nothing."""
    command = ["git", "log", "--follow", "--diff-filter=A", "--format=%aI", "--", file.name]
    try:
        done = subprocess.run(
            command, cwd=file.parent, capture_output=True, text=True, timeout=10, check=False
        )
    except (OSError, subprocess.SubprocessError):
        return None
    lines = done.stdout.split()
    return _in_utc(datetime.fromisoformat(lines[-1])) if done.returncode == 0 and lines else None


def modified(file: Path) -> datetime:
    """When a file was last written; for one that is gone by now, the first second of 1970."""
    try:
        return datetime.fromtimestamp(int(file.stat().st_mtime), UTC)
    except OSError:
        return datetime.fromtimestamp(0, UTC)


def _in_utc(date: datetime) -> datetime:
    return date.replace(tzinfo=UTC) if date.tzinfo is None else date.astimezone(UTC)
