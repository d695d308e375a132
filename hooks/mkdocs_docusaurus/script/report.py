"""What the engine tells of a run: read with suspicion, as a site's code may have changed it."""

import json
import re
from dataclasses import dataclass, field
from typing import Any

from mkdocs_docusaurus.script.machine import Stopped

_HALF = re.compile(r"[\ud800-\udfff]")
_LONGEST = 300


@dataclass(frozen=True)
class Failure:
    """Why code failed: `stack` is the engine's, `address` a file, a line and a column."""

    message: str
    stack: str = ""
    address: tuple[str, int, int] | None = None


@dataclass(frozen=True)
class Loss:
    """Something that code did not get: a `kind`, what it is, and where it was asked for."""

    kind: str
    what: str
    stack: str


@dataclass(frozen=True)
class Report:
    """What a run needs to start again, or what came of it: a value, as JSON, or a failure."""

    needs: tuple[tuple[Any, ...], ...] = ()
    losses: tuple[Loss, ...] = ()
    reads: tuple[str, ...] = ()
    env: tuple[str, ...] = ()
    value: Any = None
    failure: Failure | None = None


@dataclass(frozen=True)
class _Reader:
    """Takes an object of JSON apart; raises where something is not what it must be."""

    found: dict[str, Any] = field(default_factory=dict)

    def texts(self, name: str) -> tuple[str, ...]:
        return tuple(str(item) for item in self.items(name))

    def items(self, name: str) -> list[Any]:
        value = self.found.get(name, [])
        if not isinstance(value, list):
            raise TypeError(name)
        return value

    def text(self, name: str) -> str:
        return str(self.found.get(name) or "")


def read_report(text: object) -> Report:
    """The report in a text of JSON.  Raises `Stopped` where it is none."""
    found = read_object(text)
    try:
        reader = _Reader(found)
        return Report(
            needs=tuple(_need(item) for item in reader.items("needs")),
            losses=tuple(_loss(item) for item in reader.items("lost")),
            reads=reader.texts("reads"),
            env=reader.texts("env"),
            value=found.get("value"),
            failure=read_failure(found["error"]) if "error" in found else None,
        )
    except (TypeError, ValueError, LookupError, AttributeError):
        raise Stopped("error", "the value is no data") from None


def read_object(text: object) -> dict[str, Any]:
    """An object of JSON, half characters in it replaced.  Raises `Stopped` where it is none."""
    try:
        found = json.loads(str(text))
        if isinstance(found, dict):
            return _whole(found) if "\\ud" in str(text).lower() else found
    except (ValueError, RecursionError):
        pass
    raise Stopped("error", "the value is no data")


def read_failure(found: Any) -> Failure:
    """Why code failed; the file that asks for more and more has no reason of its own."""
    if not isinstance(found, dict):
        return Failure("the code asks for more files than it may")
    reader = _Reader(found)
    message = reader.text("message").strip()
    address = found.get("address")
    if isinstance(address, dict):
        address = _Reader(address)
        place = address.text("file"), _number(address, "line"), _number(address, "column")
        return Failure(short(message), "", place)
    return Failure(short(message), reader.text("stack"))


def short(text: str) -> str:
    """A text that fits a message."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _number(reader: _Reader, name: str) -> int:
    value = reader.found.get(name)
    return value if isinstance(value, int) and value > 0 else 1


def _need(item: Any) -> tuple[Any, ...]:
    kind, *what = item
    if not what or not all(isinstance(part, str | int) for part in what):
        raise TypeError(kind)
    return (kind, *what)


def _loss(item: Any) -> Loss:
    reader = _Reader(dict(item))
    return Loss(reader.text("kind"), short(reader.text("what")), reader.text("stack"))


def _whole(value: Any) -> Any:
    if isinstance(value, str):
        return _HALF.sub("\ufffd", value)
    if isinstance(value, list):
        return [_whole(item) for item in value]
    if isinstance(value, dict):
        return {_whole(key): _whole(item) for key, item in value.items()}
    return value
