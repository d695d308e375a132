"""JavaScript that docs hold, read with tree-sitter: no code of an author's is ever run.

What a doc can be shown without running it (literals, objects, lists, templates, names that are
known, `useBaseUrl('…')`, `require('…').default`) has a value; everything else has none.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

import tree_sitter_javascript
from tree_sitter import Language, Node, Parser

from docusaurus.catalog.yaml_node import as_number


class Unknown:
    """The type of `UNKNOWN`."""

    def __repr__(self) -> str:
        return "UNKNOWN"


UNKNOWN = Unknown()
"""The value of an expression that only JavaScript itself could compute."""

Names = Mapping[str, Any]

_DEEPEST = 150
"""How deep the syntax tree of an expression may be; no author's is."""
_LARGEST = 10_000_000
_PART = 100
"""What a list or a mapping adds to the size of what stands in it, for each part."""


class Jsx(str):
    """JSX within an expression, as written."""


@cache
def _parser() -> Parser:
    return Parser(Language(tree_sitter_javascript.language()))


def parse(code: str) -> Node:
    """The syntax tree of a piece of JavaScript."""
    return _parser().parse(code.encode()).root_node


def is_complete(code: str) -> bool:
    """Whether code is JavaScript as it stands, with nothing left open."""
    return not parse(code).has_error


def evaluate(code: str, names: Names) -> Any:
    """The value of an expression: text, number, bool, `None`, list, dict, `Jsx` or `UNKNOWN`.

    Comments alone are `None`, as React shows nothing for them.
    """
    root = parse(f"({code}\n)")
    if root.has_error:
        return None if _only_comments(code) else UNKNOWN
    if len(code) > _DEEPEST and _is_too_deep(root):
        return UNKNOWN
    statement = next(parts(root), None)
    return UNKNOWN if statement is None else bounded(value_of(statement, names))


def bounded(value: Any) -> Any:
    """A value; `UNKNOWN` for one that by repeating others has grown beyond all use."""
    return value if _fit(value) else UNKNOWN


def _fit(*values: Any) -> bool:
    return sum(map(size_of, values)) <= _LARGEST


def known(value: Any) -> Any:
    """A value without what only JavaScript could compute in it; `UNKNOWN` for a list with such."""
    if isinstance(value, Mapping):
        members = ((name, known(part)) for name, part in value.items())
        return {name: part for name, part in members if part is not UNKNOWN}
    if isinstance(value, list):
        items = [known(part) for part in value]
        return UNKNOWN if UNKNOWN in items else items
    return value


def size_of(value: Any) -> int:
    """About how many characters a value is written in; counted no further than is of use."""
    size, pending = 0, [value]
    while pending and size <= _LARGEST:
        part = pending.pop()
        size += len(part) if isinstance(part, str) else _PART
        if isinstance(part, Mapping):
            pending.extend(part.values())
        elif isinstance(part, list):
            pending.extend(part)
    return size


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


def parts(node: Node) -> Iterator[Node]:
    """What a node is made of, without comments, which may stand anywhere in it."""
    return (part for part in node.named_children if not part.is_extra)


def _inner(node: Node, names: Names) -> Any:
    inner = list(parts(node))
    return value_of(inner[0], names) if len(inner) == 1 else UNKNOWN


def _string(node: Node, _names: Names) -> str:
    written = (
        _unescape(text_of(part)) if part.type == "escape_sequence" else text_of(part)
        for part in node.named_children
    )
    return _whole_characters("".join(written))


def _template(node: Node, names: Names) -> Any:
    written: list[str] = []
    left = _LARGEST
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


def _array(node: Node, names: Names) -> list[Any]:
    return [value_of(item, names) for item in parts(node)]


def _identifier(node: Node, names: Names) -> Any:
    name = text_of(node)
    return None if name == "undefined" else names.get(name, UNKNOWN)


def _member(node: Node, names: Names) -> Any:
    holder = node.child_by_field_name("object")
    key = node.child_by_field_name("property")
    return _get(value_of(holder, names) if holder else UNKNOWN, text_of(key))


def _subscript(node: Node, names: Names) -> Any:
    holder = node.child_by_field_name("object")
    index = node.child_by_field_name("index")
    if holder is None or index is None:
        return UNKNOWN
    return _get(value_of(holder, names), value_of(index, names))


def _get(holder: Any, key: Any) -> Any:
    if key is UNKNOWN:
        return UNKNOWN
    if isinstance(holder, Mapping):
        return holder.get(as_text(key))
    if isinstance(holder, list) and isinstance(key, int) and 0 <= key < len(holder):
        return holder[key]
    if key == "default" and isinstance(holder, str):
        return holder
    return UNKNOWN


def _call(node: Node, names: Names) -> Any:
    function = node.child_by_field_name("function")
    arguments = node.child_by_field_name("arguments")
    called = names.get(text_of(function), UNKNOWN)
    if not callable(called) or arguments is None:
        return UNKNOWN
    values = _array(arguments, names)
    return UNKNOWN if UNKNOWN in values else called(*values)


def _binary(node: Node, names: Names) -> Any:
    left, right = (value_of(part, names) for part in parts(node))
    operator = text_of(node.child_by_field_name("operator"))
    if operator == "||" and left is not UNKNOWN:
        return left or right
    if operator == "&&" and left is not UNKNOWN:
        return right if left else left
    if operator == "??" and left is not UNKNOWN:
        return right if left is None else left
    if UNKNOWN in (left, right) or operator != "+":
        return UNKNOWN
    if UNKNOWN in (known(left), known(right)):
        return UNKNOWN
    if isinstance(left, str) or isinstance(right, str):
        return as_text(left) + as_text(right) if _fit(left, right) else UNKNOWN
    return left + right if _are_numbers(left, right) else UNKNOWN


def _ternary(node: Node, names: Names) -> Any:
    condition, yes, no = parts(node)
    value = value_of(condition, names)
    return UNKNOWN if value is UNKNOWN else value_of(yes if value else no, names)


def _unary(node: Node, names: Names) -> Any:
    operator = text_of(node.child_by_field_name("operator"))
    value = _inner(node, names)
    if operator == "!" and value is not UNKNOWN:
        return not value
    if operator == "-" and _are_numbers(value):
        return -value
    return UNKNOWN


def _are_numbers(*values: Any) -> bool:
    return all(isinstance(value, int | float) and not isinstance(value, bool) for value in values)


def _jsx(node: Node, _names: Names) -> Jsx:
    return Jsx(text_of(node))


def as_text(value: Any) -> str:
    """A value as JavaScript turns it into text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, list):
        return ",".join(as_text(item) for item in value)
    return str(value)


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
    "sequence_expression": lambda node, names: _array(node, names)[-1],
    "unary_expression": _unary,
    # React shows nothing for a function, be it a child or what to do on a click.
    "arrow_function": lambda *_: None,
    "function_expression": lambda *_: None,
    "jsx_element": _jsx,
    "jsx_self_closing_element": _jsx,
    "jsx_fragment": _jsx,
}
