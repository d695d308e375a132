"""HTML in a form in which two pages that look the same are the same text."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

_ATTRIBUTES = {"a": ("href", "title"), "img": ("src", "alt", "title"), "ol": ("start",)}
_BLOCKS = "p|div|ul|ol|li|blockquote|pre|h[1-6]|hr|table|thead|tbody|tr|td|th|section"
_AROUND_BLOCK = re.compile(rf"\s*(</?(?:{_BLOCKS})\b[^>]*>)\s*")
_AROUND_CODE = re.compile(rf"\s*(</?(?:{_BLOCKS.replace('|pre', '')})\b[^>]*>)\s*")
_BREAK = re.compile(r"\s*(<br></br>)\s*")
_END_OF_CODE = re.compile(r"\n*</code></pre>")
_ESCAPE = re.compile(r"%[0-9A-Fa-f]{2}")


def normalize(html: str) -> str:
    """The tags and text of a piece of HTML, with the attributes that a reader can tell.

    Blank space between blocks does not count, nor does what Material adds around code.
    """
    body = LexborHTMLParser(f"<html><body>{html.strip()}</body></html>").body
    parts: list[str] = []
    if body is not None:
        for link in body.css("a.headerlink"):
            link.decompose()
        _gather(body, parts, in_code=False)
    text = "".join(parts)
    text = (_AROUND_CODE if "<pre" in text else _AROUND_BLOCK).sub(r"\1", text)
    text = _BREAK.sub(r"\1", _END_OF_CODE.sub("</code></pre>", text))
    return _ESCAPE.sub(lambda match: match[0].upper(), text).strip()


def _gather(node: LexborNode, parts: list[str], *, in_code: bool) -> None:
    for child in node.iter(include_text=True):
        if child.tag == "-text":
            text = child.text(deep=False)
            parts.append(text if in_code else re.sub(r"\s+", " ", text))
        elif _is_added(child, in_code=in_code):
            _gather(child, parts, in_code=in_code)
        elif child.tag is not None and not child.is_comment_node:
            parts.append(_opening(child))
            _gather(child, parts, in_code=in_code or child.tag == "pre")
            parts.append(f"</{child.tag}>")


def _is_added(node: LexborNode, *, in_code: bool) -> bool:
    """Whether an element is one that highlighting puts around code or into it."""
    classes = (node.attributes.get("class") or "").split()
    return (node.tag == "div" and "highlight" in classes) or (in_code and node.tag == "span")


def _opening(node: LexborNode) -> str:
    names = _ATTRIBUTES.get(node.tag or "", ())
    kept = [f' {name}="{node.attributes[name]}"' for name in names if name in node.attributes]
    return f"<{node.tag}{''.join(kept)}>"
