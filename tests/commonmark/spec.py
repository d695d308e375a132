"""The examples of the CommonMark specification, from the npm package that holds its text."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

PACKAGE = "commonmark-spec"
VERSION = "0.31.2"
CACHE = Path.home() / ".cache" / "portal-commonmark"

_PART = re.compile(
    r"^`{32} example *\n(?P<source>.*?)^\.\n(?P<html>.*?)^`{32}$|^#+ +(?P<section>[^\n]*)$",
    re.DOTALL | re.MULTILINE,
)


@dataclass(frozen=True)
class Example:
    """One example: its number, the section it stands in, its source and the HTML wanted."""

    number: int
    section: str
    source: str
    html: str


def examples(text: str) -> Iterator[Example]:
    """The examples in the specification's text, in which an arrow stands for a tab."""
    section, number = "", 0
    for part in _PART.finditer(text):
        if part["section"] is not None:
            section = part["section"]
            continue
        number += 1
        source, html = (part[name].replace("→", "\t") for name in ("source", "html"))
        yield Example(number, section, source, html)


def specification() -> str | None:
    """The specification's text, fetched once; `None` where npm or its registry is not to be had."""
    kept = CACHE / f"{VERSION}.txt"
    if not kept.exists():
        text = _fetched()
        if text is None:
            return None
        CACHE.mkdir(parents=True, exist_ok=True)
        kept.write_text(text, encoding="utf-8")
    return kept.read_text(encoding="utf-8")


def _fetched() -> str | None:
    npm = shutil.which("npm")
    if npm is None:
        return None
    CACHE.mkdir(parents=True, exist_ok=True)
    command = [npm, "pack", "--json", f"{PACKAGE}@{VERSION}"]
    done = subprocess.run(command, cwd=CACHE, capture_output=True, text=True, check=False)
    if done.returncode:
        return None
    packed = CACHE / json.loads(done.stdout)[0]["filename"]
    with tarfile.open(fileobj=BytesIO(packed.read_bytes())) as archive:
        member = archive.extractfile("package/spec.txt")
        return member.read().decode("utf-8") if member else None
