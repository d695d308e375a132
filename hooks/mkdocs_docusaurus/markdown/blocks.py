"""Blocks: what a doc's parsed blocks show, one after the other."""

from collections.abc import Iterable

from mkdocs_docusaurus.markdown.node import Node
from mkdocs_docusaurus.markdown.scope import Scope
from mkdocs_docusaurus.markdown.tree import Block, Blocks


def expand(nodes: Iterable[Node], scope: Scope) -> Blocks:
    """What the blocks show, every component and expression among them expanded."""
    blocks: list[Block] = []
    for node in nodes:
        blocks += scope.expanders.blocks[node.type](node, scope)
    return tuple(blocks)


def first_line(node: Node) -> int:
    """The line of the body (from 0) on which a block begins."""
    return node.token.map[0] if node.token.map else 0
