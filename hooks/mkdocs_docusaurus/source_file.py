"""Files that docs import: found by the path an `import` names, read, and never outside the site."""

import os
import posixpath
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class SourceFile:
    """A file that a doc imports: its path as problems name it, and its text."""

    path: str
    text: str


def read_imported(
    path: str, source: str, root: Path, beside: Iterable[str] = ()
) -> SourceFile | None:
    """The file that `path` names in an `import` of the doc or partial `source`.

    `root` is the site's folder, and so is `@site/` or a slash; other paths are relative to the file
    that imports.  `beside` are other folders of the site's content, which may be `../docs`.  `None`
    where there is no such file, or where it is in none of these folders, or hidden there, as `.env`
    and `.git/config` are.
    """
    site_dir = root.resolve()
    folders = [site_dir, *((root / folder).resolve() for folder in beside)]
    if path.startswith(("@site/", "/")):
        file = site_dir / path.removeprefix("@site").lstrip("/")
    else:
        file = root / posixpath.dirname(source) / path
    try:
        file = file.resolve()
        if not any(_is_within(file, folder) for folder in folders) or not file.is_file():
            return None
        raw = file.read_bytes()
    except (OSError, RuntimeError, ValueError):  # Unreadable, a link to itself, no path at all.
        return None
    text = raw.decode("utf-8-sig", errors="replace").replace("\r\n", "\n")
    return SourceFile(Path(os.path.relpath(file, site_dir)).as_posix(), text)


def _is_within(file: Path, folder: Path) -> bool:
    """Whether a file is below a folder and not hidden there."""
    if not file.is_relative_to(folder):
        return False
    return not any(part.startswith(".") for part in file.relative_to(folder).parts)
