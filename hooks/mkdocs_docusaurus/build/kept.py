"""Texts that took time to make, kept in a file of the cache's folder until they would differ."""

import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from mkdocs_docusaurus.build.site_folder import write_changed

Texts = dict[str, str]


def kept(file: Path | None, key: str, make: Callable[[], Texts]) -> Texts:
    """What `make` gives, which is the same for the same `key`; without a file, made every time.

    A file that is damaged is written anew; where it cannot be written, nothing is kept.
    """
    return (file and _read(file, key)) or _written(file, key, make())


def _read(file: Path, key: str) -> Texts:
    try:
        there = json.loads(file.read_bytes())
        return dict(there["texts"]) if there["key"] == key else {}
    except (OSError, ValueError, LookupError, TypeError):
        return {}


def _written(file: Path | None, key: str, texts: Texts) -> Texts:
    if file is not None:
        with suppress(OSError):
            file.parent.mkdir(parents=True, exist_ok=True)
            write_changed(file, json.dumps({"key": key, "texts": texts}).encode())
    return texts
