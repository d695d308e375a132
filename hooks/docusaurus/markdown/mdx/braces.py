"""Where a piece of JavaScript in Markdown ends: braces balanced, strings and comments skipped."""

import re

_INSIDE = re.compile(r"""[{}"'`]|//[^\n]*|/\*.*?(?:\*/|\Z)""", re.DOTALL)
_STRINGS = {
    '"': re.compile(r'(?:[^"\\\n]|\\.)*"', re.DOTALL),
    "'": re.compile(r"(?:[^'\\\n]|\\.)*'", re.DOTALL),
}
_TEMPLATE = re.compile(r"`|\$\{|\\.", re.DOTALL)


def end_of_braces(text: str, start: int) -> int | None:
    """The index behind the `}` that closes the `{` at `start`; `None` where none does.

    A quotation mark that closes nowhere on its line is an apostrophe (in JSX text, say).
    """
    closers: list[str] = []
    position = start
    while position < len(text):
        inside_template = bool(closers) and closers[-1] == "`"
        match = (_TEMPLATE if inside_template else _INSIDE).search(text, position)
        if match is None:
            return None
        position = match.end()
        found = match[0]
        if found in ("{", "${"):
            closers.append("}")
        elif found == "`":
            if inside_template:
                closers.pop()
            else:
                closers.append("`")
        elif found == "}":
            closers.pop()
            if not closers:
                return position
        elif found in _STRINGS:
            string = _STRINGS[found].match(text, position)
            position = string.end() if string else position
    return None
