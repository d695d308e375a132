"""YAML and JSON with the place of every key, read as Docusaurus' own YAML library reads them."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from mkdocs_docusaurus.catalog.yaml_node import TAG, Mark, NodeReader, Path, mark_at
from mkdocs_docusaurus.diagnostics import Problem

_DEEPEST = 100
_TOO_DEEP = "this is nested too deep to be read"
_SURROGATES = re.compile(r"\\u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})", re.IGNORECASE)


@dataclass(frozen=True)
class Document:
    """A YAML or JSON value, and where each of its keys and list items stands.

    `marks` maps a path of keys and indexes to a line and a column, both counted from 1.
    """

    value: Any
    marks: Mapping[Path, Mark]

    def at(self, *path: str | int) -> Mark:
        """Line and column of `path`, or of the nearest place above it that has one."""
        return mark_at(self.marks, path)


class _Loader(yaml.CSafeLoader):
    """Composes nodes; which plain words are not text is decided by YAML 1.2's core schema."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012


for _name, _pattern, _first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("int", r"[-+]?(?:0b[01]+|0o[0-7]+|0x[0-9a-fA-F]+|[0-9]+)", "-+0123456789"),
    (
        "float",
        r"[-+]?[0-9]+(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|\.[0-9]+(?:[eE][-+]?[0-9]+)?"
        r"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)",
        "-+.0123456789",
    ),
    ("merge", r"<<", "<"),
):
    _Loader.add_implicit_resolver(TAG + _name, re.compile(f"(?:{_pattern})$"), list(_first))


_MOST_DIGITS = 400
"""Beyond as many, JavaScript has no number that is not infinite."""


def load(
    text: str, source: str, kind: str, *, first_line: int = 1
) -> tuple[Document | None, list[Problem]]:
    """Read one YAML document (JSON is YAML); `text` begins on `first_line` of the file `source`.

    Scalars are YAML 1.2's: only true and false are booleans, `08` is 8, a date stays text.  A key
    that stands twice keeps its first value and is a problem, and so is a syntax error, with which
    there is no document; `kind` is the kind of these problems.
    """
    # A block at the very end of a text has a line end all the same.
    text = _joined_surrogates(text if text.endswith("\n") else f"{text}\n")
    loader = _Loader(text)
    reader = NodeReader(source, kind, first_line - 1)
    try:
        if _is_too_deep(text):
            return None, [Problem(source, first_line, 1, kind, _TOO_DEEP)]
        node = loader.get_single_node()
        value = None if node is None else reader.value(node, ())
    except yaml.YAMLError as error:
        return None, [_syntax_problem(error, text, source, kind, first_line)]
    finally:
        loader.dispose()
    return Document(value, reader.marks), reader.problems


def load_json(text: str, source: str, kind: str) -> tuple[Document | None, list[Problem]]:
    """Read strict JSON; a syntax error is a problem at its line and column.

    The places of its keys are those that YAML finds, of which JSON is nearly a part; what little
    YAML refuses has no places.
    """
    try:
        value = parsed_json(text)
    except json.JSONDecodeError as error:
        said = f"this is not JSON: {error.msg[:1].lower()}{error.msg[1:]}"
        return None, [Problem(source, error.lineno, error.colno, kind, said)]
    except RecursionError:
        return None, [Problem(source, 1, 1, kind, _TOO_DEEP)]
    document, problems = load(text, source, kind)
    refused = document is None and problems[0].message != _TOO_DEEP
    return (Document(value, {}), []) if refused else (document, problems)


def parsed_json(text: str) -> Any:
    """The value that a JSON text holds, without the halves of characters that it may spell.

    Raises `json.JSONDecodeError`, and `RecursionError` for what is nested too deep.
    """
    value = json.loads(text, parse_int=_number)
    if "\\u" in text:
        whole = json.dumps(value, ensure_ascii=False).encode("utf-8", "replace")
        value = json.loads(whole, parse_int=_number)
    return value


def _number(digits: str) -> int | float:
    """A whole number; one that Python would not read, or not soon, as JavaScript has it."""
    return int(digits) if len(digits) < _MOST_DIGITS else float(digits)


def _is_too_deep(text: str) -> bool:
    """Whether libyaml's composer, which recurses in C and has no limit, would overrun its stack."""
    if sum(map(text.count, "[{-?:")) <= _DEEPEST:
        return False
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            return True
    return False


def _joined_surrogates(text: str) -> str:
    """JSON writes a rare character as two escapes, which libyaml does not read."""

    def joined(pair: re.Match[str]) -> str:
        units = bytes.fromhex(pair[1] + pair[2])
        return units.decode("utf-16-be")

    return _SURROGATES.sub(joined, text) if "\\u" in text else text


def _syntax_problem(
    error: yaml.YAMLError, text: str, source: str, kind: str, first_line: int
) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = (mark.line, mark.column) if mark else _place_of_control_character(text)
    said = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
    return Problem(
        source,
        line + first_line,
        column + 1,
        kind,
        f"this is not YAML: {said}",
        _HINTS.get(str(said), ""),
    )


def _place_of_control_character(text: str) -> tuple[int, int]:
    """Where the first character stands that YAML takes nowhere; its library names no line."""
    found = yaml.reader.Reader.NON_PRINTABLE.search(text)
    above = text[: found.start()] if found else ""
    return above.count("\n"), len(above) - above.rfind("\n") - 1


_HINTS = {
    "found unexpected end of stream": "close the quotes",
    "mapping values are not allowed in this context": "a value that holds `: ` wants quotes",
    "found character that cannot start any token": "indent with spaces, not tabs, and put a value "
    "that begins with `@`, `%` or a backtick in quotes",
    "could not find expected ':'": "each line is `name: value`",
    "did not find expected key": "check the quotes and the indentation of this line",
}
