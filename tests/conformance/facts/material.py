"""Read what a reader sees of a site that MkDocs built with the Material theme."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from . import article, html
from .material_code import code_block
from .material_nav import merge_sidebars, read_nav
from .model import Card, Details, Item, Link, Page, Site, TocEntry

SEPARATOR = " - "
NO_TEXT = (
    "a.headerlink, button, .md-content__button, script, style, .md-source-file, .md-feedback, "
    "nav.md-tags, nav.md-path, .md-code__nav, .linenos, .linenodiv, [data-linenos]:empty, "
    ".footnote > hr, .footnote-backref"
)
ICON = re.compile(r"^[\U0001F000-\U0001FAFF\u2190-\u2BFF\uFE0F\s]+")


def read_site(site: Path) -> Site:
    """Read MkDocs' output folder."""
    pages = {}
    navs: list[tuple[Item, ...]] = []
    for file in sorted(site.rglob("*.html")):
        path = html.page_path(file.relative_to(site))
        tree = LexborHTMLParser(file.read_text(encoding="utf-8"))
        body = tree.css_first("article.md-content__inner")
        if path == "/404" or body is None:
            continue
        navs.append(read_nav(tree, path))
        pages[path] = read_page(tree, body, path, site)
    return Site(merge_sidebars(navs), pages)


def read_page(tree: LexborHTMLParser, body: LexborNode, path: str, site: Path) -> Page:
    """One page's facts; `site` is where its pictures must be found."""
    if path == "/tags" or path.startswith("/tags/"):
        return article.tag_page(body, _resolver(path))
    around = _frame(tree, path)
    code = tuple(map(code_block, body.css("div.highlight")))
    html.drop(body, NO_TEXT)
    cards = _cards(body, path)
    html.drop(body, ".grid.cards")
    tabs = tuple(
        tuple(html.text(label) for label in labels.css("label"))
        for labels in body.css(".tabbed-set > .tabbed-labels")
    )
    html.drop(body, ".tabbed-labels, .mermaid")
    headings = article.headings(body)
    return Page(
        **around,
        h1=article.first_heading(headings),
        headings=headings,
        code=code,
        tabs=tabs,
        details=tuple(
            Details(html.text(details.css_first("summary")), "open" in details.attributes)
            for details in body.css("details")
        ),
        lists=article.lists(body),
        tables=article.tables(body),
        inline=article.inline(body),
        links=article.links(body, _resolver(path)),
        images=article.images(body, site, path),
        cards=cards,
        admonitions=article.admonitions([_box(box) for box in body.css("div.admonition")]),
        text=html.flat(body),
    )


def _resolver(path: str) -> Callable[[str], str]:
    return partial(html.site_path, page=path, folder=path)


def _frame(tree: LexborHTMLParser, path: str) -> dict[str, Any]:
    """The facts that stand around the text."""
    return {
        "title": html.page_title(tree, SEPARATOR),
        "description": html.meta(tree, "description"),
        "keywords": article.keywords(tree),
        "image": article.card_image(tree),
        "noindex": article.noindex(tree),
        "sidebar": tuple(item.label for item in read_nav(tree, path)),
        "breadcrumbs": _breadcrumbs(tree, path),
        "prev": _neighbour(tree, "prev", path),
        "next": _neighbour(tree, "next", path),
        "toc": _toc(tree),
        "tags": tuple(
            Link(html.text(tag), _resolver(path)(html.attribute(tag, "href")))
            for tag in tree.css("nav.md-tags .md-tag")
        ),
        "edit_url": html.attribute(tree.css_first("a[rel=edit]"), "href"),
        "updated": _updated(tree),
    }


def _breadcrumbs(tree: LexborHTMLParser, path: str) -> tuple[str, ...]:
    """The page's ancestors, without the page itself and without the way home."""
    crumbs = tree.css(".md-path__item:not([aria-current])")
    hrefs = [html.attribute(crumb.css_first("a[href]"), "href") for crumb in crumbs]
    return tuple(
        html.text(crumb)
        for crumb, href in zip(crumbs, hrefs, strict=True)
        if not href or _resolver(path)(href) not in ("/", path)
    )


def _neighbour(tree: LexborHTMLParser, side: str, path: str) -> Link | None:
    link = tree.css_first(f"a.md-footer__link--{side}")
    if link is None:
        return None
    label = html.text(link.css_first(".md-footer__title .md-ellipsis"))
    return Link(label, _resolver(path)(html.attribute(link, "href")))


def _toc(tree: LexborHTMLParser) -> tuple[TocEntry, ...]:
    side = tree.css_first(".md-sidebar--secondary")
    toc = side.css_first("ul.md-nav__list") if side else None
    if side is None or toc is None or "hidden" in side.attributes:
        return ()
    return article.toc(toc)


def _updated(tree: LexborHTMLParser) -> tuple[str, ...]:
    """When and by whom: a date `2024-02-03` and a name, as far as they are shown."""
    row = tree.css_first(".md-source-file")
    if row is None:
        return ()
    date = html.attribute(row.css_first("time"), "datetime")[:10]
    author = re.search(r"\bby (.+)", html.text(row))
    return tuple(filter(None, (date, author[1] if author else "")))


def _cards(body: LexborNode, path: str) -> tuple[Card, ...]:
    found = []
    for card in body.css(".grid.cards > ul > li"):
        link = card.css_first("a[href]")
        head = card.css_first("h2, h3, strong") or link
        label, whole = html.flat(head) if head else "", html.flat(card)
        rest = whole.partition(label)[2]
        target = _resolver(path)(html.attribute(link, "href")) if link else ""
        found.append(Card(ICON.sub("", label), target, html.squash(rest)))
    return tuple(found)


def _box(box: LexborNode) -> article.Box:
    name, *own = [c for c in html.classes(box) if c != "admonition"] or [""]
    return article.Box(box, name, box.css_first(".admonition-title"), own)
