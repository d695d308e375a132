"""What a file exports in literals, read without running it, and where each key stands."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import tree_sitter_javascript
from tree_sitter import Language, Node, Parser

from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.script.value import Evaluated

_DEEPEST = 100
_LOST = object()
_WORDS = {"true": True, "false": False, "null": None, "undefined": None}
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "0": "\0", "\n": ""}
_QUIET = {
    "comment", "hash_bang_line", "import_statement", "export_statement", "empty_statement",
    "function_declaration", "class_declaration", "lexical_declaration", "variable_declaration",
}  # fmt: skip
"""Statements that change no value that an earlier one made, where they call nothing."""


@dataclass
class _Reading:
    name: str
    names: dict[str, Node]
    problems: list[Problem] = field(default_factory=list)


def read_literals(file: Path, name: str, source: str) -> Evaluated | None:
    """What a JSON file holds, or a module exports; nothing where it exports no object or list.

    `name` is the file's in problems.  Each part that is computed is left out and a problem.
    """
    read = frozenset({file})
    if file.suffix == ".json":
        return _read_json(name, source, read)
    root = _parse(source)
    names = _names(root)
    written, exported = _exported(root, names), exported_node(root)
    if root.has_error or exported is None or exported.type not in ("object", "array"):
        return None
    reading = _Reading(name, names)
    if written is not None and written != exported:
        _lose(written, reading, "what it exports")
    value = _value(exported, reading, 0)
    for statement in root.named_children:
        if not _is_quiet(statement) and not _is_told(statement, reading):
            _lose(statement, reading, "a statement")
    return Evaluated(value, tuple(reading.problems), read)


def read_expression(code: str) -> tuple[Any] | None:
    """The value of an expression that is a literal; nothing where it is none."""
    root = _parse(f"({code}\n)")
    statement = next(iter(_parts(root)), None)
    if root.has_error or statement is None or len(root.named_children) > 1:
        return None
    inner = _parts(statement)
    reading = _Reading("", {})
    value = _value(inner[0], reading, 0) if inner else None
    return None if reading.problems or not inner else (value,)


def position(source: str, path: Sequence[str | int]) -> tuple[int, int]:
    """Line and column, from 1, of the key at `path` in what a module exports.

    Where the key is not written out, those of the nearest key above it.
    """
    root = _parse(source)
    names = _names(root)
    node = exported_node(root)
    found: Node | None = node
    for step in path:
        node = _followed(node, names)
        part = None if node is None else _part(node, step)
        if part is None:
            break
        found, node = part
    if found is None:
        return 1, 1
    before = source.encode()[: found.start_byte].rpartition(b"\n")[2]
    return found.start_point.row + 1, len(before.decode(errors="replace")) + 1


@cache
def _parser() -> Parser:
    return Parser(Language(tree_sitter_javascript.language()))


@lru_cache(maxsize=16)
def _parse(source: str) -> Node:
    return _parser().parse(source.encode()).root_node


def _text(node: Node | None) -> str:
    return "" if node is None or node.text is None else node.text.decode(errors="replace")


def _parts(node: Node) -> list[Node]:
    return [part for part in node.named_children if not part.is_extra]


# The exported value ---------------------------------------------------------------------------


def exported_node(root: Node) -> Node | None:
    """The node of what a module exports: an object, a list, or what else stands there.

    A function stands for what it returns, a call for the first object that it is given.
    """
    names = _names(root)
    return _followed(_exported(root, names), names)


def _exported(root: Node, names: dict[str, Node]) -> Node | None:
    """What a module exports, as it is written there or under a name."""
    found = None
    for statement in root.named_children:
        value = _export_of(statement)
        found = value if value is not None else found
    for _ in range(_DEEPEST):
        if found is None or found.type not in ("identifier", "parenthesized_expression"):
            break
        behind = _one_behind(found, names)
        if behind is None:
            break
        found = behind
    return found


def _is_quiet(statement: Node) -> bool:
    """Whether a statement changes no value that another one makes."""
    if _is_export(statement):
        return True
    if statement.type == "expression_statement":
        return [part.type for part in _parts(statement)] == ["string"]
    return statement.type in _QUIET and not _has_call(statement)


def _is_told(statement: Node, reading: _Reading) -> bool:
    """Whether something in a statement is a problem already."""
    first, last = statement.start_point.row + 1, statement.end_point.row + 1
    return any(first <= problem.line <= last for problem in reading.problems)


def _has_call(node: Node) -> bool:
    """Whether code calls something that is no `require`, other than in functions."""
    waiting = [node]
    while waiting:
        here = waiting.pop()
        if "function" in here.type or here.type in ("class_body", "statement_block"):
            continue
        if here.type in ("call_expression", "new_expression"):
            called = _text(here.child_by_field_name("function"))
            if called not in ("require", "require.resolve"):
                return True
        waiting += here.named_children
    return False


def _export_of(statement: Node) -> Node | None:
    if statement.type == "export_statement":
        value = statement.child_by_field_name("value")
        declared = statement.child_by_field_name("declaration")
        is_default = any(child.type == "default" for child in statement.children)
        return value or (declared if is_default else None)
    if _is_export(statement):
        return _parts(statement)[0].child_by_field_name("right")
    return None


def _is_export(statement: Node) -> bool:
    if statement.type != "expression_statement":
        return False
    inner = _parts(statement)
    if not inner or inner[0].type != "assignment_expression":
        return False
    left = _text(inner[0].child_by_field_name("left"))
    return left in ("module.exports", "exports.default", "module.exports.default")


def _names(root: Node) -> dict[str, Node]:
    """What each name of a module was declared as."""
    found = {}
    for statement in root.named_children:
        inner = statement.child_by_field_name("declaration") or statement
        if inner.type == "function_declaration":
            found[_text(inner.child_by_field_name("name"))] = inner
        for declared in _parts(inner) if inner.type.endswith("_declaration") else []:
            value = declared.child_by_field_name("value")
            if declared.type == "variable_declarator" and value is not None:
                found[_text(declared.child_by_field_name("name"))] = value
    return found


def _followed(node: Node | None, names: dict[str, Node]) -> Node | None:
    """What stands behind names, brackets, `await`, and a function that returns an object."""
    for _ in range(20):
        if node is None or node.type in ("object", "array"):
            return node
        following = _one_behind(node, names)
        if following is None:
            return node
        node = following
    return node


def _one_behind(node: Node, names: dict[str, Node]) -> Node | None:
    match node.type:
        case "identifier" | "shorthand_property_identifier":
            return names.get(_text(node))
        case "parenthesized_expression" | "await_expression":
            return next(iter(_parts(node)), None)
        case "arrow_function" | "function_declaration" | "function_expression":
            body = node.child_by_field_name("body")
            return body if body is None or body.type != "statement_block" else _returned(body)
        case "call_expression":
            arguments = node.child_by_field_name("arguments")
            called = _one_behind(node.child_by_field_name("function") or node, names)
            given = [] if arguments is None else _parts(arguments)
            return called or next((part for part in given if part.type == "object"), None)
    return None


def _returned(body: Node) -> Node | None:
    returns = [part for part in body.named_children if part.type == "return_statement"]
    value = next(iter(_parts(returns[-1])), None) if returns else None
    local = {
        _text(declared.child_by_field_name("name")): declared.child_by_field_name("value")
        for statement in body.named_children
        if statement.type.endswith("_declaration")
        for declared in _parts(statement)
    }
    if value is not None and value.type == "identifier":
        return local.get(_text(value)) or value
    return value


def _part(node: Node, step: str | int) -> tuple[Node, Node | None] | None:
    """The key, or item, of an object or a list, and the node of its value."""
    if node.type == "array" and isinstance(step, int):
        items = _parts(node)
        return (items[step], items[step]) if step < len(items) else None
    if node.type != "object":
        return None
    for pair in reversed(_parts(node)):
        if pair.type == "pair":
            key = pair.child_by_field_name("key")
            if key is not None and _key(key) == step:
                return key, pair.child_by_field_name("value")
        elif _text(pair.child_by_field_name("name") or pair) == step:  # {a} or {a() {…}}.
            return pair, pair
    return None


# Values ---------------------------------------------------------------------------------------


def _read_json(name: str, source: str, read: frozenset[Path]) -> Evaluated:
    try:
        return Evaluated(json.loads(source), (), read)
    except json.JSONDecodeError as error:
        problem = Problem(name, error.lineno, error.colno, "script", f"no JSON: {error.msg}")
    except RecursionError:
        problem = Problem(name, 1, 1, "script", "the JSON is nested too deep")
    return Evaluated(None, (problem,), read)


def _lose(node: Node, reading: _Reading, what: str) -> object:
    row, column = node.start_point
    message = f"{what} is computed: it is left out where no code is run"
    reading.problems.append(Problem(reading.name, row + 1, column + 1, "script", message))
    return _LOST


def _value(node: Node, reading: _Reading, depth: int) -> Any:
    if depth > _DEEPEST:
        return _lose(node, reading, "what is nested so deep")
    match node.type:
        case "object":
            return _object(node, reading, depth)
        case "array":
            return _list(node, reading, depth)
        case "string":
            return _string(node)
        case "template_string":
            return _template(node, reading, depth)
        case "number":
            return _number(_text(node))
        case "true" | "false" | "null" | "undefined":
            return _WORDS[node.type]
        case "unary_expression" if _text(node).startswith("-"):
            value = _value(_parts(node)[0], reading, depth + 1)
            return -value if isinstance(value, int | float) else value
        case "parenthesized_expression":
            return _value(_parts(node)[0], reading, depth + 1)
        case "identifier" | "shorthand_property_identifier":
            if _text(node) == "undefined":
                return None
            meant = reading.names.get(_text(node))
            if meant is not None and meant.type != "function_declaration":
                return _value(meant, reading, depth + 1)
        case "call_expression" if _text(node.child_by_field_name("function")) == "require.resolve":
            arguments = node.child_by_field_name("arguments")
            given = [] if arguments is None else _parts(arguments)
            if len(given) == 1 and given[0].type == "string":
                return _string(given[0])
    return _lose(node, reading, f"`{_text(node)[:40].partition(chr(10))[0]}`")


def _object(node: Node, reading: _Reading, depth: int) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for part in _parts(node):
        if part.type == "pair":
            key = _key(part.child_by_field_name("key") or part)
            value = _value(part.child_by_field_name("value") or part, reading, depth + 1)
        elif part.type == "shorthand_property_identifier":
            key, value = _text(part), _value(part, reading, depth + 1)
        elif part.type == "spread_element":
            spread = _value(_parts(part)[0], reading, depth + 1)
            found |= spread if isinstance(spread, dict) else {}
            continue
        else:
            key, value = _text(part.child_by_field_name("name")), _lose(part, reading, "a function")
        if key is None:
            _lose(part, reading, "a key")
        elif value is not _LOST:
            found[key] = value
    return found


def _list(node: Node, reading: _Reading, depth: int) -> list[Any]:
    found: list[Any] = []
    for part in _parts(node):
        if part.type == "spread_element":
            spread = _value(_parts(part)[0], reading, depth + 1)
            found += spread if isinstance(spread, list) else []
        elif (value := _value(part, reading, depth + 1)) is not _LOST:
            found.append(value)
    return found


def _key(node: Node) -> str | None:
    match node.type:
        case "string":
            return _string(node)
        case "computed_property_name":
            inner = _parts(node)[0]
            return _string(inner) if inner.type == "string" else None
        case "number":
            return str(_number(_text(node)))
    return _text(node)


def _string(node: Node) -> str:
    return _whole("".join(_pieces(node)))


def _template(node: Node, reading: _Reading, depth: int) -> Any:
    written = []
    for part in node.named_children:
        if part.type != "template_substitution":
            written.append(_piece(part))
            continue
        value = _value(_parts(part)[0], reading, depth + 1)
        if not isinstance(value, str | int) or isinstance(value, bool):
            return _LOST if value is _LOST else _lose(part, reading, "a text")
        written.append(str(value))
    return _whole("".join(written))


def _pieces(node: Node) -> Iterator[str]:
    return (_piece(part) for part in node.named_children)


def _piece(node: Node) -> str:
    if node.type != "escape_sequence":
        return _text(node)
    code = _text(node)[1:]
    if match := re.fullmatch(r"x([\da-fA-F]{2})|u([\da-fA-F]{4})|u\{([\da-fA-F]+)\}", code):
        number = int(match[1] or match[2] or match[3], 16)
        return chr(number) if number < 0x110000 else "\ufffd"
    return _ESCAPES.get(code, code)


def _whole(text: str) -> str:
    """Text in which two escapes may stand for one character, and half of one is none."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _number(text: str) -> int | float:
    text = text.replace("_", "").removesuffix("n")
    try:
        return int(text, 0)
    except ValueError:
        value = float(text)
        return int(value) if value.is_integer() and abs(value) < 1 << 53 else value
