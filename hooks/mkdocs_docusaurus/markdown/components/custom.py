"""The site's own components: a Jinja template each, around Markdown that stays Markdown."""

from selectolax.lexbor import LexborHTMLParser, LexborNode

from mkdocs_docusaurus.markdown.components.element import Element, expand_children
from mkdocs_docusaurus.markdown.scope import Scope
from mkdocs_docusaurus.markdown.tree import Block, Blocks, Box, Html, Inline, Inlines, Raw

CHILDREN = "portal-children"
_PLACEHOLDER = f"<{CHILDREN}></{CHILDREN}>"


def expand_custom(element: Element, scope: Scope) -> Blocks | None:
    """What `overrides/components/Name.html` makes of an element; `None` without that template.

    The template gets the props by name, all of them as `props`, and as `children` the place where
    the element's content goes.  Elements around that place become blocks, so that the content is
    read as Markdown; everything else is HTML.
    """
    rendered = scope.page.template(element.name, {**element.props, "children": _PLACEHOLDER})
    if rendered is None:
        return None
    if CHILDREN not in rendered:
        return _html(rendered)
    body = LexborHTMLParser(f"<body>{rendered}</body>").body
    return _around(body, expand_children(element, scope)) if body is not None else ()


def span_custom(
    name: str, props: dict[str, object], inner: Inlines, scope: Scope
) -> Inlines | None:
    """The same within text: one line of HTML with the content in its place."""
    rendered = scope.page.template(name, {**props, "children": _PLACEHOLDER})
    if rendered is None:
        return None
    before, *behind = " ".join(rendered.split()).split(_PLACEHOLDER)
    pieces: list[Inline] = [Raw(before)]
    for piece in behind:
        pieces += [*inner, Raw(piece)]
    return tuple(piece for piece in pieces if piece != Raw(""))


def _around(parent: LexborNode, content: Blocks) -> Blocks:
    """The nodes in `parent`, those that lead to the place of the content as boxes."""
    blocks: list[Block] = []
    for node in parent.iter(include_text=True):
        if node.tag == CHILDREN:
            blocks += content
        elif node.tag != "-text" and node.css_first(CHILDREN) is not None:
            attributes = dict(node.attributes)
            blocks.append(Box(node.tag or "div", attributes, _around(node, content)))
        else:
            blocks += _html(node.html or "")
    return tuple(blocks)


def _html(html: str) -> Blocks:
    lines = (line.strip() for line in html.split("\n"))
    kept = "\n".join(line for line in lines if line)
    return (Html(kept),) if kept else ()
