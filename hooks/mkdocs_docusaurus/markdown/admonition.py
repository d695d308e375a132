"""Admonitions as Material has them: `!!! tip "Our goal"`, the content indented by four.

https://docusaurus.io/docs/markdown-features/admonitions
"""

import json

from markdown_it.token import Token

from mkdocs_docusaurus.markdown.blocks import block_fence, first_line, indented, write_blocks
from mkdocs_docusaurus.markdown.directive import ADMONITIONS, Directive
from mkdocs_docusaurus.markdown.inline import write_inline
from mkdocs_docusaurus.markdown.node import Node
from mkdocs_docusaurus.markdown.scope import Place, Scope


def write_leaf_directive(node: Node, scope: Scope) -> list[str]:
    """`::name[label]`, which no plugin of Docusaurus' own knows: its label."""
    content = node.token.content
    scope.report(scope.position(node.token), "admonition", *_unknown_leaf(f"::{node.token.info}"))
    return [write_inline(content, scope, Place(first_line(node), content))] if content else []


def write_text_directive(token: Token, scope: Scope, place: Place) -> str:
    """`:name[label]` within text: its label."""
    unknown = _unknown_leaf(f":{token.meta['name']}")
    scope.report(scope.position(token, place), "admonition", *unknown)
    return write_inline(token.content, scope, place)


def write_directive(node: Node, scope: Scope) -> list[str]:
    """A colon block: an admonition, or, of an unknown name, its label and content as they are."""
    directive: Directive = node.token.meta["directive"]
    if not node.token.meta["closed"]:
        said = f"`{node.token.markup}{directive.name}` is not closed and runs to the end"
        hint = f"close it with a line of `{node.token.markup}`"
        scope.report(scope.position(node.token), "unclosed", said, hint)
    line = first_line(node)
    label = None
    if directive.label is not None:
        place = Place(line, directive.label, lines=False)
        label = write_inline(directive.label, scope, place)
    if directive.name not in ADMONITIONS:
        scope.report(scope.position(node.token), "admonition", *_unknown(directive.name))
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
    classes = [kind, *attributes.get("class", "").split()]
    if "id" in attributes:
        return _identified(classes, title or name, content, attributes["id"])
    head = f'!!! {" ".join(classes)} "{title or name}"'
    return [head, "", *indented(content)] if content else [head]


def _identified(classes: list[str], title: str, content: list[str], element_id: str) -> list[str]:
    """An admonition with an id, which only Material's newer form of it can have.

    https://facelessuser.github.io/pymdown-extensions/extensions/blocks/plugins/admonition/
    """
    options = {"type": classes[0], "attrs": {"id": element_id, "class": " ".join(classes[1:])}}
    lines = [f"    {name}: {json.dumps(value)}" for name, value in options.items()]
    slashes = block_fence(content)
    return [f"{slashes} admonition | {title}", *lines, "", *content, "", slashes]


def write_indented_block(node: Node, scope: Scope) -> list[str]:
    """Material's own `!!!`, `???` or `===`, its line as it is and its content translated."""
    content = write_blocks(node.children, scope)
    return [node.token.info, "", *indented(content)] if content else [node.token.info]


def write_fenced_block(node: Node, scope: Scope) -> list[str]:
    """A block between slashes, its name and options as they are and its content translated."""
    options, content = node.token.content.splitlines(), write_blocks(node.children, scope)
    slashes = max(node.token.markup, block_fence(content), key=len)
    head = slashes + node.token.info.removeprefix(node.token.markup)
    return [head, *options, "", *content, "", slashes]


def _unknown_leaf(name: str) -> tuple[str, str]:
    said = f"`{name}` is a directive that nothing here knows; only its label shows"
    return said, "write `\\:` for a colon"


def _unknown(name: str) -> tuple[str, str]:
    names = ", ".join(dict.fromkeys(ADMONITIONS))
    return f"`:::{name}` is no admonition; its content shows without a frame", f"there are {names}"
