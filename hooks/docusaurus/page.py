"""A page as a file of Material Markdown: front matter that Material knows, and the text."""

import re
from collections.abc import Mapping
from dataclasses import replace
from html import escape
from typing import Any

import yaml

from docusaurus.catalog import Doc
from docusaurus.generated import GeneratedPage
from docusaurus.link import (
    Target,
    absolute_path,
    broken_hint,
    find_target,
    relative_source,
    relative_url,
)
from docusaurus.markdown import Page, Text, Translation, translate
from docusaurus.markdown.cards import write_cards
from docusaurus.markdown.escape import escape_text
from docusaurus.site import Site
from docusaurus.source_file import read_imported
from docusaurus.standalone import StandalonePage
from docusaurus.template import render_component


def write_doc(doc: Doc, site: Site) -> Translation:
    """A doc's whole file."""
    given = doc.front_matter
    page = page_of(
        doc.source,
        doc.permalink,
        site,
        base=doc.base_url,
        title=None if given.hide_title else doc.title,
        front_matter=given.raw,
    )
    text = Text(doc.source, doc.body, doc.body_line, site.settings.is_mdx(doc.source))
    translation = translate(text, page)
    meta = _doc_meta(doc, page, site) | present(head=translation.head)
    meta |= present(title=translation.title, description=translation.description)
    return replace(translation, markdown=write_front_matter(meta) + translation.markdown)


def write_standalone(alone: StandalonePage, site: Site) -> Translation:
    """A standalone page's whole file; its title in the front matter shows nowhere on the page."""
    page = page_of(
        alone.source,
        alone.permalink,
        site,
        base=alone.base_url,
        front_matter=alone.front_matter.raw,
    )
    text = Text(alone.path, alone.body, alone.body_line, site.settings.is_mdx(alone.path))
    translation = translate(text, page)
    meta = _doc_meta(alone, page, site) | present(head=translation.head)
    meta |= present(title=translation.title, description=translation.description)
    return replace(translation, markdown=write_front_matter(meta) + translation.markdown)


def write_generated(generated: GeneratedPage, site: Site) -> str:
    """A generated page's whole file."""
    page = page_of(generated.source, generated.permalink, site, base=generated.permalink)
    lines = [f"# {escape_text(generated.title)}", ""]
    if generated.description:
        lines += [escape_text(generated.description), ""]
    lines += write_cards(generated.cards, page)
    return write_front_matter(_generated_meta(generated, page)) + "\n".join(lines) + "\n"


def page_of(
    source: str,
    permalink: str,
    site: Site,
    *,
    base: str,
    title: str | None = None,
    front_matter: Mapping[str, Any] | None = None,
) -> Page:
    """What a text on a page may ask; `base` is what its links by URL are relative to."""

    def find(href: str, path: str) -> Target:
        return find_target(href, path, base, site.links)

    def link(target: Target) -> str:
        root = site.link_root
        return relative_source(target, source) if root is None else absolute_path(target, root)

    def url(target: Target) -> str:
        root = site.link_root
        return relative_url(target, permalink) if root is None else absolute_path(target, root)

    def template(name: str, props: Mapping[str, Any]) -> str | None:
        folder = site.settings.overrides_dir
        if folder is None:
            return None
        return render_component(
            folder / "components",
            name,
            props,
            lambda href: url(find(href, source)),
        )

    return Page(
        source=source,
        permalink=permalink,
        find=find,
        link=link,
        url=url,
        hint=lambda kind, href, path: broken_hint(kind, href, path, site.links),
        read=lambda path, importing: read_imported(path, importing, site.settings),
        template=template,
        title=title,
        front_matter=front_matter or {},
        cards=lambda: site.cards(permalink),
    )


def _template(layout: Any, site: Site) -> str:
    """The template that Jekyll's `layout` names, where the site has one."""
    folder = site.settings.overrides_dir
    if not isinstance(layout, str) or folder is None or not re.fullmatch(r"[\w-]+", layout):
        return ""
    return f"{layout}.html" if (folder / f"{layout}.html").is_file() else ""


def _doc_meta(doc: Doc | StandalonePage, page: Page, site: Site) -> dict[str, Any]:
    """The front matter that Material's templates read, and print as HTML.

    Rule: https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-docs#markdown-front-matter
    """
    given = doc.front_matter
    return present(
        title=escape(doc.title),
        description=escape(doc.description),
        keywords=[escape(word) for word in given.keywords],
        image=sharing_image(given.image, page),
        hide=["toc"] if given.hide_table_of_contents else [],
        search={"exclude": True} if doc.unlisted else {},
        robots="noindex, nofollow" if doc.unlisted else "",
        template=_template(given.raw.get("layout"), site),
    )


def _generated_meta(generated: GeneratedPage, page: Page) -> dict[str, Any]:
    return present(
        title=escape(generated.title),
        description=escape(generated.description or ""),
        keywords=[escape(word) for word in generated.keywords],
        image=sharing_image(generated.image, page),
        hide=["toc"],
        search={"exclude": True} if generated.hidden_in_search or not generated.listed else {},
        robots="" if generated.listed else "noindex, nofollow",
    )


def sharing_image(href: str | None, page: Page) -> str:
    """The picture for sharing: its path from the site's root, or its URL elsewhere."""
    return escape(page.find(href, page.source).url) if href else ""


def present(**fields: Any) -> dict[str, Any]:
    """The fields that say something."""
    return {name: value for name, value in fields.items() if value}


def write_front_matter(meta: Mapping[str, Any]) -> str:
    """Fields as the head of a Markdown file."""
    written = yaml.dump(
        dict(meta), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1 << 30
    )
    return f"---\n{written}---\n\n"


_Dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
