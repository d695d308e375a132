"""`<TOCInline/>`: the page's headings as a list, which is complete only when the page is.

https://docusaurus.io/docs/markdown-features/toc#inline-table-of-contents
"""

from mkdocs_docusaurus.markdown.components.element import Element
from mkdocs_docusaurus.markdown.mdx.value import Later
from mkdocs_docusaurus.markdown.scope import Scope
from mkdocs_docusaurus.markdown.tree import Blocks, Contents

_LEVELS = (2, 3)


def expand_toc(element: Element, scope: Scope) -> Blocks:
    """The place of the list, until every heading is known; it may be as long as the text."""
    if not scope.may_show(scope.text.body, element.position):
        return ()
    toc = element.props.get("toc")
    lowest = element.props.get("minHeadingLevel", _LEVELS[0])
    highest = element.props.get("maxHeadingLevel", _LEVELS[1])
    levels = [n if n in range(1, 7) else d for n, d in zip((lowest, highest), _LEVELS, strict=True)]
    return (Contents(toc if isinstance(toc, Later) else Later(), levels[0], levels[1]),)
