"""Tables of GitHub's kind."""

from collections.abc import Iterator
from typing import Literal, get_args

from mkdocs_docusaurus.markdown.blocks import first_line
from mkdocs_docusaurus.markdown.inline import expand_inline
from mkdocs_docusaurus.markdown.node import Node
from mkdocs_docusaurus.markdown.scope import Place, Scope
from mkdocs_docusaurus.markdown.tree import Blocks, Inlines, Table

_Alignment = Literal["", "left", "center", "right"]


def expand_table(node: Node, scope: Scope) -> Blocks:
    """A table, its alignment kept."""
    rows = [row for part in node.children for row in part.children]
    alignments = tuple(_alignment(cell) for cell in rows[0].children)
    return (Table(alignments, tuple(_cells(row, scope) for row in rows)),)


def _alignment(cell: Node) -> _Alignment:
    wanted = str(cell.token.attrs.get("style", "")).removeprefix("text-align:")
    found: _Alignment = next(one for one in get_args(_Alignment) if one == wanted)
    return found


def _cells(row: Node, scope: Scope) -> tuple[Inlines, ...]:
    return tuple(expand_inline(place.content, scope, place) for place in _places(row, scope))


def _places(row: Node, scope: Scope) -> Iterator[Place]:
    """Where the content of each of a row's cells stands; one that equals another is behind it."""
    line, end = first_line(row), 0
    for cell in row.children:
        content = cell.children[0].token.content
        written = content.replace("|", "\\|")
        source = scope.text.lines[line] if line < len(scope.text.lines) else ""
        start = max(source.find(written, end), 0)
        end = start + len(written)
        yield Place(line, content, lines=False, cell=start + 1)
