"""Code blocks, and what Docusaurus' info string says of them.

https://docusaurus.io/docs/markdown-features/code-blocks
"""

import re
from dataclasses import replace

from markdown_it.common.utils import unescapeAll

from mkdocs_docusaurus.markdown.language import pygments_name
from mkdocs_docusaurus.markdown.magic_comment import marked_lines
from mkdocs_docusaurus.markdown.node import Node
from mkdocs_docusaurus.markdown.npm import convert
from mkdocs_docusaurus.markdown.scope import Position, Scope
from mkdocs_docusaurus.markdown.tree import Blocks, Code, TabSet, Text

_TITLE = re.compile(r"""title=(?:"(.*?)"|'(.*?)')""")
_RANGES = re.compile(r"\{([\d,-]+)\}")
_LINE_NUMBERS = re.compile(r"(?:^|\s)showLineNumbers(?:=(\d+))?(?=\s|$)")
_RANGE = re.compile(r"(\d+)(?:-(\d+))?", re.ASCII)
_DIGITS = 9
_RANGES_READ = 1000
_BLANK = re.compile(r"[ \t]")
_COLOURED = 500_000
"""Beyond so many characters of code, colours take hundreds of times the memory of the text."""
_MANAGERS = {"yarn": "Yarn", "pnpm": "pnpm", "bun": "Bun"}


def expand_fence(node: Node, scope: Scope) -> Blocks:
    """A fence of backticks or tildes."""
    first, last = node.token.map or (0, 2)
    if last - first < node.token.content.count("\n") + 2:
        said, hint = "this code block is not closed; all below it is code", "close it as it opens"
        scope.report(scope.position(node.token), "unclosed", said, hint)
    info = unescapeAll(node.token.info.strip())
    return code_blocks(node.token.content, info, scope, scope.position(node.token))


def expand_code_block(node: Node, scope: Scope) -> Blocks:
    """Indented code."""
    return code_blocks(node.token.content, "", scope, scope.position(node.token))


def code_blocks(code: str, info: str, scope: Scope, position: Position) -> Blocks:
    """Code with its info string; an npm command in a tab for each package manager."""
    language, rest = [*_BLANK.split(info, maxsplit=1), ""][:2]
    if language and len(code) > _COLOURED:
        said = f"this code is longer than {_COLOURED} characters and shows without colours"
        scope.report(position, "mdx", said, "show a part of it, or link to the whole")
        language = ""
    block = read_code(code, language, rest)
    if rest.strip() != "npm2yarn" or scope.page.npm2yarn is None:
        return (block,)
    codes = {"npm": block.code}
    codes |= {_MANAGERS[name]: convert(block.code, name) for name in scope.page.npm2yarn}
    tabs = (((Text(label),), (replace(block, code=one),)) for label, one in codes.items())
    return (TabSet(tuple(tabs)),)


def read_code(code: str, language: str, metadata: str) -> Code:
    """Read a code block's metadata; lines named there leave magic comments as they are."""
    code = code.removesuffix("\n")
    title = _TITLE.search(metadata)
    ranges = _RANGES.search(metadata)
    if ranges:
        marked = _lines_of(ranges[1], code.count("\n") + 1)
    else:
        code, marked = marked_lines(code, language.lower())
    numbers = _LINE_NUMBERS.search(metadata)
    return Code(
        code=code,
        language=pygments_name(language),
        title=(title[1] or title[2] or "") if title else "",
        marked=marked,
        numbers=int((numbers[1] or "1")[:_DIGITS]) if numbers else None,
    )


def _lines_of(ranges: str, count: int) -> tuple[int, ...]:
    """Those of the lines from 1 to `count` that `1,4-6` names."""
    lines: set[int] = set()
    for part in ranges.split(",")[:_RANGES_READ]:
        if match := _RANGE.fullmatch(part):
            first, last = int(match[1][:_DIGITS]), int((match[2] or match[1])[:_DIGITS])
            lines.update(range(first, min(last, count) + 1))
            if len(lines) >= count:
                break
    return tuple(sorted(lines - {0}))
