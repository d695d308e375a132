"""Blocks within tabs, admonitions and details within blocks, which pymdown-extensions misreads.

A block between slashes reads what follows it itself, and takes away the indentation of the lists
between it and the block around it; that of an admonition, details or a tab it leaves, so that the
content becomes code.  And out of a block that is indented itself it moves an admonition, or what
comes below it.  Such an admonition is written as a block between slashes, too.
https://facelessuser.github.io/pymdown-extensions/extensions/blocks/
"""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

INDENT = "    "

_SUSPECT = re.compile(r"^[> ]*[ ]{4}/{3,}[ ][\w-]", re.MULTILINE)
_QUOTE = re.compile(r"([ ]*)>[ ]?")
_CODE = re.compile(r"[ ]*(?:[-*+\d.)]+[ ]+)?(`{3,}|~{3,})")
_SLASHES = re.compile(r"([ ]*)(/{3,})[ ](.*)")
_INDENTING = re.compile(
    r"""(?P<indent>[ ]*)(?P<mark>!!!|\?\?\?\+?|===[!+]*)"""
    r"""(?:[ ]?(?P<kinds>[\w-]+(?:[ ]+[\w-]+)*))?(?:[ ]*"(?P<title>.*)")?[ ]*"""
)


@dataclass(frozen=True)
class _Reading:
    """Where a piece of text stands: in how many blocks, and whether tabs are between slashes.

    All tabs of a page are, or none: the two ways of writing them are numbered apart.  `indented` is
    whether the text was, before its own lines lost that indentation, and `moves` whether the block
    right around it is, out of which an admonition moves.
    """

    blocks: int = 0
    all_tabs: bool = False
    indented: bool = False
    moves: bool = False

    def inside(self, indent: str) -> "_Reading":
        """In a block between slashes that stands at an indentation."""
        return replace(self, blocks=self.blocks + 1, moves=self.indented or bool(indent))


def indented(lines: Iterable[str], indent: str = INDENT) -> list[str]:
    """The lines moved to the right; blank ones stay empty."""
    return [indent + line if line else "" for line in lines]


def block_fence(content: Iterable[str]) -> str:
    """The slashes around a block of `pymdownx.blocks`: more than around any block in it."""
    return "/" * (max((_slashes(line.strip()) for line in content), default=2) + 1)


def _slashes(line: str) -> int:
    return max(2, len(line) - len(line.lstrip("/")))


def unnest(text: str) -> str:
    """A page's Markdown, in which no block stands in an indented one that is in a block itself."""
    if not _SUSPECT.search(text):
        return text
    lines = text.split("\n")
    written = _write(lines, _Reading())
    if any(_is_tab_block(line) for line in written) and not any(map(_is_tab_block, lines)):
        written = _write(lines, _Reading(all_tabs=True))
    return "\n".join(written)


def _write(lines: Sequence[str], reading: _Reading) -> list[str]:
    written: list[str] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        if (end := _end_of_code(lines, at)) is not None:
            written += lines[at:end]
        elif (end := _end_of_block(lines, at)) is not None:
            inner = reading.inside(line[: len(line) - len(line.lstrip())])
            written += _block(line, _write(lines[at + 1 : end - 1], inner))
        elif head := _INDENTING.fullmatch(line):
            end = _end_of_indented(lines, at, _content_at(head))
            misread = _is_misread(lines, range(at, end), reading)
            written += _indenting(head, lines[at:end], reading, misread=misread)
        elif (quote := _QUOTE.match(line)) is not None:
            end = _end_of_quote(lines, at, quote[1])
            inner = replace(reading, indented=reading.indented or bool(quote[1]))
            quoted = [_QUOTE.sub("", row, count=1) for row in lines[at:end]]
            written += [f"{quote[1]}> {row}".rstrip() for row in _write(quoted, inner)]
        else:
            end = at + 1
            written.append(line)
        at = end
    return written


def _is_misread(lines: Sequence[str], block: range, reading: _Reading) -> bool:
    """Whether the indented block that stands on some of the lines is read otherwise than meant."""
    if reading.moves and (reading.blocks > 1 or _is_followed(lines, block)):
        return True
    return reading.blocks > 0 and _has_block(lines[block.start + 1 : block.stop], reading)


def _is_followed(lines: Sequence[str], block: range) -> bool:
    """Whether anything comes below an indented block but another tab of its set."""
    at = next((row for row in range(block.stop, len(lines)) if lines[row]), None)
    if at is None:
        return False
    head = _INDENTING.fullmatch(lines[at])
    if head is None or not head["mark"].startswith("===") or "!" in head["mark"]:
        return True
    return _is_followed(lines, range(at, _end_of_indented(lines, at, _content_at(head))))


def _content_at(head: re.Match[str]) -> int:
    """The column at which the content of an indented block begins."""
    return len(head["indent"]) + len(INDENT)


def _indenting(
    head: re.Match[str], lines: Sequence[str], reading: _Reading, *, misread: bool
) -> list[str]:
    """An indented block, as it is or between slashes; its content is written in either case."""
    is_tab = head["mark"].startswith("===")
    if not misread and not (is_tab and reading.all_tabs):
        return [lines[0], *_write(lines[1:], replace(reading, moves=False))]
    inner = replace(reading, indented=reading.indented or bool(head["indent"])).inside("")
    content = _write([line[_content_at(head) :] for line in lines[1:]], inner)
    while content and not content[-1]:
        content.pop()
    while content and not content[0]:
        content.pop(0)
    slashes = block_fence(content)
    block = [*_head(head, slashes), "", *content, "", slashes]
    return indented(block, head["indent"])


def _head(head: re.Match[str], slashes: str) -> list[str]:
    """The first line of an indented block and its options, between slashes."""
    mark, title = head["mark"], head["title"]
    kind, *classes = (head["kinds"] or "").split() or [""]
    options: dict[str, object] = {}
    if mark.startswith("==="):
        name = "tab"
        options |= {"new": True} if "!" in mark else {}
        options |= {"select": True} if "+" in mark else {}
    else:
        name = "admonition" if mark == "!!!" else "details"
        options |= {"open": True} if mark == "???+" else {}
        options |= {"type": kind} if kind else {}
        options |= {"attrs": {"class": " ".join(classes)}} if classes else {}
    argument = "" if title is None else f" | {re.sub('^#', '&#35;', title)}".rstrip()
    return [f"{slashes} {name}{argument}", *_options(options)]


def _options(options: dict[str, object]) -> list[str]:
    return [f"{INDENT}{name}: {json.dumps(value)}" for name, value in options.items()]


def _block(head: str, content: list[str]) -> list[str]:
    """A block between slashes; more of them than around any block in it."""
    match = _SLASHES.fullmatch(head)
    assert match is not None
    indent, slashes, rest = match.groups()
    slashes = max(slashes, block_fence(content), key=len)
    return [f"{indent}{slashes} {rest}", *content, indent + slashes]


def _has_block(lines: Sequence[str], reading: _Reading) -> bool:
    """Whether a block between slashes begins on one of some lines, code aside."""
    at = 0
    while at < len(lines):
        end = _end_of_code(lines, at)
        if end is None and _begins_block(lines, at, reading):
            return True
        at = at + 1 if end is None else end
    return False


def _begins_block(lines: Sequence[str], at: int, reading: _Reading) -> bool:
    is_tab = reading.all_tabs and lines[at].lstrip().startswith("===")
    return _end_of_block(lines, at) is not None or (
        is_tab and _INDENTING.fullmatch(lines[at]) is not None
    )


def _is_tab_block(line: str) -> bool:
    match = _SLASHES.fullmatch(line)
    return match is not None and match[3].startswith("tab |")


def _end_of_code(lines: Sequence[str], at: int) -> int | None:
    """The line after the code that is fenced from a line on."""
    match = _CODE.match(lines[at])
    if match is None:
        return None
    fence = match[1]
    for end in range(at + 1, len(lines)):
        closing = lines[end].strip()
        if len(closing) >= len(fence) and not closing.strip(fence[0]):
            return end + 1
    return None


def _end_of_block(lines: Sequence[str], at: int) -> int | None:
    """The line after the block that begins between slashes on a line."""
    match = _SLASHES.fullmatch(lines[at])
    if match is None:
        return None
    closing = match[1] + match[2]
    return next((end + 1 for end in range(at + 1, len(lines)) if lines[end] == closing), None)


def _end_of_quote(lines: Sequence[str], at: int, indent: str) -> int:
    """The line after the quote that begins on a line; each line of a quote is marked as such."""
    rows = range(at + 1, len(lines))
    return next((row for row in rows if not lines[row].startswith(f"{indent}>")), len(lines))


def _end_of_indented(lines: Sequence[str], at: int, width: int) -> int:
    end = at + 1
    for number in range(at + 1, len(lines)):
        if lines[number].startswith(" " * width):
            end = number + 1
        elif lines[number]:
            break
    return end
