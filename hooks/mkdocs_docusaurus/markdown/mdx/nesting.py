"""Tags paired: an opening one, what stands between, its closing one."""

from collections.abc import Callable, Iterable, Sequence

from markdown_it.token import Token

from mkdocs_docusaurus.markdown.mdx.tag import Tag
from mkdocs_docusaurus.markdown.node import Node

DEEPEST = 50
"""How many elements may stand in each other; no page that a person reads has so many."""

_TOO_DEEP = (
    "this element stands too deep in others, and only what is in it shows",
    f"nest no more than {DEEPEST} elements",
)

Complain = Callable[[Token, str, str], None]
"""Takes the tag's token, what is wrong with it, and a hint."""


def tag_of(token: Token) -> Tag | None:
    """The tag that a token holds."""
    return token.meta["held"] if token.type == "jsx" else None


def nest_blocks(nodes: Iterable[Node], complain: Complain, depth: int = 0) -> list[Node]:
    """A tree in which each element is one node with what is in it; a stray tag is dropped.

    `depth` is how many blocks the nodes stand in.
    """
    top: list[Node] = []
    open_nodes: list[tuple[Node | None, list[Node]]] = [(None, top)]
    for node in nodes:
        if node.children:
            node.children = nest_blocks(node.children, complain, depth + len(open_nodes))
        tag = tag_of(node.token)
        is_too_deep = tag is not None and tag.kind == "open" and depth + len(open_nodes) > DEEPEST
        if is_too_deep:
            is_first = len(open_nodes) < 2 or open_nodes[-1][1] is not open_nodes[-2][1]
            if is_first:
                complain(node.token, *_TOO_DEEP)
            open_nodes.append((node, open_nodes[-1][1]))
            continue
        if tag is None or tag.kind != "close":
            open_nodes[-1][1].append(node)
        if tag is None or tag.kind == "void":
            continue
        if tag.kind == "open":
            open_nodes.append((node, node.children))
        elif any(_opens(opened, tag) for opened, _ in open_nodes):
            while not _opens(opened := open_nodes.pop()[0], tag):
                _complain_unclosed(opened, complain)
        else:
            complain(node.token, f"`</{tag.name}>` closes nothing", "remove it, or open it before")
    for opened, _ in open_nodes[1:]:
        _complain_unclosed(opened, complain)
    return top


def nest_inline(tokens: Sequence[Token], complain: Complain) -> list[Token]:
    """The tokens, with `nesting` set on tags that pair and tags that do not left out."""
    kept: list[Token] = []
    opened: list[Token] = []
    for token in tokens:
        tag = tag_of(token)
        if tag is None or tag.kind == "void":
            if token.nesting > 0:
                opened.append(token)
            elif token.nesting < 0:
                _close_span(opened, complain)
            kept.append(token)
        elif tag.kind == "open":
            token.nesting = 1
            opened.append(token)
            kept.append(token)
        elif _closes_one_of(opened, tag):
            while not _is_opened_by(opened[-1], tag):
                opened.pop().nesting = 0
            opened.pop()
            token.nesting = -1
            kept.append(token)
        else:
            complain(token, f"`</{tag.name}>` closes nothing", "remove it, or open it before")
    for token in opened:
        _unclosed(token, complain)
    return kept


def _opens(node: Node | None, closing: Tag) -> bool:
    tag = tag_of(node.token) if node else None
    return tag is not None and tag.name == closing.name


def _complain_unclosed(node: Node | None, complain: Complain) -> None:
    if node is not None:
        _unclosed(node.token, complain)


def _is_opened_by(token: Token, closing: Tag) -> bool:
    tag = tag_of(token)
    return tag is not None and tag.name == closing.name


def _closes_one_of(opened: Sequence[Token], closing: Tag) -> bool:
    """Whether a tag that is open within the innermost emphasis or link has the same name."""
    for token in reversed(opened):
        if tag_of(token) is None:
            return False
        if _is_opened_by(token, closing):
            return True
    return False


def _close_span(opened: list[Token], complain: Complain) -> None:
    """Leave emphasis or a link, and with it every tag that was opened inside."""
    while opened and tag_of(opened[-1]) is not None:
        _unclosed(opened.pop(), complain)
    if opened:
        opened.pop()


def _unclosed(token: Token, complain: Complain) -> None:
    tag = tag_of(token)
    if tag is not None:
        token.nesting = 0
        said = f"`<{tag.name}>` is not closed"
        complain(token, said, f"close it with `</{tag.name}>`, or write `<{tag.name} />`")
