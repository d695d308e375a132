"""MDX's own syntax as rules of markdown-it: JSX tags, `{expressions}`, `import` and `export`.

Where MDX is on there is no indented code, no HTML and no `<https://…>`; `{/* */}` is a comment, and
Docusaurus keeps `<!-- -->` as one. https://mdxjs.com/docs/what-is-mdx/
"""

import re

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock, list_block
from markdown_it.rules_inline import StateInline, autolink

from mkdocs_docusaurus.markdown.escape import ATTRIBUTE_LIST
from mkdocs_docusaurus.markdown.mdx.braces import code_between, end_of_braces
from mkdocs_docusaurus.markdown.mdx.javascript import is_complete
from mkdocs_docusaurus.markdown.mdx.paragraph import use_paragraphs
from mkdocs_docusaurus.markdown.mdx.tag import Tag, read_tag

_ESM = re.compile(r"(?:import|export)(?=[\s{*'\"])")
_MDX_CODE = re.compile(r"(`{3,4}) *mdx-code-block *$")
_TAG_START = re.compile(r"<(?:/\s*)?[A-Za-z_$]|</?>")

_ALLOWED = "module_characters"
_MODULES, _SHORT = 500_000, 200
"""How much of a text is read, time and again, to find out where its imports and exports end."""
_LINES = 1000
"""How many lines of a quote or a list a tag or an expression may run over."""

Piece = tuple[str, int, Tag | str, int]
"""A token's type, where it begins in the text, what it holds and where it ends."""


def use_mdx(parser: MarkdownIt) -> None:
    """Turn a CommonMark parser into an MDX one."""
    parser.disable(["code", "html_block", "html_inline", "autolink"])
    interrupting: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    parser.block.ruler.before("fence", "mdx_comment", comment_block, interrupting)
    parser.block.ruler.before("fence", "mdx_flow", flow, interrupting)
    parser.block.ruler.before("fence", "mdx_esm", esm)
    parser.block.ruler.before("fence", "mdx_code_block", unwrapped, interrupting)
    parser.block.ruler.at("list", lists, {"alt": ["paragraph", "reference", "blockquote"]})
    parser.inline.ruler.before("link", "mdx_inline", inline)
    use_paragraphs(parser)


def lists(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A list at any indentation.

    markdown-it's own rule takes an item indented by four for the text of the one above, for it
    would be indented code elsewhere.
    """
    indent, state.listIndent = state.listIndent, -1
    found = list_block(state, start, end, silent)
    state.listIndent = indent
    return found


def esm(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """`import` or `export` at the very start of a line outside any container.

    It runs to a blank line at which it is whole JavaScript.
    """
    position = state.bMarks[start]
    if state.level or state.tShift[start] or _ESM.match(state.src, position) is None:
        return False
    if silent:
        return True
    line, whole = _end_of_module(state, start, end)
    token = state.push("mdx_esm", "", 0)
    token.map, token.content = [start, line], state.getLines(start, line, 0, False)
    token.meta = {"whole": whole}
    state.line = line
    return True


def _end_of_module(state: StateBlock, start: int, end: int) -> tuple[int, bool]:
    """The line behind an `import` or `export`, and whether it is whole JavaScript.

    Where it never is, not even with all that follows, only its first lines that are count, or the
    first line, so that the doc below it is not lost.
    """
    line = _next_blank(state, start, end)
    blank = line
    while not _is_whole(state, start, line):
        if line >= end or state.env[_ALLOWED] <= 0:
            shorter = range(blank - 1, start, -1)
            found = next((n for n in shorter if _is_whole(state, start, n)), None)
            return found or start + 1, found is not None
        line = _next_blank(state, line + 1, end)
    return line, True


def _is_whole(state: StateBlock, start: int, end: int) -> bool:
    """Whether lines are whole JavaScript; not asked for ever, as each answer takes a reading."""
    code = state.getLines(start, end, 0, False)
    left = state.env.setdefault(_ALLOWED, _MODULES)
    state.env[_ALLOWED] = left - len(code)
    return (left > 0 or len(code) < _SHORT) and is_complete(code)


def flow(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Lines that hold nothing but tags and expressions; each becomes a token of its own."""
    position = state.bMarks[start] + state.tShift[start]
    if state.src[position : position + 1] not in ("<", "{"):
        return False
    read = _read_flow(state, start, end)
    if read is None:
        return False
    if silent:
        return True
    pieces, last, content = read
    for kind, offset, held, _ in pieces:
        token = state.push(kind, "", 0)
        token.map = [start, last]
        token.meta = {"held": held, "start": offset, "content": content}
    state.line = last
    return True


def unwrapped(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A fence of `mdx-code-block`, which is no code: what is in it is read as if it had no fence.

    Rule: https://docusaurus.io/docs/i18n/crowdin#mdx
    """
    position = state.bMarks[start] + state.tShift[start]
    match = _MDX_CODE.match(state.src, position, state.eMarks[start])
    if match is None:
        return False
    lines = range(start + 1, end)
    close = next((line for line in lines if _is_fence(state, line, match[1])), None)
    if close is None:
        return False
    if not silent:
        line_max, state.lineMax = state.lineMax, close
        state.md.block.tokenize(state, start + 1, close)
        state.lineMax = line_max
        state.line = close + 1
    return True


def _is_fence(state: StateBlock, line: int, fence: str) -> bool:
    begin = state.bMarks[line] + state.tShift[line]
    return state.src[begin : state.eMarks[line]].rstrip() == fence


def comment_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """`<!-- … -->` on lines of its own."""
    position = state.bMarks[start] + state.tShift[start]
    if not state.src.startswith("<!--", position):
        return False
    close = state.src.find("-->", position, state.eMarks[end - 1])
    line = start + state.src.count("\n", position, close)
    if close < 0 or state.src[close + len("-->") : state.eMarks[line]].strip():
        return False
    if not silent:
        state.line = line + 1
    return True


def inline(state: StateInline, silent: bool) -> bool:
    """A tag, an expression or a comment within text."""
    character = state.src[state.pos]
    if character == "<":
        return _inline_tag(state, silent)
    if character == "{":
        attributes = ATTRIBUTE_LIST.match(state.src, state.pos, state.posMax)
        if attributes is not None:
            return _push(state, silent, "attribute_list", attributes[0], attributes.end())
        end = end_of_braces(state.src, state.pos)
        if end is not None and end <= state.posMax:
            code = code_between(state.src, state.pos, end)
            return _push(state, silent, "mdx_expression", code, end)
        return _push(state, silent, "mdx_stray", character, state.pos + 1)
    return False


def _inline_tag(state: StateInline, silent: bool) -> bool:
    if state.src.startswith("<!--", state.pos):
        end = state.src.find("-->", state.pos)
        if end >= 0:
            return _push(state, silent, "mdx_expression", "", end + 3)
    elif _TAG_START.match(state.src, state.pos):
        tag = read_tag(state.src, state.pos)
        if tag is not None and tag.end <= state.posMax:
            return _push(state, silent, "jsx", tag, tag.end)
        return autolink(state, silent) or _push(state, silent, "mdx_stray", "<", state.pos + 1)
    return False


def _push(state: StateInline, silent: bool, kind: str, held: Tag | str, end: int) -> bool:
    if not silent:
        token = state.push(kind, "", 0)
        token.meta = {"held": held, "start": state.pos}
        token.content = str(held) if kind in ("mdx_stray", "attribute_list") else ""
    state.pos = end
    return True


def _read_flow(state: StateBlock, start: int, end: int) -> tuple[list[Piece], int, str] | None:
    """The pieces that begin on line `start`, the line behind the last, and the text they stand in.

    `None` if other text is there.  More than the one line is looked at only where a piece has begun
    and not ended on it.
    """
    text = state.getLines(start, start + 1, state.blkIndent, False).lstrip()
    pieces, stop = _read_pieces(text, 0)
    if text[stop : stop + 1] in ("<", "{") and start + 1 < end:
        return _read_long_flow(state, start, end)
    if not pieces or text[stop : stop + 1] not in ("", "\n"):
        return None
    return pieces, start + text.count("\n", 0, stop) + 1, text


def _read_long_flow(state: StateBlock, start: int, end: int) -> tuple[list[Piece], int, str] | None:
    """The same where they run over several lines.

    Outside quotes and lists the source itself is read, as copies of all that follows take time.
    """
    if state.blkIndent == 0 and not _has_prefix(state, start):
        text, begin, limit = state.src, state.bMarks[start], state.eMarks[end - 1]
    else:
        text = state.getLines(start, min(end, start + _LINES), state.blkIndent, False)
        begin, limit = 0, len(text)
    begin += len(text[begin : begin + _LINES]) - len(text[begin : begin + _LINES].lstrip())
    pieces, stop = _read_pieces(text, begin)
    if not pieces or stop > limit or (stop < limit and text[stop] != "\n"):
        return None
    held = [(kind, at - begin, what, to - begin) for kind, at, what, to in pieces]
    return held, start + text.count("\n", begin, stop) + 1, text[begin:stop]


def _has_prefix(state: StateBlock, line: int) -> bool:
    """Whether anything but blanks stands on a line before its content, as in a quote."""
    begin = state.bMarks[line]
    return begin > 0 and state.src[begin - 1] != "\n"


def _read_pieces(text: str, position: int) -> tuple[list[Piece], int]:
    """The pieces at a place in a text, and the index of what comes after them."""
    pieces: list[Piece] = []
    while True:
        while text[position : position + 1] in (" ", "\t"):
            position += 1
        piece = _read_piece(text, position)
        if piece is None:
            return pieces, position
        pieces.append(piece)
        position = piece[3]


def _read_piece(text: str, position: int) -> Piece | None:
    if text.startswith("{", position) and not ATTRIBUTE_LIST.match(text, position):
        end = end_of_braces(text, position)
        if end is None:
            return None
        return "mdx_expression", position, code_between(text, position, end), end
    if _TAG_START.match(text, position):
        tag = read_tag(text, position)
        return None if tag is None else ("jsx", position, tag, tag.end)
    return None


def _next_blank(state: StateBlock, start: int, end: int) -> int:
    return next((line for line in range(start, end) if state.isEmpty(line)), end)
