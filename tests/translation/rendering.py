"""A page as a browser has it: written as HTML, or as Markdown that Material renders, and read."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from markdown import Markdown
from mkdocs.config import load_config
from selectolax.lexbor import LexborHTMLParser

from mkdocs_docusaurus.link_mark import LinkWriter
from mkdocs_docusaurus.markdown.tree import Document
from mkdocs_docusaurus.mkdocs.render import renderer
from mkdocs_docusaurus.mkdocs.style import style_of
from mkdocs_docusaurus.write.html import Style, write_html

from .world import write_link

CONFIG = Path(__file__).parents[2] / "mkdocs.yml"


def render(text: str, material: Markdown) -> LexborHTMLParser:
    """The page that Material makes of a text."""
    return as_seen(material.reset().convert(text))


def html_of(document: Document, link: LinkWriter = write_link) -> str:
    """The HTML of a page."""
    return write_html(document, _style(), link).html


def as_seen(html: str) -> LexborHTMLParser:
    """A page's HTML as a browser reads it."""
    return LexborHTMLParser(f"<body>{html}</body>")


def seen_text(page: LexborHTMLParser) -> str:
    """The text that a reader sees of a page, pictures by their alternative texts."""
    alts = [image.attributes.get("alt") or "" for image in page.css("img")]
    return " ".join([page.body.text() if page.body is not None else "", *alts])


@cache
def _style() -> Style:
    config = load_config(str(CONFIG))
    style = style_of(config, cache(lambda: renderer(config)))
    assert style is not None
    return style
