"""Feeds: the newest posts in full, as RSS and as Atom.

https://docusaurus.io/docs/blog#feed
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any
from urllib.parse import urljoin

from feedgenerator import Atom1Feed, Rss201rev2Feed
from selectolax.lexbor import LexborHTMLParser

from mkdocs_docusaurus.blog.post import Post

LIMIT = 20
RSS, ATOM = FEEDS = ("rss.xml", "atom.xml")

_CONTENT = "http://purl.org/rss/1.0/modules/content/"
_CREATOR = "http://purl.org/dc/elements/1.1/"
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_LINKS = (("[href]", "href"), ("[src]", "src"), ("[poster]", "poster"))


@dataclass(frozen=True)
class FeedEntry:
    """A post, the URL it has, and its text as HTML whose links hold anywhere."""

    post: Post
    url: str
    html: str


def write_feeds(
    title: str, url: str, language: str, entries: Sequence[FeedEntry]
) -> Mapping[str, str]:
    """The text of each feed by its file's name; `url` is the blog's own, and ends with a slash."""
    return {
        RSS: _write(_Rss, title, url, language, RSS, entries),
        ATOM: _write(_Atom, title, url, language, ATOM, entries),
    }


def readable_anywhere(html: str, url: str) -> str:
    """The HTML of a page at `url` with absolute links, and without the links beside headings."""
    tree = LexborHTMLParser(html)
    for anchor in tree.css("a.headerlink"):
        anchor.decompose()
    for selector, name in _LINKS:
        for node in tree.css(selector):
            node.attrs[name] = urljoin(url, node.attributes[name] or "")
    return tree.body.inner_html or "" if tree.body else ""


class _Rss(Rss201rev2Feed):  # type: ignore[misc]
    """RSS 2.0 with each post's whole text and all its authors."""

    def add_item_elements(self, handler: Any, item: Mapping[str, Any]) -> None:
        super().add_item_elements(handler, item)
        for author in item["people"]:
            handler.addQuickElement("dc:creator", author["name"], {"xmlns:dc": _CREATOR})
        content = {"xmlns:content": _CONTENT}
        handler.addQuickElement("content:encoded", item["content"], content)


class _Atom(Atom1Feed):  # type: ignore[misc]
    """Atom 1.0 with all authors of each post."""

    def add_item_elements(self, handler: Any, item: Mapping[str, Any]) -> None:
        super().add_item_elements(handler, item)
        for author in item["people"]:
            handler.startElement("author", {})
            for name, text in author.items():
                handler.addQuickElement(name, text)
            handler.endElement("author")


def _write(
    kind: type[_Rss | _Atom],
    title: str,
    url: str,
    language: str,
    name: str,
    entries: Iterable[FeedEntry],
) -> str:
    feed = kind(_clean(title), url, _clean(title), language, feed_url=urljoin(url, name))
    for entry in entries:
        post = entry.post
        feed.add_item(
            title=_clean(post.title),
            link=entry.url,
            description=_clean(escape(post.description, quote=False)),
            content=_clean(entry.html),
            pubdate=post.date,
            unique_id=entry.url,
            categories=[_clean(tag.label) for tag in post.tags],
            people=_people(post),
        )
    text: str = feed.writeString("utf-8")
    return text


def _people(post: Post) -> list[dict[str, str]]:
    """The authors who have a name: `name`, and `uri` and `email` where they have them."""
    people = []
    for author in post.authors:
        fields = {"name": author.name, "uri": author.url, "email": author.email}
        if author.name:
            people.append({name: _clean(text) for name, text in fields.items() if text})
    return people


def _clean(text: str) -> str:
    """Text without the characters that XML cannot hold."""
    return _NO_XML.sub("", text)
