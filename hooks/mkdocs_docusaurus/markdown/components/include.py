"""Jekyll's includes, rendered by the same templates as the site's own components."""

from markdown_it.token import Token

from mkdocs_docusaurus.markdown.components.custom import span_custom, write_custom
from mkdocs_docusaurus.markdown.components.element import Element
from mkdocs_docusaurus.markdown.escape import escape_text
from mkdocs_docusaurus.markdown.liquid import read_include
from mkdocs_docusaurus.markdown.node import Node
from mkdocs_docusaurus.markdown.scope import Place, Scope


def write_liquid(node: Node, scope: Scope) -> list[str]:
    """A tag on lines of its own: what its template makes of it, else the tag as text."""
    include = read_include(node.token.content)
    if include is not None:
        element = Element(include.name, dict(include.props), [], scope.position(node.token))
        written = write_custom(element, scope)
        if written is not None:
            return written
    scope.report(scope.position(node.token), "liquid", *_problem(node.token))
    return escape_text(node.token.content).split("\n")


def write_span_liquid(token: Token, scope: Scope, place: Place) -> str:
    """The same within text."""
    include = read_include(token.content)
    if include is not None:
        written = span_custom(include.name, dict(include.props), "", scope)
        if written is not None:
            return written
    scope.report(scope.position(token, place), "liquid", *_problem(token))
    return escape_text(token.content)


def _problem(token: Token) -> tuple[str, str]:
    include = read_include(token.content)
    if include is not None:
        said = f"there is no include `{include.name}.html`; the tag shows as text"
        return said, f"put a template at overrides/components/{include.name}.html"
    return "this Liquid is not computed and shows as text", "write what it stands for in its place"
