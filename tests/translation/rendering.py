"""A page as a browser has it: Material's Markdown rendered, and the HTML read again."""

from __future__ import annotations

from markdown import Markdown
from selectolax.lexbor import LexborHTMLParser


def render(text: str, material: Markdown) -> LexborHTMLParser:
    """The page that Material makes of a text."""
    return LexborHTMLParser(f"<body>{material.reset().convert(text)}</body>")


def seen_text(page: LexborHTMLParser) -> str:
    """The text that a reader sees of a page, pictures by their alternative texts."""
    alts = [image.attributes.get("alt") or "" for image in page.css("img")]
    return " ".join([page.body.text() if page.body is not None else "", *alts])
