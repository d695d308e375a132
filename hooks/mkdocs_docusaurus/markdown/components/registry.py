"""What becomes of an element, by its name."""

from collections.abc import Callable, Mapping
from pathlib import PurePosixPath
from typing import Any

from markdown_it.token import Token

from mkdocs_docusaurus.markdown.components import html, theme
from mkdocs_docusaurus.markdown.components.custom import expand_custom, span_custom
from mkdocs_docusaurus.markdown.components.defined import expand_defined, span_defined
from mkdocs_docusaurus.markdown.components.details import expand_details
from mkdocs_docusaurus.markdown.components.element import (
    Element,
    element_of,
    expand_children,
    props_of,
)
from mkdocs_docusaurus.markdown.components.html_attribute import attributes_of
from mkdocs_docusaurus.markdown.components.partial import expand_partial
from mkdocs_docusaurus.markdown.components.rendered import expand_rendered, span_rendered
from mkdocs_docusaurus.markdown.components.tabs import expand_stray_tab, expand_tabs
from mkdocs_docusaurus.markdown.components.toc import expand_toc
from mkdocs_docusaurus.markdown.mdx.module import IMAGES, PARTIALS, Component
from mkdocs_docusaurus.markdown.mdx.tag import Tag
from mkdocs_docusaurus.markdown.mdx.value import as_text
from mkdocs_docusaurus.markdown.node import Node
from mkdocs_docusaurus.markdown.scope import Place, Scope
from mkdocs_docusaurus.markdown.tree import (
    Blocks,
    CodeSpan,
    Inlines,
    Line,
    Paragraph,
    Text,
    within_text,
)
from mkdocs_docusaurus.suggestion import did_you_mean

_THEME = ("@theme/", "@docusaurus/")
"""What a module's name begins with that is not the site's own."""

ElementExpander = Callable[[Element, Scope], Blocks]

BUILT_IN: Mapping[str, ElementExpander] = {
    "": theme.expand_inside,
    "Admonition": theme.expand_admonition,
    "BrowserOnly": theme.expand_browser_only,
    "CodeBlock": theme.expand_code_block,
    "Details": expand_details,
    "DocCard": theme.expand_doc_card,
    "DocCardList": theme.expand_doc_cards,
    "Head": theme.expand_head,
    "Heading": theme.expand_heading,
    "Link": theme.expand_link,
    "TOCInline": expand_toc,
    "TabItem": expand_stray_tab,
    "Tabs": expand_tabs,
    "ThemedImage": theme.expand_themed_image,
    "Translate": theme.expand_inside,
    "admonition": theme.expand_admonition,
    "details": expand_details,
    "head": theme.expand_head,
}

_LOOKS = ("className", "id", "key", "style")
"""Props that no component shows."""


def expand_element(node: Node, scope: Scope) -> Blocks:
    """An element on lines of its own."""
    if _is_coded(node.token.meta["held"].name, scope):
        rendered = expand_rendered(node, scope)
        if rendered is not None:
            return rendered
    element = element_of(node, scope)
    imported = scope.imports.get(element.name)
    if imported is not None and imported.module.endswith(PARTIALS):
        return expand_partial(element, imported, scope)
    if imported is not None and imported.module.endswith(IMAGES):
        props = _image_props(element.props, imported.module)
        return (Line("img", attributes_of(props, scope), (), whole=True),)
    defined = scope.names.get(element.name)
    if isinstance(defined, Component):
        return expand_defined(element, defined, scope)
    name = scope.component(element.name)
    if name in BUILT_IN:
        return BUILT_IN[name](element, scope)
    if name[:1].islower():
        return html.expand_html_element(element, scope)
    shown = expand_custom(element, scope)
    if shown is None:
        as_written = _as_written(name, element.props)
        scope.report(element.position, "component", *_unknown(name, as_written))
        line = (Paragraph(as_written),) if as_written else ()
        return line + expand_children(element, scope)
    return shown


def expand_span(token: Token, inner: Inlines, scope: Scope, place: Place) -> Inlines:
    """An element within text."""
    tag: Tag = token.meta["held"]
    position = scope.position(token, place)
    if _is_coded(tag.name, scope):
        rendered = span_rendered(token, inner, scope, place)
        if rendered is not None:
            return rendered
    props = props_of(tag, position, scope)
    imported = scope.imports.get(tag.name)
    if imported is not None and imported.module.endswith(PARTIALS):
        element = Element(tag.name, props, [], position)
        return within_text(expand_partial(element, imported, scope, inner))
    if imported is not None and imported.module.endswith(IMAGES):
        return (html.html_span("img", _image_props(props, imported.module), (), scope),)
    defined = scope.names.get(tag.name)
    if isinstance(defined, Component):
        return span_defined(defined, props, inner, scope, position)
    name = scope.component(tag.name)
    if name == "Link":
        return (theme.link(props, inner, scope, position),)
    if name == "ThemedImage":
        return theme.themed_images(props, scope)
    if name in BUILT_IN and name != "details":
        return inner
    if name[:1].islower():
        return (html.html_span(name, props, inner, scope),)
    shown = span_custom(name, props, inner, scope)
    if shown is None:
        as_written = _as_written(name, props)
        scope.report(position, "component", *_unknown(name, as_written))
        between = (Text(" "),) if as_written and inner else ()
        return (*as_written, *between, *inner)
    return shown


def _is_coded(name: str, scope: Scope) -> bool:
    """Whether an element is one of the site's own, shown by its code: no template stands for it."""
    imported = scope.imports.get(name)
    if imported is None:
        known = name in BUILT_IN or name in ("Link", "ThemedImage") or name[:1].islower()
        if known or isinstance(scope.names.get(name), Component):
            return False
    elif imported.module.startswith(_THEME):
        if scope.component(name) in BUILT_IN:
            return False
    elif imported.module.endswith((*PARTIALS, *IMAGES)):
        return False
    return scope.page.template(name, {"children": ""}) is None


def _image_props(props: dict[str, object], path: str) -> dict[str, object]:
    return {"src": path, "alt": str(props.get("title", PurePosixPath(path).stem)), **props}


def _as_written(name: str, props: dict[str, Any]) -> Inlines:
    """The name and the text of an unknown component's props, so that no word of it is lost."""
    given = {key: as_text(value) for key, value in props.items() if key not in _LOOKS}
    shown = [f'{key}="{text}"' for key, text in given.items() if any(map(str.isalnum, text))]
    return (CodeSpan(" ".join([name, *shown])),) if shown else ()


def _unknown(name: str, as_written: Inlines) -> tuple[str, str]:
    said = f"there is no component `<{name}>`; only what is in it shows"
    if as_written:
        said = f"there is no component `<{name}>`; its name, its properties and what is in it show"
    template = f"put a template at overrides/components/{name}.html"
    return said, did_you_mean(name, filter(None, BUILT_IN), template)
