"""The files of a docs folder, sorted into what they are."""

import codecs
import os
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from wcmatch import glob

from mkdocs_docusaurus.diagnostics import Problem

KIND = "file"

_DEEPEST = 100
_FOLDERS = 10_000
_ENDLESS = f"this link leads to more than {_FOLDERS} folders, or round in a circle"
_CATEGORY = re.compile(r"_category_\.(?:json|ya?ml)")
_SOURCE = re.compile(r".*\.(?:jsx?|tsx?|mjs|cjs|mts|cts|module\.(?:css|scss|sass|less))")


@dataclass(frozen=True)
class Files:
    """Posix paths below the docs folder, each kind sorted by code point."""

    docs: tuple[str, ...]
    partials: tuple[str, ...]
    categories: tuple[str, ...]
    assets: tuple[str, ...]
    tags: str | None = None
    problems: tuple[Problem, ...] = ()


IsDoc = Callable[[str], bool]
"""Says of a Markdown file, by its path below the docs folder, whether it is a doc or a partial."""


def walk(docs_dir: Path, is_doc: IsDoc | None = None) -> Files:
    """Find and sort every file below `docs_dir`; hidden ones are no part of it.

    Symbolic links are followed to places inside the folder; others are problems.
    Rule: docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-docs, `include`, `exclude`.
    """
    kinds: dict[str, list[str]] = {}
    problems: list[Problem] = []
    for path in sorted(_paths(docs_dir, problems)):
        kind = kind_of(path)
        if is_doc is not None and kind in ("doc", "partial"):
            kind = "doc" if is_doc(path) else "partial"
        kinds.setdefault(kind, []).append(path)
    return Files(
        docs=tuple(kinds.get("doc", ())),
        partials=tuple(kinds.get("partial", ())),
        categories=tuple(kinds.get("category", ())),
        assets=tuple(kinds.get("asset", ())),
        tags=next(iter(kinds.get("tags", ())), None),
        problems=tuple(problems),
    )


def chosen(include: Sequence[str], exclude: Sequence[str]) -> IsDoc:
    """Whether a file is one that the globs of `include` name and those of `exclude` do not."""
    flags = glob.GLOBSTAR | glob.BRACE | glob.EXTGLOB
    return lambda path: (
        glob.globmatch(path, include, flags=flags)
        and not glob.globmatch(path, exclude, flags=flags)
    )


def kind_of(path: str) -> str:
    """What a file is: `doc`, `partial`, `category`, `tags`, `asset`, or `source` for code."""
    *folders, name = path.split("/")
    if _CATEGORY.fullmatch(name):
        return "category"
    if path == "tags.yml":
        return "tags"
    if _SOURCE.fullmatch(name) or "__tests__" in folders:
        return "source"
    if not name.endswith((".md", ".mdx")):
        return "asset"
    return "partial" if any(part.startswith("_") for part in (*folders, name)) else "doc"


def read_text(docs_dir: Path, path: str) -> tuple[str, Problem | None]:
    """A file's text with `\\n` line ends; what is not UTF-8 shows as U+FFFD and is a problem."""
    try:
        raw = (docs_dir / path).read_bytes().removeprefix(codecs.BOM_UTF8)
    except OSError as error:
        said = f"this file cannot be read: {error.strerror}"
        return "", Problem(path, 1, 1, "encoding", said)
    problem = None
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        text = raw.decode("utf-8", errors="replace")
        line_start = raw.rfind(b"\n", 0, error.start) + 1
        line = raw.count(b"\n", 0, error.start) + 1
        column = len(raw[line_start : error.start].decode("utf-8")) + 1
        said = "this file is not UTF-8 text"
        problem = Problem(path, line, column, "encoding", said, "save it as UTF-8")
    return text.replace("\r\n", "\n"), problem


def files_below(folder: Path) -> tuple[frozenset[str], list[Problem]]:
    """The path of every file below a folder, but hidden ones, and what is no file that is read."""
    problems: list[Problem] = []
    return frozenset(_paths(folder, problems)), problems


def endless_links(folder: Path) -> tuple[Problem, ...]:
    """A problem for each link that makes thousands of folders of one, or that leads to as many.

    `walk` ends all the same; other tools that read the folder and follow links would not.
    """
    links = (Path(place, name) for place, names, _ in os.walk(folder) for name in names)
    return tuple(
        Problem(link.relative_to(folder.parent).as_posix(), 1, 1, KIND, _ENDLESS, "take it out")
        for link in links
        if link.is_symlink() and _folders_below(link) > _FOLDERS
    )


def _folders_below(link: Path) -> int:
    """How many there are, all links followed; counted no further than is of use."""
    found = os.walk(link, followlinks=True)
    return sum(1 for _ in islice(found, _FOLDERS + 1))


def _paths(docs_dir: Path, problems: list[Problem]) -> Iterator[str]:
    root = docs_dir.resolve()
    pending = [("", frozenset([root]))]
    while pending:
        prefix, above = pending.pop()
        for entry in _entries(docs_dir, prefix, problems):
            path = f"{prefix}{entry.name}"
            if entry.is_symlink() and not _leads_inside(Path(entry.path), root):
                said = "this link leads nowhere, or out of its folder, and is not followed"
                problems.append(Problem(path, 1, 1, KIND, said, "put the file itself here"))
            elif entry.is_file():
                yield path
            elif not entry.is_dir():
                said = "this is neither a file nor a folder, and is not read"
                problems.append(Problem(path, 1, 1, KIND, said, "put a file here"))
            elif (place := Path(entry.path).resolve()) not in above:
                if len(above) > _DEEPEST:
                    said = f"folders deeper than {_DEEPEST} are not read"
                    problems.append(Problem(path, 1, 1, KIND, said, "put them higher"))
                    continue
                pending.append((f"{path}/", above | {place}))


def _entries(docs_dir: Path, prefix: str, problems: list[Problem]) -> list[os.DirEntry[str]]:
    """What stands in a folder and is not hidden; none where it cannot be read."""
    try:
        entries = [item for item in os.scandir(docs_dir / prefix) if not item.name.startswith(".")]
    except OSError as error:
        said = f"this folder cannot be read: {error.strerror}"
        problems.append(Problem(prefix.rstrip("/") or ".", 1, 1, KIND, said))
        return []
    for entry in entries:
        if not _is_text(entry.name):
            path = prefix + entry.name.encode(errors="replace").decode()
            said = "this file's name is not UTF-8"
            problems.append(Problem(path, 1, 1, "encoding", said, "rename it"))
    return [entry for entry in entries if _is_text(entry.name)]


def _is_text(name: str) -> bool:
    """Whether a name was UTF-8; Python keeps the bytes of others as lone surrogates."""
    return not any("\ud800" <= letter <= "\udfff" for letter in name)


def _leads_inside(link: Path, root: Path) -> bool:
    try:
        return link.resolve(strict=True).is_relative_to(root)
    except (OSError, RuntimeError):
        return False
