"""Composed YAML nodes, turned into values and the places of their keys."""

import math
from collections.abc import Mapping
from typing import Any

import yaml

from mkdocs_docusaurus.diagnostics import Problem

Path = tuple[str | int, ...]
Mark = tuple[int, int]

TAG = "tag:yaml.org,2002:"


def mark_at(marks: Mapping[Path, Mark], path: Path) -> Mark:
    """Line and column of `path`, or of the nearest place above it that has one."""
    while path and path not in marks:
        path = path[:-1]
    return marks.get(path, (1, 1))


def number_text(number: float) -> str:
    """A number as JavaScript writes it: without a fraction where it has none."""
    return str(int(number)) if number == number // 1 and abs(number) < 1e21 else str(number)


class NodeReader:
    """Turns nodes into values, and keeps the marks and problems it meets on the way.

    `lines_above` is how many lines of the file `source` stand before the YAML; an alias is read
    once, however often it is used.
    """

    def __init__(self, source: str, kind: str, lines_above: int) -> None:
        self.source, self.kind, self.lines_above = source, kind, lines_above
        self.marks: dict[Path, Mark] = {}
        self.problems: list[Problem] = []
        self._open: set[int] = set()
        self._read: dict[int, Any] = {}

    def value(self, node: yaml.Node, path: Path) -> Any:
        """The value of `node`, which stands at `path`; `None` where it makes none."""
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node)
        if id(node) in self._open:
            return self._report(node, "this alias stands inside what it stands for")
        if id(node) not in self._read:
            self._open.add(id(node))
            if isinstance(node, yaml.MappingNode):
                self._read[id(node)] = self._mapping(node, path)
            else:
                self._read[id(node)] = self._sequence(node, path)
            self._open.discard(id(node))
        return self._read[id(node)]

    def _sequence(self, node: yaml.Node, path: Path) -> list[Any]:
        values = []
        for index, child in enumerate(node.value):
            self.marks[(*path, index)] = self._mark(child)
            values.append(self.value(child, (*path, index)))
        return values

    def _mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Any]:
        found: dict[str, Any] = {}
        merged: dict[str, Any] = {}
        for key_node, child in node.value:
            if key_node.tag == f"{TAG}merge":
                merged = {**self._merged(child, path), **merged}
                continue
            key = self._key(key_node)
            if key in found:
                self._report(key_node, f"`{key}` stands here twice", "keep one of the two")
                continue
            self.marks[(*path, key)] = self._mark(key_node)
            found[key] = self.value(child, (*path, key))
        return {**merged, **found}

    def _merged(self, node: yaml.Node, path: Path) -> dict[str, Any]:
        value = self.value(node, path)
        parts = reversed(value) if isinstance(value, list) else [value]
        return {key: part[key] for part in parts if isinstance(part, dict) for key in part}

    def _key(self, node: yaml.Node) -> str:
        if not isinstance(node, yaml.ScalarNode):
            self._report(node, "a key must be a word, not a list or a mapping")
            return ""
        value = self._scalar(node)
        if isinstance(value, float | int) and not isinstance(value, bool):
            return number_text(value)
        return str(node.value)

    def _scalar(self, node: yaml.ScalarNode) -> Any:
        text: str = node.value
        kind = node.tag.removeprefix(TAG)
        try:
            if kind == "null":
                return None
            if kind == "bool":
                return {"true": True, "false": False}[text.lower()]
            if kind == "int":
                return _integer(text)
            if kind == "float":
                return float(text.lower().replace(".inf", "inf").replace(".nan", "nan"))
        except (KeyError, ValueError):
            return self._report(node, f"`{text}` is not of the type !!{kind}")
        if kind not in {"str", "timestamp", "merge", "binary"}:
            self._report(node, f"the YAML tag `{node.tag}` means nothing here", "leave it out")
        return text

    def _mark(self, node: yaml.Node) -> Mark:
        return node.start_mark.line + 1 + self.lines_above, node.start_mark.column + 1

    def _report(self, node: yaml.Node, message: str, hint: str = "") -> None:
        self.problems.append(Problem(self.source, *self._mark(node), self.kind, message, hint))


def as_number(number: int | float) -> int | float:
    """A number as JavaScript has it: beyond 2^53 it is a float, and may be infinite."""
    if isinstance(number, float) or abs(number) <= 1 << 53:
        return number
    try:
        return float(number)
    except OverflowError:
        return math.inf if number > 0 else -math.inf


def _integer(text: str) -> int | float:
    digits = text.lstrip("+-").lower()
    base = {"0b": 2, "0o": 8, "0x": 16}.get(digits[:2])
    number = int(digits, base) if base else float(digits) if len(digits) > 15 else int(digits)
    return as_number(number if text[0] != "-" else -number)
