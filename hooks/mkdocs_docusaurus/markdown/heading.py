"""Headings, each with the id that Docusaurus gives it.

https://docusaurus.io/docs/markdown-features/toc#heading-ids
"""

import re

from mkdocs_docusaurus.markdown.blocks import first_line
from mkdocs_docusaurus.markdown.escape import ATTRIBUTE_LIST, has_markup
from mkdocs_docusaurus.markdown.inline import expand_inline, plain_text
from mkdocs_docusaurus.markdown.node import Node
from mkdocs_docusaurus.markdown.scope import Place, Scope
from mkdocs_docusaurus.markdown.tree import Blocks, Heading, stripped, unlinked
from mkdocs_docusaurus.slug import unique_slug

_IDS = (
    re.compile(r"\\?\{#((?:(?!\{#|\}).)+)\}\Z"),
    re.compile(r"\{/\*\s*#([^\s*]+)(?:\s(?:(?!\*/).)*)?\*/\}\Z"),
    re.compile(r"<!--\s*#([^\s>]+)(?:\s(?:(?!-->).)*)?-->\Z"),
)

_BARE_DIRECTIVE = re.compile(r"(?<!:):[A-Za-z](?:[\w-]*\w)?(?![\w:-])")


def expand_heading(node: Node, scope: Scope) -> Blocks:
    """A heading with its id, noted for the table of contents."""
    content = node.children[0].token.content
    text, written_id = split_id(content.replace("\n", " "))
    text, attributes = _split_attributes(text)
    heading_id = written_id or unique_slug(_slugged_text(text, scope), scope.slugs)
    shown = expand_inline(text, scope, Place(first_line(node), content, lines=False))
    level = int(node.token.tag[1])
    heading = Heading(level, heading_id, shown, stripped(unlinked(shown)), attributes)
    scope.headings.append(heading)
    return (heading,)


def _slugged_text(text: str, scope: Scope) -> str:
    """What the id of a heading is made of, in which Docusaurus takes `:name` for a directive."""
    if not has_markup(text):
        return _BARE_DIRECTIVE.sub("", text)
    tokens = scope.parser.inline.parse(text, scope.parser, scope.env, [])
    for token in tokens:
        if token.type == "text":
            token.content = _BARE_DIRECTIVE.sub("", token.content)
        elif token.type == "text_special":
            token.type = "text"
    return plain_text(tokens)


def _split_attributes(text: str) -> tuple[str, str]:
    """A heading's text and Material's attributes behind it, `{ .class }`, behind a space."""
    start = text.rfind("{")
    match = ATTRIBUTE_LIST.fullmatch(text, start) if start >= 0 else None
    if match is None:
        return text, ""
    return text[:start].rstrip(), match[0].strip("{}: ")


def split_id(content: str) -> tuple[str, str | None]:
    """A heading's text and the id written behind it, in one of three forms.

    `## A {#id}`, `## A {/* #id */}` and `## A <!-- #id -->`.
    """
    content = content.rstrip()
    start = max(map(content.rfind, ("{#", "{/*", "<!--")))
    start -= content[start - 1 : start] == "\\"
    match = next((m for form in _IDS if (m := form.match(content, max(0, start)))), None)
    if match is None:
        return content, None
    return content[: match.start()].rstrip(), match[1].strip()
