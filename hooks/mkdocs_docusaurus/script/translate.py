"""The texts that a site's own code asks to have translated.

https://docusaurus.io/docs/i18n/tutorial#translate-your-react-code
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import tree_sitter_javascript
from tree_sitter import Language, Node, Parser

_PACKAGE = "@docusaurus/Translate"
_FUNCTION = "translate"
_ELEMENT = "default"


class Message(NamedTuple):
    """A text: its id, itself in the site's own language, and what its author says of it."""

    id: str
    text: str
    description: str | None = None


def messages_in(source: str) -> list[Message]:
    """The messages of `<Translate>` and `translate()` in a module, in their order.

    One whose text or id is computed is left out, as in Docusaurus: no translator can see it.
    """
    if _PACKAGE not in source:
        return []
    tree = _parser().parse(source.encode())
    names = dict(_imported(tree.root_node))
    found = (_message(node, names) for node in _every(tree.root_node))
    return [message for message in found if message is not None]


@cache
def _parser() -> Parser:
    return Parser(Language(tree_sitter_javascript.language()))


def _every(node: Node) -> Iterator[Node]:
    yield node
    for child in node.named_children:
        yield from _every(child)


def _text(node: Node | None) -> str:
    return node.text.decode() if node is not None and node.text is not None else ""


def _imported(root: Node) -> Iterator[tuple[str, str]]:
    """What the module calls the element and the function."""
    for statement in root.named_children:
        if statement.type != "import_statement":
            continue
        if _string(statement.child_by_field_name("source")) != _PACKAGE:
            continue
        for node in _every(statement):
            if node.type == "import_clause":
                for child in node.named_children:
                    if child.type == "identifier":
                        yield _text(child), _ELEMENT
            elif node.type == "import_specifier":
                name = _text(node.child_by_field_name("name"))
                yield _text(node.child_by_field_name("alias")) or name, name


def _message(node: Node, names: dict[str, str]) -> Message | None:
    if node.type == "call_expression":
        called = names.get(_text(node.child_by_field_name("function")))
        return _of_call(node) if called == _FUNCTION else None
    if node.type in ("jsx_element", "jsx_self_closing_element"):
        head = node if node.type == "jsx_self_closing_element" else node.named_children[0]
        if names.get(_text(head.child_by_field_name("name"))) == _ELEMENT:
            return _of_element(node, head)
    return None


def _of_call(node: Node) -> Message | None:
    """`translate({id, message, description})`."""
    arguments = node.child_by_field_name("arguments")
    given = arguments.named_children[0] if arguments and arguments.named_children else None
    if given is None or given.type != "object":
        return None
    pairs = [pair for pair in given.named_children if pair.type == "pair"]
    values = {
        _text(pair.child_by_field_name("key")).strip("'\""): pair.child_by_field_name("value")
        for pair in pairs
    }
    return _made(values, _string(values.get("message")))


def _of_element(node: Node, head: Node) -> Message | None:
    """`<Translate id description>text</Translate>`."""
    values: dict[str, Node | None] = {}
    for attribute in head.named_children:
        if attribute.type == "jsx_attribute":
            name, *value = attribute.named_children
            values[_text(name)] = value[0] if value else None
    return _made(values, _content(node) if node is not head else None)


def _content(node: Node) -> str | None:
    """The one piece of text in an element; nothing where it is computed."""
    pieces = [child for child in node.children if child.type not in _MARKS]
    shown = [piece for piece in pieces if piece.type != "jsx_text" or _text(piece).strip()]
    if all(piece.type in ("jsx_text", "html_character_reference") for piece in shown):
        return re.sub(r"\s+", " ", "".join(map(_text, pieces)).strip())
    return _string(shown[0]) if len(shown) == 1 else None


_MARKS = ("jsx_opening_element", "jsx_closing_element")


def _made(values: dict[str, Node | None], text: str | None) -> Message | None:
    name = _string(values["id"]) if "id" in values else text
    if name is None:
        return None
    return Message(name, name if text is None else text, _string(values.get("description")))


def _string(node: Node | None) -> str | None:
    """The text of a literal; nothing for anything else."""
    if node is None:
        return None
    if node.type == "jsx_expression" and len(node.named_children) == 1:
        return _string(node.named_children[0])
    if node.type == "binary_expression":
        left, right = (_string(node.child_by_field_name(side)) for side in ("left", "right"))
        plus = _text(node.child_by_field_name("operator")) == "+"
        return left + right if plus and left is not None and right is not None else None
    if node.type not in ("string", "template_string"):
        return None
    if any(child.type == "template_substitution" for child in node.named_children):
        return None
    return "".join(_piece(child) for child in node.named_children)


def _piece(node: Node) -> str:
    text = _text(node)
    if node.type != "escape_sequence":
        return text
    if text[1] in "ux":
        return chr(int(text[2:].strip("{}"), 16))
    return {"n": "\n", "t": "\t", "r": "\r", "\n": ""}.get(text[1], text[1])
