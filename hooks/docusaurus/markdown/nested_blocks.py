"""Blocks within tabs, admonitions and details within blocks, which pymdown-extensions misreads.

A block between slashes reads what follows it itself, and takes away the indentation of the lists
between it and the block around it; that of an admonition, details or a tab it leaves, so that the
content becomes code.  Such an admonition is written as a block between slashes, too.
https://facelessuser.github.io/pymdown-extensions/extensions/blocks/
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from docusaurus.markdown.blocks import INDENT, block_fence, indented

_SUSPECT = re.compile(r"^[ ]{4,}/{3,}[ ][\w-]", re.MULTILINE)
_CODE = re.compile(r"[ ]*(?:[-*+\d.)]+[ ]+)?(`{3,}|~{3,})")
_SLASHES = re.compile(r"([ ]*)(/{3,})[ ](.*)")
_INDENTING = re.compile(
    r"""(?P<indent>[ ]*)(?P<mark>!!!|\?\?\?\+?|===[!+]*)"""
    r"""(?:[ ]?(?P<kinds>[\w-]+(?:[ ]+[\w-]+)*))?(?:[ ]*"(?P<title>.*)")?[ ]*"""
)


@dataclass(frozen=True)
class _Reading:
    """Where a piece of text stands: in a block, and whether tabs are written between slashes.

    All tabs of a page are, or none: the two ways of writing them are numbered apart.
    """

    in_block: bool = False
    all_tabs: bool = False


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
            inner = _Reading(True, reading.all_tabs)
            written += _block(line, _write(lines[at + 1 : end - 1], inner))
        elif head := _INDENTING.fullmatch(line):
            end = _end_of_indented(lines, at, len(head["indent"]) + len(INDENT))
            written += _indenting(head, lines[at:end], reading)
        else:
            end = at + 1
            written.append(line)
        at = end
    return written


def _indenting(head: re.Match[str], lines: Sequence[str], reading: _Reading) -> list[str]:
    """An indented block, as it is or between slashes; its content is written in either case."""
    is_tab = head["mark"].startswith("===")
    misread = reading.in_block and _has_block(lines[1:], reading)
    if not misread and not (is_tab and reading.all_tabs):
        return [lines[0], *_write(lines[1:], reading)]
    width = len(head["indent"]) + len(INDENT)
    content = _write([line[width:] for line in lines[1:]], _Reading(True, reading.all_tabs))
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


def _end_of_indented(lines: Sequence[str], at: int, width: int) -> int:
    end = at + 1
    for number in range(at + 1, len(lines)):
        if lines[number].startswith(" " * width):
            end = number + 1
        elif lines[number]:
            break
    return end
