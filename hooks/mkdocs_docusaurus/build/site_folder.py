"""The site's folder: a file whose bytes would not change is not written.

MkDocs empties the folder before each build.  So it is set aside for that moment, and what is not
part of the new site is removed once that is known.
"""

import os
import shutil
from collections.abc import Container
from pathlib import Path


def set_aside(folder: Path) -> None:
    """Have the folder out of the way, until `bring_back`; where it cannot be moved, it stays."""
    aside = _aside(folder)
    if not folder.is_dir():
        return
    shutil.rmtree(aside, ignore_errors=True)
    try:
        folder.rename(aside)
    except OSError:
        return  # It is where a disk is mounted, say.


def bring_back(folder: Path) -> None:
    """Have the folder back in its place, also one that a killed build has left aside."""
    aside = _aside(folder)
    if aside.is_dir() and not folder.exists():
        aside.rename(folder)


def leave_only(folder: Path, places: Container[str], but: Container[str] = ()) -> None:
    """Remove every file but those at some places below the folder, and folders left empty.

    Hidden ones at the top are not the site's, and stay, as with MkDocs, and so do those named in
    `but`.
    """
    for entry in os.scandir(folder) if folder.is_dir() else ():
        if not entry.name.startswith(".") and entry.name not in but:
            _leave_only(entry, entry.name, places)


def write_changed(path: Path, content: bytes) -> None:
    """Write a file, unless it has this content already."""
    try:
        if path.stat().st_size == len(content) and path.read_bytes() == content:
            return
    except OSError:
        pass
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _leave_only(entry: os.DirEntry[str], place: str, places: Container[str]) -> None:
    if not entry.is_dir(follow_symlinks=False):
        if place not in places:
            Path(entry.path).unlink()
        return
    for inside in os.scandir(entry.path):
        _leave_only(inside, f"{place}/{inside.name}", places)
    if not any(os.scandir(entry.path)):
        Path(entry.path).rmdir()


def _aside(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}.aside")
