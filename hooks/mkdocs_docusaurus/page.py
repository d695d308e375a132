"""A page as Material has it: front matter that its templates read, and Markdown."""

import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import Any

from mkdocs_docusaurus.catalog import Doc
from mkdocs_docusaurus.generated import GeneratedPage
from mkdocs_docusaurus.link_mark import mark_link
from mkdocs_docusaurus.markdown import tree
from mkdocs_docusaurus.markdown.cards import card_blocks
from mkdocs_docusaurus.markdown.scope import Page, Text
from mkdocs_docusaurus.markdown.translate import Translation, title_heading
from mkdocs_docusaurus.markdown.tree import Document, Paragraph
from mkdocs_docusaurus.question import Inquiry
from mkdocs_docusaurus.scripted import translate_scripted
from mkdocs_docusaurus.sidebar import Card
from mkdocs_docusaurus.site import Site
from mkdocs_docusaurus.standalone import StandalonePage
from mkdocs_docusaurus.template import render_component
from mkdocs_docusaurus.write.html import html_within
from mkdocs_docusaurus.written_page import WrittenPage

HIDEABLE = ("navigation", "toc", "path", "tags", "footer", "feedback")


def write_doc(doc: Doc, site: Site) -> WrittenPage:
    """A doc as a page."""
    given = doc.front_matter
    inquiry = Inquiry(site)
    page = page_of(
        doc.source,
        doc.permalink,
        inquiry,
        base=doc.base_url,
        title=None if given.hide_title else doc.title,
        front_matter=given.raw,
    )
    text = Text(doc.source, doc.body, doc.body_line, site.settings.is_mdx(doc.source))
    return _written(doc, text, page, inquiry)


def write_standalone(alone: StandalonePage, site: Site) -> WrittenPage:
    """A standalone page; its title in the front matter shows nowhere on it."""
    inquiry = Inquiry(site)
    page = page_of(
        alone.source,
        alone.permalink,
        inquiry,
        base=alone.base_url,
        front_matter=alone.front_matter.raw,
    )
    text = Text(alone.path, alone.body, alone.body_line, site.settings.is_mdx(alone.path))
    return _written(alone, text, page, inquiry)


def _written(doc: Doc | StandalonePage, text: Text, page: Page, inquiry: Inquiry) -> WrittenPage:
    translation = translate_scripted(text, page, inquiry)
    meta = _doc_meta(doc, page, inquiry.site)
    meta |= present(
        head=html_within(translation.head, mark_link),
        title=html_within(translation.title, mark_link),
        description=translation.description,
    )
    return written_page(meta, translation, inquiry)


def written_page(
    meta: Mapping[str, Any], translation: Translation, inquiry: Inquiry
) -> WrittenPage:
    """A page as its one text was translated."""
    return WrittenPage(
        meta,
        translation.document,
        translation.problems,
        translation.anchors,
        inquiry.asked,
        inquiry.files,
    )


def write_generated(generated: GeneratedPage, site: Site) -> WrittenPage:
    """A generated page: its title, its description and its cards."""
    inquiry = Inquiry(site)
    page = page_of(generated.source, generated.permalink, inquiry, base=generated.permalink)
    given = generated.description
    description = (Paragraph((tree.Text(given),)),) if given else ()
    title = title_heading(generated.title)
    above = _way_up(generated, page)
    listed = (block for letter in generated.letters for block in _tags(*letter, page))
    cards = card_blocks(generated.cards, page)
    document = Document((title, *description, *above, *listed, *cards))
    return WrittenPage(_generated_meta(generated, page), document, asked=inquiry.asked)


def _way_up(generated: GeneratedPage, page: Page) -> tuple[Paragraph, ...]:
    above = generated.above
    return () if above is None else (Paragraph((_link(above, (tree.Text(above.title),), page),)),)


def _tags(letter: str, tags: Iterable[Card], page: Page) -> Iterator[tree.Block]:
    """Tags below their letter, each with how many docs it has."""
    heading = (tree.Text(letter),)
    yield tree.Heading(2, letter, heading, heading)
    links: list[tree.Inline] = []
    for tag in tags:
        count = tree.Element("span", {"class": "portal-count"}, (tree.Text(tag.description or ""),))
        links += [_link(tag, (tree.Text(tag.title), count), page), tree.Text(" ")]
    yield tree.Line("p", {"class": "portal-tags"}, tuple(links[:-1]))


def _link(card: Card, content: tree.Inlines, page: Page) -> tree.Link:
    return tree.Link(page.find(card.href, page.source), "", content)


def page_of(
    source: str,
    permalink: str,
    inquiry: Inquiry,
    *,
    base: str,
    title: str | None = None,
    front_matter: Mapping[str, Any] | None = None,
) -> Page:
    """What a text on a page may ask; `base` is what its links by URL are relative to."""
    site = inquiry.site

    def template(name: str, props: Mapping[str, Any]) -> str | None:
        folder = site.settings.overrides_dir
        if folder is None:
            return None
        return render_component(
            folder / "components",
            name,
            props,
            lambda href: mark_link(inquiry.link(href, source, base), "html"),
        )

    return Page(
        source=source,
        permalink=permalink,
        find=lambda href, path: inquiry.link(href, path, base),
        hint=inquiry.hint,
        read=inquiry.read,
        template=template,
        title=title,
        front_matter=front_matter or {},
        admonitions=site.admonitions_at(permalink),
        words=site.settings.words,
        npm2yarn=site.settings.npm2yarn,
        emoji=site.settings.emoji,
        cards=lambda: inquiry.cards(permalink),
    )


def _template(layout: Any, site: Site) -> str:
    """The template that Jekyll's `layout` names, where the site has one."""
    folder = site.settings.overrides_dir
    if not isinstance(layout, str) or folder is None or not re.fullmatch(r"[\w-]+", layout):
        return ""
    if layout == "404":  # That template shows no page's text.
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
        hide=hidden_parts(given.raw, toc=given.hide_table_of_contents),
        search={"exclude": True} if doc.unlisted or _is_hidden(doc) else {},
        robots="noindex, nofollow" if doc.unlisted else "",
        template=_template(given.raw.get("layout"), site),
    )


def _is_hidden(page: Doc | StandalonePage) -> bool:
    """Whether a page is of a version that no search should find."""
    return isinstance(page, Doc) and page.version.no_index


def hidden_parts(front_matter: Mapping[str, Any], *, toc: bool) -> list[str]:
    """The parts of a page that Material's `hide` names; the contents also where `toc` says so.

    Docusaurus knows no such field, so one that holds anything else is its author's own.
    Rule: https://squidfunk.github.io/mkdocs-material/setup/setting-up-navigation/#hiding-the-sidebars
    """
    named = front_matter.get("hide")
    wanted = named if isinstance(named, list) else [named]
    return [part for part in HIDEABLE if part in wanted or (toc and part == "toc")]


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
    """The picture for sharing: its path from the site's root, or its URL elsewhere.

    One without a dot or slash at its beginning is looked for below the base URL.
    Rule: `PageMetadata` in `@docusaurus/theme-common`, and `assets` in `@docusaurus/mdx-loader`.
    """
    if not href:
        return ""
    is_plain = href[0] not in "./#" and ":" not in href
    return escape(page.find(f"/{href}" if is_plain else href, page.source).url)


def present(**fields: Any) -> dict[str, Any]:
    """The fields that say something."""
    return {name: value for name, value in fields.items() if value}
