"""The components that Docusaurus' theme brings, but for tabs and details."""

from dataclasses import replace
from html import escape
from textwrap import dedent

from mkdocs_docusaurus.link_mark import mark_link
from mkdocs_docusaurus.markdown import tree
from mkdocs_docusaurus.markdown.admonition import admonition
from mkdocs_docusaurus.markdown.blocks import expand
from mkdocs_docusaurus.markdown.cards import card_blocks
from mkdocs_docusaurus.markdown.code import code_blocks
from mkdocs_docusaurus.markdown.components import html
from mkdocs_docusaurus.markdown.components.element import (
    Element,
    element_of,
    expand_children,
    text_in,
)
from mkdocs_docusaurus.markdown.components.html_attribute import attributes_of
from mkdocs_docusaurus.markdown.components.raw import inline_content, is_whole
from mkdocs_docusaurus.markdown.directive import ADMONITIONS
from mkdocs_docusaurus.markdown.links import resolve
from mkdocs_docusaurus.markdown.mdx.nesting import tag_of
from mkdocs_docusaurus.markdown.mdx.value import UNKNOWN, Jsx, as_text, known
from mkdocs_docusaurus.markdown.node import Node
from mkdocs_docusaurus.markdown.scope import Position, Scope
from mkdocs_docusaurus.markdown.tree import Blocks, Inlines, Line, Phrasing, Text, within_text
from mkdocs_docusaurus.sidebar.card import Card, card_of


def expand_admonition(element: Element, scope: Scope) -> Blocks:
    """`<Admonition type="tip" title="…" icon="…">`, the same as `:::tip[…]` but for the icon."""
    kind = str(element.props.get("type", "note"))
    title = element.props.get("title")
    label = () if title is None else text_in(title, scope, element.position)
    icon = _icon(element, scope)
    if icon:
        label = icon + (label or (Text(scope.page.words.get(f"theme.admonition.{kind}", kind)),))
    given = {"class": element.props.get("className"), "id": element.props.get("id")}
    attributes = {name: str(value) for name, value in given.items() if value}
    shown = kind if kind in ADMONITIONS else "note"
    blocks = expand_children(element, scope)
    return (admonition(shown, label, blocks, attributes, scope.page.words),)


def _icon(element: Element, scope: Scope) -> Inlines:
    """An icon of the author's own; one that is a component keeps that of its kind."""
    icon = element.props.get("icon")
    is_component = isinstance(icon, Jsx) and icon[1:2].isupper()
    if not isinstance(icon, str) or not icon or is_component:
        return ()
    content = text_in(icon, scope, element.position)
    return (tree.Element("span", {"class": "portal-icon"}, content),)


def expand_code_block(element: Element, scope: Scope) -> Blocks:
    """`<CodeBlock language="js" title="…">`: a code block whose code is an expression or text.

    Elements in it make it a block without colours.
    Rule: `maybeStringifyChildren` of https://docusaurus.io/docs/api/themes/@docusaurus/theme-classic
    """
    if any(tag_of(node.token) for node in element.children):
        content = inline_content(element.children, scope)
        return (Line("pre", {}, (tree.Element("code", {}, content),), whole=True),)
    props = element.props
    info = [str(props.get("language", props.get("className", ""))).removeprefix("language-")]
    info += [str(props["metastring"])] if "metastring" in props else []
    info += [f'title="{as_text(props["title"])}"'] if "title" in props else []
    line_numbers = props.get("showLineNumbers")
    if line_numbers:
        info.append("showLineNumbers" + ("" if line_numbers is True else f"={line_numbers}"))
    return code_blocks(_code_in(element, scope), " ".join(info), scope, element.position)


def expand_link(element: Element, scope: Scope) -> Blocks:
    """`<Link to="…">` on a line of its own."""
    inner = within_text(expand_children(element, scope))
    made = link(element.props, inner, scope, element.position)
    return (Line(made.name, made.attributes, made.content),)


def link(
    props: dict[str, object], inner: Inlines, scope: Scope, position: Position
) -> tree.Element:
    """A link to a page or elsewhere; attributes beside its target make it HTML."""
    href = str(props.get("to", props.get("href", "")))
    url = mark_link(resolve("link", href, position, scope), "html")
    rest = {name: value for name, value in props.items() if name not in ("to", "href")}
    return tree.Element("a", {"href": url, **attributes_of(rest, scope)}, inner)


def expand_doc_cards(element: Element, scope: Scope) -> Blocks:
    """`<DocCardList/>`: the cards of its `items`, or of the category that the page stands in."""
    items = element.props.get("items")
    if not isinstance(items, list):
        return card_blocks(scope.page.cards(), scope.page)
    return card_blocks(_cards(items, element, scope), scope.page)


def expand_doc_card(element: Element, scope: Scope) -> Blocks:
    """`<DocCard item={…}/>`: one card."""
    return card_blocks(_cards([element.props.get("item")], element, scope), scope.page)


def _cards(items: list[object], element: Element, scope: Scope) -> list[Card]:
    cards = [card for item in items if isinstance(item, dict) and (card := card_of(item))]
    for card in cards:
        resolve("link", card.href, element.position, scope)
    return cards


def expand_themed_image(element: Element, scope: Scope) -> Blocks:
    """`<ThemedImage/>`: a picture for each colour scheme."""
    return (Phrasing(themed_images(element.props, scope)),)


def themed_images(props: dict[str, object], scope: Scope) -> Inlines:
    """The two pictures, each for its scheme by the fragment that Material's styles look for."""
    sources = props.get("sources")
    if not isinstance(sources, dict):
        return ()
    rest = {name: value for name, value in props.items() if name != "sources"}
    attributes = {name: value or "" for name, value in attributes_of(rest, scope).items()}
    urls = {s: scope.url(str(sources[s])) for s in ("light", "dark") if sources.get(s)}
    return tuple(
        tree.Element("img", {"src": f"{url}#only-{scheme}", **attributes}, ())
        for scheme, url in urls.items()
    )


def expand_head(element: Element, scope: Scope) -> Blocks:
    """`<Head>`: tags for the page's own head; title and description are in place of the page's."""
    for node in element.children:
        tag = tag_of(node.token)
        content = node.children if tag is not None and tag.name == "title" else [node]
        if not is_whole(content, scope):
            continue
        if tag is not None and tag.name == "title":
            scope.titles.append(inline_content(content, scope))
        elif tag is not None and (description := _description(node, scope)) is not None:
            scope.descriptions.append(description)
        else:
            scope.head.extend(inline_content(content, scope))
    return ()


def _description(node: Node, scope: Scope) -> str | None:
    props = element_of(node, scope).props
    return escape(str(props.get("content", ""))) if props.get("name") == "description" else None


def expand_browser_only(element: Element, scope: Scope) -> Blocks:
    """`<BrowserOnly fallback={…}>`: what shows where its function has not run, its fallback."""
    fallback = element.props.get("fallback")
    if fallback is None:
        return ()
    return (Phrasing(text_in(fallback, scope, element.position)),)


def expand_heading(element: Element, scope: Scope) -> Blocks:
    """`<Heading as="h2">`: the HTML element."""
    name = str(element.props.get("as", "h1"))
    props = {key: value for key, value in element.props.items() if key != "as"}
    return html.expand_html_element(replace(element, name=name, props=props), scope)


def expand_inside(element: Element, scope: Scope) -> Blocks:
    """A component that shows what is in it: `<Translate>`, a fragment."""
    return expand(element.children, scope)


def _code_in(element: Element, scope: Scope) -> str:
    parts = []
    for node in element.children:
        if node.type == "mdx_expression":
            value = known(scope.value(node.token.meta["held"]))
            parts.append("" if value is UNKNOWN else as_text(value))
        elif node.type == "phrasing":
            parts += [token.content or "\n" for token in node.token.meta["tokens"]]
        elif node.type == "paragraph":
            parts.append(node.children[0].token.content)
        else:
            first, last = node.token.map or (0, 0)
            parts.append(dedent("\n".join([*scope.text.lines[first:last], ""])))
    return "".join(parts)
