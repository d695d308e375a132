"""Partials: Markdown files that a doc imports and shows as components.

https://docusaurus.io/docs/markdown-features/react#importing-markdown
"""

from dataclasses import replace

from mkdocs_docusaurus.catalog.front_matter import split
from mkdocs_docusaurus.markdown.blocks import expand
from mkdocs_docusaurus.markdown.components.element import Children, Element
from mkdocs_docusaurus.markdown.mdx.module import Import
from mkdocs_docusaurus.markdown.read import base_names, read_blocks
from mkdocs_docusaurus.markdown.scope import Scope, Text
from mkdocs_docusaurus.markdown.tree import Blocks, Inlines


def expand_partial(
    element: Element, imported: Import, scope: Scope, inline: Inlines = ()
) -> Blocks:
    """The partial's own blocks, with the element's props as its `props`.

    What stands in the element, blocks or `inline` content, is among them as `children`.

    Its heading ids are counted apart from the doc's, and its links start from where it stands.
    """
    file = scope.page.read(imported.module, scope.text.path)
    if file is None:  # Its `import` is told of.
        return ()
    trail = (*scope.above, scope.text.path)
    if file.path in trail:
        said = f"the partials import each other: {' → '.join([*trail, file.path])}"
        scope.report(element.position, "partial", said, "take one of them out of the circle")
        return ()
    if not scope.may_show(file.text, element.position):
        return ()
    _, body, line = split(file.text)
    mdx = scope.text.mdx or file.path.endswith(".mdx")
    props = {**element.props, "children": Children(element.children, inline, scope)}
    inner = replace(
        scope,
        text=Text(file.path, body, line, mdx),
        env={},
        names=base_names(scope.page) | {"props": props, **props},
        imports={},
        esm=[],
        slugs={},
        above=trail,
    )
    return expand(read_blocks(inner), inner)
