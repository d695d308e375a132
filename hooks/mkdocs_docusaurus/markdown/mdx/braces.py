"""Where a piece of JavaScript in Markdown ends: braces balanced, strings and comments skipped."""

import re
from functools import lru_cache

_INSIDE = re.compile(r"""[{}"'`]|//[^\n]*|/\*.*?(?:\*/|\Z)""", re.DOTALL)
_STRINGS = {
    '"': re.compile(r'(?:[^"\\\n]|\\.)*"', re.DOTALL),
    "'": re.compile(r"(?:[^'\\\n]|\\.)*'", re.DOTALL),
}
_INDENT = re.compile(r"\n {1,2}")
_TEMPLATE = re.compile(r"`|\$\{|\\.", re.DOTALL)


def end_of_braces(text: str, start: int) -> int | None:
    """The index behind the `}` that closes the `{` at `start`; `None` where none does.

    A quotation mark that closes nowhere on its line is an apostrophe (in JSX text, say).
    """
    ends = _ends(text)
    if start not in ends:
        ends[start] = None
        _read_ends(text, start, ends)
    return ends[start]


def code_between(text: str, start: int, end: int) -> str:
    """The code between the brace at `start` and the one that ends at `end`.

    Rule: `micromark-factory-mdx-expression`, which takes up to two blanks from each line's start.
    """
    return _INDENT.sub("\n", text[start + 1 : end - 1])


@lru_cache(maxsize=4)
def _ends(_text: str) -> dict[int, int | None]:
    """The ends of a text's braces as far as they are known: those within others come with them."""
    return {}


def _read_ends(text: str, start: int, ends: dict[int, int | None]) -> None:
    """Note the ends of the brace at `start` and of all that stand in it."""
    closers: list[str] = []
    opened: list[int] = []
    position = start
    while position < len(text):
        inside_template = bool(closers) and closers[-1] == "`"
        match = (_TEMPLATE if inside_template else _INSIDE).search(text, position)
        if match is None:
            return
        position = match.end()
        found = match[0]
        if found in ("{", "${"):
            closers.append("}")
            opened.append(position - 1)
            ends.setdefault(position - 1, None)
        elif found == "`":
            if inside_template:
                closers.pop()
            else:
                closers.append("`")
        elif found == "}":
            closers.pop()
            ends[opened.pop()] = position
            if not closers:
                return
        elif found in _STRINGS:
            string = _STRINGS[found].match(text, position)
            position = string.end() if string else position
