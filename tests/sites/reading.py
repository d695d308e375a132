"""What a reader sees of a whole site, navbar to footer, read off the HTML of either builder.

A site is `{"pages": {file: page}, "redirects": {file: target}, "sitemaps": {file: [URL, ...]}}`,
files by their path in the built folder. A page is a dict of the facts that `_page` lists; one
that is empty is left out. Where a link leads is a path of the site without a slash at its end,
or the URL of another site.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree

from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.conformance.facts import html
from tests.conformance.facts.material_nav import FIRST

Facts = dict[str, Any]
Resolve = Callable[[str], str]

NO_PAGE = re.compile(r"(^|/)404\.html$|(^|/)search(\.html$|/)|(^|/)assets/")
REFRESH = re.compile(r"^\s*\d+\s*;\s*url=['\"]?([^'\"]+)", re.IGNORECASE)
READ_META = "description|robots|keywords|og:(image|url|title|description|type)|twitter:image"
OWN_META = re.compile(rf"^({READ_META}|article:.*|viewport|generator|docusaurus_.*|docsearch:.*)$")
OWN_LINK = re.compile(r"^(stylesheet|preload|modulepreload|prefetch|prev|next|search)$")
OWN_FILE = re.compile(r"(^|/)assets/(js|css|javascripts|stylesheets|_mkdocstrings)\b")
LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


@dataclass(frozen=True)
class Places:
    """Where on a page of one builder things stand, each a CSS selector."""

    navbar: str
    footer: str
    copyright: str
    announcement: str
    neighbour: str  # with {} for "prev" or "next"
    neighbour_label: str
    edit: str
    badge: str
    banner: str
    crumb: str
    tag: str
    toc: str
    updated: str
    bodies: tuple[str, ...]  # the first that is there
    furniture: str  # what is no text of the body's


DOCUSAURUS = Places(
    navbar="nav.navbar",
    footer="footer.theme-layout-footer",
    copyright=".footer__copyright",
    announcement=".theme-announcement-bar",
    neighbour="a.pagination-nav__link--{}",
    neighbour_label=".pagination-nav__label",
    edit="a.theme-edit-this-page",
    badge=".theme-doc-version-badge",
    banner=".theme-doc-version-banner",
    crumb=".breadcrumbs__item:not(.breadcrumbs__item--active)",
    tag=".theme-doc-footer-tags-row a, .theme-blog-footer-edit-meta-row a[rel=tag]",
    toc=".theme-doc-toc-desktop a, .plugin-blog .table-of-contents a",
    updated=".theme-last-updated time",
    bodies=(
        ".theme-doc-markdown",
        ".plugin-blog article .markdown",
        "html.plugin-pages:not(.mdx-page) .main-wrapper",
        "html.plugin-pages article",
        "main",
    ),
    furniture="script, style, button, svg, a.hash-link, .theme-doc-version-badge, nav, footer, "
    ".theme-doc-toc-mobile, .theme-doc-version-banner, .theme-doc-footer, ul[role=tablist]",
)
MATERIAL = Places(
    navbar="header.md-header, nav.md-tabs",
    footer="footer.md-footer",
    copyright=".md-copyright__highlight",
    announcement=".md-banner__inner",
    neighbour="a.md-footer__link--{}",
    neighbour_label=".md-footer__title .md-ellipsis",
    edit="a[rel=edit]",
    badge="[data-version]",
    banner=".md-version-banner",
    crumb=".md-path__item:not([aria-current])",
    tag="nav.md-tags .md-tag",
    toc=".md-sidebar--secondary nav a",
    updated=".md-source-file time",
    bodies=(".portal-post__text", ".portal-react", "article.md-content__inner", "main"),
    furniture="script, style, button, svg, a.headerlink, .md-content__button, .md-source-file, "
    ".md-feedback, .md-tags, .md-path, .md-version-banner, .tabbed-labels, .md-code__nav, nav",
)


def read_site(built: Path) -> Facts:
    """The facts of a built folder, whoever built it."""
    pages: Facts = {}
    redirects: Facts = {}
    for file in sorted(file for file in built.rglob("*.html") if file.is_file()):
        name = file.relative_to(built).as_posix()
        if NO_PAGE.search(name):
            continue
        tree = LexborHTMLParser(file.read_text(encoding="utf-8"))
        if target := _redirect(tree):
            redirects[name] = target
        else:
            pages[name] = _page(tree, name)
    sitemaps = {
        file.relative_to(built).as_posix(): sorted(_locations(file))
        for file in built.rglob("sitemap.xml")
    }
    return present({"pages": pages, "redirects": redirects, "sitemaps": sitemaps})


def fold(site: Facts) -> Facts:
    """The same facts, those that all pages share written once, in `everywhere`."""
    pages: list[Facts] = list(site.get("pages", {}).values())
    first = pages[0] if len(pages) > 1 else {}
    shared = {key: first[key] for key in first if all(p.get(key) == first[key] for p in pages)}
    own = {
        name: {key: value for key, value in page.items() if key not in shared}
        for name, page in site.get("pages", {}).items()
    }
    return present(site | {"everywhere": shared, "pages": own})


def unfold(site: Facts) -> Facts:
    """The facts that `fold` was given."""
    shared = site.get("everywhere", {})
    pages = {name: shared | page for name, page in site.get("pages", {}).items()}
    return present({key: site[key] for key in site if key != "everywhere"} | {"pages": pages})


def present(facts: Facts) -> Facts:
    """The facts that are not empty."""
    return {name: value for name, value in facts.items() if value not in (None, "", [], {}, ())}


def _redirect(tree: LexborHTMLParser) -> str:
    """Where a page that holds nothing else leads: a path of the site with its fragment."""
    refresh = tree.css_first("meta[http-equiv=refresh i]")
    target = REFRESH.match(html.attribute(refresh, "content")) if refresh else None
    return re.sub(r"^https?://[^/]+", "", target[1]) if target else ""


def _locations(sitemap: Path) -> Iterator[str]:
    for loc in ElementTree.parse(sitemap).iter(LOC):
        yield (loc.text or "").strip()


def _page(tree: LexborHTMLParser, name: str) -> Facts:
    """The facts of one page, which stands in the file `name`."""
    docusaurus = tree.css_first("#__docusaurus") is not None
    places = DOCUSAURUS if docusaurus else MATERIAL
    path = "/" + re.sub(r"(^|/)index\.html$|\.html$", "", name)
    canonical = html.attribute(tree.css_first("link[rel=canonical]"), "href")
    base = urlsplit(canonical).path.rstrip("/").removesuffix(path.rstrip("/"))
    # Docusaurus serves /a/index.html at /a, so a relative link of it starts from its parent.
    folder = posixpath.dirname(path) if docusaurus else "/" + posixpath.dirname(name)
    resolve = partial(_target, page=base + path, folder=base + folder)
    around = {
        "lang": html.attribute(tree.css_first("html"), "lang"),
        "dir": html.attribute(tree.css_first("html[dir], body[dir]"), "dir"),
        "title": html.text(tree.css_first("title")),
        "description": html.meta(tree, "description"),
        "robots": html.meta(tree, "robots"),
        "canonical": canonical,
        "image": html.meta(tree, "og:image"),
        "keywords": html.meta(tree, "keywords"),
        "article": _article(tree),
        "languages": _languages(tree),
        "head": sorted(set(_head(tree, resolve))),
        "navbar": _links(tree.css(places.navbar), resolve),
        "announcement": _words(tree.css_first(places.announcement)),
        "sidebar": _sidebar(tree, resolve, docusaurus),
        "crumbs": _crumbs(tree, places),
        "badge": _badge(tree, places, docusaurus),
        "banner": _banner(tree, places, resolve),
        "toc": [html.text(entry) for entry in tree.css(places.toc)],
        "prev": _neighbour(tree, places, "prev", resolve),
        "next": _neighbour(tree, places, "next", resolve),
        "edit": html.attribute(tree.css_first(places.edit), "href"),
        "tags": _links(tree.css(places.tag), resolve),
        "updated": html.attribute(tree.css_first(places.updated), "datetime")[:10],
        "copyright": _words(tree.css_first(places.copyright)),
    }
    html_drop(tree.css(places.footer), ".md-footer__inner")  # Material's previous and next.
    footer = _links(tree.css(places.footer), resolve)
    return present(around | {"footer": footer} | _body(tree, places, resolve))


def _body(tree: LexborHTMLParser, places: Places, resolve: Resolve) -> Facts:
    body = next(filter(None, map(tree.css_first, places.bodies)), None)
    if body is None:
        return {}
    html_drop([body], places.furniture)
    links = [resolve(html.attribute(a, "href")) for a in body.css("a[href]")]
    return {
        "h1": html.text(body.css_first("h1")),
        "words": " ".join(html.words(html.flat(body))),
        "links": links,
        "images": [html.attribute(image, "alt") for image in body.css("img")],
    }


def html_drop(nodes: Iterable[LexborNode], css: str) -> None:
    for node in nodes:
        html.drop(node, css)


def _target(href: str, page: str, folder: str) -> str:
    """A link's target: of the site by its path, the page itself by its fragment."""
    if href in ("", "#"):
        return ""
    if re.match(r"[a-z][a-z0-9+.-]*:|//", href):
        return href
    return re.sub(r"^file:", "", html.site_path(href, page, folder))


def _links(nodes: Iterable[LexborNode], resolve: Resolve) -> list[list[str]]:
    """Each link's words and target, in order and once; what only opens a menu leads nowhere."""
    found: list[list[str]] = []
    for node in nodes:
        for a in [node] if node.tag == "a" else node.css("a[href]"):
            pair = [html.label(html.text(a)), resolve(html.attribute(a, "href"))]
            if pair not in found and pair[1]:
                found.append(pair)
    return found


def _words(node: LexborNode | None) -> str:
    return " ".join(html.words(html.flat(node))) if node else ""


def _article(tree: LexborHTMLParser) -> list[list[str]]:
    """What a post tells those who share it: when, by whom and about what it was written."""
    tags = tree.css("meta[property^='article:']")
    return sorted([html.attribute(tag, key) for key in ("property", "content")] for tag in tags)


def _languages(tree: LexborHTMLParser) -> list[list[str]]:
    """The page's addresses in other languages; nothing where there is one language only."""
    links = tree.css("link[hreflang]")
    found = [[html.attribute(link, key) for key in ("hreflang", "href")] for link in links]
    return sorted(found) if len({href for _, href in found}) > 1 else []


def _head(tree: LexborHTMLParser, resolve: Resolve) -> Iterator[str]:
    """The tags that the site asks for: of meta, links and scripts, a line each."""
    for meta in tree.css("head meta"):
        key = html.attribute(meta, "name") or html.attribute(meta, "property")
        if key and not OWN_META.match(key):
            content = html.attribute(meta, "content")
            yield f"meta {key}: {content}"
    for link in tree.css("head link[href]"):
        href = html.attribute(link, "href")
        asked = not OWN_LINK.match(html.attribute(link, "rel")) or re.match(r"https?:", href)
        read = html.attribute(link, "rel") == "canonical" or "hreflang" in link.attributes
        if asked and not read:
            yield _tag(link, "href", resolve)
    for script in tree.css("script[src]"):
        if not OWN_FILE.search(html.attribute(script, "src")):
            yield _tag(script, "src", resolve)
    for script in tree.css("head script[type='application/ld+json']:not([data-rh])"):
        yield f"script: {script.text()}"


def _tag(node: LexborNode, address: str, resolve: Resolve) -> str:
    attributes = {name: (value or "").strip() for name, value in node.attributes.items()}
    for own in ("data-rh", "as"):
        attributes.pop(own, None)
    attributes[address] = resolve(attributes[address])
    return " ".join([node.tag or "", *(f"{key}={attributes[key]}" for key in sorted(attributes))])


def _sidebar(tree: LexborHTMLParser, resolve: Resolve, docusaurus: bool) -> list[list[str]]:
    """The sidebar's items at the top: label and target, "" for a category without a page."""
    if not docusaurus:
        if tree.css_first(".portal-listing, .portal-post__header"):
            return []  # A blog's sidebar lists posts.
        html_drop(tree.css("body"), ".portal-drawer")  # The navbar, on narrow screens.
        entries = tree.css("nav.md-nav--primary > ul.md-nav__list > li:not(.portal-nav__other)")
        return [_entry(entry, resolve) for entry in entries]
    items = []
    for item in tree.css("ul.theme-doc-sidebar-menu > li"):
        link = item.css_first(".menu__link")
        has_page = link is not None and "menu__link--sublist-caret" not in html.classes(link)
        target = resolve(html.attribute(link, "href")) if has_page else ""
        items.append([html.label(html.text(link or item)), target])
    return items


def _entry(entry: LexborNode, resolve: Resolve) -> list[str]:
    """An item of ours: its label, and where its own link leads."""
    own = [child for child in html.children(entry) if "md-nav__link" in html.classes(child)]
    inner = [part for child in own if child.tag == "div" for part in html.children(child)]
    link = next(
        (node for tag in ("a", "label") for node in (*own, *inner) if node.tag == tag), None
    )
    is_own = link is not None and FIRST not in link.attributes
    target = resolve(html.attribute(link, "href")) if is_own else ""
    return [html.label(html.text(link or entry)), target.partition("#")[0]]


def _crumbs(tree: LexborHTMLParser, places: Places) -> list[str]:
    """The labels of the categories above a page, without the way home."""
    crumbs = []
    for crumb in tree.css(places.crumb):
        if label := html.label(html.text(crumb)):
            crumbs.append(label)
    return crumbs


def _badge(tree: LexborHTMLParser, places: Places, docusaurus: bool) -> str:
    badge = tree.css_first(places.badge)
    shown = html.text(badge) if docusaurus else html.attribute(badge, "data-version")
    return shown.rpartition(":")[2].strip()


def _banner(tree: LexborHTMLParser, places: Places, resolve: Resolve) -> list[str]:
    """The words about an old or a coming version, and where its link leads."""
    banner = tree.css_first(places.banner)
    if banner is None:
        return []
    return [_words(banner), *(resolve(html.attribute(a, "href")) for a in banner.css("a[href]"))]


def _neighbour(
    tree: LexborHTMLParser, places: Places, side: str, resolve: Resolve
) -> list[str] | None:
    link = tree.css_first(places.neighbour.format(side))
    if link is None:
        return None
    label = html.label(html.text(link.css_first(places.neighbour_label) or link))
    return [label, resolve(html.attribute(link, "href"))]
