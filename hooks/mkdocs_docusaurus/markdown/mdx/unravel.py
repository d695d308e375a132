"""Paragraphs that are none: elements and expressions that stand on a line without other text.

Rule: MDX's `remark-mark-and-unravel`.
"""

from collections.abc import Sequence

from markdown_it.token import Token

from mkdocs_docusaurus.markdown.mdx.nesting import tag_of
from mkdocs_docusaurus.markdown.node import Node

_BLANK = ("text", "softbreak", "hardbreak")
_STEP = {"open": 1, "void": 0, "close": -1}


def unravel(tokens: Sequence[Token], content: str, lines: list[int] | None) -> list[Node] | None:
    """A paragraph's tokens as nodes side by side: tags, expressions and runs of other content.

    `None` where any such content stands outside all tags, which makes it a paragraph after all.
    """
    nodes: list[Node] = []
    run: list[Token] = []
    elements, spans = 0, 0
    for token in tokens:
        if spans or token.type not in ("jsx", "mdx_expression"):
            run.append(token)
            spans += token.nesting
            continue
        if not _add_run(nodes, run, elements, content, lines):
            return None
        run = []
        token.map, token.meta["content"] = lines, content
        nodes.append(Node(token))
        tag = tag_of(token)
        elements += _STEP[tag.kind] if tag else 0
    return nodes if _add_run(nodes, run, elements, content, lines) else None


def _add_run(
    nodes: list[Node], run: list[Token], elements: int, content: str, lines: list[int] | None
) -> bool:
    """Add a run of content that stands in an element; blank space elsewhere is left out."""
    is_blank = all(token.type in _BLANK and not token.content.strip() for token in run)
    if elements > 0 and run:
        meta = {"tokens": run}
        nodes.append(Node(Token("phrasing", "", 0, map=lines, content=content, meta=meta)))
    return elements > 0 or is_blank
