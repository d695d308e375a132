"""Python-Markdown with the extensions of `mkdocs.yml`, for what only they can read."""

from dataclasses import dataclass
from html import escape
from typing import Any

from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig

from mkdocs_docusaurus.mkdocs.extensions import own_extensions
from mkdocs_docusaurus.write.html import ids_in


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
    """Python-Markdown as the site wants it: making one takes longer than writing many a page."""
    configs = {**own_extensions(), **(config.mdx_configs or {})}
    names = dict.fromkeys([*config.markdown_extensions, *own_extensions()])
    return Markdown(extensions=list(names), extension_configs=configs)


def render(text: str, renderer: Markdown) -> RenderedText:
    """Render one text; nothing of it stays with the renderer, unless it nests too deep."""
    try:
        html = renderer.reset().convert(text)
    except RecursionError:
        return RenderedText(f"<pre><code>{escape(text)}</code></pre>", [], frozenset(), True)
    return RenderedText(html, list(getattr(renderer, "toc_tokens", ())), ids_in(html))
