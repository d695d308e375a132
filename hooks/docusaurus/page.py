"""A page as a file of Material Markdown: front matter that Material knows, and the text."""

from collections.abc import Mapping
from dataclasses import replace
from html import escape
from typing import Any

import yaml

from docusaurus.catalog import Doc
from docusaurus.generated import GeneratedPage
from docusaurus.link import Target, find_target, relative_source, relative_url
from docusaurus.markdown import Page, Text, Translation, translate
from docusaurus.markdown.cards import write_cards
from docusaurus.markdown.escape import escape_text
from docusaurus.site import Site
from docusaurus.source_file import read_imported
from docusaurus.template import render_component


def write_doc(doc: Doc, site: Site) -> Translation:
    """A doc's whole file."""
    given = doc.front_matter
    page = _page(
        doc.source, doc.permalink, site, None if given.hide_title else doc.title, given.raw
    )
    text = Text(doc.source, doc.body, doc.body_line, site.settings.is_mdx(doc.source))
    translation = translate(text, page)
    meta = _doc_meta(doc) | ({"head": "".join(translation.head)} if translation.head else {})
    return replace(translation, markdown=_front_matter(meta) + translation.markdown)


def write_generated(generated: GeneratedPage, site: Site) -> str:
    """A generated page's whole file."""
    page = _page(generated.source, generated.permalink, site)
    lines = [f"# {escape_text(generated.title)}", ""]
    if generated.description:
        lines += [escape_text(generated.description), ""]
    lines += write_cards(generated.cards, generated.source, page)
    return _front_matter(_generated_meta(generated)) + "\n".join(lines) + "\n"


def _page(
    source: str,
    permalink: str,
    site: Site,
    title: str | None = None,
    front_matter: Mapping[str, Any] | None = None,
) -> Page:
    def find(href: str, path: str) -> Target:
        return find_target(href, path, permalink, site.links)

    def template(name: str, props: Mapping[str, Any]) -> str | None:
        folder = site.settings.components_dir
        if folder is None:
            return None
        return render_component(
            folder, name, props, lambda href: relative_url(find(href, source), permalink)
        )

    return Page(
        find=find,
        link=lambda target: relative_source(target, source),
        url=lambda target: relative_url(target, permalink),
        read=lambda path, importing: read_imported(path, importing, site.settings),
        template=template,
        title=title,
        front_matter=front_matter or {},
        cards=site.cards(permalink),
    )


def _doc_meta(doc: Doc) -> dict[str, Any]:
    """The front matter that Material's templates read, and print as HTML.

    Rule: https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-docs#markdown-front-matter
    """
    given = doc.front_matter
    return _present(
        title=escape(doc.title),
        description=escape(doc.description),
        keywords=[escape(word) for word in given.keywords],
        image=given.image,
        hide=["toc"] if given.hide_table_of_contents else [],
        search={"exclude": True} if doc.unlisted else {},
        robots="noindex, nofollow" if doc.unlisted else "",
    )


def _generated_meta(page: GeneratedPage) -> dict[str, Any]:
    return _present(
        title=escape(page.title),
        description=escape(page.description or ""),
        keywords=[escape(word) for word in page.keywords],
        image=page.image,
        hide=["toc"],
        search={"exclude": True} if page.hidden_in_search or not page.listed else {},
        robots="" if page.listed else "noindex, nofollow",
    )


def _present(**fields: Any) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value}


def _front_matter(meta: Mapping[str, Any]) -> str:
    written = yaml.dump(
        dict(meta), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1 << 30
    )
    return f"---\n{written}---\n\n"


_Dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
