"""Paragraphs that are none: elements and expressions that stand on a line without other text.

Rule: MDX's `remark-mark-and-unravel`.
"""

from collections.abc import Sequence

from markdown_it.token import Token

from docusaurus.markdown.node import Node

_BREAKS = ("softbreak", "hardbreak")


def unravel(tokens: Sequence[Token], lines: list[int] | None) -> list[Node] | None:
    """A paragraph's tokens, nested, as nodes of elements; `None` where other text is among them."""
    top = nodes_of(tokens, lines)
    if any(node.type == "phrasing" and not _is_blank(node) for node in top):
        return None
    return [node for node in top if node.type != "phrasing"]


def nodes_of(tokens: Sequence[Token], lines: list[int] | None) -> list[Node]:
    """Nested inline tokens as nodes: elements, expressions and runs of the rest, `phrasing`."""
    top: list[Node] = []
    open_lists = [top]
    run: list[Token] = []
    depth = 0
    for token in tokens:
        is_element = token.type in ("jsx", "mdx_expression") and depth == 0
        if not is_element:
            run.append(token)
            depth += token.nesting
            continue
        _end_run(run, open_lists[-1], lines)
        run = []
        token.map = lines
        if token.nesting < 0:
            open_lists.pop()
            continue
        node = Node(token)
        open_lists[-1].append(node)
        if token.nesting > 0:
            token.nesting = 0
            open_lists.append(node.children)
    _end_run(run, open_lists[-1], lines)
    return top


def _end_run(run: list[Token], nodes: list[Node], lines: list[int] | None) -> None:
    if run:
        nodes.append(Node(Token("phrasing", "", 0, map=lines, meta={"tokens": run})))


def _is_blank(node: Node) -> bool:
    return all(
        token.type in _BREAKS or (token.type == "text" and not token.content.strip())
        for token in node.token.meta["tokens"]
    )
