"""Components that a doc defines itself, `export const Mark = ({children}) => <b>{children}</b>`.

Nothing is run: the JSX that such a function gives is put in the element's place, its props known by
their names. https://docusaurus.io/docs/markdown-features/react#exporting-components
"""

from dataclasses import replace
from typing import Any

from mkdocs_docusaurus.markdown.blocks import expand
from mkdocs_docusaurus.markdown.components.element import Children, Element
from mkdocs_docusaurus.markdown.inline import expand_tokens, parse_inline
from mkdocs_docusaurus.markdown.mdx.javascript import evaluate
from mkdocs_docusaurus.markdown.mdx.module import Component
from mkdocs_docusaurus.markdown.read import read_blocks
from mkdocs_docusaurus.markdown.scope import Place, Position, Scope, Text
from mkdocs_docusaurus.markdown.tree import Blocks, Inlines


def expand_defined(element: Element, component: Component, scope: Scope) -> Blocks:
    """The component's JSX with the element's blocks in it."""
    props = {**element.props, "children": Children(element.children, scope=scope)}
    inner = _scope_of(component, props, scope, element.position)
    return () if inner is None else expand(read_blocks(inner), inner)


def span_defined(
    component: Component, props: dict[str, Any], content: Inlines, scope: Scope, position: Position
) -> Inlines:
    """The same within text; as in JSX, line ends between tags are no spaces."""
    given = {**props, "children": Children([], content)}
    inner = _scope_of(component, given, scope, position)
    if inner is None:
        return ()
    tokens = [t for t in parse_inline(component.body, inner) if t.type != "softbreak"]
    return expand_tokens(tokens, inner, Place(0, component.body, lines=False))


def _scope_of(
    component: Component, props: dict[str, Any], scope: Scope, position: Position
) -> Scope | None:
    if not scope.may_show(component.body, position):
        return None
    names = {**scope.names, **({component.whole: props} if component.whole else {})}
    for name, default in component.parameters:
        names[name] = props[name] if name in props else evaluate(default, scope.names)
    if component.rest:
        named = {"children", *(name for name, _ in component.parameters)}
        names[component.rest] = {name: props[name] for name in props if name not in named}
    names["children"] = props["children"]
    first_line = scope.text.first_line + position.line
    text = Text(scope.text.path, component.body, first_line, mdx=True)
    above = (*scope.above, scope.text.path)
    return replace(scope, text=text, names=names, env={}, above=above)
