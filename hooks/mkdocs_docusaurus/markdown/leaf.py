"""The leaves among blocks: paragraphs, thematic breaks, HTML; and the blockquote around any."""

import re

from markdown_it.common.html_re import HTML_TAG_RE

from mkdocs_docusaurus.markdown.blocks import expand, first_line
from mkdocs_docusaurus.markdown.html_target import resolve_targets
from mkdocs_docusaurus.markdown.inline import expand_inline, expand_tokens
from mkdocs_docusaurus.markdown.node import Node
from mkdocs_docusaurus.markdown.scope import Place, Position, Scope
from mkdocs_docusaurus.markdown.tree import Blocks, Html, Paragraph, Phrasing, Quote, Rule, stripped

_NO_TASK = re.compile(r"\\\[[ xX]\\?\]\s|\[[ xX]\\\]\s")
"""Brackets at the start of a list item of which a backslash makes no task."""


def expand_paragraph(node: Node, scope: Scope) -> Blocks:
    """A paragraph; a tight one where markdown-it hides it."""
    content = node.children[0].token.content
    shown = expand_inline(content, scope, Place(first_line(node), content))
    return (Paragraph(shown, node.token.hidden, bool(_NO_TASK.match(content))),)


def expand_phrasing(node: Node, scope: Scope) -> Blocks:
    """Inline content that is no paragraph."""
    place = Place(first_line(node), node.token.content)
    return (Phrasing(stripped(expand_tokens(node.token.meta["tokens"], scope, place))),)


def expand_thematic_break(_node: Node, _scope: Scope) -> Blocks:
    """A thematic break."""
    return (Rule(),)


def expand_blockquote(node: Node, scope: Scope) -> Blocks:
    """A quote."""
    return (Quote(expand(node.children, scope)),)


_NO_TAGS = ("<?", "<![", "<!doctype", "<script", "<style", "<pre", "<textarea")
_BEGINS_TAG = re.compile(r"<!--.*?-->|<(?=/?[A-Za-z])", re.DOTALL)


def expand_html(node: Node, scope: Scope) -> Blocks:
    """HTML as it stands, but for where it leads, and for signs that open no tag within it."""
    html = node.token.content.rstrip("\n")
    if not any(raw in html.lower() for raw in _NO_TAGS):
        html = _BEGINS_TAG.sub(_sign, html)
    return (Html(resolve_targets(html, Position(first_line(node)), scope)),)


def _sign(found: re.Match[str]) -> str:
    """A comment, or a sign that is escaped where a browser would take all behind it for a tag."""
    html, at = found.string, found.start()
    stays = found[0] != "<" or not html[:at].strip() or HTML_TAG_RE.match(html[at:])
    return found[0] if stays else "&lt;"
