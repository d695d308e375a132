"""A rule of a style sheet: read from its text, and written again without what nobody reads."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Any

from tinycss2 import parse_rule_list, parse_stylesheet, serialize

_NESTING = ("media", "supports")


@dataclass(frozen=True)
class Selector:
    """A selector; an element that matches has these `classes` and `attributes`, or is inside one.

    What stands in brackets, as in `:not(.a)`, is not among them.
    """

    text: str
    classes: frozenset[str]
    attributes: frozenset[tuple[str, str]]


@dataclass(frozen=True)
class Rule:
    """The `declarations` for elements that match the `selectors`, under `conditions`.

    What is no such rule, `@font-face` for one, has no selectors, and is a declaration as a whole.
    """

    conditions: tuple[str, ...]
    selectors: tuple[Selector, ...]
    declarations: tuple[str, ...]


def read_rules(css: str) -> Iterator[Rule]:
    """The rules of a style sheet; as in a browser, one that is malformed is none.

    Rule: https://www.w3.org/TR/css-syntax-3/#error-handling
    """
    yield from _rules(parse_stylesheet(css, skip_comments=True, skip_whitespace=True), ())


def write_rules(rules: Iterable[Rule]) -> str:
    """The text of those of the rules that declare anything, in their order."""
    texts = []
    saying = (rule for rule in rules if rule.declarations)
    for conditions, together in groupby(saying, lambda rule: rule.conditions):
        text = "".join(map(_text, together))
        for condition in reversed(conditions):
            text = f"{condition}{{{text}}}"
        texts.append(text)
    return "".join(texts)


def _rules(nodes: Iterable[Any], conditions: tuple[str, ...]) -> Iterator[Rule]:
    for node in nodes:
        if node.type == "qualified-rule":
            selectors = tuple(map(read_selector, split_tokens(node.prelude, ",")))
            declarations = (serialize(part).strip() for part in split_tokens(node.content, ";"))
            yield Rule(conditions, selectors, tuple(filter(None, declarations)))
        elif node.type == "at-rule" and node.lower_at_keyword in _NESTING and node.content:
            inside = parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            condition = f"@{node.lower_at_keyword} {serialize(node.prelude).strip()}"
            yield from _rules(inside, (*conditions, condition))
        elif node.type == "at-rule" and node.lower_at_keyword != "charset":
            yield Rule(conditions, (), (node.serialize(),))


def read_selector(tokens: list[Any]) -> Selector:
    """A selector out of its tokens."""
    after = pairwise(tokens)
    return Selector(
        serialize(tokens).strip(),
        frozenset(name.value for dot, name in after if dot == "." and name.type == "ident"),
        frozenset(_attribute(token.content) for token in tokens if token.type == "[] block"),
    )


def _attribute(tokens: list[Any]) -> tuple[str, str]:
    """Name and value of `[name=value]`; of any other test of an attribute, no value."""
    match [token for token in tokens if token.type != "whitespace"]:
        case [name, equals, value] if equals == "=":
            return name.value, value.value
    return serialize(tokens), ""


def split_tokens(tokens: Iterable[Any], separator: str) -> list[list[Any]]:
    """Tokens between the separators, without the comments."""
    parts: list[list[Any]] = [[]]
    for token in tokens:
        if token == separator:
            parts.append([])
        elif token.type != "comment":
            parts[-1].append(token)
    return parts


def _text(rule: Rule) -> str:
    if not rule.selectors:
        return "".join(rule.declarations)
    selectors = ",".join(selector.text for selector in rule.selectors)
    return f"{selectors}{{{';'.join(rule.declarations)}}}"
