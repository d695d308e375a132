"""JavaScript that docs hold, read with tree-sitter: no code of an author's is ever run.

What a doc can be shown without running it (literals, objects, lists, templates, names that are
known, `useBaseUrl('…')`, `require('…').default`, `list.map((item) => <li>{item}</li>)`) has a
value; everything else has none.
"""

import math
import operator
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import tree_sitter_javascript
from tree_sitter import Language, Node, Parser

from mkdocs_docusaurus.catalog.yaml_node import as_number
from mkdocs_docusaurus.markdown.mdx import method
from mkdocs_docusaurus.markdown.mdx.value import (
    LARGEST,
    UNKNOWN,
    Jsx,
    Names,
    are_numbers,
    as_text,
    bounded,
    fit,
    is_true,
    known,
    size_of,
)

_DEEPEST = 150
"""How deep the syntax tree of an expression may be; no author's is."""
_CALL = 300
"""What calling a function costs beside what it gives, as characters."""


@cache
def _parser() -> Parser:
    return Parser(Language(tree_sitter_javascript.language()))


def parse(code: str) -> Node:
    """The syntax tree of a piece of JavaScript."""
    return _parser().parse(code.encode()).root_node


def is_complete(code: str) -> bool:
    """Whether code is JavaScript as it stands, with nothing left open."""
    return not parse(code).has_error


def evaluate(code: str, names: Mapping[str, Any]) -> Any:
    """The value of an expression: text, number, bool, `None`, list, dict, `Jsx` or `UNKNOWN`.

    Comments alone are `None`, as React shows nothing for them; a function is one of Python's.
    """
    root = parse(f"({code}\n)")
    if root.has_error:
        return None if _only_comments(code) else UNKNOWN
    if len(code) > _DEEPEST and _is_too_deep(root):
        return UNKNOWN
    statement = next(iter(parts(root)), None)
    return UNKNOWN if statement is None else value_in(statement, Names(names))


def value_in(node: Node, names: Names) -> Any:
    """The value of a node, within bounds; `UNKNOWN` too where functions call themselves."""
    try:
        return bounded(value_of(node, names))
    except RecursionError:
        return UNKNOWN


def _only_comments(code: str) -> bool:
    return all(node.type == "comment" for node in parse(code).named_children)


def _is_too_deep(root: Node) -> bool:
    cursor = root.walk()
    while cursor.depth <= _DEEPEST:
        if cursor.goto_first_child() or cursor.goto_next_sibling():
            continue
        while not cursor.goto_next_sibling():
            if not cursor.goto_parent():
                return False
    return True


def value_of(node: Node, names: Names) -> Any:
    """The value of a node of the syntax tree."""
    read = _READERS.get(node.type)
    return UNKNOWN if read is None else read(node, names)


def text_of(node: Node | None) -> str:
    """A node's source."""
    return "" if node is None or node.text is None else node.text.decode()


def parts(node: Node) -> list[Node]:
    """What a node is made of, without comments, which may stand anywhere in it."""
    return [part for part in node.named_children if not part.is_extra]


def _inner(node: Node, names: Names) -> Any:
    inner = parts(node)
    return value_of(inner[0], names) if len(inner) == 1 else UNKNOWN


def _string(node: Node, _names: Names) -> str:
    written = (
        _unescape(text_of(part)) if part.type == "escape_sequence" else text_of(part)
        for part in node.named_children
    )
    return _whole_characters("".join(written))


def _template(node: Node, names: Names) -> Any:
    written: list[str] = []
    left = LARGEST
    for part in node.named_children:
        if part.type == "template_substitution":
            value = known(_inner(part, names))
            left -= size_of(value)
            if value is UNKNOWN or left < 0:
                return UNKNOWN
            written.append(as_text(value))
        elif part.type == "escape_sequence":
            written.append(_unescape(text_of(part)))
        else:
            written.append(text_of(part))
    return _whole_characters("".join(written))


def _whole_characters(text: str) -> str:
    """Text in which two escapes may stand for one character, and half of one is none."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


_NO_CHARACTER = "\ufffd"
_ESCAPES = {
    "n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "0": _NO_CHARACTER, "\n": "",
}  # fmt: skip


def _unescape(sequence: str) -> str:
    code = sequence[1:]
    if code[0] in "xu" and len(code) > 1:
        point = int(code[1:].strip("{}") or "0", 16)
        return chr(point) if 0 < point < 0x110000 else _NO_CHARACTER
    return _ESCAPES.get(code, code)


def _number(node: Node, _names: Names) -> Any:
    text = text_of(node).replace("_", "")
    try:
        return as_number(int(text, 0))
    except ValueError:
        try:
            return float(text)
        except ValueError:
            return UNKNOWN


def _object(node: Node, names: Names) -> Any:
    result: dict[str, Any] = {}
    for member in parts(node):
        if member.type == "pair":
            key = member.child_by_field_name("key")
            value = member.child_by_field_name("value")
            name = text_of(key) if key and key.type == "property_identifier" else None
            if name is None:
                name = as_text(value_of(key, names)) if key is not None else ""
            result[name] = value_of(value, names) if value is not None else UNKNOWN
        elif member.type == "shorthand_property_identifier":
            result[text_of(member)] = names.get(text_of(member), UNKNOWN)
        elif member.type == "spread_element":
            spread = _inner(member, names)
            if not isinstance(spread, dict):
                return UNKNOWN
            result |= spread
        else:
            return UNKNOWN
    return result


def _array(node: Node, names: Names) -> Any:
    items: list[Any] = []
    for item in parts(node):
        if item.type == "spread_element":
            spread = _inner(item, names)
            if not isinstance(spread, list):
                return UNKNOWN
            items += spread
        else:
            items.append(value_of(item, names))
    return items


def _identifier(node: Node, names: Names) -> Any:
    name = text_of(node)
    return None if name == "undefined" else names.get(name, UNKNOWN)


def _member(node: Node, names: Names) -> Any:
    holder = node.child_by_field_name("object")
    key = node.child_by_field_name("property")
    return method.get(value_of(holder, names) if holder else UNKNOWN, text_of(key))


def _subscript(node: Node, names: Names) -> Any:
    holder = node.child_by_field_name("object")
    index = node.child_by_field_name("index")
    if holder is None or index is None:
        return UNKNOWN
    return method.get(value_of(holder, names), value_of(index, names))


def _call(node: Node, names: Names) -> Any:
    function = node.child_by_field_name("function")
    given = node.child_by_field_name("arguments")
    if function is None or given is None or given.type != "arguments":
        return UNKNOWN
    arguments = [value_of(item, names) for item in parts(given)]
    if function.type == "member_expression":
        holder = function.child_by_field_name("object")
        name = text_of(function.child_by_field_name("property"))
        value = value_of(holder, names) if holder is not None else UNKNOWN
        return method.call(value, name, arguments)
    called = names.get(text_of(function), UNKNOWN)
    if not callable(called) or UNKNOWN in arguments:
        return UNKNOWN
    return called(*arguments)


@dataclass(frozen=True)
class Function:
    """An author's function: one expression, or a block that gives one and does nothing else."""

    parameters: tuple[Node, ...]
    body: Node
    names: Names

    def __call__(self, *arguments: Any) -> Any:
        """What it gives for some arguments; those that it does not name are left out."""
        if not self.names.work.spend(_CALL):
            return UNKNOWN
        values: dict[str, Any] = {}
        for index, pattern in enumerate(self.parameters):
            given = arguments[index] if index < len(arguments) else None
            values.update(_bound(pattern, given, self.names))
        value = value_of(self.body, self.names.with_values(values))
        return value if self.names.work.spend(size_of(value)) else UNKNOWN


def _function(node: Node, names: Names) -> Any:
    body = node.child_by_field_name("body")
    returned = returned_by(body) if body is not None else None
    if returned is None:
        return None
    single = node.child_by_field_name("parameter")
    listed = node.child_by_field_name("parameters")
    parameters = [single] if single else parts(listed) if listed else []
    return Function(tuple(parameters), returned, names)


def returned_by(body: Node) -> Node | None:
    """What a function gives, where that is all that it does."""
    if body.type != "statement_block":
        return body
    statements = parts(body)
    if len(statements) != 1 or statements[0].type != "return_statement":
        return None
    return next(iter(parts(statements[0])), None)


def _bound(pattern: Node, value: Any, names: Names) -> Iterator[tuple[str, Any]]:
    """The names that a parameter gives to a value or to what is in it."""
    inside = parts(pattern)
    match pattern.type:
        case "identifier" | "shorthand_property_identifier_pattern":
            yield text_of(pattern), value
        case "assignment_pattern" | "object_assignment_pattern":
            default = value_of(inside[-1], names) if value is None else value
            yield from _bound(inside[0], default, names)
        case "array_pattern":
            for index, part in enumerate(inside):
                yield from _bound(part, method.get(value, index), names)
        case "object_pattern":
            for part in inside:
                yield from _bound(*_member_of(part, value), names)


def _member_of(pattern: Node, value: Any) -> tuple[Node, Any]:
    """A part of an object's pattern, and the member of the object that it stands for."""
    named = pattern.named_children[0] if pattern.named_children else pattern
    member = method.get(value, text_of(named))
    return (pattern.named_children[-1] if pattern.type == "pair_pattern" else pattern), member


_ARITHMETIC: Mapping[str, Callable[[Any, Any], Any]] = {
    "-": operator.sub, "*": operator.mul, "/": operator.truediv, "%": math.fmod,
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
}  # fmt: skip


def _binary(node: Node, names: Names) -> Any:
    first, second = parts(node)
    left = value_of(first, names)
    mark = text_of(node.child_by_field_name("operator"))
    if left is not UNKNOWN and mark in ("||", "&&", "??"):
        is_left = left is not None if mark == "??" else is_true(left) == (mark == "||")
        return left if is_left else value_of(second, names)
    right = value_of(second, names)
    if UNKNOWN in (known(left), known(right)):
        return UNKNOWN
    if mark in ("===", "==", "!==", "!="):
        return _is_same(left, right) == mark.startswith("=")
    if mark == "+" and (isinstance(left, str) or isinstance(right, str)):
        return as_text(left) + as_text(right) if fit(left, right) else UNKNOWN
    if not are_numbers(left, right):
        return UNKNOWN
    try:
        return left + right if mark == "+" else as_number(_ARITHMETIC[mark](left, right))
    except (KeyError, ArithmeticError, ValueError):
        return UNKNOWN


def _is_same(left: Any, right: Any) -> bool:
    return left == right and isinstance(left, bool) == isinstance(right, bool)


def _ternary(node: Node, names: Names) -> Any:
    condition, yes, no = parts(node)
    value = value_of(condition, names)
    return UNKNOWN if value is UNKNOWN else value_of(yes if is_true(value) else no, names)


_BROWSERS = ("document", "navigator", "window")
"""What is there in a browser alone, where no page is made."""


def _unary(node: Node, names: Names) -> Any:
    mark = text_of(node.child_by_field_name("operator"))
    if mark == "typeof":
        return "undefined" if text_of(parts(node)[-1]) in _BROWSERS else UNKNOWN
    value = _inner(node, names)
    if mark == "!" and value is not UNKNOWN:
        return not is_true(value)
    if mark == "-" and are_numbers(value):
        return -value
    return UNKNOWN


def _jsx(node: Node, names: Names) -> Jsx:
    return Jsx(text_of(node), names)


_READERS: dict[str, Callable[[Node, Names], Any]] = {
    "expression_statement": _inner,
    "parenthesized_expression": _inner,
    "as_expression": _inner,
    "string": _string,
    "template_string": _template,
    "number": _number,
    "true": lambda *_: True,
    "false": lambda *_: False,
    "null": lambda *_: None,
    "undefined": lambda *_: None,
    "object": _object,
    "array": _array,
    "identifier": _identifier,
    "member_expression": _member,
    "subscript_expression": _subscript,
    "call_expression": _call,
    "binary_expression": _binary,
    "ternary_expression": _ternary,
    "sequence_expression": lambda node, names: value_of(parts(node)[-1], names),
    "unary_expression": _unary,
    "arrow_function": _function,
    "function_declaration": _function,
    "function_expression": _function,
    "jsx_element": _jsx,
    "jsx_self_closing_element": _jsx,
    "jsx_fragment": _jsx,
}
