"""The leaves among blocks: paragraphs, thematic breaks, HTML; and the blockquote around any."""

import re

from mkdocs_docusaurus.markdown.blocks import first_line, write_blocks
from mkdocs_docusaurus.markdown.components.html import html_as_it_is
from mkdocs_docusaurus.markdown.components.raw import inline_html
from mkdocs_docusaurus.markdown.html_target import resolve_targets
from mkdocs_docusaurus.markdown.inline import (
    parse_inline,
    report_tangle,
    write_inline,
    write_tokens,
)
from mkdocs_docusaurus.markdown.node import Node
from mkdocs_docusaurus.markdown.scope import Place, Position, Scope

_LONGEST = 20_000
"""From how many characters on a paragraph is HTML, which Python-Markdown does not search."""
_NO_TASK = re.compile(r"\\\[[ xX]\\?\]\s|\[[ xX]\\\]\s")
"""Brackets at the start of a list item of which a backslash makes no task."""
_PLAIN = frozenset(
    [
        "text", "softbreak", "hardbreak", "code_inline", "image",
        "link_open", "link_close", "em_open", "em_close", "strong_open", "strong_close",
        "s_open", "s_close",
    ]
)  # fmt: skip


def write_paragraph(node: Node, scope: Scope) -> list[str]:
    """A paragraph's inline content, line by line."""
    content = node.children[0].token.content
    place = Place(first_line(node), content)
    if len(content) > _LONGEST and (html := long_paragraph(content, scope, place)):
        return html
    written = write_inline(content, scope, place)
    if _NO_TASK.match(content) and written.startswith("["):
        written = "\\" + written
    return written.split("\n")


def long_paragraph(content: str, scope: Scope, place: Place) -> list[str] | None:
    """A paragraph that Python-Markdown would take minutes for; `None` with a component in it."""
    tokens = parse_inline(content, scope)
    if not all(token.type in _PLAIN for token in tokens):
        return None
    report_tangle(content, scope, place)
    written = inline_html(tokens, scope, place)
    return None if written is None else html_as_it_is("p", written)


def write_phrasing(node: Node, scope: Scope) -> list[str]:
    """Inline content that is no paragraph."""
    content = node.token.content
    place = Place(first_line(node), content)
    return write_tokens(node.token.meta["tokens"], scope, place).strip().split("\n")


def write_thematic_break(_node: Node, _scope: Scope) -> list[str]:
    """Three asterisks, which never make a heading of the line above as hyphens do."""
    return ["***"]


def write_blockquote(node: Node, scope: Scope) -> list[str]:
    """Every line marked, so that none is lazy."""
    return [f"> {line}" if line else ">" for line in write_blocks(node.children, scope) or [""]]


def write_html(node: Node, scope: Scope) -> list[str]:
    """HTML as it stands, but for where it leads."""
    html = node.token.content.rstrip("\n")
    return resolve_targets(html, Position(first_line(node)), scope).split("\n")
