"""The tree of blocks that a parsed doc is."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from markdown_it.token import Token


@dataclass
class Node:
    """A block and the blocks in it: an opening token of markdown-it, or one that stands alone."""

    token: Token
    children: list["Node"] = field(default_factory=list)
    type: str = field(init=False)
    """The token's type without the `_open` that a container's has."""

    def __post_init__(self) -> None:
        self.type = self.token.type.removesuffix("_open")


def tree(tokens: Iterable[Token]) -> list[Node]:
    """Nest markdown-it's flat tokens, as their `nesting` (1, 0 or -1) says."""
    top: list[Node] = []
    open_lists = [top]
    for token in tokens:
        if token.nesting < 0:
            open_lists.pop()
            continue
        node = Node(token)
        open_lists[-1].append(node)
        if token.nesting > 0:
            open_lists.append(node.children)
    return top
