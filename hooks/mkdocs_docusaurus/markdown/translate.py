"""Translation: a doc's Markdown, parsed once into blocks and written for Material's extensions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.link import AnchorLink
from mkdocs_docusaurus.markdown.admonition import (
    write_directive,
    write_fenced_block,
    write_indented_block,
    write_leaf_directive,
    write_text_directive,
)
from mkdocs_docusaurus.markdown.blocks import write_blocks
from mkdocs_docusaurus.markdown.code import write_code_block, write_fence
from mkdocs_docusaurus.markdown.components.expression import write_expression, write_span_expression
from mkdocs_docusaurus.markdown.components.html import write_row
from mkdocs_docusaurus.markdown.components.include import write_liquid, write_span_liquid
from mkdocs_docusaurus.markdown.components.registry import write_element, write_span
from mkdocs_docusaurus.markdown.components.toc import fill_in
from mkdocs_docusaurus.markdown.depth import (
    TOO_DEEP,
    TOO_LONG,
    are_too_many,
    as_code,
    write_too_deep,
)
from mkdocs_docusaurus.markdown.escape import escape_text
from mkdocs_docusaurus.markdown.footnote import write_definition, write_footnotes
from mkdocs_docusaurus.markdown.heading import write_heading
from mkdocs_docusaurus.markdown.html_block import write_html_text
from mkdocs_docusaurus.markdown.leaf import (
    write_blockquote,
    write_html,
    write_paragraph,
    write_phrasing,
    write_thematic_break,
)
from mkdocs_docusaurus.markdown.lists import write_bullet_list, write_ordered_list
from mkdocs_docusaurus.markdown.nested_blocks import unnest
from mkdocs_docusaurus.markdown.node import Node
from mkdocs_docusaurus.markdown.parser import parser
from mkdocs_docusaurus.markdown.read import base_names, read_blocks
from mkdocs_docusaurus.markdown.scope import BlockWriter, Page, Scope, Text, Writers
from mkdocs_docusaurus.markdown.table import write_table

_BLOCKS: Mapping[str, BlockWriter] = {
    "blockquote": write_blockquote,
    "bullet_list": write_bullet_list,
    "code_block": write_code_block,
    "directive": write_directive,
    "fence": write_fence,
    "fenced_block": write_fenced_block,
    "footnote_reference": write_definition,
    "heading": write_heading,
    "hr": write_thematic_break,
    "html_block": write_html,
    "html_text": write_html_text,
    "indented_block": write_indented_block,
    "jsx": write_element,
    "leaf_directive": write_leaf_directive,
    "liquid": write_liquid,
    "mdx_esm": lambda _node, _scope: [],
    "mdx_expression": write_expression,
    "ordered_list": write_ordered_list,
    "paragraph": write_paragraph,
    "phrasing": write_phrasing,
    "row": write_row,
    "table": write_table,
    "too_deep": write_too_deep,
}
_WRITERS = Writers(
    _BLOCKS, write_span, write_span_expression, write_text_directive, write_span_liquid
)


@dataclass(frozen=True)
class Translation:
    """Material Markdown, and what was found wrong on the way to it.

    `anchors` are its links to parts of pages, which are looked for when every page is rendered.
    `head` is HTML for the page's head; `title` and `description` are what a `<Head>` in the text
    says of the page.
    """

    markdown: str
    problems: tuple[Problem, ...]
    anchors: tuple[AnchorLink, ...] = ()
    head: str = ""
    title: str = ""
    description: str = ""


def translate(text: Text, page: Page, slugs: dict[str, int] | None = None) -> Translation:
    """Translate one doc's body.

    A page with a title and no heading of its own above all others gets the title as one.
    `slugs` counts the heading ids of the texts that stand above this one, and is added to.
    Rule: https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-docs#title
    """
    scope = Scope(
        text=text,
        page=page,
        parser=parser(mdx=text.mdx),
        env={},
        writers=_WRITERS,
        names=base_names(page),
        slugs={} if slugs is None else slugs,
    )
    try:
        lines = fill_in(_written(scope), scope)
        said = TOO_LONG if are_too_many(lines) else ""
        lines = lines if said else unnest("\n".join(lines)).split("\n")
    except RecursionError:
        said = TOO_DEEP
    if said:
        lines, problem = as_code(text, said)
        scope.problems.append(problem)
    return Translation(
        markdown="\n".join(lines) + "\n",
        problems=tuple(scope.problems),
        anchors=tuple(scope.anchors),
        head="".join(scope.head),
        title=scope.titles[-1] if scope.titles else "",
        description=scope.descriptions[-1] if scope.descriptions else "",
    )


def _written(scope: Scope) -> list[str]:
    """The lines of a whole text, its footnotes and its page's title with it."""
    nodes, page = read_blocks(scope), scope.page
    if page.title_elsewhere and has_title(nodes):
        nodes = _without_title(nodes)
    lines = [*write_blocks(nodes, scope), *write_footnotes(scope)]
    if page.title is not None and not has_title(nodes):
        lines = [f"# {escape_text(page.title)}", "", *lines]
    return lines


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
