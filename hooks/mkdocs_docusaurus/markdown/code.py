"""Code blocks: Docusaurus' info string as the options of Material's fences.

https://docusaurus.io/docs/markdown-features/code-blocks
"""

import re
from dataclasses import dataclass, replace

from markdown_it.common.utils import unescapeAll

from mkdocs_docusaurus.markdown.language import pygments_name
from mkdocs_docusaurus.markdown.magic_comment import marked_lines
from mkdocs_docusaurus.markdown.node import Node
from mkdocs_docusaurus.markdown.npm import convert
from mkdocs_docusaurus.markdown.scope import Position, Scope
from mkdocs_docusaurus.markdown.tab_set import tab_set

_TITLE = re.compile(r"""title=(?:"(.*?)"|'(.*?)')""")
_RANGES = re.compile(r"\{([\d,-]+)\}")
_LINE_NUMBERS = re.compile(r"(?:^|\s)showLineNumbers(?:=(\d+))?(?=\s|$)")
_RANGE = re.compile(r"(\d+)(?:-(\d+))?", re.ASCII)
_DIGITS = 9
_RANGES_READ = 1000
_BLANK = re.compile(r"[ \t]")
_COLOURED = 500_000
"""Beyond so many characters of code, colours take hundreds of times the memory of the text."""
_TICKS = re.compile("`{3,}")
_MANAGERS = {"yarn": "Yarn", "pnpm": "pnpm", "bun": "Bun"}


@dataclass(frozen=True)
class CodeBlock:
    """Code as it is shown; `marked` are its lines, from 1, `numbers` is the number of the first."""

    code: str
    language: str
    title: str = ""
    marked: tuple[int, ...] = ()
    numbers: int | None = None


def write_fence(node: Node, scope: Scope) -> list[str]:
    """A fence of backticks or tildes."""
    first, last = node.token.map or (0, 2)
    if last - first < node.token.content.count("\n") + 2:
        said, hint = "this code block is not closed; all below it is code", "close it as it opens"
        scope.report(scope.position(node.token), "unclosed", said, hint)
    info = unescapeAll(node.token.info.strip())
    return write_code(node.token.content, info, scope, scope.position(node.token))


def write_code_block(node: Node, scope: Scope) -> list[str]:
    """Indented code, as a fence."""
    return write_code(node.token.content, "", scope, scope.position(node.token))


def write_code(code: str, info: str, scope: Scope, position: Position) -> list[str]:
    """Code with its info string; an npm command in a tab for each package manager."""
    language, rest = [*_BLANK.split(info, maxsplit=1), ""][:2]
    if language and len(code) > _COLOURED:
        said = f"this code is longer than {_COLOURED} characters and shows without colours"
        scope.report(position, "mdx", said, "show a part of it, or link to the whole")
        language = ""
    block = read_code(code, language, rest)
    if rest.strip() != "npm2yarn":
        return fence(block)
    others = [
        (label, fence(replace(block, code=convert(block.code, name))))
        for name, label in _MANAGERS.items()
    ]
    return tab_set([("npm", fence(block)), *others])


def read_code(code: str, language: str, metadata: str) -> CodeBlock:
    """Read a code block's metadata; lines named there leave magic comments as they are."""
    code = code.removesuffix("\n")
    title = _TITLE.search(metadata)
    ranges = _RANGES.search(metadata)
    if ranges:
        marked = _lines_of(ranges[1], code.count("\n") + 1)
    else:
        code, marked = marked_lines(code, language.lower())
    numbers = _LINE_NUMBERS.search(metadata)
    return CodeBlock(
        code=code,
        language=language,
        title=(title[1] or title[2] or "") if title else "",
        marked=marked,
        numbers=int((numbers[1] or "1")[:_DIGITS]) if numbers else None,
    )


def fence(block: CodeBlock) -> list[str]:
    """A fence with Material's options, longer than any in the code.

    https://squidfunk.github.io/mkdocs-material/reference/code-blocks/
    """
    language = pygments_name(block.language)
    options = [language or "text"]
    if block.title:
        options.append(f"title={_quoted(block.title)}")
    if block.marked:
        options.append(f'hl_lines="{" ".join(map(str, block.marked))}"')
    if block.numbers is not None:
        options.append(f'linenums="{block.numbers}"')
    longest = max(map(len, _TICKS.findall(block.code)), default=2)
    marks = "`" * (longest + 1)
    head = language if len(options) == 1 else " ".join(options)
    return [f"{marks}{head}", *block.code.split("\n"), marks]


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


def _quoted(title: str) -> str:
    """A title in the quotation marks that are not in it."""
    return f"'{title}'" if '"' in title and "'" not in title else f'"{title.replace(chr(34), "”")}"'
