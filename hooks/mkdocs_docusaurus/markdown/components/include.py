"""Jekyll's includes, rendered by the same templates as the site's own components."""

from markdown_it.token import Token

from mkdocs_docusaurus.markdown.components.custom import expand_custom, span_custom
from mkdocs_docusaurus.markdown.components.element import Element
from mkdocs_docusaurus.markdown.liquid import read_include
from mkdocs_docusaurus.markdown.node import Node
from mkdocs_docusaurus.markdown.scope import Place, Scope
from mkdocs_docusaurus.markdown.tree import Blocks, Inlines, Phrasing, Text


def expand_liquid(node: Node, scope: Scope) -> Blocks:
    """A tag on lines of its own: what its template makes of it, else the tag as text."""
    include = read_include(node.token.content)
    if include is not None:
        element = Element(include.name, dict(include.props), [], scope.position(node.token))
        shown = expand_custom(element, scope)
        if shown is not None:
            return shown
    scope.report(scope.position(node.token), "liquid", *_problem(node.token))
    return (Phrasing((Text(node.token.content),)),)


def expand_span_liquid(token: Token, scope: Scope, place: Place) -> Inlines:
    """The same within text."""
    include = read_include(token.content)
    if include is not None:
        shown = span_custom(include.name, dict(include.props), (), scope)
        if shown is not None:
            return shown
    scope.report(scope.position(token, place), "liquid", *_problem(token))
    return (Text(token.content),)


def _problem(token: Token) -> tuple[str, str]:
    include = read_include(token.content)
    if include is not None:
        said = f"there is no include `{include.name}.html`; the tag shows as text"
        return said, f"put a template at overrides/components/{include.name}.html"
    return "this Liquid is not computed and shows as text", "write what it stands for in its place"
