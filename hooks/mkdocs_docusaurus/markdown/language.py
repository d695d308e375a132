"""Languages of code blocks: Prism's names, which Docusaurus takes, as Pygments knows them."""

import re
from functools import cache

from pygments.lexers import find_lexer_class_by_name
from pygments.util import ClassNotFound

_NAMES = {
    "astro": "html",
    "bicep": "text",
    "cjs": "javascript",
    "cmd": "batch",
    "csv": "text",
    "cts": "typescript",
    "dotenv": "ini",
    "dotnet": "csharp",
    "editorconfig": "ini",
    "ejs": "html",
    "env": "ini",
    "git": "console",
    "gitignore": "text",
    "go-module": "text",
    "gomod": "text",
    "ignore": "text",
    "jsonc": "json5",
    "log": "text",
    "markup": "html",
    "mdx": "markdown",
    "mjs": "javascript",
    "mts": "typescript",
    "node": "javascript",
    "none": "text",
    "plain": "text",
    "plaintext": "text",
    "prisma": "text",
    "regex": "text",
    "sh-session": "console",
    "shellsession": "console",
    "sol": "solidity",
    "svelte": "html",
    "txt": "text",
    "uri": "text",
    "url": "text",
    "vba": "vbnet",
    "webmanifest": "json",
}
_SAFE = re.compile(r"[^\w#.+-]")


@cache
def pygments_name(language: str) -> str:
    """The name of a language for a fence: Pygments' own, else a safe spelling of what is written.

    A language that Pygments does not know shows as plain text and keeps its name.
    """
    name = _SAFE.sub("", language).lower()
    if not name:
        return ""
    return name if _is_known(name) else _NAMES.get(name, name)


def _is_known(name: str) -> bool:
    try:
        find_lexer_class_by_name(name)
    except ClassNotFound:
        return False
    return True
