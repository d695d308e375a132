"""Translation: a doc's Markdown, parsed once and expanded into a tree of what it shows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.link import AnchorLink
from mkdocs_docusaurus.markdown.admonition import (
    expand_directive,
    expand_fenced_block,
    expand_indented_block,
    expand_leaf_directive,
    expand_text_directive,
)
from mkdocs_docusaurus.markdown.blocks import expand
from mkdocs_docusaurus.markdown.code import expand_code_block, expand_fence
from mkdocs_docusaurus.markdown.components.expression import (
    expand_expression,
    expand_span_expression,
)
from mkdocs_docusaurus.markdown.components.html import expand_row
from mkdocs_docusaurus.markdown.components.include import expand_liquid, expand_span_liquid
from mkdocs_docusaurus.markdown.components.registry import expand_element, expand_span
from mkdocs_docusaurus.markdown.components.rendered import rendered_blocks
from mkdocs_docusaurus.markdown.depth import as_code, expand_too_deep
from mkdocs_docusaurus.markdown.footnote import expand_definition, named_footnotes
from mkdocs_docusaurus.markdown.heading import expand_heading
from mkdocs_docusaurus.markdown.html_block import expand_html_text
from mkdocs_docusaurus.markdown.leaf import (
    expand_blockquote,
    expand_html,
    expand_paragraph,
    expand_phrasing,
    expand_thematic_break,
)
from mkdocs_docusaurus.markdown.lists import expand_list
from mkdocs_docusaurus.markdown.node import Node
from mkdocs_docusaurus.markdown.parser import parser
from mkdocs_docusaurus.markdown.read import base_names, read_blocks
from mkdocs_docusaurus.markdown.scope import BlockExpander, Expanders, Page, Scope
from mkdocs_docusaurus.markdown.scope import Text as Source
from mkdocs_docusaurus.markdown.table import expand_table
from mkdocs_docusaurus.markdown.tree import Document, Heading, Inlines, Text

_BLOCKS: Mapping[str, BlockExpander] = {
    "blockquote": expand_blockquote,
    "bullet_list": expand_list,
    "code_block": expand_code_block,
    "directive": expand_directive,
    "fence": expand_fence,
    "fenced_block": expand_fenced_block,
    "footnote_reference": expand_definition,
    "given": lambda node, _scope: node.token.meta["blocks"],
    "heading": expand_heading,
    "hr": expand_thematic_break,
    "html_block": expand_html,
    "html_text": expand_html_text,
    "indented_block": expand_indented_block,
    "jsx": expand_element,
    "leaf_directive": expand_leaf_directive,
    "liquid": expand_liquid,
    "mdx_esm": lambda _node, _scope: (),
    "mdx_expression": expand_expression,
    "ordered_list": expand_list,
    "paragraph": expand_paragraph,
    "phrasing": expand_phrasing,
    "row": expand_row,
    "table": expand_table,
    "too_deep": expand_too_deep,
}
_EXPANDERS = Expanders(
    _BLOCKS, expand_span, expand_span_expression, expand_text_directive, expand_span_liquid
)


@dataclass(frozen=True)
class Translation:
    """What a text shows, and what was found wrong on the way to it.

    `anchors` are its links to parts of pages, which are looked for when every page is rendered.
    `head` is HTML for the page's head; `title` and `description` are what a `<Head>` in the text
    says of the page.
    """

    document: Document
    problems: tuple[Problem, ...]
    anchors: tuple[AnchorLink, ...] = ()
    head: Inlines = ()
    title: Inlines = ()
    description: str = ""


def translate(text: Source, page: Page, slugs: dict[str, int] | None = None) -> Translation:
    """Translate one doc's body.

    A page with a title and no heading of its own above all others gets the title as one.
    `slugs` counts the heading ids of the texts that stand above this one, and is added to.
    Rule: https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-docs#title
    """
    scope = _scope(text, page, slugs)
    try:
        document = _document(scope)
    except RecursionError:
        document, problem = as_code(text)
        scope.problems.append(problem)
    return _translation(document, scope)


def translate_rendered(html: str, text: Source, page: Page) -> Translation:
    """What a component renders as a whole page; `text` is where its parts are said to stand."""
    scope = _scope(text, page, None)
    blocks = rendered_blocks(html, scope)
    document = Document(blocks, tuple(scope.headings), named_footnotes(scope))
    return _translation(document, scope)


def _scope(text: Source, page: Page, slugs: dict[str, int] | None) -> Scope:
    return Scope(
        text=text,
        page=page,
        parser=parser(mdx=text.mdx),
        env={},
        expanders=_EXPANDERS,
        names=base_names(page),
        slugs={} if slugs is None else slugs,
    )


def _translation(document: Document, scope: Scope) -> Translation:
    return Translation(
        document=document,
        problems=tuple(scope.problems),
        anchors=tuple(scope.anchors),
        head=tuple(scope.head),
        title=scope.titles[-1] if scope.titles else (),
        description=scope.descriptions[-1] if scope.descriptions else "",
    )


def _document(scope: Scope) -> Document:
    """A whole text, its footnotes and its page's title with it."""
    nodes, page = read_blocks(scope), scope.page
    if page.title_elsewhere and has_title(nodes):
        nodes = _without_title(nodes)
    blocks = expand(nodes, scope)
    if page.title is not None and not has_title(nodes):
        blocks = (title_heading(page.title), *blocks)
    return Document(blocks, tuple(scope.headings), named_footnotes(scope))


def title_heading(title: str) -> Heading:
    """A page's title as its heading, which nothing links to."""
    return Heading(1, "", (Text(title),), (Text(title),))


def has_title(nodes: Iterable[Node]) -> bool:
    """Whether the first heading is of level 1, with no thematic break above it."""
    for node in _walk(nodes):
        if node.type == "heading":
            return node.token.tag == "h1"
        if node.type == "hr":
            return False
    return False


def _without_title(nodes: list[Node]) -> list[Node]:
    """The nodes without the first heading among them."""
    title = next(node for node in _walk(nodes) if node.type == "heading")
    for node in _walk(nodes):
        node.children = [child for child in node.children if child is not title]
    return [node for node in nodes if node is not title]


def _walk(nodes: Iterable[Node]) -> Iterable[Node]:
    for node in nodes:
        yield node
        yield from _walk(node.children)
