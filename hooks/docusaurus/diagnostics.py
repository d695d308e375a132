"""A problem in somebody's docs is a value with an address."""

import posixpath
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """Something wrong in the docs, and where an author finds it.

    `path` is posix and relative to the docs folder; a file beside that folder is `../name`.
    `line` and `column` count from 1.  `kind` is a noun in kebab-case, such as `front-matter`.
    `message` says what is wrong in plain words, `hint` what to do about it.
    """

    path: str
    line: int
    column: int
    kind: str
    message: str
    hint: str = ""


def line_of(problem: Problem, folder: str = "docs") -> str:
    """One printable line, `docs/a/b.md:12:5: message (hint)`; `folder` names the docs folder."""
    file = posixpath.normpath(posixpath.join(folder, problem.path))
    hint = f" ({problem.hint})" if problem.hint else ""
    return f"{file}:{problem.line}:{problem.column}: {problem.message}{hint}"
