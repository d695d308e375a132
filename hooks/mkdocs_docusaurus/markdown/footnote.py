"""Footnotes: `[^note]` in the text, the notes themselves at its end in the order they are named.

https://github.github.com/gfm/ has none; GitHub's are as remark-gfm reads them.
"""

from mkdocs_docusaurus.markdown.blocks import expand
from mkdocs_docusaurus.markdown.node import Node
from mkdocs_docusaurus.markdown.scope import Scope
from mkdocs_docusaurus.markdown.tree import Blocks


def expand_definition(node: Node, scope: Scope) -> Blocks:
    """Keep a footnote for the end of the text; where two have one name, the first counts."""
    label = str(node.token.meta["label"])
    scope.footnotes.setdefault(label, expand(node.children, scope))
    return ()


def named_footnotes(scope: Scope) -> tuple[tuple[str, Blocks], ...]:
    """The footnotes that the text names."""
    labels = dict.fromkeys(scope.footnote_order)
    return tuple(
        (f"{scope.page.footnotes}{label}", scope.footnotes.get(label, ())) for label in labels
    )
