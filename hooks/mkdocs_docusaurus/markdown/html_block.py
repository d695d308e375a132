"""HTML in CommonMark: blocks whose tags open in one place and close in another.

CommonMark ends a block of HTML at a blank line and reads on; the browser alone sees that what comes
next stands inside an element.  Python-Markdown wants to know it, so such tags are made elements.
"""

from collections.abc import Iterable
from html import unescape

from markdown_it.common.html_re import HTML_TAG_RE
from markdown_it.token import Token
from selectolax.lexbor import LexborHTMLParser

from mkdocs_docusaurus.markdown.mdx.tag import Attribute, Tag
from mkdocs_docusaurus.markdown.node import Node
from mkdocs_docusaurus.markdown.scope import Scope
from mkdocs_docusaurus.markdown.tree import Blocks, Phrasing, Text

VOID = frozenset(
    (
        *("area", "base", "br", "col", "embed", "hr", "img"),
        *("input", "link", "meta", "source", "track", "wbr"),
    )
)


def open_elements(nodes: Iterable[Node]) -> list[Node]:
    """The nodes, with the tags of HTML that closes elsewhere as nodes of their own."""
    result: list[Node] = []
    for node in nodes:
        node.children = open_elements(node.children)
        pieces = _pieces(node.token.content) if node.type == "html_block" else []
        if not pieces or (_is_balanced(pieces) and not _is_summary(pieces[0])):
            result.append(node)
        else:
            result += [_node(piece, node.token.map) for piece in pieces]
    return result


def expand_html_text(node: Node, _scope: Scope) -> Blocks:
    """Text between tags, in which there is no Markdown."""
    text = unescape(node.token.content.strip())
    lines = "\n".join(line.strip() for line in text.split("\n"))
    return (Phrasing((Text(lines),), loose=True),) if text else ()


def _pieces(html: str) -> list[Tag | str]:
    """Tags and the text between them; nothing for HTML that is more than that."""
    if html.strip().startswith(("<!", "<?", "<script", "<style", "<pre", "<textarea")):
        return []
    html = html.strip()
    pieces: list[Tag | str] = []
    text = position = 0
    while (position := html.find("<", position)) >= 0:
        match = HTML_TAG_RE.match(html[position:])
        if match is None:
            position += 1
            continue
        if position > text:
            pieces.append(html[text:position])
        if not match[0].startswith(("<!", "<?")):
            pieces.append(_tag(match[0]))
        text = position = position + match.end()
    return [*pieces, html[text:]] if html[text:] else pieces


def _tag(html: str) -> Tag:
    name = html.strip("</>").split()[0].lower().rstrip("/")
    if html.startswith("</"):
        return Tag("close", name, (), 0)
    attributes = [
        Attribute(key, True if value is None else value) for key, value in _attributes(html, name)
    ]
    is_void = name in VOID or html.endswith("/>")
    return Tag("void" if is_void else "open", name, tuple(attributes), 0)


def _attributes(html: str, name: str) -> list[tuple[str, str | None]]:
    """A tag's attributes as a browser reads them; it is renamed, as some stand nowhere alone."""
    body = LexborHTMLParser(f"<div{html[1 + len(name) :]}").body
    element = body.css_first("div") if body is not None else None
    return [] if element is None else list(element.attributes.items())


def _is_balanced(pieces: Iterable[Tag | str]) -> bool:
    opened: list[str] = []
    for piece in pieces:
        if isinstance(piece, str) or piece.kind == "void":
            continue
        if piece.kind == "open":
            opened.append(piece.name)
        elif not opened or opened.pop() != piece.name:
            return False
    return not opened


def _is_summary(piece: Tag | str) -> bool:
    """Whether a block is the summary of details that open in the block before it."""
    return isinstance(piece, Tag) and piece.name == "summary"


def _node(piece: Tag | str, lines: list[int] | None) -> Node:
    if isinstance(piece, str):
        return Node(Token("html_text", "", 0, content=piece, map=lines))
    return Node(Token("jsx", "", 0, map=lines, meta={"held": piece}))
