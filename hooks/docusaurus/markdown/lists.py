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
    """Items apart by a blank line where the list is loose, or where one of them holds one."""
    items = [_write_item(item, scope) for item in node.children]
    spaced = not _is_tight(node) or any("" in lines for lines in items)
    written: list[str] = []
    for marker, item, lines in zip(markers, node.children, items, strict=True):
        if written and spaced:
            written.append("")
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


def _is_tight(node: Node) -> bool:
    """Whether the list's paragraphs are hidden, which is how markdown-it marks a tight list."""
    return all(
        block.token.hidden
        for item in node.children
        for block in item.children
        if block.type == "paragraph"
    )


def _is_compact(blocks: list[Node]) -> bool:
    """Whether an item needs no blank lines: text and code of a tight list, one list at last."""
    kinds = [block.type for block in blocks]
    return (
        all(block.token.hidden for block in blocks if block.type == "paragraph")
        and all(kind in ("paragraph", "fence") for kind in kinds[:-1])
        and all(kind in ("paragraph", "fence", *_LISTS) for kind in kinds[-1:])
    )
