"""Which writer an element goes to, by its name."""

from collections.abc import Callable, Mapping
from pathlib import PurePosixPath

from markdown_it.token import Token

from mkdocs_docusaurus.markdown.components import html, theme
from mkdocs_docusaurus.markdown.components.custom import span_custom, write_custom
from mkdocs_docusaurus.markdown.components.defined import span_defined, write_defined
from mkdocs_docusaurus.markdown.components.details import write_details
from mkdocs_docusaurus.markdown.components.element import (
    Element,
    element_of,
    props_of,
    write_children,
)
from mkdocs_docusaurus.markdown.components.partial import is_partial, write_partial
from mkdocs_docusaurus.markdown.components.tabs import write_stray_tab, write_tabs
from mkdocs_docusaurus.markdown.components.toc import write_toc
from mkdocs_docusaurus.markdown.mdx.module import IMAGES, Component
from mkdocs_docusaurus.markdown.mdx.tag import Tag
from mkdocs_docusaurus.markdown.node import Node
from mkdocs_docusaurus.markdown.scope import Place, Scope
from mkdocs_docusaurus.suggestion import did_you_mean

ElementWriter = Callable[[Element, Scope], list[str]]

BUILT_IN: Mapping[str, ElementWriter] = {
    "": theme.write_inside,
    "Admonition": theme.write_admonition,
    "BrowserOnly": theme.write_browser_only,
    "CodeBlock": theme.write_code_block,
    "Details": write_details,
    "DocCard": theme.write_doc_card,
    "DocCardList": theme.write_doc_cards,
    "Head": theme.write_head,
    "Heading": theme.write_heading,
    "Link": theme.write_link,
    "TOCInline": write_toc,
    "TabItem": write_stray_tab,
    "Tabs": write_tabs,
    "ThemedImage": theme.write_themed_image,
    "Translate": theme.write_inside,
    "admonition": theme.write_admonition,
    "details": write_details,
    "head": theme.write_head,
}


def write_element(node: Node, scope: Scope) -> list[str]:
    """An element on lines of its own."""
    element = element_of(node, scope)
    imported = scope.imports.get(element.name)
    if imported is not None and is_partial(imported):
        return write_partial(element, imported, scope)
    if imported is not None and imported.module.endswith(IMAGES):
        return [
            html.write_html_span("img", _image_props(element.props, imported.module), "", scope)
        ]
    defined = scope.names.get(element.name)
    if isinstance(defined, Component):
        return write_defined(element, defined, scope)
    name = scope.component(element.name)
    if name in BUILT_IN:
        return BUILT_IN[name](element, scope)
    if name[:1].islower():
        return html.write_html_element(element, scope)
    written = write_custom(element, scope)
    if written is None:
        scope.report(element.position, "component", *_unknown(name))
        return write_children(element, scope)
    return written


def write_span(token: Token, inner: str, scope: Scope, place: Place) -> str:
    """An element within text."""
    tag: Tag = token.meta["held"]
    position = scope.position(token, place)
    props = props_of(tag, position, scope)
    imported = scope.imports.get(tag.name)
    if imported is not None and is_partial(imported):
        element = Element(tag.name, props, [], position)
        return " ".join(write_partial(element, imported, scope, inner))
    if imported is not None and imported.module.endswith(IMAGES):
        return html.write_html_span("img", _image_props(props, imported.module), "", scope)
    defined = scope.names.get(tag.name)
    if isinstance(defined, Component):
        return span_defined(defined, props, inner, scope, position)
    name = scope.component(tag.name)
    if name == "Link":
        return theme.link(props, inner, scope, position)
    if name == "ThemedImage":
        return "".join(theme.themed_images(props, scope))
    if name in BUILT_IN and name != "details":
        return inner
    if name[:1].islower():
        return html.write_html_span(name, props, inner, scope)
    written = span_custom(name, props, inner, scope)
    if written is None:
        scope.report(position, "component", *_unknown(name))
        return inner
    return written


def _image_props(props: dict[str, object], path: str) -> dict[str, object]:
    return {"src": path, "alt": str(props.get("title", PurePosixPath(path).stem)), **props}


def _unknown(name: str) -> tuple[str, str]:
    said = f"there is no component `<{name}>`; only what is in it shows"
    template = f"put a template at overrides/components/{name}.html"
    return said, did_you_mean(name, filter(None, BUILT_IN), template)
