"""The components that Docusaurus' theme brings, but for tabs and details."""

from dataclasses import replace
from html import escape

from mkdocs_docusaurus.link_mark import mark_link
from mkdocs_docusaurus.markdown.admonition import admonition
from mkdocs_docusaurus.markdown.blocks import write_blocks
from mkdocs_docusaurus.markdown.cards import write_cards
from mkdocs_docusaurus.markdown.code import write_code
from mkdocs_docusaurus.markdown.components import html
from mkdocs_docusaurus.markdown.components.element import (
    Element,
    element_of,
    text_in,
    write_children,
)
from mkdocs_docusaurus.markdown.components.html_attribute import attributes_of
from mkdocs_docusaurus.markdown.components.raw import as_html
from mkdocs_docusaurus.markdown.directive import ADMONITIONS
from mkdocs_docusaurus.markdown.links import resolve
from mkdocs_docusaurus.markdown.mdx.nesting import tag_of
from mkdocs_docusaurus.markdown.mdx.value import UNKNOWN, Jsx, as_text, known
from mkdocs_docusaurus.markdown.node import Node
from mkdocs_docusaurus.markdown.scope import Position, Scope
from mkdocs_docusaurus.sidebar.card import Card, card_of


def write_admonition(element: Element, scope: Scope) -> list[str]:
    """`<Admonition type="tip" title="…" icon="…">`, the same as `:::tip[…]` but for the icon."""
    kind = str(element.props.get("type", "note"))
    title = element.props.get("title")
    label = None if title is None else text_in(title, scope, element.position)
    icon = _icon(element, scope)
    if icon:
        label = icon + (kind if label is None else label)
    classes = str(element.props.get("className", ""))
    attributes = {"class": classes} if classes else {}
    shown = kind if kind in ADMONITIONS else "note"
    return admonition(shown, label, write_children(element, scope), attributes)


def _icon(element: Element, scope: Scope) -> str:
    """An icon of the author's own; one that is a component keeps that of its kind."""
    icon = element.props.get("icon")
    is_component = isinstance(icon, Jsx) and icon[1:2].isupper()
    if not isinstance(icon, str) or not icon or is_component:
        return ""
    return f'<span class="portal-icon">{text_in(icon, scope, element.position)}</span>'


def write_code_block(element: Element, scope: Scope) -> list[str]:
    """`<CodeBlock language="js" title="…">`: a code block whose code is an expression or text."""
    props = element.props
    info = [str(props.get("language", props.get("className", ""))).removeprefix("language-")]
    info += [str(props["metastring"])] if "metastring" in props else []
    info += [f'title="{as_text(props["title"])}"'] if "title" in props else []
    line_numbers = props.get("showLineNumbers")
    if line_numbers:
        info.append("showLineNumbers" + ("" if line_numbers is True else f"={line_numbers}"))
    return write_code(_code_in(element, scope), " ".join(info), scope, element.position)


def write_link(element: Element, scope: Scope) -> list[str]:
    """`<Link to="…">` on a line of its own."""
    inner = " ".join(write_children(element, scope))
    return [link(element.props, inner, scope, element.position)]


def link(props: dict[str, object], inner: str, scope: Scope, position: Position) -> str:
    """A link to a page or elsewhere; attributes beside its target make it HTML."""
    href = str(props.get("to", props.get("href", "")))
    url = mark_link(resolve("link", href, position, scope), "html")
    rest = {name: value for name, value in props.items() if name not in ("to", "href")}
    attributes = "".join(
        f" {name}" if value is None else f' {name}="{escape(value)}"'
        for name, value in attributes_of(rest, scope).items()
    )
    return f'<a href="{escape(url)}"{attributes}>{inner}</a>'


def write_doc_cards(element: Element, scope: Scope) -> list[str]:
    """`<DocCardList/>`: the cards of its `items`, or of the category that the page stands in."""
    items = element.props.get("items")
    if not isinstance(items, list):
        return write_cards(scope.page.cards(), scope.page)
    return write_cards(_cards(items, element, scope), scope.page)


def write_doc_card(element: Element, scope: Scope) -> list[str]:
    """`<DocCard item={…}/>`: one card."""
    return write_cards(_cards([element.props.get("item")], element, scope), scope.page)


def _cards(items: list[object], element: Element, scope: Scope) -> list[Card]:
    cards = [card for item in items if isinstance(item, dict) and (card := card_of(item))]
    for card in cards:
        resolve("link", card.href, element.position, scope)
    return cards


def write_themed_image(element: Element, scope: Scope) -> list[str]:
    """`<ThemedImage/>`: a picture for each colour scheme."""
    return ["".join(themed_images(element.props, scope))]


def themed_images(props: dict[str, object], scope: Scope) -> list[str]:
    """The two pictures, each for its scheme by the fragment that Material's styles look for."""
    sources = props.get("sources")
    if not isinstance(sources, dict):
        return []
    rest = {name: value for name, value in props.items() if name != "sources"}
    attributes = "".join(
        f' {name}="{escape(value or "")}"' for name, value in attributes_of(rest, scope).items()
    )
    return [
        f'<img src="{escape(scope.url(str(sources[scheme])))}#only-{scheme}"{attributes}>'
        for scheme in ("light", "dark")
        if sources.get(scheme)
    ]


def write_head(element: Element, scope: Scope) -> list[str]:
    """`<Head>`: tags for the page's own head; title and description are in place of the page's."""
    for node in element.children:
        content = as_html([node], scope)
        tag = tag_of(node.token)
        if tag is not None and tag.name == "title":
            scope.titles.append(as_html(node.children, scope) or "")
        elif tag is not None and (description := _description(node, scope)) is not None:
            scope.descriptions.append(description)
        elif content:
            scope.head.append(content)
    return []


def _description(node: Node, scope: Scope) -> str | None:
    props = element_of(node, scope).props
    return escape(str(props.get("content", ""))) if props.get("name") == "description" else None


def write_browser_only(element: Element, scope: Scope) -> list[str]:
    """`<BrowserOnly fallback={…}>`: what shows where its function has not run, its fallback."""
    fallback = element.props.get("fallback")
    return [] if fallback is None else [text_in(fallback, scope, element.position)]


def write_heading(element: Element, scope: Scope) -> list[str]:
    """`<Heading as="h2">`: the HTML element."""
    name = str(element.props.get("as", "h1"))
    props = {key: value for key, value in element.props.items() if key != "as"}
    return html.write_html_element(replace(element, name=name, props=props), scope)


def write_inside(element: Element, scope: Scope) -> list[str]:
    """A component that shows what is in it: `<Translate>`, a fragment."""
    return write_blocks(element.children, scope)


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
    return "".join(parts)
