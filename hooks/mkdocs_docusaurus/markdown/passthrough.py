"""Material's own blocks, which pass through: `!!! note`, `??? note`, `=== "Tab"`, `/// name`.

Their content is Markdown like any other and is translated; the line that opens them stays as it is.
https://squidfunk.github.io/mkdocs-material/reference/admonitions/
"""

import re

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock

_INDENTED = re.compile(
    r"""(?:!!!|\?\?\?\+?)[ ]?[\w-]+(?:[ ]+[\w-]+)*(?:[ ]+"[^\n]*")?[ ]*$"""
    r"""|===[!+]?[ ]?"[^\n]*"[ ]*$"""
)
_FENCED = re.compile(r"(/{3,})[ ]*[\w-]+(?:[ ]*\|.*)?$")
_INDENT = 4


def indented_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A block whose content is indented by four, as Python-Markdown's extensions read it."""
    position = state.bMarks[start] + state.tShift[start]
    if state.src[position : position + 3] not in ("!!!", "???", "==="):
        return False
    header = state.src[position : state.eMarks[start]]
    if state.is_code_block(start) or _INDENTED.match(header) is None:
        return False
    if silent:
        return True
    indent = state.sCount[start] + _INDENT
    close = _end_of_indented(state, start, end, indent)
    token = state.push("indented_block_open", "div", 1)
    token.map, token.info = [start, close], header.rstrip()
    block_indent, line_max = state.blkIndent, state.lineMax
    state.blkIndent, state.lineMax = indent, close
    state.md.block.tokenize(state, start + 1, close)
    state.blkIndent, state.lineMax = block_indent, line_max
    state.push("indented_block_close", "div", -1)
    state.line = close
    return True


def fenced_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A block of `pymdownx.blocks`: three or more slashes and a name, closed by as many."""
    position = state.bMarks[start] + state.tShift[start]
    if not state.src.startswith("///", position) or state.is_code_block(start):
        return False
    match = _FENCED.match(state.src[position : state.eMarks[start]])
    if match is None:
        return False
    close = next((line for line in range(start + 1, end) if _is_fence(state, line, match[1])), None)
    if close is None:
        return False
    if silent:
        return True
    token = state.push("fenced_block_open", "div", 1)
    token.map, token.info, token.markup = [start, close + 1], match[0].rstrip(), match[1]
    content = _end_of_options(state, start, close)
    token.content = state.getLines(start + 1, content, state.sCount[start], False)
    line_max, state.lineMax = state.lineMax, close
    state.md.block.tokenize(state, content, close)
    state.lineMax = line_max
    state.push("fenced_block_close", "div", -1)
    state.line = close + 1
    return True


def use_material_blocks(parser: MarkdownIt) -> None:
    """Add both rules to a parser; like a fence, these blocks may interrupt a paragraph."""
    options: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    parser.block.ruler.before("fence", "indented_block", indented_block, options)
    parser.block.ruler.before("fence", "fenced_block", fenced_block, options)


def _end_of_indented(state: StateBlock, start: int, end: int, indent: int) -> int:
    close = start + 1
    for line in range(start + 1, end):
        if state.isEmpty(line):
            continue
        if state.sCount[line] < indent:
            break
        close = line + 1
    return close


def _end_of_options(state: StateBlock, start: int, end: int) -> int:
    """Where a block's own options end, which are indented right below its first line."""
    indent = state.sCount[start] + _INDENT
    lines = range(start + 1, end)
    others = (n for n in lines if state.isEmpty(n) or state.sCount[n] < indent)
    return next(others, end)


def _is_fence(state: StateBlock, line: int, fence: str) -> bool:
    begin = state.bMarks[line] + state.tShift[line]
    return state.src[begin : state.eMarks[line]].rstrip() == fence
