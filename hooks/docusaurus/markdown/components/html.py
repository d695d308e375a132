"""HTML elements written as JSX: React's spelling of attributes undone, Markdown in them kept."""

import re
from collections.abc import Mapping
from html import escape
from typing import Any

from docusaurus.markdown.blocks import block_fence, write_blocks
from docusaurus.markdown.components.element import Element, is_phrasing
from docusaurus.markdown.components.raw import as_html
from docusaurus.markdown.html_block import VOID
from docusaurus.markdown.scope import Scope

_SVG_ATTRIBUTE = re.compile(
    r"(?:stroke|fill|clip|stop|font|text|dominant|alignment|color|shape|pointer|letter|word|marker"
    r"|flood|lighting|image|vector|paint|unicode|accept|http)(?=[A-Z])"
)
_RENAMED = {"className": "class", "htmlFor": "for", "xlinkHref": "xlink:href"}
_OURS = {"key", "ref", "dangerouslySetInnerHTML", "children"}
_UNITLESS = re.compile(
    r"(?:animation-iteration-count|aspect-ratio|column(?:s|-count)|fill-opacity|flex(?:-grow|-shrink)?"
    r"|font-weight|grid-(?:row|column|area).*|line-(?:height|clamp)|opacity|order|orphans|scale"
    r"|stroke-opacity|tab-size|widows|z-index|zoom|--.*)$"
)
_URLS = {"href", "src", "poster", "data-src"}
_SPAN = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "big",
        "br",
        "cite",
        "code",
        "del",
        "em",
        "font",
        "i",
        "img",
        "input",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
    ]
)
_WHOLE = frozenset(
    [
        "audio",
        "button",
        "canvas",
        "colgroup",
        "form",
        "iframe",
        "math",
        "noscript",
        "object",
        "picture",
        "pre",
        "script",
        "select",
        "style",
        "svg",
        "table",
        "textarea",
        "video",
    ]
)
"""Elements that are written as HTML throughout, where nothing in them needs more."""


def write_html_element(element: Element, scope: Scope) -> list[str]:
    """An element on lines of its own: a block of Material's, or HTML where it holds no Markdown."""
    attributes = attributes_of(element.props, scope)
    raw = element.props.get("dangerouslySetInnerHTML")
    if isinstance(raw, Mapping):
        return [
            _open_tag(element.name, attributes) + str(raw.get("__html", "")) + f"</{element.name}>"
        ]
    if element.name in VOID:
        return [_open_tag(element.name, attributes)]
    if not element.children or element.name in _WHOLE or element.name in _SPAN:
        content = as_html(element.children, scope)
        if content is not None:
            return [f"{_open_tag(element.name, attributes)}{content}</{element.name}>"]
    return html_block(
        element.name,
        attributes,
        write_blocks(element.children, scope),
        inline=is_phrasing(element),
    )


def write_html_span(name: str, props: Mapping[str, Any], inner: str, scope: Scope) -> str:
    """An element within text."""
    tag = _open_tag(name, attributes_of(props, scope))
    return tag if name in VOID else f"{tag}{inner}</{name}>"


def html_block(
    name: str, attributes: Mapping[str, str | None], content: list[str], *, inline: bool = False
) -> list[str]:
    """An element around Markdown, as `pymdownx.blocks.html` writes it.

    https://facelessuser.github.io/pymdown-extensions/extensions/blocks/plugins/html/
    """
    slashes = block_fence(content)
    selector = name + "".join(_selector(key, value) for key, value in attributes.items())
    mode = ["    markdown: inline"] if inline else ["    markdown: block"]
    return [f"{slashes} html | {selector}", *mode, "", *content, "", slashes]


def attributes_of(props: Mapping[str, Any], scope: Scope) -> dict[str, str | None]:
    """Props as HTML attributes: `None` for one without a value; event handlers are left out."""
    attributes: dict[str, str | None] = {}
    for name, value in props.items():
        if name in _OURS or value is None or value is False or re.match(r"on[A-Z]", name):
            continue
        attribute = _attribute_name(name)
        if isinstance(value, Mapping):
            if name != "style":
                continue
            attributes[attribute] = css_of(value)
        elif value is True:
            attributes[attribute] = None
        else:
            text = str(value)
            attributes[attribute] = scope.url(text) if attribute in _URLS else text
    return attributes


def css_of(style: Mapping[str, Any]) -> str:
    """React's style object as CSS; a bare number is a length in pixels where CSS wants a length."""
    declarations = []
    for name, value in style.items():
        if value is None or isinstance(value, bool):
            continue
        prop = (
            name if name.startswith("--") else re.sub("[A-Z]", lambda m: f"-{m[0].lower()}", name)
        )
        bare = isinstance(value, int | float) and value != 0 and not _UNITLESS.match(prop)
        declarations.append(f"{prop}: {value}{'px' if bare else ''}")
    return "; ".join(declarations)


def _attribute_name(name: str) -> str:
    if name in _RENAMED:
        return _RENAMED[name]
    if _SVG_ATTRIBUTE.match(name):
        return re.sub("[A-Z]", lambda match: f"-{match[0].lower()}", name)
    return name if name in ("viewBox", "preserveAspectRatio") else name.lower()


def _open_tag(name: str, attributes: Mapping[str, str | None]) -> str:
    written = (
        f" {key}" if value is None else f' {key}="{escape(value)}"'
        for key, value in attributes.items()
    )
    return f"<{name}{''.join(written)}>"


def _selector(key: str, value: str | None) -> str:
    if value is None:
        return f"[{key}]"
    plain = value.replace("\n", " ").replace('"', "'")
    return f'[{key}="{plain}"]'
