"""What a reader sees of a page of this project's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from .html import Facts, author, content, href_of, link, lists, one, page_links, present, text_of


def read_page(tree: LexborHTMLParser, path: str) -> Facts:
    """A page of this project's."""
    article = one(tree, "article.md-content__inner")
    post = article.css_first(".portal-post__header")
    posts = [article] if post else article.css("article.portal-post")
    return present(
        {
            "title": text_of(tree.css_first("title")).removesuffix(" - T"),
            "description": content(tree, "description") if post else None,
            "noindex": "noindex" in (content(tree, "robots") or "") or None,
            "posts": [_post(one, path) for one in posts],
            "heading": None if post else text_of(article.css_first("h1")),
            "newer": link(tree.css_first(".md-footer__link--prev"), path, ".md-ellipsis"),
            "older": link(tree.css_first(".md-footer__link--next"), path, ".md-ellipsis"),
            "recent": list(_recent(tree, path)),
            "years": lists(article, "h2", path) if path.endswith("/archive") else None,
            "tags": [_tag(a, path) for a in article.css("h2 + .portal-tags a")],
            "authors": [
                _author(person, path) for person in article.css(".md-content__inner > .md-profile")
            ],
        }
    )


def _post(post: LexborNode, path: str) -> Facts:
    title = one(post, "h1, h2")
    when = one(post, ".portal-post__meta time")
    return present(
        {
            "title": text_of(title),
            "url": href_of(title.css_first("a"), path),
            "date": when.text(),
            "reading": text_of(when.parent).partition("·")[2].strip(),
            "authors": [
                _author(person, path) for person in post.css(".portal-post__authors .md-profile")
            ],
            "tags": [link(a, path) for a in post.css(".md-tags a")],
            "text": text_of(post.css_first(".portal-post__text")),
            "links": page_links(one(post, ".portal-post__text"), path),
            "more": post.css_first(".portal-post__more") is not None or None,
        }
    )


def _author(person: LexborNode, path: str) -> Facts:
    count = person.css_first(".portal-count")
    name = text_of(person.css_first(".portal-author"))
    return author(
        person,
        path,
        name=name.removesuffix(text_of(count)).strip(),
        href=href_of(person.css_first(".portal-author a, a.md-author"), path),
        title=person.css_first(".portal-author__title"),
        count=count,
        socials=person.css(".portal-author__socials a"),
    )


def _tag(a: LexborNode, path: str) -> list[str]:
    count = text_of(a.css_first(".portal-count"))
    return [text_of(a).removesuffix(count).strip(), str(href_of(a, path)), count]


def _recent(tree: LexborHTMLParser, path: str) -> Iterator[list[Any]]:
    """The years in the sidebar that the page shows, and their posts."""
    for year in tree.css(".md-nav--primary li:not(.portal-nav__other) > nav > ul > li"):
        links = year.css("nav[data-md-level='2'] > ul > li > a")
        if links and re.fullmatch(r"\d{4}", label := text_of(year.css_first(".md-ellipsis"))):
            yield [label, [link(a, path) for a in links]]
