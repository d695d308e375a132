"""Read what a reader sees of a site that Docusaurus built."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from . import article, html
from .docusaurus_nav import read_sidebars
from .model import Card, CodeBlock, Details, Link, Page, Site, TocEntry

SEPARATOR = " | "
NO_TEXT = "a.hash-link, button, script, style, #footnote-label, .data-footnote-backref"


def read_site(site: Path) -> Site:
    """Read a site folder that holds `build/` and `.docusaurus/`."""
    build = site / "build"
    pages = {}
    for file in sorted(build.rglob("*.html")):
        path = html.page_path(file.relative_to(build))
        tree = LexborHTMLParser(file.read_text(encoding="utf-8"))
        if page := read_page(tree, path, build):
            pages[path] = page
    return Site(read_sidebars(site), pages)


def read_page(tree: LexborHTMLParser, path: str, build: Path) -> Page | None:
    """One page's facts; None for a page that is none of the docs' own, such as the 404 page.

    `build` is the site's folder, where the page's pictures must be found.
    """
    if path == "/404":
        return None
    if body := tree.css_first(".theme-doc-markdown"):
        return _doc(tree, body, path, build)
    if body := tree.css_first("main [class*=generatedIndexPage]"):
        return _index(tree, body, path)
    if path == "/tags" or path.startswith("/tags/"):
        return article.tag_page(tree.css_first("main"), _resolver(path))
    return None


def _resolver(path: str) -> Callable[[str], str]:
    return partial(html.site_path, page=path, folder=_folder(path))


def _folder(path: str) -> str:
    """What a page's relative links start from: it is served without a slash at the end."""
    return path.rpartition("/")[0] or "/"


def _frame(tree: LexborHTMLParser, path: str) -> dict[str, Any]:
    """The facts that stand around the text, on docs and generated indexes alike."""
    return {
        "title": html.label(html.page_title(tree, SEPARATOR)),
        "description": html.meta(tree, "description"),
        "keywords": article.keywords(tree),
        "image": article.card_image(tree),
        "noindex": article.noindex(tree),
        "sidebar": tuple(_shown_items(tree)),
        "breadcrumbs": tuple(
            html.label(html.text(crumb))
            for crumb in tree.css(".breadcrumbs__item:not(.breadcrumbs__item--active)")
            if html.attribute(crumb.css_first("a"), "href") != "/"
        ),
        "prev": _neighbour(tree, "prev", path),
        "next": _neighbour(tree, "next", path),
    }


def _shown_items(tree: LexborHTMLParser) -> list[str]:
    """The top-level labels of the sidebar beside the page."""
    items = tree.css("ul.theme-doc-sidebar-menu > li")
    labels = (item.css_first(".menu__link") or item for item in items)
    return [html.label(html.text(label)) for label in labels]


def _neighbour(tree: LexborHTMLParser, side: str, path: str) -> Link | None:
    link = tree.css_first(f"a.pagination-nav__link--{side}")
    if link is None:
        return None
    label = html.label(html.text(link.css_first(".pagination-nav__label")))
    return Link(label, _resolver(path)(html.attribute(link, "href")))


def _index(tree: LexborHTMLParser, body: LexborNode, path: str) -> Page:
    around = _frame(tree, path)
    cards = _cards(body, path)
    html.drop(body, "nav, .card")
    return Page(
        "index",
        **around,
        h1=html.text(body.css_first("h1")),
        cards=cards,
        text=html.flat(body),
    )


def _doc(tree: LexborHTMLParser, body: LexborNode, path: str, build: Path) -> Page:
    around = _frame(tree, path) | {
        "toc": _toc(tree),
        "tags": tuple(
            Link(html.text(tag), html.attribute(tag, "href"))
            for tag in tree.css(".theme-doc-footer-tags-row a")
        ),
        "edit_url": html.attribute(tree.css_first("a.theme-edit-this-page"), "href"),
        "updated": _updated(tree),
    }
    html.drop(body, NO_TEXT)
    cards = _cards(body, path)
    html.drop(body, "a.card")
    tabs = tuple(tuple(map(html.text, html.children(ul))) for ul in body.css("ul[role=tablist]"))
    html.drop(body, "ul[role=tablist]")
    html.drop(body, ".docusaurus-mermaid-container")
    headings = article.headings(body)
    return Page(
        **around,
        h1=article.first_heading(headings),
        headings=headings,
        code=tuple(map(_code_block, body.css(".theme-code-block"))),
        tabs=tabs,
        details=tuple(
            Details(html.text(details.css_first("summary")), "open" in details.attributes)
            for details in body.css("details")
        ),
        lists=article.lists(body),
        tables=article.tables(body),
        inline=article.inline(body),
        links=article.links(body, _resolver(path)),
        images=article.images(body, build, _folder(path)),
        cards=cards,
        admonitions=article.admonitions([_box(box) for box in body.css(".theme-admonition")]),
        text=html.flat(body),
    )


def _toc(tree: LexborHTMLParser) -> tuple[TocEntry, ...]:
    toc = tree.css_first(".theme-doc-toc-desktop ul.table-of-contents")
    return article.toc(toc) if toc else ()


def _updated(tree: LexborHTMLParser) -> tuple[str, ...]:
    """When and by whom: a date `2024-02-03` and a name, as far as they are shown."""
    row = tree.css_first(".theme-last-updated")
    if row is None:
        return ()
    date = html.attribute(row.css_first("time"), "datetime")[:10]
    names = [html.text(bold) for bold in row.css("b") if bold.css_first("time") is None]
    return tuple(filter(None, (date, *names)))


def _cards(body: LexborNode, path: str) -> tuple[Card, ...]:
    return tuple(
        Card(
            html.label(html.attribute(card.css_first("h2"), "title")),
            _resolver(path)(html.attribute(card, "href")),
            html.squash(html.attribute(card.css_first("p"), "title")),
        )
        for card in body.css("a.card")
    )


def _box(box: LexborNode) -> article.Box:
    name = next(
        (c.removeprefix("theme-admonition-") for c in html.classes(box) if "admonition-" in c), ""
    )
    title = box.css_first("[class*=admonitionHeading]")
    own = [c for c in html.classes(box) if not c.startswith(("theme-", "admonition_", "alert"))]
    return article.Box(box, name, title, own)


def _code_block(block: LexborNode) -> CodeBlock:
    lines = block.css(".token-line")
    marked = [n for n, line in enumerate(lines, 1) if "highlighted" in " ".join(html.classes(line))]
    body = "\n".join(line.text(deep=True).rstrip("\n") for line in lines)
    return CodeBlock(
        html.text(block.css_first("[class*=codeBlockTitle]")),
        tuple(marked),
        _first_number(block),
        body.strip("\n") if lines else html.text(block.css_first("pre")),
    )


def _first_number(block: LexborNode) -> int:
    code = block.css_first("[class*=codeBlockLinesWithNumbering]")
    if code is None:
        return 0
    before = re.search(r"line-count (-?\d+)", html.attribute(code, "style"))
    return int(before[1]) + 1 if before else 1
