"""Headings, each with the id that Docusaurus gives it.

https://docusaurus.io/docs/markdown-features/toc#heading-ids
"""

import re
from dataclasses import replace

from markdown_it.token import Token

from mkdocs_docusaurus.markdown.blocks import first_line
from mkdocs_docusaurus.markdown.escape import ATTRIBUTE_LIST, has_markup
from mkdocs_docusaurus.markdown.inline import parse_inline, plain_text, write_inline, write_tokens
from mkdocs_docusaurus.markdown.mdx.nesting import tag_of
from mkdocs_docusaurus.markdown.node import Node
from mkdocs_docusaurus.markdown.scope import Heading, Place, Scope
from mkdocs_docusaurus.slug import unique_slug

_IDS = (
    re.compile(r"\\?\{#((?:(?!\{#|\}).)+)\}\Z"),
    re.compile(r"\{/\*\s*#([^\s*]+)(?:\s(?:(?!\*/).)*)?\*/\}\Z"),
    re.compile(r"<!--\s*#([^\s>]+)(?:\s(?:(?!-->).)*)?-->\Z"),
)

_ONE_ID = re.compile(r"""[^\s="'}]+(?:\s+(?:[.#][\w-]+|[\w-]+=(?:"[^"]*"|'[^']*'|[^\s"'=]+)))*""")
"""An id that an attribute list takes as it stands, and Material's own attributes behind it."""
_NO_ID = re.compile(r"""("[^"]*"|'[^']*')|(?<![^\s"'])id(?!=?[^\s=])=*""")
"""What is in quotes, or the name `id` without a value, which would leave a heading without one."""
_LINK = re.compile(r"[\[<]|://|www\.")
_LINKED = ("link_open", "link_close", "image", "footnote_ref")

_BARE_DIRECTIVE = re.compile(r"(?<!:):[A-Za-z](?:[\w-]*\w)?(?![\w:-])")


def write_heading(node: Node, scope: Scope) -> list[str]:
    """A heading on one line, in the form with number signs, its id behind it."""
    content = node.children[0].token.content
    text, written_id = split_id(content.replace("\n", " "))
    text, attributes = _split_attributes(text)
    heading_id = written_id or unique_slug(_slugged_text(text, scope), scope.slugs)
    inline = write_inline(text, scope, Place(first_line(node), content, lines=False))
    if inline.endswith("#"):
        inline = inline[:-1] + "&#35;"
    level = int(node.token.tag[1])
    scope.headings.append(Heading(level, heading_id, _listed_text(text, inline, scope)))
    marks = "#" * level
    return [f"{marks} {inline} {_attribute_list(heading_id, attributes)}" if inline else marks]


def _attribute_list(heading_id: str, attributes: str) -> str:
    """A heading's id and Material's attributes, as Python-Markdown finds them."""
    written = f"#{heading_id}" if _ONE_ID.fullmatch(heading_id) else f"id={_quoted(heading_id)}"
    others = _NO_ID.sub(r"\1", attributes)
    return f"{{{written}{others}}}"


def _quoted(value: str) -> str:
    """A value in the quotes that it has none of; one that has both loses its single ones."""
    mark = '"' if '"' not in value else "'"
    return f"{mark}{value.replace(mark, '')}{mark}"


def _listed_text(text: str, written: str, scope: Scope) -> str:
    """A heading within a link to itself, as a table of contents has it: with no link in it.

    Rule: Docusaurus' `toHeadingHTMLValue`, which leaves pictures out as well.
    """
    if not _LINK.search(text):
        return written
    kept = [token for token in parse_inline(text, scope) if not _is_link(token)]
    quiet = replace(scope, problems=[], anchors=[], footnote_order=[])
    return write_tokens(kept, quiet, Place(0, text, lines=False)).strip()


def _is_link(token: Token) -> bool:
    tag = tag_of(token)
    return token.type in _LINKED if tag is None else tag.name in ("a", "img")


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
    return text[:start].rstrip(), f" {match[0].strip('{}: ')}"


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
