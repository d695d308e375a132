"""The site that every example stands in: a few docs, pictures and cards around one page."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import yaml

from mkdocs_docusaurus.link import (
    LinkIndex,
    Target,
    broken_hint,
    find_target,
    relative_source,
    relative_url,
)
from mkdocs_docusaurus.link_mark import Syntax, fill_in_links
from mkdocs_docusaurus.markdown.scope import Page, Text
from mkdocs_docusaurus.markdown.translate import Translation, translate
from mkdocs_docusaurus.markdown.tree import Inlines
from mkdocs_docusaurus.sidebar import Card
from mkdocs_docusaurus.source_file import read_imported
from mkdocs_docusaurus.template import render_component
from mkdocs_docusaurus.write.html import html_within
from mkdocs_docusaurus.write.markdown import markdown_of

from .example import Example

SOURCE, PERMALINK = "docs/guide/page.md", "/guide/page"
_DOCS = {
    "docs/index.md": "/",
    SOURCE: PERMALINK,
    "docs/guide/other.mdx": "/guide/other",
    "docs/guide/moved.md": "/new/place",
}
LINKS = LinkIndex(
    folders=("docs",),
    docs=_DOCS,
    pages={permalink: source for source, permalink in _DOCS.items()},
    served={f"docs/guide/{name}": f"guide/{name}" for name in ("picture.png", "manual.pdf")},
    static_dirs=("static",),
    static=frozenset(["img/light.svg", "img/dark.svg"]),
)
CARDS = (Card("Other", "/guide/other", "What else there is."), Card("Away", "https://example.com"))


def translate_example(example: Example, site: Path) -> Translation:
    """Translate an example on the page `docs/guide/page.md`; its files are written into `site`."""
    for path, text in example.files.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text, "utf-8")
    page = page_in(site, yaml.safe_load(example.blocks.get("front-matter", "")) or {})
    return translate(Text(SOURCE, example.input, mdx=example.is_mdx), page)


def markdown_of_page(translation: Translation) -> str:
    """A translation as Material's Markdown, its links written."""
    return fill_in_links(markdown_of(translation.document, write_link), write_link)


def head_of_page(content: Inlines) -> str:
    """What a translation adds to the page's head, its links written."""
    return fill_in_links(html_within(content, write_link), write_link)


def write_link(target: Target, syntax: Syntax) -> str:
    """A link as its syntax wants it: Markdown names files, HTML has URLs."""
    if syntax == "html":
        return relative_url(target, PERMALINK)
    source = target.source and target.source.removeprefix("docs/")
    return relative_source(replace(target, source=source), SOURCE.removeprefix("docs/"))


def write_file(target: Target, _syntax: Syntax) -> str:
    """A link as Markdown names it, by file."""
    return relative_source(target, SOURCE)


def page_in(site: Path, front_matter: dict[str, object]) -> Page:
    """The page, its imports and templates being looked for in the folder `site`."""
    title = front_matter.get("title")
    return Page(
        source=SOURCE,
        permalink=PERMALINK,
        find=lambda href, path: find_target(href, path, PERMALINK, LINKS),
        hint=lambda kind, href, path: broken_hint(kind, href, path, LINKS),
        read=lambda path, importing: read_imported(path, importing, site),
        template=lambda name, props: render_component(
            site / "overrides/components", name, props, lambda href: href
        ),
        title=None if title is None else str(title),
        front_matter=front_matter,
        cards=lambda: CARDS,
        admonitions=("release",),
    )
