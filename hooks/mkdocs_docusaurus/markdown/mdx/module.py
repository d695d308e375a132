"""A doc's `import` and `export` lines: the names that they give to what is in it.

https://docusaurus.io/docs/markdown-features/react#importing-components
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tree_sitter import Node

from mkdocs_docusaurus.markdown.mdx.javascript import (
    parse,
    parts,
    returned_by,
    text_of,
    value_in,
    value_of,
)
from mkdocs_docusaurus.markdown.mdx.value import Names

IMAGES = (".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif")
"""What a module's name ends with where it is a picture."""
PARTIALS = (".md", ".mdx")
"""What it ends with where it is a Markdown file."""


@dataclass(frozen=True)
class Import:
    """One imported name; `name` is what the module calls it, `default` for its main export."""

    local: str
    name: str
    module: str


@dataclass(frozen=True)
class Component:
    """A component that a doc defines: a function that gives JSX and does nothing else.

    `parameters` are the props that it takes apart, each with the code of its default; `whole` is
    the name under which it has them all, `rest` that for those which it does not name.
    """

    body: str
    parameters: tuple[tuple[str, str], ...] = ()
    whole: str = ""
    rest: str = ""


_HOLDS_JSX = re.compile(r"<[A-Za-z>]")


def imports(code: str) -> Iterator[Import]:
    """What the `import` lines of a piece of code import."""
    for statement in parse(code).named_children:
        if statement.type == "import_statement":
            source = statement.child_by_field_name("source")
            clause = next((c for c in statement.named_children if c.type == "import_clause"), None)
            if source is not None and clause is not None:
                yield from _imported(clause, str(value_of(source, Names({}))))


def exports(code: str, names: Mapping[str, Any]) -> dict[str, Any]:
    """The constants that the `export` lines of a piece of code define, with their values."""
    found: dict[str, Any] = {}
    for statement in parse(code).named_children:
        if statement.type != "export_statement":
            continue
        declaration = statement.child_by_field_name("declaration")
        for name, value in _declared(declaration):
            component = _component(value) if name[:1].isupper() else None
            found[name] = component or value_in(value, Names({**names, **found}))
    return found


def _component(function: Node) -> Component | None:
    """A function that gives JSX, or one of several."""
    body = function.child_by_field_name("body")
    jsx = returned_by(body) if body is not None else None
    while jsx is not None and jsx.type == "parenthesized_expression":
        jsx = next(iter(parts(jsx)), None)
    if jsx is None or not _HOLDS_JSX.search(text_of(jsx)):
        return None
    code = text_of(jsx) if jsx.type.startswith("jsx_") else f"{{{text_of(jsx)}}}"
    single = function.child_by_field_name("parameter")
    listed = function.child_by_field_name("parameters")
    first = single or (next(iter(parts(listed)), None) if listed else None)
    if first is None:
        return Component(code)
    if first.type == "identifier":
        return Component(code, whole=text_of(first))
    return Component(code, tuple(_parameters(first)), rest=_rest(first))


def _parameters(pattern: Node) -> Iterator[tuple[str, str]]:
    for part in pattern.named_children:
        if part.type == "shorthand_property_identifier_pattern":
            yield text_of(part), "undefined"
        elif part.type == "object_assignment_pattern":
            name, *_, default = parts(part)
            yield text_of(name), text_of(default)


def _rest(pattern: Node) -> str:
    rest = next((part for part in pattern.named_children if part.type == "rest_pattern"), None)
    return "" if rest is None else text_of(rest.named_children[0])


def _imported(clause: Node, module: str) -> Iterator[Import]:
    for part in clause.named_children:
        if part.type == "identifier":
            yield Import(text_of(part), "default", module)
        elif part.type == "namespace_import":
            yield Import(text_of(next(iter(parts(part)), None)), "*", module)
        elif part.type == "named_imports":
            for specifier in part.named_children:
                name = text_of(specifier.child_by_field_name("name"))
                alias = specifier.child_by_field_name("alias")
                yield Import(text_of(alias) or name, name, module)


def _declared(declaration: Node | None) -> Iterator[tuple[str, Node]]:
    """The names that a declaration defines, each with the node that says what it is."""
    if declaration is None:
        return
    if declaration.type in ("function_declaration", "class_declaration"):
        yield text_of(declaration.child_by_field_name("name")), declaration
    for part in declaration.named_children:
        value = part.child_by_field_name("value")
        if part.type == "variable_declarator" and value is not None:
            yield text_of(part.child_by_field_name("name")), value
