"""Rendering: Material Markdown to HTML, with the extensions that `mkdocs.yml` names."""

from dataclasses import dataclass
from typing import Any

from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from selectolax.lexbor import LexborHTMLParser


@dataclass(frozen=True)
class RenderedText:
    """A text as HTML, its headings nested as Python-Markdown's `toc_tokens`, and every id in it."""

    html: str
    headings: list[Any]
    ids: frozenset[str]


def renderer(config: MkDocsConfig) -> Markdown:
    """Python-Markdown as the site wants it: making one takes as long as rendering a short page."""
    return Markdown(
        extensions=config.markdown_extensions, extension_configs=config.mdx_configs or {}
    )


def render(text: str, renderer: Markdown) -> RenderedText:
    """Render one text; nothing of it stays with the renderer."""
    html = renderer.reset().convert(text)
    return RenderedText(html, list(getattr(renderer, "toc_tokens", ())), ids_in(html))


def ids_in(html: str) -> frozenset[str]:
    """What a link may call a part of the page: each `id`, and each `name` of an `<a>`."""
    tree = LexborHTMLParser(html)
    named = ((node, "name") for node in tree.css("a[name]"))
    found = (node.attributes[key] for node, key in [*((n, "id") for n in tree.css("[id]")), *named])
    return frozenset(filter(None, found))
