"""What a site's own components say for translation: `<Translate>` and `translate()`.

https://docusaurus.io/docs/docusaurus-core#translate
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import tree_sitter_javascript
from tree_sitter import Language, Node, Parser

from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.script.literal import read_expression
from mkdocs_docusaurus.settings.translation import KIND

SUFFIXES = (".js", ".jsx", ".ts", ".tsx")
_IMPORT = re.compile(
    r"""^\s*import\s+([\w$]+)?\s*,?\s*(?:\{([^}]*)\})?\s*from\s*["']@docusaurus/Translate["']""",
    re.MULTILINE,
)
_LONGEST = 20_000
"""The most characters of one text with all that belongs to it."""


@dataclass(frozen=True)
class Message:
    """A text to translate, and what it is for."""

    text: str
    description: str | None = None


def read_code_messages(source: str, path: str) -> tuple[Mapping[str, Message], list[Problem]]:
    """The texts of a module by their ids; one that is computed is left out and a problem.

    `path` is the module's in problems.  A text without an id is its own.
    Rule: `babelTranslationsExtractor` in `@docusaurus/babel`.
    """
    names = _names(source)
    messages: dict[str, Message] = {}
    problems = []
    for start in _starts(source, names):
        said = _message_at(source[start : start + _LONGEST])
        if said is not None:
            messages[said[0]] = said[1]
            continue
        message = "this text for translation is computed, and cannot be gathered"
        hint = "write it out, its `id` and `description` too"
        before = source[:start].rpartition("\n")
        line, column = before[0].count("\n") + bool(before[1]) + 1, len(before[2]) + 1
        problems.append(Problem(path, line, column, KIND, message, hint))
    return messages, problems


def _names(source: str) -> tuple[str | None, str | None]:
    """What a module calls the component and the function."""
    element = function = None
    for found in _IMPORT.finditer(source):
        element = found[1] or element
        for part in (found[2] or "").split(","):
            name, _, alias = part.strip().partition(" as ")
            if name == "translate":
                function = alias.strip() or name
            elif name == "default":
                element = alias.strip()
    return element, function


def _starts(source: str, names: tuple[str | None, str | None]) -> Iterator[int]:
    """Where each element and each call begins."""
    element, function = names
    patterns = []
    if element:
        patterns.append(rf"<{re.escape(element)}(?=[\s>/])")
    if function:
        patterns.append(rf"(?<![\w.$]){re.escape(function)}\(")
    if patterns:
        yield from (found.start() for found in re.finditer("|".join(patterns), source))


def _message_at(code: str) -> tuple[str, Message] | None:
    """The text that code begins with; what stands behind it may be anything, TypeScript too."""
    for node in _all(_parser().parse(code.encode("utf-8", "replace")).root_node):
        if node.start_byte == 0 and node.type == "call_expression":
            return _of_call(node)
        if node.start_byte == 0 and node.type in ("jsx_element", "jsx_self_closing_element"):
            return _of_element(node)
    return None


@cache
def _parser() -> Parser:
    return Parser(Language(tree_sitter_javascript.language()))


def _all(node: Node) -> Iterator[Node]:
    waiting = [node]
    while waiting:
        here = waiting.pop()
        yield here
        waiting += reversed(here.named_children)


def _text(node: Node | None) -> str:
    return "" if node is None or node.text is None else node.text.decode("utf-8", "replace")


def _of_call(node: Node) -> tuple[str, Message] | None:
    arguments = node.child_by_field_name("arguments")
    given = _static(arguments.named_children[0]) if arguments and arguments.named_children else None
    if not isinstance(given, dict):
        return None
    text, identity = given.get("message"), given.get("id")
    if text is None and identity is None:
        return None
    described = given.get("description")
    return (
        str(text if identity is None else identity),
        Message(str(identity if text is None else text), str(described) if described else None),
    )


def _of_element(node: Node) -> tuple[str, Message] | None:
    opening = node.child_by_field_name("open_tag") or node
    found: dict[str, str] = {}
    for attribute in opening.named_children:
        if attribute.type != "jsx_attribute":
            continue
        name = _text(attribute.named_children[0])
        if name in ("id", "description"):
            value = _static(attribute.named_children[-1])
            if not isinstance(value, str):
                return None
            found[name] = value
    text = _children(node) if node.type == "jsx_element" else ""
    if text == "":
        text = found.get("id")
    if text is None:
        return None
    return found.get("id", text), Message(text, found.get("description") or None)


def _children(node: Node) -> str | None:
    """The text in an element; nothing where there is more in it than one."""
    inner = [part for part in node.named_children if part.type not in _TAGS]
    words = "".join(_text(part) for part in inner if part.type in _WORDS)
    others = [part for part in inner if part.type not in _WORDS]
    if not others:
        return " ".join(words.split())
    value = _static(others[-1]) if len(others) == 1 and not words.strip() else None
    return value if isinstance(value, str) else None


_TAGS = ("jsx_opening_element", "jsx_closing_element")
_WORDS = ("jsx_text", "html_character_reference")


def _static(node: Node) -> Any:
    """The value of an expression that is written out; nothing where it is computed."""
    if node.type == "jsx_expression":
        return _static(node.named_children[0]) if node.named_child_count == 1 else None
    if node.type == "binary_expression" and _text(node.child_by_field_name("operator")) == "+":
        parts = [node.child_by_field_name(name) for name in ("left", "right")]
        values = [_static(part) for part in parts if part is not None]
        return "".join(values) if all(isinstance(value, str) for value in values) else None
    if node.type == "object":
        return _object(node)
    found = read_expression(_text(node))
    return None if found is None else found[0]


def _object(node: Node) -> dict[str, Any] | None:
    """An object whose values are all written out."""
    found = {}
    for pair in node.named_children:
        key, value = pair.child_by_field_name("key"), pair.child_by_field_name("value")
        if key is None or value is None:
            return None
        found[_text(key).strip("'\"")] = _static(value)
    return None if None in found.values() else found
