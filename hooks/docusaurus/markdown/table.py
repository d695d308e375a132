"""Tables, each row between pipes and as wide as the first."""

from docusaurus.markdown.blocks import first_line
from docusaurus.markdown.inline import write_inline
from docusaurus.markdown.node import Node
from docusaurus.markdown.scope import Place, Scope

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
    rules = [_RULES[str(cell.token.attrs.get("style", ""))] for cell in head.children]
    return [_row(head, scope), f"| {' | '.join(rules)} |", *(_row(row, scope) for row in body)]


def _row(row: Node, scope: Scope) -> str:
    return f"| {' | '.join(_cell(cell, first_line(row), scope) for cell in row.children)} |"


def _cell(cell: Node, line: int, scope: Scope) -> str:
    content = cell.children[0].token.content
    return _escape_pipes(write_inline(content, scope, Place(line, content, lines=False)))


def _escape_pipes(text: str) -> str:
    """Pipes outside code get a backslash; in code Python-Markdown takes them as they are."""
    parts = text.split("`")
    if len(parts) == 1:
        return text.replace("|", "\\|")
    return "`".join(
        part if index % 2 else part.replace("|", "\\|") for index, part in enumerate(parts)
    )
