"""The manifest: which files of a site's folder were written by builds of ours."""

import os
from collections.abc import Iterator
from pathlib import Path

NAME = ".mkdocs-docusaurus"
_WHOLE = "*"
_COMPRESSED = (".gz", ".br")


def others_files(folder: Path) -> list[str]:
    """Files below a folder, by paths, that no build has written; hidden ones at its top are none.

    A copy that was compressed beside a file belongs to it.
    """
    ours = _read(folder / NAME)
    if _WHOLE in ours:
        return []
    return sorted(path for path in _files(folder) if _plain(path) not in ours and path not in ours)


def begin(folder: Path) -> None:
    """Note that a build is about to write into a folder: what is found there is its own."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / NAME).write_text(f"{_WHOLE}\n", encoding="utf-8")


def finish(folder: Path) -> None:
    """Note which files a build has written."""
    lines = "".join(f"{path}\n" for path in sorted(_files(folder)))
    (folder / NAME).write_text(lines, encoding="utf-8", errors="surrogateescape")


def _read(file: Path) -> frozenset[str]:
    try:
        return frozenset(file.read_text(encoding="utf-8", errors="surrogateescape").splitlines())
    except OSError:
        return frozenset()


def _files(folder: Path) -> Iterator[str]:
    for place, folders, names in os.walk(folder):
        if Path(place) == folder:
            folders[:] = [name for name in folders if not name.startswith(".")]
            names = [name for name in names if not name.startswith(".")]
        yield from (Path(place, name).relative_to(folder).as_posix() for name in names)


def _plain(path: str) -> str:
    return path.removesuffix(next((end for end in _COMPRESSED if path.endswith(end)), ""))
