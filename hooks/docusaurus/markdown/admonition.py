"""Admonitions as Material has them: `!!! tip "Our goal"`, the content indented by four.

https://docusaurus.io/docs/markdown-features/admonitions
"""

from docusaurus.markdown.blocks import first_line, indented, write_blocks
from docusaurus.markdown.directive import ADMONITIONS, Directive
from docusaurus.markdown.inline import write_inline
from docusaurus.markdown.node import Node
from docusaurus.markdown.scope import Place, Scope


def write_directive(node: Node, scope: Scope) -> list[str]:
    """A colon block: an admonition, or, of an unknown name, its label and content as they are."""
    directive: Directive = node.token.meta["directive"]
    line = first_line(node)
    label = None
    if directive.label is not None:
        place = Place(line, directive.label, lines=False)
        label = write_inline(directive.label, scope, place)
    if directive.name not in ADMONITIONS:
        scope.report(line, 1, "admonition", *_unknown(directive.name))
        content = write_blocks(node.children, scope)
        return [label, "", *content] if label and content else [label] if label else content
    title = directive.attributes.get("title", label)
    return admonition(
        directive.name, title, write_blocks(node.children, scope), directive.attributes
    )


def admonition(
    name: str, title: str | None, content: list[str], attributes: dict[str, str]
) -> list[str]:
    """One admonition; `title` is inline Markdown, the type's name where it is missing."""
    kind = ADMONITIONS[name]
    classes = " ".join([kind, *attributes.get("class", "").split()])
    head = f'!!! {classes} "{title or name}"'
    return [head, "", *indented(content)] if content else [head]


def write_indented_block(node: Node, scope: Scope) -> list[str]:
    """Material's own `!!!`, `???` or `===`, its line as it is and its content translated."""
    content = write_blocks(node.children, scope)
    return [node.token.info, "", *indented(content)] if content else [node.token.info]


def write_fenced_block(node: Node, scope: Scope) -> list[str]:
    """A block between slashes, its first line as it is and its content translated."""
    return [node.token.info, "", *write_blocks(node.children, scope), "", node.token.markup]


def _unknown(name: str) -> tuple[str, str]:
    names = ", ".join(dict.fromkeys(ADMONITIONS))
    return f"`:::{name}` is no admonition; its content shows without a frame", f"there are {names}"
