"""Props as React writes them in HTML: attributes under their own names, a style as CSS.

https://react.dev/reference/react-dom/components/common
"""

import re
from collections.abc import Mapping
from typing import Any

from mkdocs_docusaurus.markdown.mdx.value import as_text
from mkdocs_docusaurus.markdown.scope import Scope

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
            text = as_text(value)
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
