"""Elements and expressions that the site's own code shows: rendered by React, as in Docusaurus.

Markdown in them stays ours: it is handed to the code as a place, and comes back where that stands.
https://docusaurus.io/docs/markdown-features/react
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from html import unescape
from typing import Any

from markdown_it.token import Token

from mkdocs_docusaurus.markdown.blocks import expand
from mkdocs_docusaurus.markdown.components.element import Children, Element
from mkdocs_docusaurus.markdown.components.partial import expand_partial
from mkdocs_docusaurus.markdown.html_target import resolve_targets
from mkdocs_docusaurus.markdown.mdx.module import Import
from mkdocs_docusaurus.markdown.mdx.nesting import tag_of
from mkdocs_docusaurus.markdown.mdx.tag import Attribute, Expression, Tag
from mkdocs_docusaurus.markdown.mdx.value import fit
from mkdocs_docusaurus.markdown.node import Node
from mkdocs_docusaurus.markdown.parser import parser
from mkdocs_docusaurus.markdown.read import read_blocks
from mkdocs_docusaurus.markdown.scope import Place, Position, Scope
from mkdocs_docusaurus.markdown.scope import Text as Source
from mkdocs_docusaurus.markdown.tree import (
    Block,
    Blocks,
    Box,
    Html,
    Inlines,
    Line,
    Phrasing,
    Raw,
    Text,
    within_text,
)
from mkdocs_docusaurus.script.markup import Element as Rendered
from mkdocs_docusaurus.script.markup import Markup, read_markup
from mkdocs_docusaurus.script.part import HtmlPart, write_plain
from mkdocs_docusaurus.script.react import Part, slot
from mkdocs_docusaurus.stylesheets.site_style import component_style

_BREAKS = re.compile(r"<(script|style)\b.*?</\1>|\n", re.DOTALL | re.IGNORECASE)
_TEXT_TYPES = ("text", "softbreak")


@dataclass
class _Code:
    """Code with places for Markdown in it, and what stands at each of them."""

    scope: Scope
    slots: list[list[Node] | Inlines | Children] = field(default_factory=list)

    def element(self, node: Node) -> str:
        tag = tag_of(node.token)
        if tag is None:
            return ""
        return written(tag, "".join(self._children(node.children)))

    def slot(self, content: list[Node] | Inlines | Children) -> int:
        self.slots.append(content)
        return len(self.slots) - 1

    def _children(self, nodes: Iterable[Node]) -> Iterator[str]:
        """The nodes in an element; Markdown beside each other is one place."""
        markdown: list[Node] = []
        for node in nodes:
            code = self._child(node)
            if code is None:
                markdown.append(node)
                continue
            yield from self._place(markdown)
            markdown = []
            yield code
        yield from self._place(markdown)

    def _place(self, markdown: list[Node]) -> Iterator[str]:
        if markdown:
            yield f"{{$md({self.slot(markdown)})}}"

    def _child(self, node: Node) -> str | None:
        tag = tag_of(node.token)
        if tag is not None and not self._is_ours(tag.name):
            return self.element(node)
        if node.type == "mdx_expression":
            return f"{{{node.token.meta['held']}}}"
        if node.type == "row":
            return "".join(self._children(node.children))
        if node.type == "phrasing" and (text := _text_of(node.token.meta["tokens"])) is not None:
            return f"{{{json.dumps(text)}}}"
        return None

    def _is_ours(self, name: str) -> bool:
        """Whether an element is one that no code knows: it has a template."""
        return self.scope.page.template(name, {"children": ""}) is not None


def expand_rendered(node: Node, scope: Scope) -> Blocks | None:
    """An element on lines of its own; `None` where no code is run."""
    code = _Code(scope)
    return _shown(code.element(node), code, scope.position(node.token), scope)


def span_rendered(token: Token, inner: Inlines, scope: Scope, place: Place) -> Inlines | None:
    """An element within text."""
    tag: Tag = token.meta["held"]
    code = _Code(scope)
    text = "".join(part.text for part in inner if isinstance(part, Text))
    is_text = all(isinstance(part, Text) for part in inner)
    children = f"{{{json.dumps(text)}}}" if is_text and inner else ""
    if inner and not is_text:
        children = f"{{$md({code.slot(inner)})}}"
    shown = _shown(written(tag, children), code, scope.position(token, place), scope)
    return None if shown is None else within_text(shown)


def expand_code(code: str, position: Position, scope: Scope) -> Blocks | None:
    """An expression; `None` where no code is run."""
    return _shown(code, _Code(scope), position, scope)


def rendered_blocks(html: str, scope: Scope) -> Blocks:
    """HTML of a whole page that code renders, its links resolved, with parts in it."""
    return _Writer([], Position(0), scope, None).blocks(read_markup(html))


def written(tag: Tag, children: str) -> str:
    """A tag and what is in it, as JSX."""
    attributes = "".join(f" {_attribute(attribute)}" for attribute in tag.attributes)
    if tag.kind == "void" or not (children or tag.name):
        return f"<{tag.name}{attributes} />" if tag.name else "<></>"
    return f"<{tag.name}{attributes}>{children}</{tag.name}>"


def _attribute(attribute: Attribute) -> str:
    if isinstance(attribute.value, Expression):
        code = attribute.value.code
        return f"{attribute.name}={{{code}}}" if attribute.name else f"{{...{code}}}"
    if attribute.value is True:
        return attribute.name
    return f"{attribute.name}={{{json.dumps(attribute.value)}}}"


def _text_of(tokens: Iterable[Token]) -> str | None:
    """The text of tokens that are nothing else."""
    tokens = list(tokens)
    if any(token.type not in _TEXT_TYPES for token in tokens):
        return None
    return "".join(token.content or "\n" for token in tokens)


def _shown(source: str, code: _Code, position: Position, scope: Scope) -> Blocks | None:
    if not fit(*scope.names.values()):
        said = "this page's values repeat so much that they would never end; this is left out"
        scope.report(position, "mdx", said, "repeat less in its front matter and exports")
        return ()
    names = {name: _given(value, code) for name, value in scope.names.items()}
    known = {
        name: value
        for name, value in names.items()
        if value is not None and name != "Object"  # JavaScript has its own.
    }
    line = scope.text.first_line + position.line
    part = Part(source, line, position.column)
    rendered = scope.page.render(scope.script(known), part)
    if rendered is None:
        return None
    scope.problems.extend(rendered.problems)
    if rendered.html is None:
        return ()
    if rendered.head:
        scope.head.append(Raw(rendered.head))
    if rendered.styles and rendered.styles not in scope.styles:
        scope.styles[rendered.styles] = None
        scope.head.append(Raw(component_style(rendered.styles)))
    return _Writer(code.slots, position, scope, rendered.links).blocks(read_markup(rendered.html))


def _given(value: Any, code: _Code) -> Any:
    """A value that the code may use; `None` for what is no data."""
    if isinstance(value, Children):
        return slot(code.slot(value))
    if isinstance(value, str):
        return str(value) if type(value) is str else None
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, Mapping):
        return {str(key): _given(item, code) for key, item in value.items()}
    if isinstance(value, list):
        return [_given(item, code) for item in value]
    return None


@dataclass(frozen=True)
class _Writer:
    """Makes blocks of HTML with parts in it; `links` are those checked, `None` leaves all alone."""

    slots: list[list[Node] | Inlines | Children]
    position: Position
    scope: Scope
    links: frozenset[str] | None

    def blocks(self, items: Iterable[Markup]) -> Blocks:
        made: list[Block] = []
        for item in items:
            made += self._html(item) if isinstance(item, str) else self._element(item)
        return tuple(made)

    def _html(self, html: str) -> Blocks:
        if not html.strip():
            return ()
        if "<" not in html:
            return (Phrasing((Text(unescape(html)),)),)
        line = _BREAKS.sub(lambda found: "&#10;" if found[0] == "\n" else found[0], html)
        if self.links is None:
            return (Html(line),)
        return (Html(resolve_targets(line, self.position, self.scope, self.links)),)

    def _element(self, element: Rendered) -> Blocks:
        if element.part is not None:
            return self._part(element)
        blocks = self.blocks(element.children)
        if all(isinstance(block, Phrasing) for block in blocks):
            return (Line(element.name, element.attributes, within_text(blocks)),)
        return (Box(element.name, element.attributes, blocks),)

    def _part(self, element: Rendered) -> Blocks:
        props, inner = element.props, element.children
        match element.part:
            case "markdown":
                return self._markdown(props.get("number"))
            case "missing":
                named = write_plain(HtmlPart("missing", props, ""))
                return (*((Html(named),) if named else ()), *self.blocks(inner))
            case "MarkdownText":
                return self._markdown_text(inner)
            case "document":
                imported = Import("", "default", f"@site/{props.get('file')}")
                given = {name: value for name, value in props.items() if name != "file"}
                node = Element("", given, [self._given(inner)], self.position)
                return expand_partial(node, imported, self.scope)
        return expand([self._node(element)], replace(self.scope, imports={}))

    def _markdown(self, number: object) -> Blocks:
        if not isinstance(number, int) or not 0 <= number < len(self.slots):
            return ()
        content = self.slots[number]
        if isinstance(content, Children):
            if content.blocks:
                return expand(content.blocks, content.scope or self.scope)
            content = content.inline
        if isinstance(content, tuple):
            return (Phrasing(content),) if content else ()
        return expand(content, self.scope)

    def _markdown_text(self, inner: Iterable[Markup]) -> Blocks:
        """Markdown that code has at hand, as CommonMark."""
        body = unescape("".join(item for item in inner if isinstance(item, str)))
        line = self.scope.text.first_line + self.position.line
        text = Source(self.scope.text.path, body, line, mdx=False)
        scope = replace(self.scope, text=text, parser=parser(mdx=False), env={}, slugs={})
        return expand(read_blocks(scope), scope)

    def _node(self, element: Rendered) -> Node:
        """A part as the element that it would be in a doc."""
        attributes = tuple(
            Attribute(name, Expression(json.dumps(_plain(value))))
            for name, value in element.props.items()
        )
        tag = Tag("open", element.part or "", attributes, 0)
        token = Token("jsx", "", 0, map=[self.position.line, self.position.line + 1])
        token.meta = {"held": tag}
        if element.part == "CodeBlock":
            code = "".join(child for child in element.children if isinstance(child, str))
            held = Token("mdx_expression", "", 0, meta={"held": json.dumps(unescape(code))})
            return Node(token, [Node(held)])
        return Node(token, [*self._nodes(element.children)])

    def _nodes(self, items: Iterable[Markup]) -> Iterator[Node]:
        """Parts as nodes, for who looks for them; what stands between them as blocks."""
        for item in items:
            if isinstance(item, Rendered) and item.part not in (None, "markdown", "document"):
                yield self._node(item)
            else:
                yield self._given((item,))

    def _given(self, items: Iterable[Markup]) -> Node:
        return Node(Token("given", "", 0, meta={"blocks": self.blocks(items)}))


def _plain(value: object) -> object:
    """A property, an element of React's in it as its text."""
    if isinstance(value, dict) and set(value) == {"html"}:
        return unescape(re.sub(r"<[^>]*>", "", str(value["html"])))
    return value
