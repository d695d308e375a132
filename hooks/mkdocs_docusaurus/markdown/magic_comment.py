"""Magic comments: `// highlight-next-line` and its kind, which mark lines of code and vanish.

https://docusaurus.io/docs/markdown-features/code-blocks#highlighting-with-comments
"""

import re
from functools import cache

_STYLES = {
    "slashes": (r"//", ""),
    "block": (r"/\*", r"\*/"),
    "jsx": (r"\{\s*/\*", r"\*/\s*\}"),
    "hash": (r"#", ""),
    "html": (r"<!--", r"-->"),
    "dashes": (r"--", ""),
    "semicolons": (r";;", ""),
    "percent": (r"%", ""),
    "quote": (r"(?:_\s*)?['\u2018\u2019]", ""),
    "rem": (r"[Rr][Ee][Mm]\b", ""),
    "exclamation": (r"!", ""),
    "ml": (r"\(\*", r"\*\)"),
    "cobol": (r"\*>", ""),
}
"""Comment styles by what begins and ends them."""

_LANGUAGES = {
    "slashes block": "js javascript ts typescript",
    "slashes block jsx": "jsx tsx",
    "slashes block html": "html",
    "hash": "python py bash",
    "html jsx hash": "markdown md",
    "percent": "tex latex matlab",
    "dashes": "lua haskell",
    "dashes block": "sql",
    "semicolons": "wasm",
    "quote rem": "vb vba visual-basic vbnet",
    "rem": "batch",
    "rem exclamation": "basic",
    "slashes ml": "fsharp",
    "ml": "ocaml sml",
    "exclamation": "fortran",
    "cobol": "cobol",
}
_POPULAR = "slashes block jsx hash html"
_DIRECTIVE = r"\s*highlight-(next-line|start|end)\s*"


def marked_lines(code: str, language: str) -> tuple[str, tuple[int, ...]]:
    """Take the magic comments out of code; gives what is left and its marked lines, from 1.

    A comment counts only on a line of its own and in a style of the language.
    """
    if "highlight-" not in code:
        return code, ()
    comment = _comment(language)
    kept: list[str] = []
    marked: set[int] = set()
    start: int | None = None
    for line in code.split("\n"):
        match = comment.fullmatch(line)
        if match is None:
            kept.append(line)
            continue
        directive = next(group for group in match.groups() if group)
        if directive == "next-line":
            marked.add(len(kept) + 1)
        elif directive == "start":
            start = len(kept) + 1
        else:
            marked.update(range(start or 1, len(kept) + 1))
    return "\n".join(kept), tuple(sorted(line for line in marked if line <= len(kept)))


@cache
def _comment(language: str) -> re.Pattern[str]:
    """What a line must be to be a magic comment."""
    styles = next((s for s, names in _LANGUAGES.items() if language in names.split()), _POPULAR)
    forms = (f"{begin}{_DIRECTIVE}{end}" for begin, end in (_STYLES[s] for s in styles.split()))
    return re.compile(rf"\s*(?:{'|'.join(forms)})\s*")
