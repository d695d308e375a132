"""A doc's `import` and `export` lines: the names that they give to what is in it.

https://docusaurus.io/docs/markdown-features/react#importing-components
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tree_sitter import Node

from docusaurus.markdown.mdx.javascript import UNKNOWN, Names, parse, text_of, value_of


@dataclass(frozen=True)
class Import:
    """One imported name; `name` is what the module calls it, `default` for its main export."""

    local: str
    name: str
    module: str


def imports(code: str) -> Iterator[Import]:
    """What the `import` lines of a piece of code import."""
    for statement in parse(code).named_children:
        if statement.type == "import_statement":
            source = statement.child_by_field_name("source")
            clause = next((c for c in statement.named_children if c.type == "import_clause"), None)
            if source is not None and clause is not None:
                yield from _imported(clause, str(value_of(source, {})))


def exports(code: str, names: Names) -> dict[str, Any]:
    """The constants that the `export` lines of a piece of code define, with their values."""
    found: dict[str, Any] = {}
    for statement in parse(code).named_children:
        if statement.type != "export_statement":
            continue
        declaration = statement.child_by_field_name("declaration")
        for name, value in _declared(declaration):
            found[name] = UNKNOWN if value is None else value_of(value, {**names, **found})
    return found


def _imported(clause: Node, module: str) -> Iterator[Import]:
    for part in clause.named_children:
        if part.type == "identifier":
            yield Import(text_of(part), "default", module)
        elif part.type == "namespace_import":
            yield Import(text_of(part.named_children[-1]), "*", module)
        elif part.type == "named_imports":
            for specifier in part.named_children:
                name = text_of(specifier.child_by_field_name("name"))
                alias = specifier.child_by_field_name("alias")
                yield Import(text_of(alias) or name, name, module)


def _declared(declaration: Node | None) -> Iterator[tuple[str, Node | None]]:
    if declaration is None:
        return
    if declaration.type in ("function_declaration", "class_declaration"):
        yield text_of(declaration.child_by_field_name("name")), None
    for part in declaration.named_children:
        if part.type == "variable_declarator":
            name = part.child_by_field_name("name")
            yield text_of(name), part.child_by_field_name("value")
