"""Files that docs import: found by the path an `import` names, read, and never outside the site."""

import posixpath
from dataclasses import dataclass
from pathlib import Path

from mkdocs_docusaurus.site import Settings


@dataclass(frozen=True)
class SourceFile:
    """A file that a doc imports: its path as problems name it, and its text."""

    path: str
    text: str


def read_imported(path: str, source: str, settings: Settings) -> SourceFile | None:
    """The file that `path` names in an `import` of the doc or partial `source`.

    `@site/`, or a slash, is the folder that the docs folder stands in; other paths are relative to
    the file that imports.  `None` where there is no such file, or where it is not within the site's
    folder, or hidden there, as `.env` and `.git/config` are.
    """
    docs_dir = settings.docs_dir.resolve()
    site_dir = docs_dir if docs_dir.parent == Path(docs_dir.anchor) else docs_dir.parent
    if path.startswith(("@site/", "/")):
        file = site_dir / path.removeprefix("@site").lstrip("/")
    else:
        file = settings.docs_dir / posixpath.dirname(source) / path
    try:
        file = file.resolve()
        if not _is_within(file, site_dir) or not file.is_file():
            return None
        raw = file.read_bytes()
    except (OSError, RuntimeError, ValueError):  # Unreadable, a link to itself, no path at all.
        return None
    text = raw.decode("utf-8-sig", errors="replace").replace("\r\n", "\n")
    return SourceFile(_relative(file, docs_dir), text)


def _is_within(file: Path, folder: Path) -> bool:
    """Whether a file is below a folder and not hidden there."""
    if not file.is_relative_to(folder):
        return False
    return not any(part.startswith(".") for part in file.relative_to(folder).parts)


def _relative(file: Path, docs_dir: Path) -> str:
    if file.is_relative_to(docs_dir):
        return file.relative_to(docs_dir).as_posix()
    return f"../{file.relative_to(docs_dir.parent).as_posix()}"
