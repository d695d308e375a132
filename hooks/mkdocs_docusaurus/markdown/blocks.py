"""Blocks: a doc's tree written out again as the Markdown that Material's extensions read."""

from collections.abc import Iterable

from mkdocs_docusaurus.markdown.node import Node
from mkdocs_docusaurus.markdown.scope import Scope

INDENT = "    "
SEPARATOR = "<!-- -->"
"""Between two blocks that Python-Markdown would otherwise take for one."""

_MERGING = ("bullet_list", "ordered_list", "blockquote")


def write_blocks(nodes: Iterable[Node], scope: Scope) -> list[str]:
    """Write blocks one after the other, a blank line between two of them."""
    lines: list[str] = []
    previous: Node | None = None
    for node in nodes:
        written = scope.writers.blocks[node.type](node, scope)
        if not written:
            continue
        if previous is not None:
            lines.append("")
            if previous.type == node.type and node.type in _MERGING:
                lines += [SEPARATOR, ""]
        lines += written
        previous = node
    return lines


def indented(lines: Iterable[str], indent: str = INDENT) -> list[str]:
    """The lines moved to the right; blank ones stay empty."""
    return [indent + line if line else "" for line in lines]


def block_fence(content: Iterable[str]) -> str:
    """The slashes around a block of `pymdownx.blocks`: more than around any block in it."""
    return "/" * (max((_slashes(line.strip()) for line in content), default=2) + 1)


def _slashes(line: str) -> int:
    return max(2, len(line) - len(line.lstrip("/")))


def first_line(node: Node) -> int:
    """The line of the body (from 0) on which a block begins."""
    return node.token.map[0] if node.token.map else 0
