"""An element of a doc: its name, its props, and the Markdown in it."""

from dataclasses import dataclass, replace
from typing import Any

from mkdocs_docusaurus.markdown.blocks import expand
from mkdocs_docusaurus.markdown.inline import expand_tokens, parse_inline
from mkdocs_docusaurus.markdown.mdx.nesting import nest_blocks, tag_of
from mkdocs_docusaurus.markdown.mdx.tag import Expression, Tag
from mkdocs_docusaurus.markdown.mdx.unravel import unravel
from mkdocs_docusaurus.markdown.mdx.value import UNKNOWN, Jsx, as_text, known
from mkdocs_docusaurus.markdown.node import Node
from mkdocs_docusaurus.markdown.scope import Place, Position, Scope
from mkdocs_docusaurus.markdown.tree import Blocks, Inlines
from mkdocs_docusaurus.markdown.tree import Text as PlainText


@dataclass(frozen=True)
class Children:
    """What stands in an element, as the value of `children`: blocks, or inline content.

    `scope` is what the blocks are read in, where it is not that of the place they are shown at.
    """

    blocks: list[Node]
    inline: Inlines = ()
    scope: Scope | None = None


@dataclass(frozen=True)
class Element:
    """A JSX element on lines of its own.

    `children` are blocks, or, where the element stands on one line, a single node `phrasing` or
    elements and such nodes.  `scope` is what they are read in, where it is not that of the place.
    """

    name: str
    props: dict[str, Any]
    children: list[Node]
    position: Position
    scope: Scope | None = None


def element_of(node: Node, scope: Scope) -> Element:
    """Read a node of an element, its attributes evaluated."""
    tag = node.token.meta["held"]
    position = scope.position(node.token)
    return Element(tag.name, props_of(tag, position, scope), node.children, position)


def props_of(tag: Tag, position: Position, scope: Scope) -> dict[str, Any]:
    """A tag's attributes with their values, but for those that only JavaScript could compute."""
    props: dict[str, Any] = {}
    for attribute in tag.attributes:
        if not isinstance(attribute.value, Expression):
            props[attribute.name] = attribute.value
            continue
        computed = scope.value(attribute.value.code)
        value = known(computed)
        is_whole = value == computed
        if not attribute.name and isinstance(value, dict):
            props |= value
        elif value is not UNKNOWN and attribute.name:
            props[attribute.name] = value
        else:
            is_whole = False
        if not is_whole and not attribute.name.startswith("on"):
            written = f"{attribute.name or '...'}={{{attribute.value.code}}}"
            said = f"`{written}` of `<{tag.name}>` cannot be computed without JavaScript"
            hint = "write a string, a number, a list or an object in its place"
            scope.report(position, "mdx", said, hint)
    return props


def expand_children(element: Element, scope: Scope) -> Blocks:
    """What stands in an element."""
    return expand(element.children, element.scope or scope)


def child_elements(element: Element, name: str, scope: Scope) -> list[Element]:
    """The elements of one name directly in an element, fragments and expressions looked through."""
    found: list[Element] = []
    for node in element.children:
        tag = tag_of(node.token)
        if node.type == "mdx_expression":
            found += _elements_in(node, name, scope)
        if tag is None:
            continue
        if scope.component(tag.name) == name:
            found.append(element_of(node, scope))
        elif tag.name == "":
            found += child_elements(element_of(node, scope), name, scope)
    return found


def _elements_in(expression: Node, name: str, scope: Scope) -> list[Element]:
    """The elements of one name that an expression gives."""
    value = scope.value(expression.token.meta["held"])
    position = scope.position(expression.token)
    found: list[Element] = []
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, Jsx):
            nodes, inner = read_jsx(item, scope, position)
            given = child_elements(Element("", {}, nodes, position), name, inner)
            found += [replace(element, scope=element.scope or inner) for element in given]
    return found


def is_phrasing(nodes: list[Node], scope: Scope) -> bool:
    """Whether nodes are inline content only, an expression for an element's children too."""
    return bool(nodes) and all(_is_inline(node, scope) for node in nodes)


def _is_inline(node: Node, scope: Scope) -> bool:
    if node.type != "mdx_expression":
        return node.type == "phrasing"
    value = scope.value(node.token.meta["held"])
    if not isinstance(value, Children) or not value.blocks:
        return True
    return is_phrasing(value.blocks, value.scope or scope)


def read_jsx(jsx: Jsx, scope: Scope, position: Position) -> tuple[list[Node], Scope]:
    """The nodes of JSX within an expression, and the scope that they are written in."""
    inner = _scope_of(jsx, scope)
    if not scope.may_show(jsx, position):
        return [], inner
    nodes = unravel(parse_inline(jsx, inner), jsx, [position.line, position.line + 1])
    return nest_blocks(nodes or [], lambda *_: None), inner


def _scope_of(jsx: Jsx, scope: Scope) -> Scope:
    names = {**scope.names, **jsx.names}
    return replace(scope, names=names, above=(*scope.above, scope.text.path))


def text_in(value: Any, scope: Scope, position: Position) -> Inlines:
    """A prop that may be text or JSX, as inline content."""
    if isinstance(value, Jsx):
        if not scope.may_show(value, position):
            return ()
        inner = _scope_of(value, scope)
        place = Place(position.line, value, lines=False)
        return expand_tokens(parse_inline(value, inner), inner, place)
    return () if value is None else (PlainText(as_text(value)),)
