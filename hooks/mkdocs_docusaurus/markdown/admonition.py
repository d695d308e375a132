"""Colon blocks and Material's own blocks as callouts, and directives that nothing here knows.

https://docusaurus.io/docs/markdown-features/admonitions
"""

from collections.abc import Mapping

from markdown_it.token import Token

from mkdocs_docusaurus.markdown.blocks import expand, first_line
from mkdocs_docusaurus.markdown.directive import ADMONITIONS, Directive
from mkdocs_docusaurus.markdown.inline import expand_inline
from mkdocs_docusaurus.markdown.node import Node
from mkdocs_docusaurus.markdown.scope import Place, Scope
from mkdocs_docusaurus.markdown.tree import (
    Admonition,
    Blocks,
    Inlines,
    MaterialBlock,
    Phrasing,
    Text,
)

_OWN = "info"


def expand_leaf_directive(node: Node, scope: Scope) -> Blocks:
    """`::name[label]`, which no plugin of Docusaurus' own knows: its label."""
    content = node.token.content
    scope.report(scope.position(node.token), "admonition", *_unknown_leaf(f"::{node.token.info}"))
    return _label(expand_inline(content, scope, Place(first_line(node), content)))


def expand_text_directive(token: Token, scope: Scope, place: Place) -> Inlines:
    """`:name[label]` within text: its label."""
    unknown = _unknown_leaf(f":{token.meta['name']}")
    scope.report(scope.position(token, place), "admonition", *unknown)
    return expand_inline(token.content, scope, place)


def expand_directive(node: Node, scope: Scope) -> Blocks:
    """A colon block: an admonition, or, of an unknown name, its label and content as they are."""
    directive: Directive = node.token.meta["directive"]
    if not node.token.meta["closed"]:
        said = f"`{node.token.markup}{directive.name}` is not closed and runs to the end"
        hint = f"close it with a line of `{node.token.markup}`"
        scope.report(scope.position(node.token), "unclosed", said, hint)
    label: Inlines = ()
    if directive.label is not None:
        place = Place(first_line(node), directive.label, lines=False)
        label = expand_inline(directive.label, scope, place)
    if directive.name not in (*ADMONITIONS, *scope.page.admonitions):
        scope.report(scope.position(node.token), "admonition", *_unknown(directive.name))
        return _label(label) + expand(node.children, scope)
    title = directive.attributes.get("title")
    shown = label if title is None else (Text(title),)
    blocks = expand(node.children, scope)
    return (admonition(directive.name, shown, blocks, directive.attributes, scope.page.words),)


def admonition(
    name: str,
    title: Inlines,
    blocks: Blocks,
    attributes: Mapping[str, str],
    words: Mapping[str, str],
) -> Admonition:
    """One admonition; its title is the type's name, by the theme's `words`, where it has none.

    One of the site's own shows as an `info`, which is what Docusaurus shows without a component
    for it. Rule: https://docusaurus.io/docs/markdown-features/admonitions#customizing-admonitions
    """
    kind = name if name in ADMONITIONS else _OWN
    classes = (ADMONITIONS[kind], *attributes.get("class", "").split())
    shown = title or (Text(words.get(f"theme.admonition.{kind}", kind)),)
    return Admonition(classes, shown, blocks, attributes.get("id", ""))


def expand_indented_block(node: Node, scope: Scope) -> Blocks:
    """Material's own `!!!`, `???` or `===`, its line as it is and its content expanded."""
    return (MaterialBlock(node.token.info, (), expand(node.children, scope)),)


def expand_fenced_block(node: Node, scope: Scope) -> Blocks:
    """A block between slashes, its name and options as they are and its content expanded."""
    slashes, options = node.token.markup, tuple(node.token.content.splitlines())
    head = node.token.info.removeprefix(slashes)
    return (MaterialBlock(head, options, expand(node.children, scope), slashes),)


def _label(content: Inlines) -> Blocks:
    return (Phrasing(content),) if content else ()


def _unknown_leaf(name: str) -> tuple[str, str]:
    said = f"`{name}` is a directive that nothing here knows; only its label shows"
    return said, "write `\\:` for a colon"


def _unknown(name: str) -> tuple[str, str]:
    names = ", ".join(dict.fromkeys(ADMONITIONS))
    return f"`:::{name}` is no admonition; its content shows without a frame", f"there are {names}"
