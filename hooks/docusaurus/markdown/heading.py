"""Headings, each with the id that Docusaurus gives it.

https://docusaurus.io/docs/markdown-features/toc#heading-ids
"""

import re

from docusaurus.markdown.blocks import first_line
from docusaurus.markdown.inline import parse_inline, plain_text, write_inline
from docusaurus.markdown.node import Node
from docusaurus.markdown.scope import Heading, Place, Scope
from docusaurus.slug import unique_slug

_IDS = (
    re.compile(r"\s*\{#((?:(?!\{#|\}).)+)\}\s*$"),
    re.compile(r"\s*\{/\*\s*#([^\s*]+)(?:\s(?:(?!\*/).)*)?\*/\}\s*$"),
    re.compile(r"\s*<!--\s*#([^\s>]+?)(?:\s(?:(?!-->).)*)?-->\s*$"),
)


def write_heading(node: Node, scope: Scope) -> list[str]:
    """A heading on one line, in the form with number signs, its id behind it."""
    content = node.children[0].token.content.replace("\n", " ")
    text, written_id = split_id(content)
    heading_id = written_id or unique_slug(plain_text(parse_inline(text, scope)), scope.slugs)
    inline = write_inline(text, scope, Place(first_line(node), text, lines=False))
    if inline.endswith("#"):
        inline = inline[:-1] + "&#35;"
    level = int(node.token.tag[1])
    scope.headings.append(Heading(level, heading_id, inline))
    marks = "#" * level
    return [f"{marks} {inline} {{#{heading_id}}}" if inline else marks]


def split_id(content: str) -> tuple[str, str | None]:
    """A heading's text and the id written behind it, in one of three forms.

    `## A {#id}`, `## A {/* #id */}` and `## A <!-- #id -->`.
    """
    match = next((m for form in _IDS if (m := form.search(content))), None)
    if match is None:
        return content, None
    return content[: match.start()].rstrip(), match[1].strip()
