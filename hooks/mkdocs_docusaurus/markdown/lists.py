"""Lists, and the tasks among their items.

https://github.github.com/gfm/#task-list-items-extension-
"""

import re

from mkdocs_docusaurus.markdown.blocks import expand
from mkdocs_docusaurus.markdown.node import Node
from mkdocs_docusaurus.markdown.scope import Scope
from mkdocs_docusaurus.markdown.tree import Blocks, Item, List

_TASK = re.compile(r"\[([ xX])\]\s")


def expand_list(node: Node, scope: Scope) -> Blocks:
    """A list; an ordered one is numbered on from its first number."""
    start = None if node.type == "bullet_list" else int(node.token.attrs.get("start", 1))
    return (List(tuple(_item(item, scope) for item in node.children), start),)


def _item(node: Node, scope: Scope) -> Item:
    return Item(expand(node.children, scope), _task(node))


def _task(item: Node) -> bool | None:
    """Whether an item is a task that is done; `None` for one that is no task."""
    if not item.children or item.children[0].type != "paragraph":
        return None
    match = _TASK.match(item.children[0].children[0].token.content)
    return None if match is None else match[1] != " "
