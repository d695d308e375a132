"""Lists, with the four columns of indentation that Python-Markdown wants of what is in an item."""

from mkdocs_docusaurus.markdown.blocks import indented, write_blocks
from mkdocs_docusaurus.markdown.node import Node
from mkdocs_docusaurus.markdown.scope import Scope

_LISTS = ("bullet_list", "ordered_list")
_BESIDE = ("paragraph", "heading")


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
    if not item.children:
        return True
    first = item.children[0]
    return not _is_flat(first) if first.type in _LISTS else first.type not in _BESIDE


def _is_flat(node: Node) -> bool:
    """Whether the items of a list are a paragraph each; or the only one, such a list."""
    if len(node.children) == 1 and _is_list_alone(node.children[0].children):
        return _is_flat(node.children[0].children[0])
    return all([block.type for block in item.children] == ["paragraph"] for item in node.children)


def _is_list_alone(blocks: list[Node]) -> bool:
    return len(blocks) == 1 and blocks[0].type in _LISTS


def _write_item(item: Node, scope: Scope) -> list[str]:
    if _is_joined(item.children):
        return [
            line
            for block in item.children
            for line in scope.writers.blocks[block.type](block, scope)
        ]
    return write_blocks(item.children, scope)


def _is_spaced(node: Node) -> bool:
    """Whether a blank line stands between items: the list is loose, or one holds such a line."""
    return _is_loose(node) or any(_holds_blank(item) for item in node.children[:-1])


def _is_loose(node: Node) -> bool:
    """Whether the list's paragraphs show; markdown-it hides those of a tight one."""
    blocks = (block for item in node.children for block in item.children)
    return any(block.type == "paragraph" and not block.token.hidden for block in blocks)


def _holds_blank(item: Node) -> bool:
    """Whether a blank line is written in an item; in code it does not count, which is taken out."""
    return not _is_joined(item.children)


def _is_joined(blocks: list[Node]) -> bool:
    """Whether blocks go one below the other: text and code of a tight list, and a list at last.

    Not above a list that holds a blank line: within a callout, Python-Markdown would put the text
    below what stands above that line.
    """
    if len(blocks) == 1 and _is_simple(blocks[0]):
        return True
    last = blocks[-1] if blocks and blocks[-1].type in _LISTS else None
    if last is not None and (_is_spaced(last) or _holds_blank(last.children[-1])):
        return False
    return all(map(_is_text_or_code, blocks if last is None else blocks[:-1]))


def _is_simple(block: Node) -> bool:
    """Whether a block that is an item's only one is written without a blank line."""
    if block.type == "blockquote":
        return len(block.children) == 1 and _is_simple(block.children[0])
    return block.type in ("heading", "hr", "code_block", "fence", "paragraph")


def _is_text_or_code(block: Node) -> bool:
    return block.type == "fence" or (block.type == "paragraph" and block.token.hidden)
