"""Rows: elements of text that stand side by side with nothing around them, badges for instance.

MDX gives them no paragraph, and a browser shows them on one line all the same.  Nor does it give
one to the text of `<TabItem>Press <kbd>Enter</kbd>.</TabItem>`, whose pieces stay one line as well.
"""

from collections.abc import Collection, Iterable, Iterator
from itertools import groupby

from markdown_it.token import Token

from mkdocs_docusaurus.markdown.mdx.nesting import tag_of
from mkdocs_docusaurus.markdown.mdx.tag import Tag
from mkdocs_docusaurus.markdown.node import Node

_BLANK = ("text", "softbreak", "hardbreak")


def join_rows(nodes: Iterable[Node], names: Collection[str]) -> list[Node]:
    """The nodes, with those that follow each other and are called one of `names` in a paragraph."""
    joined: list[Node] = []
    for run in _runs(nodes, names):
        for node in run:
            tag = tag_of(node.token)
            if node.children and (tag is None or _may_hold_rows(tag)):
                node.children = _join_texts(join_rows(node.children, names), names)
        joined += [_row(run)] if len(run) > 1 else run
    return joined


def _may_hold_rows(tag: Tag) -> bool:
    return not tag.name[:1].islower() or tag.name == "details"


def _join_texts(nodes: Iterable[Node], names: Collection[str]) -> list[Node]:
    """The nodes of an element, the pieces of one text in it made one node of type `row`."""
    joined: list[Node] = []
    for _, group in groupby(nodes, lambda node: _is_of_text(node, names) and id(_text_of(node))):
        pieces = list(group)
        is_row = sum(not _is_blank(piece) for piece in pieces) > 1 and _is_of_text(pieces[0], names)
        joined += [Node(_row_token(pieces), pieces)] if is_row else pieces
    return joined


def _is_blank(node: Node) -> bool:
    tokens = node.token.meta["tokens"] if node.type == "phrasing" else [node.token]
    return all(token.type in _BLANK and not token.content.strip() for token in tokens)


def _row_token(pieces: list[Node]) -> Token:
    return Token("row", "", 0, map=pieces[0].token.map, content=str(_text_of(pieces[0])))


def _text_of(node: Node) -> object:
    """The text that a node is a piece of."""
    return node.token.content if node.type == "phrasing" else node.token.meta.get("content")


def _runs(nodes: Iterable[Node], names: Collection[str]) -> Iterator[list[Node]]:
    """The nodes in groups: elements of one row together, every other node alone."""
    run: list[Node] = []
    for node in nodes:
        is_of_text = tag_of(node.token) is not None and _is_of_text(node, names)
        if run and not (is_of_text and _is_beside(run[-1], node)):
            yield run
            run = []
        run.append(node)
        if not is_of_text:
            yield run
            run = []
    if run:
        yield run


def _is_of_text(node: Node, names: Collection[str]) -> bool:
    """Whether a node may stand within a line of text, with all that is in it."""
    tag = tag_of(node.token)
    if tag is None:
        return node.type in ("phrasing", "mdx_expression")
    return tag.name in names and all(_is_of_text(child, names) for child in node.children)


def _is_beside(node: Node, following: Node) -> bool:
    """Whether no blank line stands between two nodes."""
    return (following.token.map or [0, 0])[0] <= (node.token.map or [0, 0])[1]


def _row(run: list[Node]) -> Node:
    lines = run[0].token.map
    row = Node(Token("jsx", "", 0, map=lines, meta={"held": Tag("open", "p", (), 0)}))
    for node in run:
        if row.children:
            row.children.append(Node(Token("html_text", "", 0, content="\n", map=lines)))
        row.children.append(node)
    return row
