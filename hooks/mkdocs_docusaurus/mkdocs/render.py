"""Rendering: Material Markdown to HTML, with the extensions of `mkdocs.yml` and the late ones."""

from dataclasses import dataclass
from html import escape
from typing import Any

from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from selectolax.lexbor import LexborHTMLParser

from mkdocs_docusaurus.mkdocs.extensions import quick_configs, quick_extensions
from mkdocs_docusaurus.mkdocs.late_extensions import LateExtensions


@dataclass(frozen=True)
class RenderedText:
    """A text as HTML, its headings nested as Python-Markdown's `toc_tokens`, and every id in it.

    One that nests `too_deep` shows as it is written.
    """

    html: str
    headings: list[Any]
    ids: frozenset[str]
    too_deep: bool = False


def renderer(config: MkDocsConfig) -> Markdown:
    """Python-Markdown as the site wants it: making one takes as long as rendering a short page."""
    configs = quick_configs(config.mdx_configs or {})
    extensions = quick_extensions(config.markdown_extensions, configs)
    extensions.append(LateExtensions(config.markdown_extensions))
    return Markdown(extensions=extensions, extension_configs=configs)


def render(text: str, renderer: Markdown) -> RenderedText:
    """Render one text; nothing of it stays with the renderer, unless it nests too deep."""
    try:
        html = renderer.reset().convert(text)
    except RecursionError:
        return RenderedText(f"<pre><code>{escape(text)}</code></pre>", [], frozenset(), True)
    return RenderedText(html, list(getattr(renderer, "toc_tokens", ())), ids_in(html))


def ids_in(html: str) -> frozenset[str]:
    """What a link may call a part of the page: each `id`, and each `name` of an `<a>`."""
    tree = LexborHTMLParser(html)
    named = ((node, "name") for node in tree.css("a[name]"))
    found = (node.attributes[key] for node, key in [*((n, "id") for n in tree.css("[id]")), *named])
    return frozenset(filter(None, found))
