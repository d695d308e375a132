"""The files that a site's JavaScript may see: those of the site's folder, links resolved."""

import json
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

Roots = Sequence[Path]
"""Folders whose files may be read, links resolved."""

LARGEST = 4_000_000
"""The most bytes of a file that JavaScript is given."""
_MOST_NAMES = 20_000
"""The most names of files that are given at once."""

_LONGEST = 1000
"""The most characters of a name that a module asks for."""

_SUFFIXES = (".js", ".mjs", ".cjs", ".jsx", ".ts", ".mts", ".cts", ".tsx", ".json")
_PACKAGE = re.compile(r"(@[^/]+/)?[^/]+")


@dataclass(frozen=True)
class Link:
    """Where `require(spec)` leads: a file, a package (with its file, where it is installed),
    a part of the theme, a file outside the site (`outside`), or nothing (`missing`).

    `variant` says how a file is to be read where its name does not: `raw` is its text.
    """

    kind: Literal["file", "package", "theme", "outside", "missing"]
    name: str = ""
    file: Path | None = None
    seen: tuple[Path, ...] = field(default=())
    variant: str = ""

    @property
    def module(self) -> str:
        """The name of the module that the file makes."""
        path = "" if self.file is None else self.file.as_posix()
        return f"{path}?{self.variant}" if self.variant else path


def is_inside(file: Path, roots: Roots) -> bool:
    """Whether a file, links resolved, is below one of some folders and not hidden there.

    `node_modules/.pnpm` is where pnpm keeps packages, and counts as seen.
    """
    try:
        real = file.resolve()
    except (OSError, RuntimeError, ValueError):  # A link to itself, no path at all.
        return False
    for root in roots:
        if real.is_relative_to(root):
            parts = real.relative_to(root).parts
            return not any(part.startswith(".") and part != ".pnpm" for part in parts)
    return False


def name_in(file: Path, site: Path) -> str:
    """A file's path as it is seen from the site's folder."""
    return Path(os.path.relpath(site / file, site)).as_posix()


def read_text(file: Path, roots: Roots) -> str | None:
    """A file's text; nothing where it is none, too large, or not inside."""
    try:
        if not is_inside(file, roots) or not file.is_file() or file.stat().st_size > LARGEST:
            return None
        return file.read_bytes().decode("utf-8-sig", errors="replace")
    except (OSError, ValueError):
        return None


def kind_of(file: Path, roots: Roots) -> Literal["file", "folder", "none"]:
    """What stands at a path, as far as may be known."""
    try:
        kind: Literal["file", "folder", "none"] = "file" if file.is_file() else "none"
        kind = "folder" if kind == "none" and file.is_dir() else kind
        return kind if kind != "none" and is_inside(file, roots) else "none"
    except (OSError, ValueError):
        return "none"


def list_below(folder: Path, roots: Roots) -> dict[Path, list[str]]:
    """The names in a folder and in the folders below it, but not below `node_modules`."""
    found: dict[Path, list[str]] = {}
    waiting = [folder]
    count = 0
    while waiting and count < _MOST_NAMES:
        here = waiting.pop(0)
        try:
            entries = sorted(here.iterdir())
        except OSError:
            entries = []
        seen = [entry for entry in entries if is_inside(entry, roots)]
        found[here] = [entry.name for entry in seen]
        count += len(seen)
        waiting += [
            entry
            for entry in seen
            if entry.name != "node_modules" and not entry.is_symlink() and entry.is_dir()
        ]
    return found


def resolve(spec: str, from_file: Path, site: Path, roots: Roots) -> Link:
    """Where a module's `spec` leads, as Node finds it; `@site/` is the site's folder.

    `roots` are the folders whose files may be read.

    https://nodejs.org/api/modules.html#all-together
    """
    path = spec.partition("?")[0]
    if len(path) > _LONGEST:
        return Link("missing", path[:_LONGEST])
    if path.startswith("@site/"):
        return _file_link(site / path.removeprefix("@site/"), spec, roots)
    if path.startswith("file://"):
        path = path.removeprefix("file://")
    if path.startswith((".", "/")) or re.match(r"[A-Za-z]:[\\/]", path):
        return _file_link(_tidy(from_file.parent / path), spec, roots)
    return _package_link(path, from_file, site, roots)


def _tidy(path: Path) -> Path:
    """A path without `..`, read as text: a link on the way stays one."""
    parts: list[str] = []
    for part in path.parts:
        if part == ".." and len(parts) > 1:
            parts.pop()
        elif part != "..":
            parts.append(part)
    return Path(*parts)


def _file_link(path: Path, spec: str, roots: Roots) -> Link:
    seen = []
    for candidate in _candidates(path, roots):
        seen.append(candidate)
        if kind_of(candidate, roots) == "file":
            return Link("file", spec, candidate, tuple(seen))
    outside = not is_inside(path, roots)
    return Link("outside" if outside else "missing", path.as_posix(), None, tuple(seen[:1]))


def _candidates(path: Path, roots: Roots) -> Iterator[Path]:
    yield path
    if path.suffix in (".js", ".mjs", ".cjs", ".jsx"):  # TypeScript names what it compiles to.
        yield path.with_suffix(path.suffix.replace("js", "ts"))
        yield path.with_suffix(".tsx")
    yield from (path.with_name(path.name + suffix) for suffix in _SUFFIXES if path.name)
    main = _manifest(path, roots).get("main")
    if isinstance(main, str):
        yield path / main
        yield from ((path / main).with_name(Path(main).name + suffix) for suffix in _SUFFIXES)
        yield from (path / main / f"index{suffix}" for suffix in _SUFFIXES)
    yield from (path / f"index{suffix}" for suffix in _SUFFIXES)


def _manifest(folder: Path, roots: Roots) -> dict[str, Any]:
    try:
        found = json.loads(read_text(folder / "package.json", roots) or "{}")
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _package_link(spec: str, from_file: Path, site: Path, roots: Roots) -> Link:
    match = _PACKAGE.match(spec)
    if not match:
        return Link("missing", spec)
    name, below = match[0], spec[match.end() :].lstrip("/")
    for folder in (*from_file.parents, site):
        package = folder / "node_modules" / name
        if kind_of(package, roots) == "folder":
            file = _package_file(package, below, roots)
            if file and file.suffix == ".json":
                return Link("file", spec, file, (file,))
            return Link("package", spec, file)
    return Link("package", spec)


def _package_file(package: Path, below: str, roots: Roots) -> Path | None:
    manifest = _manifest(package, roots)
    exported = _exported(manifest.get("exports"), below)
    starts: list[Any] = [exported] if exported else []
    starts += [below] if below else [manifest.get("main"), manifest.get("module"), "index.js"]
    for start in starts:
        if isinstance(start, str):
            link = _file_link(_tidy(package / start), start, roots)
            if link.kind == "file":
                return link.file
    return None


def _exported(exports: Any, below: str) -> str | None:
    """https://nodejs.org/api/packages.html#exports"""
    if not isinstance(exports, dict) or not any(key.startswith(".") for key in exports):
        exports = {".": exports}
    key = f"./{below}" if below else "."
    if key in exports:
        return _condition(exports[key])
    for pattern, target in exports.items():
        start, star, end = pattern.partition("*")
        if star and key.startswith(start) and key.endswith(end):
            found = _condition(target)
            middle = key[len(start) : len(key) - len(end)]
            return found.replace("*", middle) if found else None
    return None


def _condition(target: Any) -> str | None:
    if isinstance(target, str):
        return target
    if isinstance(target, list):
        return next((found for item in target if (found := _condition(item))), None)
    if isinstance(target, dict):
        for name in ("require", "node", "import", "module", "browser", "default"):
            if name in target and (found := _condition(target[name])):
                return found
    return None
