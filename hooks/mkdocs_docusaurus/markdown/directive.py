"""Colon blocks, `:::tip Our goal` to `:::`: the block rule of Docusaurus' admonitions.

Docusaurus reads them with remark-directive (a container directive is a name, an optional
`[label]`, optional `{attributes}`), after turning its own older `:::tip Title` into the newer
`:::tip[Title]`.
https://docusaurus.io/docs/markdown-features/admonitions
"""

import re
from collections.abc import Collection
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

ADMONITIONS = {
    "note": "note",
    "tip": "tip",
    "info": "info",
    "warning": "warning",
    "danger": "danger",
    "caution": "warning",
    "important": "info",
    "success": "tip",
    "secondary": "note",
}
"""Docusaurus' admonition types, and for each the one of the five looks that it has."""

KEYWORDS = "admonition_keywords"
"""Under what name a parser is told of the site's own admonitions."""

_OPEN = re.compile(r"(:{3,})([A-Za-z](?:[\w-]*\w)?)(.*)$")
_LEAF = re.compile(r"::([A-Za-z](?:[\w-]*\w)?)")
_TEXT = re.compile(r":([A-Za-z](?:[\w-]*\w)?)(?=[\[{])")
_LONGEST = 1000
"""How much text a directive within text may hold."""
_ATTRIBUTE = re.compile(r"""([.#])([\w-]+)|([\w:-]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'}]+)))?""")


@dataclass(frozen=True)
class Directive:
    """The opening line of a colon block; `label` is Markdown, `None` where there is none."""

    colons: int
    name: str
    label: str | None
    attributes: dict[str, str]


def read_opening(line: str, keywords: Collection[str] = ()) -> Directive | None:
    """Read `:::name`, `:::name[label]{attributes}` or, for an admonition's name, `:::name Title`.

    Takes one line without its indentation, and the site's own names of admonitions; gives `None`
    where it opens no block.
    """
    match = _OPEN.match(line)
    if match is None:
        return None
    colons, name, rest = match.groups()
    if (name in ADMONITIONS or name in keywords) and rest[:1] == " " and rest.strip():
        rest = f"[{rest.strip()}]"
    label, rest = _label(rest)
    attributes, rest = _attributes(rest)
    if rest.strip():
        return None
    return Directive(len(colons), name, label, attributes)


def directive(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """markdown-it's block rule.

    The block ends at the first line of as many colons or more, even inside a code fence, as
    remark-directive has it; without such a line, at the end of its container.
    """
    position = state.bMarks[start] + state.tShift[start]
    if not state.src.startswith(":::", position) or state.is_code_block(start):
        return False
    opening = read_opening(state.src[position : state.eMarks[start]], state.env.get(KEYWORDS, ()))
    if opening is None:
        return False
    if silent:
        return True
    close = _closing_line(state, start, end, opening.colons)
    token = state.push("directive_open", "div", 1)
    token.map = [start, min(close + 1, end)]
    token.markup = ":" * opening.colons
    token.info = opening.name
    token.meta = {"directive": opening, "closed": close < end and _colons(state, close) > 0}
    _tokenize_inside(state, start + 1, close)
    state.push("directive_close", "div", -1)
    state.line = close + 1 if token.meta["closed"] else close
    return True


def leaf(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """markdown-it's block rule for `::name[label]{attributes}` on a line of its own."""
    position = state.bMarks[start] + state.tShift[start]
    match = _LEAF.match(state.src, position, state.eMarks[start])
    if match is None or state.is_code_block(start):
        return False
    label, rest = _label(state.src[match.end() : state.eMarks[start]])
    _, rest = _attributes(rest)
    if rest.strip():
        return False
    if not silent:
        token = state.push("leaf_directive", "", 0)
        token.map = [start, start + 1]
        token.info, token.content = match[1], label or ""
        state.line = start + 1
    return True


def text(state: StateInline, silent: bool) -> bool:
    """markdown-it's inline rule for `:name[label]{attributes}`; a `:name` alone is plain text."""
    match = _TEXT.match(state.src, state.pos, state.posMax)
    if match is None or state.src[state.pos - 1 : state.pos] == ":":
        return False
    rest = state.src[match.end() : min(state.posMax, match.end() + _LONGEST)]
    label, after = _label(rest)
    _, after = _attributes(after)
    if after == rest:
        return False
    if not silent:
        token = state.push("text_directive", "", 0)
        token.meta = {"start": state.pos, "name": match[1]}
        token.content = label or ""
    state.pos = match.end() + len(rest) - len(after)
    return True


def use_directives(parser: MarkdownIt) -> None:
    """Add the rules to a parser; like a fence, a colon block may interrupt a paragraph."""
    interrupting: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    parser.block.ruler.before("fence", "directive", directive, interrupting)
    parser.block.ruler.before("fence", "leaf_directive", leaf, interrupting)
    parser.inline.ruler.before("link", "text_directive", text)


def _label(text: str) -> tuple[str | None, str]:
    """Split `[label]rest` at the bracket that closes the first; no label where none does."""
    if not text.startswith("["):
        return None, text
    depth = 0
    escaped = False
    for index, character in enumerate(text):
        if escaped:
            escaped = False
        elif character == "\\":
            escaped = True
        elif character == "[":
            depth += 1
        elif character == "]":
            depth -= 1
            if depth == 0:
                return text[1:index], text[index + 1 :]
    return None, text


def _attributes(text: str) -> tuple[dict[str, str], str]:
    match = re.match(r"\{([^{}]*)\}", text)
    if match is None:
        return {}, text
    found: dict[str, str] = {}
    for shortcut, short, name, double, single, bare in _ATTRIBUTE.findall(match[1]):
        key = {".": "class", "#": "id"}.get(shortcut, name)
        value = short or double or single or bare
        found[key] = f"{found[key]} {value}" if key == "class" and key in found else value
    return found, text[match.end() :]


def _closing_line(state: StateBlock, start: int, end: int, colons: int) -> int:
    """The line that closes the block, else the first one after it."""
    for line in range(start + 1, end):
        if state.isEmpty(line):
            continue
        if state.sCount[line] < state.blkIndent:
            return line
        if _colons(state, line) >= colons:
            return line
    return end


def _colons(state: StateBlock, line: int) -> int:
    """How many colons a line is made of; 0 where it holds anything else."""
    text = state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].rstrip()
    return len(text) if not text.strip(":") and state.sCount[line] >= state.blkIndent else 0


def _tokenize_inside(state: StateBlock, start: int, end: int) -> None:
    line_max, parent = state.lineMax, state.parentType
    state.lineMax = end
    state.parentType = "directive"
    state.md.block.tokenize(state, start, end)
    state.lineMax, state.parentType = line_max, parent
