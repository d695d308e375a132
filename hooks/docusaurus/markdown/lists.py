"""Lists, with the four columns of indentation that Python-Markdown wants of what is in an item."""

from docusaurus.markdown.blocks import indented, write_blocks
from docusaurus.markdown.node import Node
from docusaurus.markdown.scope import Scope

_LISTS = ("bullet_list", "ordered_list")


def write_bullet_list(node: Node, scope: Scope) -> list[str]:
    """A bullet list; `-` whatever the author's marker was."""
    return _write_items(node, ["-"] * len(node.children), scope)


def write_ordered_list(node: Node, scope: Scope) -> list[str]:
    """An ordered list, numbered on from its first number."""
    start = int(node.token.attrs.get("start", 1))
    return _write_items(node, [f"{start + index}." for index in range(len(node.children))], scope)


def _write_items(node: Node, markers: list[str], scope: Scope) -> list[str]:
    """Items, with a blank line between two where the list is loose or one of them holds one."""
    spaced = _is_spaced(node)
    written: list[str] = []
    for marker, item in zip(markers, node.children, strict=True):
        if written and spaced:
            written.append("")
        lines = _write_item(item, scope)
        written += _write_marked(marker, _needs_bare_marker(item), lines, spaced)
    return written


def _write_marked(marker: str, bare: bool, lines: list[str], spaced: bool) -> list[str]:
    """An item behind its marker, or below it where Python-Markdown reads no such block beside it.

    A bare hyphen would make a heading of the line above, hence the asterisk.
    """
    if bare:
        marker = marker.replace("-", "*")
        return [f"{marker:<3} ", *([""] if spaced and lines else []), *indented(lines)]
    return [f"{marker:<3} {lines[0]}", *indented(lines[1:])]


def _needs_bare_marker(item: Node) -> bool:
    return not item.children or item.children[0].type not in ("paragraph", "heading", *_LISTS)


def _write_item(item: Node, scope: Scope) -> list[str]:
    if _is_compact(item.children):
        return [
            line
            for block in item.children
            for line in scope.writers.blocks[block.type](block, scope)
        ]
    return write_blocks(item.children, scope)


def _is_spaced(node: Node) -> bool:
    return not all(_is_compact(item.children) for item in node.children)


def _is_compact(blocks: list[Node]) -> bool:
    """Whether an item needs no blank lines: text and code of a tight list, one such list at last.

    markdown-it marks a tight list by hiding its paragraphs; Python-Markdown takes code out before
    it looks for blank lines.
    """
    last = blocks[-1] if blocks else None
    if last is not None and last.type in _LISTS and not _is_spaced(last):
        blocks = blocks[:-1]
    return all(_is_compact_block(block) for block in blocks)


def _is_compact_block(block: Node) -> bool:
    return block.type == "fence" or (block.type == "paragraph" and block.token.hidden)
