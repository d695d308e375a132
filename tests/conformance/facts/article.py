"""The facts that both builders write as the same HTML: headings, lists, tables, links, marks."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from . import html
from .model import Admonition, Heading, ListItem, Page, TocEntry

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
MARKS = {
    "code": "code",
    "strong": "strong, b",
    "em": "em, i",
    "del": "del, s",
    "quote": "blockquote",
    "checkbox": "input[type=checkbox]",
    "checked": "input[type=checkbox][checked]",
    "rule": "hr",
    "break": "br",
    "sup": "sup",
    "kbd": "kbd",
}
OWN_ANCHORS = re.compile(r"#(__codelineno|user-content-fn|fn:|fnref\d*:)")

# The look a type's name has: an older name, or one of Material's, looks like one of the five.
KINDS = {
    "secondary": "note",
    "important": "info",
    "success": "tip",
    "caution": "warning",
    "failure": "danger",
    "bug": "danger",
    "abstract": "info",
    "question": "warning",
    "example": "note",
    "quote": "note",
}


class Box(NamedTuple):
    """An admonition as HTML: its type's name, its title, and the author's own classes."""

    node: LexborNode
    name: str
    title: LexborNode | None
    classes: list[str]


def toc(entries: LexborNode) -> tuple[TocEntry, ...]:
    """A table of contents, which is a list of links and of further lists."""
    return tuple(
        TocEntry(
            1 + sum(node.tag == "ul" for node in html.ancestors(link, entries)),
            html.attribute(link, "href").removeprefix("#"),
            html.text(link),
        )
        for link in entries.css("a")
    )


def headings(article: LexborNode) -> tuple[Heading, ...]:
    """Every heading; the h1's id is no fact, as Docusaurus gives a title from front matter none."""
    found = article.css(", ".join(HEADINGS))
    return tuple(
        Heading(
            int((h.tag or "h0")[1]), "" if h.tag == "h1" else html.attribute(h, "id"), html.text(h)
        )
        for h in found
    )


def first_heading(found: tuple[Heading, ...]) -> str:
    return next((heading.text for heading in found if heading.level == 1), "")


def lists(article: LexborNode) -> tuple[ListItem, ...]:
    """Every item of every list, with the depth it lies at and the marker it shows."""
    return tuple(
        ListItem(_depth(item, article), _marker(item), " ".join(html.words(html.flat(item))[:6]))
        for item in article.css("ul > li, ol > li")
    )


def _depth(item: LexborNode, article: LexborNode) -> int:
    return sum(node.tag in ("ul", "ol") for node in html.ancestors(item, article))


def _marker(item: LexborNode) -> str:
    parent = item.parent
    if parent is None or parent.tag == "ul":
        return "-"
    place = [li.mem_id for li in html.children(parent, "li")].index(item.mem_id)
    return f"{int(html.attribute(parent, 'start') or 1) + place}."


def tables(article: LexborNode) -> tuple[tuple[tuple[str, ...], ...], ...]:
    """Every table's rows of cells, as text."""
    return tuple(
        tuple(tuple(html.flat(cell) for cell in row.css("th, td")) for row in table.css("tr"))
        for table in article.css("table")
        if "highlighttable" not in html.classes(table)
    )


def inline(article: LexborNode) -> dict[str, int]:
    """How many of each mark the text has, headings and code blocks aside."""
    apart = (*HEADINGS, "pre")
    counts = {
        name: sum(
            not any(node.tag in apart for node in html.ancestors(mark, article))
            for mark in article.css(css)
        )
        for name, css in MARKS.items()
    }
    return {name: count for name, count in counts.items() if count}


def links(article: LexborNode, resolve: Callable[[str], str]) -> tuple[str, ...]:
    """Every link's target, but for those a builder makes for itself: footnotes, code lines."""
    hrefs = [html.attribute(a, "href") for a in article.css("a[href]")]
    return tuple(resolve(href) for href in hrefs if not OWN_ANCHORS.search(href))


def images(article: LexborNode, site: Path, folder: str) -> tuple[str, ...]:
    """Every picture's words; of one whose file the built site does not hold, that as well."""
    return tuple(
        html.attribute(image, "alt")
        + ("" if _is_there(html.attribute(image, "src"), site, folder) else " (no such file)")
        for image in article.css("img")
    )


def _is_there(source: str, site: Path, folder: str) -> bool:
    parts = urlsplit(source)
    if parts.scheme or parts.netloc:
        return True
    return (site / posixpath.join(folder, unquote(parts.path)).lstrip("/")).is_file()


def tag_page(body: LexborNode | None, resolve: Callable[[str], str]) -> Page:
    """A page about tags: what it leads to, in any order and arrangement."""
    if body is None:
        return Page("tags")
    html.drop(body, "a.hash-link, a.headerlink, nav")
    return Page("tags", links=tuple(sorted(set(links(body, resolve)) - {"/tags"})))


def keywords(tree: LexborHTMLParser) -> tuple[str, ...]:
    return tuple(word.strip() for word in html.meta(tree, "keywords").split(",") if word.strip())


def card_image(tree: LexborHTMLParser) -> str:
    """The picture that a link to the page is shown with elsewhere."""
    source = html.meta(tree, "og:image")
    return html.site_path(source, "/", "/") if source else ""


def noindex(tree: LexborHTMLParser) -> bool:
    return "noindex" in html.meta(tree, "robots")


def admonitions(boxes: list[Box]) -> tuple[Admonition, ...]:
    """The admonitions from their boxes, whose titles this takes out of the article.

    Docusaurus shows every title in capitals, so a first letter's case is no difference, and a title
    is no part of any text that is compared letter by letter.
    """
    titles = [html.text(box.title) for box in boxes]
    for box in boxes:
        if box.title is not None:
            box.title.decompose()
    return tuple(
        Admonition(
            KINDS.get(box.name, box.name),
            title[:1].upper() + title[1:],
            html.flat(box.node),
            _own(box),
        )
        for box, title in zip(boxes, titles, strict=True)
    )


def _own(box: Box) -> str:
    own_id = html.attribute(box.node, "id")
    return (f"#{own_id}" if own_id else "") + "".join(f".{one}" for one in sorted(box.classes))
