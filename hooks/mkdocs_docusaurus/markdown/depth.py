"""Depth: what stands deeper in lists, quotes and callouts than a reader follows shows as code."""

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.markdown.node import Node
from mkdocs_docusaurus.markdown.scope import Scope, Text
from mkdocs_docusaurus.markdown.tree import Blocks, Code, Document

DEEPEST = 50
"""How many blocks may stand in each other; a list and an item of it are two of markdown-it's."""

TOO_DEEP = "this nests blocks, tags and partials too deep to be read, and shows as code"
_HINT = f"nest no more than {DEEPEST} of them"


def use_depth(parser: MarkdownIt) -> None:
    """Have a parser end where it would, beyond its own limit, leave out what it read."""
    parser.block.ruler.before("table", "too_deep", too_deep)


def too_deep(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """markdown-it's block rule: all that is left of a container that stands too deep."""
    if silent or state.level < 2 * DEEPEST:
        return False
    token = state.push("too_deep", "", 0)
    token.map, token.content = [start, end], state.getLines(start, end, state.blkIndent, False)
    state.line = end
    return True


def expand_too_deep(node: Node, scope: Scope) -> Blocks:
    """What stands too deep, as it is written."""
    said = "these lists, quotes or callouts stand too deep in others, and show as code"
    scope.report(scope.position(node.token), "mdx", said, _HINT)
    return (Code(node.token.content.rstrip("\n"), ""),)


def as_code(text: Text) -> tuple[Document, Problem]:
    """A whole text that nests too deep, as it is written, and the problem with it."""
    problem = Problem(text.path, text.first_line, 1, "mdx", TOO_DEEP)
    return Document((Code(text.body, ""),)), problem
