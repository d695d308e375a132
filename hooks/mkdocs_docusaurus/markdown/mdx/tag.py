"""JSX tags: `<Name a="b" c={d}>`, `</Name>`, `<Name/>`, `<>`, read from text.

MDX is stricter than HTML: a tag that opens must close, and `<` always begins a tag.
https://mdxjs.com/docs/what-is-mdx/#jsx
"""

import re
from dataclasses import dataclass
from html import unescape
from typing import Literal

from mkdocs_docusaurus.markdown.mdx.braces import code_between, end_of_braces

_SPACE = re.compile(r"(?:\s+|/\*.*?\*/)*", re.DOTALL)
_NAME = re.compile(r"[A-Za-z_$][\w$-]*(?:(?:\.|:)[A-Za-z_$][\w$-]*)*")
_ATTRIBUTE_NAME = re.compile(r"[A-Za-z_$][\w$-]*(?::[A-Za-z_$][\w$-]*)?")
_STRING = re.compile(r'"([^"]*)"|\'([^\']*)\'')


@dataclass(frozen=True)
class Expression:
    """JavaScript between braces, as written, without them."""

    code: str


@dataclass(frozen=True)
class Attribute:
    """`name="text"`, `name={expression}`, or `name` alone (`True`); a spread has no name."""

    name: str
    value: str | Expression | Literal[True]


@dataclass(frozen=True)
class Tag:
    """One tag; `end` is the index behind it. A fragment's name is empty."""

    kind: Literal["open", "close", "void"]
    name: str
    attributes: tuple[Attribute, ...]
    end: int


def read_tag(text: str, start: int) -> Tag | None:
    """Read the tag that begins with the `<` at `start`; `None` where none does."""
    closing = text.startswith("</", start)
    position = start + (2 if closing else 1)
    position = _skip_space(text, position) if closing else position
    match = _NAME.match(text, position)
    name = match[0] if match else ""
    position = match.end() if match else position
    if closing:
        position = _skip_space(text, position)
        return Tag("close", name, (), position + 1) if text.startswith(">", position) else None
    if not name:
        return Tag("open", "", (), position + 1) if text.startswith(">", position) else None
    return _read_attributes(text, position, name)


def _read_attributes(text: str, position: int, name: str) -> Tag | None:
    attributes: list[Attribute] = []
    while True:
        position = _skip_space(text, position)
        if text.startswith(">", position):
            return Tag("open", name, tuple(attributes), position + 1)
        if text.startswith("/", position):
            position = _skip_space(text, position + 1)
            if not text.startswith(">", position):
                return None
            return Tag("void", name, tuple(attributes), position + 1)
        read = _read_attribute(text, position)
        if read is None:
            return None
        attribute, position = read
        attributes.append(attribute)


def _read_attribute(text: str, position: int) -> tuple[Attribute, int] | None:
    if text.startswith("{", position):
        end = end_of_braces(text, position)
        if end is None:
            return None
        code = code_between(text, position, end).strip().removeprefix("...")
        return Attribute("", Expression(code)), end
    match = _ATTRIBUTE_NAME.match(text, position)
    if match is None:
        return None
    equals = _skip_space(text, match.end())
    if not text.startswith("=", equals):
        return Attribute(match[0], True), match.end()
    return _read_value(text, _skip_space(text, equals + 1), match[0])


def _read_value(text: str, position: int, name: str) -> tuple[Attribute, int] | None:
    string = _STRING.match(text, position)
    if string is not None:
        return Attribute(name, unescape(string[1] or string[2] or "")), string.end()
    if text.startswith("{", position):
        end = end_of_braces(text, position)
        if end is not None:
            return Attribute(name, Expression(code_between(text, position, end))), end
    return None


def _skip_space(text: str, position: int) -> int:
    match = _SPACE.match(text, position)
    return match.end() if match else position
