"""Paragraphs and setext headings where no indentation makes code, as in MDX.

markdown-it's own rules take a line indented by four for a paragraph's continuation, whatever it
holds; without indented code, every block may end a paragraph at any indentation.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

_UNDERLINE = re.compile(r"(?:(=+)|-+)[ \t]*$")


def use_paragraphs(parser: MarkdownIt) -> None:
    """Let this rule stand for both of markdown-it's."""
    parser.disable("lheading")
    parser.block.ruler.at("paragraph", paragraph)


def paragraph(state: StateBlock, start: int, end: int, _silent: bool) -> bool:
    """A paragraph, or a heading where a line below it underlines it."""
    parent, state.parentType = state.parentType, "paragraph"
    line, level = start + 1, 0
    while line < end and not state.isEmpty(line):
        level = _underline(state, line)
        if level or _is_interrupted(state, line, end):
            break
        line += 1
    state.parentType = parent
    content = state.getLines(start, line, state.blkIndent, False).strip()
    state.line = line + 1 if level else line
    kind, tag = ("heading", f"h{level}") if level else ("paragraph", "p")
    opening = state.push(f"{kind}_open", tag, 1)
    opening.map = [start, state.line]
    inline = state.push("inline", "", 0)
    inline.content, inline.map, inline.children = content, [start, state.line], []
    state.push(f"{kind}_close", tag, -1)
    return True


def _underline(state: StateBlock, line: int) -> int:
    """The level of heading that a line makes of those above it; 0 for none."""
    if state.sCount[line] < state.blkIndent:
        return 0
    match = _UNDERLINE.match(state.src, state.bMarks[line] + state.tShift[line], state.eMarks[line])
    return 0 if match is None else 1 if match[1] else 2


def _is_interrupted(state: StateBlock, line: int, end: int) -> bool:
    if state.sCount[line] < 0:
        return False
    return any(rule(state, line, end, True) for rule in state.md.block.ruler.getRules("paragraph"))
