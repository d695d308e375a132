"""Footnotes: `[^note]` in the text, the notes themselves at its end in the order they are named.

https://github.github.com/gfm/ has none; GitHub's are as remark-gfm reads them.
"""

from mkdocs_docusaurus.markdown.blocks import indented, write_blocks
from mkdocs_docusaurus.markdown.node import Node
from mkdocs_docusaurus.markdown.scope import Scope


def write_definition(node: Node, scope: Scope) -> list[str]:
    """Keep a footnote for the end of the text; where two have one name, the first counts."""
    label = str(node.token.meta["label"])
    scope.footnotes.setdefault(label, write_blocks(node.children, scope))
    return []


def write_footnotes(scope: Scope) -> list[str]:
    """The footnotes that the text names."""
    lines: list[str] = []
    for label in dict.fromkeys(scope.footnote_order):
        head, *rest = scope.footnotes.get(label) or [""]
        lines += ["", f"[^{scope.page.footnotes}{label}]: {head}", *indented(rest)]
    return lines
