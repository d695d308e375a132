"""Options of a config: what each takes, and the field of our settings that it fills.

Docusaurus checks with Joi, whose rules these follow.
"""

from dataclasses import dataclass
from typing import Any

from mkdocs_docusaurus.catalog import value
from mkdocs_docusaurus.script.value import ScriptFunction, ScriptPackage

TEXT = "text"
BOOLEAN = "true or false"
TEXTS = "a list of texts"
SEVERITY = "`ignore`, `log`, `warn` or `throw`"
_LONGEST_PATH = 3000


@dataclass(frozen=True)
class Option:
    """An option: its check, what it takes in words, and the field of our settings that it fills.

    Where it fills none, it is only checked.
    """

    check: value.Check
    expected: str
    fills: str | None = None


def text_or_empty(given: Any) -> str:
    """Text, empty or not."""
    if isinstance(given, str):
        return given
    raise ValueError


def boolean(given: Any) -> bool:
    """True or false, and no word for it."""
    if isinstance(given, bool):
        return given
    raise ValueError


def path(given: Any) -> str:
    """A path of files, which a file system can have."""
    text = value.text(given)
    parts = text.split("/")
    if "\0" in text or any(len(part.encode(errors="replace")) > 255 for part in parts):
        raise ValueError
    if len(text.encode(errors="replace")) > _LONGEST_PATH:
        raise ValueError
    return text


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


def route(given: Any) -> str:
    """A URL path without a slash at either end; empty for the root."""
    return "/".join(part for part in text_or_empty(given).split("/") if part)


def texts(given: Any) -> tuple[str, ...]:
    """A list of texts that are not empty."""
    return tuple(value.list_of(value.text)(given))


def text_option(fills: str | None = None) -> Option:
    """An option that is text."""
    return Option(value.text, TEXT, fills)


def boolean_option(fills: str | None = None) -> Option:
    """An option that is true or false."""
    return Option(boolean, BOOLEAN, fills)


def texts_option(fills: str | None = None) -> Option:
    """An option that is a list of texts."""
    return Option(texts, TEXTS, fills)


def path_option(fills: str | None = None) -> Option:
    """An option that is a path of files."""
    return Option(path, "a path", fills)


def paths_option(fills: str | None = None) -> Option:
    """An option that is a list of paths of files."""
    return Option(value.list_of(path), "a list of paths", fills)


def severity_option(fills: str | None = None) -> Option:
    """An option that says how serious something is."""
    return Option(one_of("ignore", "log", "warn", "throw"), SEVERITY, fills)
