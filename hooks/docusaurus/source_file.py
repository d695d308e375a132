"""Files that docs import: found by the path an `import` names, read, and never outside the site."""

import posixpath
from pathlib import Path

from docusaurus.markdown import SourceFile
from docusaurus.site import Settings


def read_imported(path: str, source: str, settings: Settings) -> SourceFile | None:
    """The file that `path` names in an `import` of the doc or partial `source`.

    `@site/` is the folder that the docs folder stands in; other paths are relative to the file
    that imports.  `None` where there is no such file, or where it is not within the site's folder.
    """
    site_dir = settings.docs_dir.parent.resolve()
    if path.startswith("@site/"):
        file = site_dir / path.removeprefix("@site/")
    else:
        file = settings.docs_dir / posixpath.dirname(source) / path
    file = file.resolve()
    if not file.is_relative_to(site_dir) or not file.is_file():
        return None
    text = file.read_bytes().decode("utf-8-sig", errors="replace").replace("\r\n", "\n")
    return SourceFile(_relative(file, settings.docs_dir.resolve()), text)


def _relative(file: Path, docs_dir: Path) -> str:
    if file.is_relative_to(docs_dir):
        return file.relative_to(docs_dir).as_posix()
    return f"../{file.relative_to(docs_dir.parent).as_posix()}"
