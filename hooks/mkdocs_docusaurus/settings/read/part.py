"""A part of a site's config: what stands at one path of it, checked field by field."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from mkdocs_docusaurus.catalog import value
from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.script.value import UNDEFINED, ScriptFunction, ScriptOther, ScriptPackage
from mkdocs_docusaurus.suggestion import did_you_mean

KIND = "config"

Place = tuple[str | int, ...]
"""A path in the config: `("presets", 0, 1, "docs")`."""

Positions = Callable[[Place], tuple[int, int]]
"""Line and column of a path, or of the nearest one above it that is written out."""


@dataclass(frozen=True)
class Option:
    """An option: its check, what it takes in words, and the field of our settings that it fills.

    Where it fills none, it is only checked.
    """

    check: value.Check
    expected: str
    fills: str | None = None


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
        line, column = self.source.positions(self.place)
        self.source.problems.append(Problem(self.source.file, line, column, kind, message, hint))

    def __getitem__(self, step: str | int) -> "Part":
        """What stands below; `None` where there is nothing."""
        below = self.value
        if isinstance(step, str):
            below = below.get(step) if isinstance(below, Mapping) else None
        else:
            below = below[step] if isinstance(below, list) and step < len(below) else None
        return Part(self.source, None if below is UNDEFINED else below, (*self.place, step))

    def __contains__(self, name: str) -> bool:
        """Whether there is a value of that name; one that is undefined is none."""
        return isinstance(self.value, Mapping) and self.value.get(name, UNDEFINED) is not UNDEFINED

    def names(self) -> list[str]:
        """The names below, in their order."""
        return [name for name in self.value if name in self] if self.is_mapping else []

    @property
    def is_mapping(self) -> bool:
        """Whether it has fields."""
        return isinstance(self.value, Mapping)

    def items(self, expected: str = "a list") -> Iterator["Part"]:
        """The items of a list; none, and a problem, where it is no list."""
        if isinstance(self.value, list):
            yield from (self[at] for at in range(len(self.value)))
        elif self.value is not None:
            self.report(f"{self.name} is {described(self.value)}, but must be {expected}")

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
                self.report(f"{self.name} is {described(self.value)}, but must be a mapping")
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
                below.report(
                    f"{below.name} is {described(below.value)}, but must be {option.expected}"
                )
                continue
            if option.fills is not None:
                kept[option.fills] = checked
        return kept

    def _report_unknown(self, name: str, known: Collection[str]) -> None:
        below = self[name]
        moved = MOVED.get(name)
        hint = moved or did_you_mean(name, known, "Docusaurus does not know it either")
        below.report(f"there is no option {below.name}", hint)


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


# Checks ------------------------------------------------------------------------------------


def text_or_empty(given: Any) -> str:
    """Text, empty or not."""
    if isinstance(given, str):
        return given
    raise ValueError


def one_of(*words: Any) -> value.Check:
    """One of some words."""

    def checked(given: Any) -> Any:
        if isinstance(given, str | bool | None) and given in words:
            return given
        raise ValueError

    return checked


def function(given: Any) -> None:
    """A function of the site's; it is called elsewhere, and fills nothing."""
    if not isinstance(given, ScriptFunction | ScriptPackage):
        raise ValueError


def either(*checks: value.Check) -> value.Check:
    """What the first of the checks that passes gives."""

    def checked(given: Any) -> Any:
        for check in checks:
            try:
                return check(given)
            except ValueError:
                continue
        raise ValueError

    return checked


def constant(word: Any, meaning: Any) -> value.Check:
    """That word alone, which stands for another value."""

    def checked(given: Any) -> Any:
        if given == word and type(given) is type(word):
            return meaning
        raise ValueError

    return checked


def integer(least: int, most: int | None = None) -> value.Check:
    """A whole number within bounds."""

    def checked(given: Any) -> int:
        number = value.number(given)
        if number != int(number) or number < least or (most is not None and number > most):
            raise ValueError
        return int(number)

    return checked


def anything(given: Any) -> Any:
    """Any value, as it is."""
    return given


def plain(given: Any) -> Any:
    """Data without what JSON has not: functions, packages and the like are left out."""
    if isinstance(given, Mapping):
        return {name: plain(item) for name, item in given.items() if not _is_code(item)}
    if isinstance(given, list):
        return [plain(item) for item in given if not _is_code(item)]
    return None if _is_code(given) else given


def _is_code(given: Any) -> bool:
    return isinstance(given, ScriptFunction | ScriptPackage | ScriptOther)


def route(given: Any) -> str:
    """A URL path without a slash at either end; empty for the root."""
    return "/".join(part for part in text_or_empty(given).split("/") if part)


TEXT = "text"
BOOLEAN = "true or false"
TEXTS = "a list of texts"
SEVERITY = "`ignore`, `log`, `warn` or `throw`"


def texts(given: Any) -> tuple[str, ...]:
    """A list of texts that are not empty."""
    return tuple(value.list_of(value.text)(given))


def text_option(fills: str | None = None) -> Option:
    """An option that is text."""
    return Option(value.text, TEXT, fills)


def boolean_option(fills: str | None = None) -> Option:
    """An option that is true or false."""
    return Option(value.boolean, BOOLEAN, fills)


def texts_option(fills: str | None = None) -> Option:
    """An option that is a list of texts."""
    return Option(texts, TEXTS, fills)


def severity_option(fills: str | None = None) -> Option:
    """An option that says how serious something is."""
    return Option(one_of("ignore", "log", "warn", "throw"), SEVERITY, fills)
