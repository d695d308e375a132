"""Read a code block off the HTML that Pygments writes for Material."""

from __future__ import annotations

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from . import html
from .model import CodeBlock


def code_block(block: LexborNode) -> CodeBlock:
    """A block's title, marked lines, first line number and text."""
    pre = block.css_first("td.code pre") or block.css_first("pre")
    runs = list(_runs(pre, marked=False)) if pre else []
    body = "".join(text for text, _ in runs)
    blank = len(body) - len(body.lstrip("\n"))
    return CodeBlock(
        html.text(block.css_first(".filename")),
        tuple(line - blank for line in _marked_lines(runs)),
        _first_number(block),
        "\n".join(line.rstrip("\n") for line in body.strip("\n").split("\n")),
    )


def _runs(node: LexborNode, marked: bool) -> Iterator[tuple[str, bool]]:
    """The code's pieces of text, each with whether it lies in a marked line."""
    for child in node.iter(include_text=True):
        if child.tag == "-text":
            yield child.text(deep=False), marked
        else:
            yield from _runs(child, marked or "hll" in html.classes(child))


def _marked_lines(runs: list[tuple[str, bool]]) -> list[int]:
    """The numbers, from 1, of the lines that hold marked text."""
    lines: dict[int, None] = {}
    number = 1
    for text, marked in runs:
        for place, piece in enumerate(text.split("\n")):
            number += place > 0
            if marked and (piece or (place == 0 and "\n" in text)):
                lines[number] = None
    return list(lines)


def _first_number(block: LexborNode) -> int:
    """The number shown at the first line; 0 where none is."""
    shown = block.css_first("[data-linenos]")
    if shown is not None:
        return int(html.attribute(shown, "data-linenos").strip() or 1)
    column = block.css_first(".linenodiv, span.linenos")
    numbers = html.text(column).split()
    return int(numbers[0]) if numbers else 0
