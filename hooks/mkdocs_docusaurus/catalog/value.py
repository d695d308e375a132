"""Values out of YAML: what a field takes, and what it makes of what it is given.

A `Check` gives the checked value back or raises `ValueError`; `Field` pairs it with plain words.
Docusaurus checks with Joi, whose conversions these follow.
"""

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from mkdocs_docusaurus.catalog.permalink import is_place, normalize
from mkdocs_docusaurus.catalog.yaml_loader import Document
from mkdocs_docusaurus.catalog.yaml_node import Path, number_text
from mkdocs_docusaurus.diagnostics import Problem

Check = Callable[[Any], Any]

_NUMBER = re.compile(r"\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?\s*", re.IGNORECASE | re.ASCII)
_URI = re.compile(
    r"(?:[\w\-.~:/?#\[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+|[A-Za-z][A-Za-z0-9+.-]*:\S.*", re.ASCII
)
_SCRIPT = re.compile(r"\s*(?:javascript|vbscript):", re.IGNORECASE)


@dataclass(frozen=True)
class Field:
    """A field's check and, in words, what it expects."""

    check: Check
    expected: str


def text(value: Any) -> str:
    """Text that is not empty."""
    if isinstance(value, str) and value:
        return value
    raise ValueError


def front_matter_text(value: Any) -> str:
    """Text that is not empty; a number is taken as it reads."""
    return text(_number_as_text(value))


def front_matter_text_or_empty(value: Any) -> str:
    """Text, empty or not; a number is taken as it reads."""
    value = _number_as_text(value)
    return value if value == "" else text(value)


def boolean(value: Any) -> bool:
    """True or false, or the word for it in quotes."""
    if isinstance(value, str) and value.lower() in {"true", "false"}:
        return value.lower() == "true"
    if isinstance(value, bool):
        return value
    raise ValueError


def number(value: Any) -> float:
    """A finite number, or one in quotes."""
    if isinstance(value, str) and _NUMBER.fullmatch(value):
        value = float(value)
    if isinstance(value, bool) or not isinstance(value, int | float) or not _is_finite(value):
        raise ValueError
    return value


def heading_level(value: Any) -> int:
    """A heading's level from 2 to 6."""
    level = number(value)
    if not 2 <= level <= 6:
        raise ValueError
    return math.ceil(level)


def mapping(value: Any) -> Mapping[str, Any]:
    """Names and values of any kind."""
    if isinstance(value, dict):
        return value
    raise ValueError


def uri(value: Any) -> str:
    """A URL or a path as it stands in one, and no script."""
    if isinstance(value, str) and _URI.fullmatch(value) and not is_script(value):
        return value
    raise ValueError


def is_script(url: str) -> bool:
    """Whether following a URL runs it, which React does not let it either."""
    return _SCRIPT.match(url) is not None


def url_path(value: Any) -> str:
    """A path below the site's root that stays there, with or without a slash before it."""
    path = text(value)
    if not is_place(normalize(path)):
        raise ValueError
    return path


def or_null(check: Check) -> Check:
    """`check`, or null."""
    return lambda value: None if value is None else check(value)


def list_of(check: Check) -> Check:
    """A list whose every item passes `check`."""

    def checked(value: Any) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise ValueError
        return tuple(check(item) for item in value)

    return checked


def checked_fields(
    document: Document,
    fields: Mapping[str, Field],
    source: str,
    kind: str,
    *,
    above: Path = (),
) -> tuple[dict[str, Any], list[Problem]]:
    """The fields of a mapping that pass their checks, and a problem for each that does not.

    The mapping is the one at path `above` of `document`; fields without a check are left out.
    """
    mapping_there = document.value
    for step in above:
        mapping_there = mapping_there[step]
    kept: dict[str, Any] = {}
    problems: list[Problem] = []
    for name in mapping_there.keys() & fields.keys():
        try:
            kept[name] = fields[name].check(mapping_there[name])
        except ValueError:
            found, expected = described(mapping_there[name]), fields[name].expected
            message = f"`{name}` is {found}, but must be {expected}"
            problems.append(Problem(source, *document.at(*above, name), kind, message))
    return kept, sorted(problems)


def described(value: Any) -> str:
    """A value in an author's words, `the text "maybe"`, for a problem's message."""
    match value:
        case None:
            return "empty"
        case bool():
            return str(value).lower()
        case float() if not math.isfinite(value):
            return f"the number {value}"
        case int() | float():
            return f"the number {number_text(value)}" if _is_finite(value) else "a huge number"
        case str():
            return f'the text "{value if len(value) < 60 else value[:57] + "..."}"'
        case list():
            return "a list"
        case _:
            return "a mapping"


def _number_as_text(value: Any) -> Any:
    if isinstance(value, int | float) and not isinstance(value, bool) and _is_finite(value):
        return number_text(value)
    return value


def _is_finite(value: float) -> bool:
    """Whether a number is one that a float can hold."""
    try:
        return math.isfinite(value)
    except OverflowError:
        return False
