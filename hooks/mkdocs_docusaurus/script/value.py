"""Values that a site's JavaScript has and JSON has not."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs_docusaurus.diagnostics import Problem

TAG = "\0"
"""The one key of an object that stands for what is no JSON; no site's object has it."""


@dataclass(frozen=True)
class ScriptFunction:
    """A function of the site's: where it stands in the value that a file evaluates to."""

    file: Path
    path: tuple[str | int, ...]
    name: str = ""


@dataclass(frozen=True)
class ScriptPackage:
    """What a package exports, handed on unused: `require('remark-math')` in a list of plugins."""

    name: str
    export: tuple[str, ...] = ()


@dataclass(frozen=True)
class ScriptOther:
    """What has no counterpart: `kind` is regexp, element, promise, symbol, error or cycle."""

    kind: str
    text: str


@dataclass(frozen=True)
class HostFunction:
    """A function of Python's, given to a function of the site's as an argument.

    It takes and returns JSON; `is_async` where the site awaits it.  It may be called again with
    the same arguments, and must give the same then.
    """

    call: Callable[..., Any]
    is_async: bool = False


@dataclass(frozen=True)
class Evaluated:
    """What a file evaluates to.

    `value` is JSON-like data with `ScriptFunction`, `ScriptPackage` and `ScriptOther` in it, or
    nothing where the file has no value.  `problems` have paths relative to the site's folder.
    `read` is every file and folder that the value depends on, those that are not there among
    them.  `env` is every name of an environment variable that was asked for.
    """

    value: Any
    problems: tuple[Problem, ...] = ()
    read: frozenset[Path] = frozenset()
    env: frozenset[str] = frozenset()


UNDEFINED = ScriptOther("undefined", "")


def decode(value: Any, file: Path, path: tuple[str | int, ...] = ()) -> Any:
    """JSON of the engine's, with what is no JSON as values of this module."""
    if isinstance(value, list):
        return [_no_undefined(decode(item, file, (*path, at))) for at, item in enumerate(value)]
    if not isinstance(value, dict):
        return value
    if TAG in value:
        return _special(value[TAG], file, path)
    return {key: decode(item, file, (*path, key)) for key, item in value.items()}


def _no_undefined(value: Any) -> Any:
    return None if value is UNDEFINED else value


def _special(parts: list[Any], file: Path, path: tuple[str | int, ...]) -> Any:
    kind, *rest = parts
    match kind:
        case "function":
            return ScriptFunction(file, path, rest[0])
        case "package":
            return ScriptPackage(rest[0], tuple(rest[1]))
        case "number":
            return float(rest[0].replace("Infinity", "inf"))
        case "bigint":
            return int(rest[0]) if len(rest[0]) < 4000 else None
        case "other":
            return ScriptOther(rest[0], rest[1])
    return UNDEFINED
