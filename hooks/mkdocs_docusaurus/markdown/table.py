"""Tables, each row between pipes and as wide as the first."""

from collections.abc import Iterator

from mkdocs_docusaurus.markdown.blocks import first_line
from mkdocs_docusaurus.markdown.components.html import html_block
from mkdocs_docusaurus.markdown.inline import write_inline
from mkdocs_docusaurus.markdown.node import Node
from mkdocs_docusaurus.markdown.scope import Place, Scope

_RULES = {
    "": "---",
    "text-align:left": ":--",
    "text-align:center": ":-:",
    "text-align:right": "--:",
}


def write_table(node: Node, scope: Scope) -> list[str]:
    """A table of GitHub's kind, its alignment kept."""
    rows = [row for part in node.children for row in part.children]
    head, *body = rows
    if not body:
        return _head_alone(head, scope)
    rules = [_RULES[str(cell.token.attrs.get("style", ""))] for cell in head.children]
    return [_row(head, scope), f"| {' | '.join(rules)} |", *(_row(row, scope) for row in body)]


def _head_alone(head: Node, scope: Scope) -> list[str]:
    """A table without a body, to which Python-Markdown would add an empty row."""
    cells: list[str] = []
    for cell, place in zip(head.children, _places(head, scope), strict=True):
        text = write_inline(place.content, scope, place)
        attributes = {name: str(value) for name, value in cell.token.attrs.items()}
        cells += [*html_block("th", attributes, [text], inline=True), ""]
    return html_block("table", {}, html_block("thead", {}, html_block("tr", {}, cells)))


def _row(row: Node, scope: Scope) -> str:
    cells = (write_inline(place.content, scope, place) for place in _places(row, scope))
    return f"| {' | '.join(map(_escape_pipes, cells))} |"


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


def _escape_pipes(text: str) -> str:
    """Pipes outside code get a backslash; in code Python-Markdown takes them as they are."""
    parts = text.split("`")
    if len(parts) == 1:
        return text.replace("|", "\\|")
    return "`".join(
        part if index % 2 else part.replace("|", "\\|") for index, part in enumerate(parts)
    )
