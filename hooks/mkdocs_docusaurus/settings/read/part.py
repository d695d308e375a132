"""A part of a site's config: what stands at one path of it, checked field by field."""

import os
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mkdocs_docusaurus.catalog import value
from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.script.value import ScriptFunction, ScriptOther, ScriptPackage
from mkdocs_docusaurus.settings.read.option import Option
from mkdocs_docusaurus.suggestion import did_you_mean

KIND = "config"

Place = tuple[str | int, ...]
"""A path in the config: `("presets", 0, 1, "docs")`."""

Positions = Callable[[Place], tuple[int, int]]
"""Line and column of a path, or of the nearest one above it that is written out."""


@dataclass(frozen=True)
class Source:
    """The config file being read; `problems` grows while it is."""

    file: str
    positions: Positions
    problems: list[Problem] = field(default_factory=list)


@dataclass(frozen=True)
class Part:
    """The `value` that stands at a `place` of the config."""

    source: Source
    value: Any
    place: Place = ()

    def report(self, message: str, hint: str = "", *, kind: str = KIND) -> None:
        """Add a problem that stands where this part does."""
        problem = Problem(self.source.file, *self.at, kind, message, hint)
        self.source.problems.append(problem)

    @property
    def at(self) -> tuple[int, int]:
        """Line and column, from 1."""
        return self.source.positions(self.place)

    def refuse(self, expected: str) -> None:
        """Add the problem that this part is not what it must be."""
        said = f"{self.name} is {described(self.value)}, but must be {expected}"
        self.report(said)

    def lack(self, name: str) -> None:
        """Add the problem that there is no such value in this part."""
        said = f"{self.name} has no `{name}`"
        self.report(said)

    def __getitem__(self, step: str | int) -> "Part":
        """What stands below; `None` where there is nothing."""
        below = self.value
        if isinstance(step, str):
            below = below.get(step) if isinstance(below, Mapping) else None
        else:
            below = below[step] if isinstance(below, list) and step < len(below) else None
        return Part(self.source, below, (*self.place, step))

    def __contains__(self, name: str) -> bool:
        """Whether there is a value of that name."""
        return isinstance(self.value, Mapping) and name in self.value

    def names(self) -> list[str]:
        """The names below, in their order."""
        return list(self.value) if self.is_mapping else []

    @property
    def is_mapping(self) -> bool:
        """Whether it has fields."""
        return isinstance(self.value, Mapping)

    def items(self, expected: str = "a list") -> Iterator["Part"]:
        """The items of a list; none, and a problem, where it is no list."""
        if isinstance(self.value, list):
            yield from (self[at] for at in range(len(self.value)))
        elif self.value is not None:
            self.refuse(expected)

    @property
    def name(self) -> str:
        """The path as an author writes it: `navbar.items[0]`."""
        text = ""
        for step in self.place:
            text += f"[{step}]" if isinstance(step, int) else f".{step}"
        return f"`{text.lstrip('.')}`" if text else "the config"

    def fields(
        self,
        options: Mapping[str, Option],
        *,
        others: Collection[str] = (),
        is_open: bool = False,
    ) -> dict[str, Any]:
        """The checked values of the options that are there, by the fields that they fill.

        An option of a wrong type is left out and a problem, as is one that is neither among
        `options` nor `others`, unless the part `is_open` to any.
        """
        if not self.is_mapping:
            if self.value is not None:
                self.refuse("a mapping")
            return {}
        kept = {}
        for name in self.names():
            option = options.get(name)
            if option is None:
                if not is_open and name not in others:
                    self._report_unknown(name, [*options, *others])
                continue
            below = self[name]
            try:
                checked = option.check(below.value)
            except ValueError:
                if not _is_lost(below.value):
                    below.refuse(option.expected)
                continue
            if option.fills is not None:
                kept[option.fills] = checked
        return kept

    def _report_unknown(self, name: str, known: Collection[str]) -> None:
        below = self[name]
        moved = MOVED.get(name)
        hint = moved or did_you_mean(name, known, "Docusaurus does not know it either")
        said = f"there is no option {below.name}"
        below.report(said, hint)


MOVED: Mapping[str, str] = {
    "cacheTime": "remove it: Docusaurus does not know it any more",
    "homePageId": "write `slug: /` into the front matter of the doc",
    "links": "it is called `items` now",
    "switchConfig": "remove it: Docusaurus does not know it any more",
}
"""Options of older versions of Docusaurus, and what is done instead."""


def described(given: Any) -> str:
    """A value in an author's words."""
    match given:
        case ScriptFunction():
            return "a function"
        case ScriptPackage(name=name):
            return f"the package {name}"
        case ScriptOther(kind=kind):
            return f"a {kind}"
        case "":
            return "empty text"
    return value.described(given)


def plain(given: Any) -> Any:
    """Data without what JSON has not: functions, packages and the like are left out."""
    if isinstance(given, Mapping):
        return {name: plain(item) for name, item in given.items() if not _is_code(item)}
    if isinstance(given, list):
        return [plain(item) for item in given if not _is_code(item)]
    return None if _is_code(given) else given


def _is_lost(given: Any) -> bool:
    """Whether a value comes of a file outside the site, which the engine has said already."""
    return isinstance(given, ScriptPackage) and given.name.startswith(("/", "."))


def _is_code(given: Any) -> bool:
    return isinstance(given, ScriptFunction | ScriptPackage | ScriptOther)


def site_path(written: str, root: Path) -> str:
    """A path as it is seen from the site's folder, which it is relative to or in.

    Where there is nothing at a whole path, the bundler looks for it below the site's folder.
    """
    below = root / written.lstrip("/")
    is_below = written.startswith("/") and not Path(written).exists() and below.exists()
    whole = os.path.normpath(below if is_below else root / written)
    return Path(os.path.relpath(whole, root)).as_posix()
