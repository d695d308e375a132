"""Parts of what components render that Python writes: code, tabs, admonitions, Markdown."""

import html as entities
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from markdown_it import MarkdownIt

PART = "docusaurus-part"
"""The name of the element that stands for a part."""
_TAG = re.compile(
    r'<docusaurus-part data-name="([^"]*)" data-props="([^"]*)">|(</docusaurus-part>)'
)
_LOOKS = ("className", "id", "key", "style")
"""Properties that no component shows."""


@dataclass(frozen=True)
class HtmlPart:
    """A part: the component's name, its properties as JSON, and what stands in it as HTML.

    `markdown` is Markdown of the doc's own, by its `number`; `MarkdownText` is Markdown in a text,
    escaped as HTML; `document` a Markdown file that is
    used as a component, by its `file`; `missing` a component that has no code here, by `of`.  A
    property that is a React element is `{"html": "…"}`.
    """

    name: str
    props: Mapping[str, Any]
    html: str


def fill(html: str, write: Callable[[HtmlPart], str]) -> str:
    """HTML with each part written, those within others first."""
    written: list[str] = [""]
    opened: list[tuple[str, Mapping[str, Any]]] = []
    end = 0
    for tag in _TAG.finditer(html):
        written[-1] += html[end : tag.start()]
        end = tag.end()
        if not tag[3]:
            opened.append((entities.unescape(tag[1]), props_in(entities.unescape(tag[2]))))
            written.append("")
        elif opened:
            name, props = opened.pop()
            inner = written.pop()
            written[-1] += write(HtmlPart(name, props, inner))
    written[-1] += html[end:]
    return "".join(written)


def props_in(text: str) -> Mapping[str, Any]:
    """The properties of a part, which may be none."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def markdown_place(number: int) -> str:
    """The HTML that stands for Markdown of the doc's own."""
    props = entities.escape(json.dumps({"number": number}))
    return f'<{PART} data-name="markdown" data-props="{props}"></{PART}>'


def write_plain(part: HtmlPart) -> str:
    """A part without a writer of its own: no word of it is lost."""
    title = _text(part.props.get("title", part.props.get("label", "")))
    head = f"<p><strong>{title}</strong></p>" if title else ""
    match part.name:
        case "CodeBlock":
            language = entities.escape(str(part.props.get("language", "")))
            return f'{head}<pre><code class="language-{language}">{part.html}</code></pre>'
        case "MarkdownText":
            return str(_markdown().render(entities.unescape(part.html)))
        case "missing":
            shown = "" if part.html else _tag(part)
            return f"<code>{entities.escape(shown)}</code>" if shown else part.html
        case "Admonition" | "TabItem":
            return f"<div>{head}{part.html}</div>"
    return part.html


@cache
def _markdown() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])


def _text(value: Any) -> str:
    if isinstance(value, dict):
        return str(value.get("html", ""))
    return entities.escape(str(value))


def _tag(part: HtmlPart) -> str:
    """A component as it is written; nothing where it says nothing that a reader could read."""
    props = "".join(
        f' {name}="{value}"' if isinstance(value, str) else f" {name}={{{json.dumps(value)}}}"
        for name, value in part.props.items()
        if name != "of" and name not in _LOOKS
    )
    return f"<{part.props.get('of', '')}{props} />" if any(map(str.isalnum, props)) else ""
