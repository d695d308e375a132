"""Values that the JavaScript in docs has: text, numbers, bools, `None`, lists, dicts and these."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any


class Unknown:
    """The type of `UNKNOWN`."""

    def __repr__(self) -> str:
        return "UNKNOWN"


UNKNOWN = Unknown()
"""The value of an expression that only JavaScript itself could compute."""

LARGEST = 10_000_000
_PART = 100
"""What a list or a mapping adds to the size of what stands in it, for each part."""


@dataclass
class Work:
    """How much an expression's own functions may still do, in characters of what they give.

    Without an end to it, ten lists mapped in each other would keep a build for days.
    """

    left: int = LARGEST

    def spend(self, characters: int) -> bool:
        """Take some of it; false where that much is not left."""
        self.left -= characters
        return self.left >= 0


class Names(dict[str, Any]):
    """The values that an expression may use by name, and what its functions may still do."""

    def __init__(self, values: Mapping[str, Any], work: Work | None = None) -> None:
        super().__init__(values)
        self.work = Work() if work is None else work

    def with_values(self, values: Mapping[str, Any]) -> "Names":
        """These names and some more, as a function has them that is called."""
        return Names({**self, **values}, self.work)


class Jsx(str):
    """JSX within an expression, as written; `names` are the values that it may use."""

    names: Mapping[str, Any]

    def __new__(cls, code: str, names: Mapping[str, Any]) -> "Jsx":
        """JSX, and the names where it is written."""
        jsx = super().__new__(cls, code)
        jsx.names = names
        return jsx


@dataclass(frozen=True)
class Later:
    """A value that is known only when the whole page is, and what is made of it then."""

    steps: tuple[Callable[[Any], Any], ...] = ()

    def then(self, step: Callable[[Any], Any]) -> "Later":
        """The value that one more step makes of it."""
        return Later((*self.steps, step))

    def settled(self, value: Any) -> Any:
        """What all the steps make of the value."""
        for step in self.steps:
            value = step(value)
        return value


def known(value: Any) -> Any:
    """A value without what only JavaScript could compute in it; `UNKNOWN` for a list with such."""
    if isinstance(value, Mapping):
        members = ((name, known(part)) for name, part in value.items())
        return {name: part for name, part in members if part is not UNKNOWN}
    if isinstance(value, list):
        items = [known(part) for part in value]
        return UNKNOWN if UNKNOWN in items else items
    return value


def bounded(value: Any) -> Any:
    """A value; `UNKNOWN` for one that by repeating others has grown beyond all use."""
    return value if fit(value) else UNKNOWN


def fit(*values: Any) -> bool:
    """Whether values are of use together, by their size."""
    return sum(map(size_of, values)) <= LARGEST


def size_of(value: Any) -> int:
    """About how many characters a value is written in; counted no further than is of use."""
    size, pending = 0, [value]
    while pending and size <= LARGEST:
        part = pending.pop()
        size += len(part) if isinstance(part, str) else _PART
        if isinstance(part, Mapping):
            pending.extend(part.values())
        elif isinstance(part, list):
            pending.extend(part)
    return size


def are_numbers(*values: Any) -> bool:
    """Whether all are numbers, which to JavaScript no bool is."""
    return all(isinstance(value, int | float) and not isinstance(value, bool) for value in values)


def is_true(value: Any) -> bool:
    """Whether a condition holds; in JavaScript an empty list and an empty object are true."""
    return isinstance(value, list | Mapping) or bool(value)


def as_text(value: Any) -> str:
    """A value as JavaScript turns it into text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, list):
        return ",".join(as_text(item) for item in value)
    return str(value)
