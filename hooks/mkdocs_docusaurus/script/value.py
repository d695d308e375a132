"""Values that a site's JavaScript has and JSON has not."""

import re
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
    """What has no counterpart: `kind` is regexp, promise, symbol, error or cycle.

    An `element` is one of React's: its `text` is the HTML that it renders where pages are
    rendered, else its name.
    """

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
"""What a key has that has no value: it is in no object that is decoded."""


def decode(value: Any, file: Path, path: tuple[str | int, ...] = ()) -> Any:
    """JSON of the engine's, with what is no JSON as values of this module."""
    decoded = _decoded(value, file, path)
    return None if decoded is UNDEFINED else decoded


def _decoded(value: Any, file: Path, path: tuple[str | int, ...]) -> Any:
    if isinstance(value, list):
        return [decode(item, file, (*path, at)) for at, item in enumerate(value)]
    if not isinstance(value, dict):
        return value
    if TAG in value:
        return _special(value[TAG], file, path)
    decoded = {key: _decoded(item, file, (*path, key)) for key, item in value.items()}
    return {key: item for key, item in decoded.items() if item is not UNDEFINED}


def _special(parts: Any, file: Path, path: tuple[str | int, ...]) -> Any:
    match parts:
        case ["function", str(name)]:
            return ScriptFunction(file, path, name)
        case ["package", str(name), list(export)]:
            return ScriptPackage(name, tuple(map(str, export)))
        case ["number", "NaN" | "Infinity" | "-Infinity" as number]:
            return float(number.replace("Infinity", "inf"))
        case ["bigint", str(digits)] if re.fullmatch(r"-?\d{1,4000}", digits):
            return int(digits)
        case ["other", str(kind), str(text)]:
            return ScriptOther(kind, text)
    return UNDEFINED
