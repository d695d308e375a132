"""Jekyll's includes, `{% include partner.html title="Cisco" %}`: components by another spelling.

https://jekyllrb.com/docs/includes/
"""

import re
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

_TAG = re.compile(r"\{%.*?%\}", re.DOTALL)
_LINES = 100
"""How many lines a tag may run over."""
_INCLUDE = re.compile(r"\{%-?\s*include\s+([\w./-]+?)(?:\.html)?(\s.*?)?-?%\}", re.DOTALL)
_PARAMETER = re.compile(r"""(?<![\w-])([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))""")


@dataclass(frozen=True)
class Include:
    """An include: its component's name, and its parameters as props."""

    name: str
    props: dict[str, str]


def read_include(tag: str) -> Include | None:
    """Read a Liquid tag; `None` for one that is no include. Values may run over several lines."""
    match = _INCLUDE.fullmatch(tag)
    if match is None:
        return None
    parameters = _PARAMETER.findall(match[2] or "")
    props = {name: " ".join((a or b or c).split()) for name, a, b, c in parameters}
    return Include(match[1], props)


def use_liquid(parser: MarkdownIt) -> None:
    """Let a parser know Liquid's tags."""
    interrupting: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    parser.block.ruler.before("fence", "liquid", block, interrupting)
    parser.inline.ruler.before("link", "liquid", inline)


def block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """markdown-it's block rule: a tag on lines of its own."""
    position = state.bMarks[start] + state.tShift[start]
    if not state.src.startswith("{%", position) or state.is_code_block(start):
        return False
    last = start + 1 if "%}" in state.src[position : state.eMarks[start]] else start + _LINES
    text = state.getLines(start, min(last, end), state.blkIndent, False).lstrip()
    match = _TAG.match(text)
    if match is None or text[match.end() :].partition("\n")[0].strip():
        return False
    if not silent:
        token = state.push("liquid", "", 0)
        state.line = start + match[0].count("\n") + 1
        token.map, token.content = [start, state.line], match[0]
    return True


def inline(state: StateInline, silent: bool) -> bool:
    """markdown-it's inline rule: a tag within text."""
    if not state.src.startswith("{%", state.pos):
        return False
    close = state.src.find("%}", state.pos, state.posMax)
    if close < 0:
        return False
    end = close + len("%}")
    if not silent:
        token = state.push("liquid", "", 0)
        token.content, token.meta = state.src[state.pos : end], {"start": state.pos}
    state.pos = end
    return True
