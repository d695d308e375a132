"""What both readers of HTML use: texts, links, and facts without the empty ones."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

ORIGIN = "https://example.com"
Facts = dict[str, Any]


def one(node: LexborNode | LexborHTMLParser, selector: str) -> LexborNode:
    """The first node there, which must be."""
    found = node.css_first(selector)
    assert found is not None, selector
    return found


def author(
    person: LexborNode,
    path: str,
    *,
    name: str,
    href: str | None,
    title: LexborNode | None,
    count: LexborNode | None,
    socials: list[LexborNode],
) -> Facts:
    image = person.css_first("img")
    return present(
        {
            "name": name,
            "url": href,
            "image": path_of(image.attributes["src"] or "", path) if image else None,
            "title": text_of(title),
            "socials": [a.attributes["href"] for a in socials],
            "posts": text_of(count),
        }
    )


def lists(node: LexborNode, heading: str, path: str) -> list[Any]:
    """Each heading and the links in the list below it."""
    return [
        [text_of(ul.prev), [link(a, path) for a in ul.css("a")]]
        for ul in node.css(f"{heading} + ul")
        if (ul.prev if ul.prev and ul.prev.tag == heading else None) or _step_back(ul)
    ]


def _step_back(node: LexborNode) -> bool:
    """Leave out the white space between a list and its heading."""
    while node.prev is not None and node.prev.tag == "-text":
        node.prev.decompose()
    return True


def page_links(node: LexborNode, path: str) -> list[str]:
    """Where the links of a text to whole pages lead; files stand elsewhere in Docusaurus."""
    hrefs = [a.attributes["href"] or "" for a in node.css("a[href]")]
    paths = [path_of(href, path) for href in hrefs if "#" not in href]
    return [found for found in paths if not re.search(r"\.\w+$", found)]


def link(a: LexborNode | None, path: str, label: str = "") -> list[str] | None:
    if a is None:
        return None
    text = text_of(a.css_first(label)) if label else text_of(a)
    return [text, str(href_of(a, path))]


def href_of(a: LexborNode | None, path: str) -> str | None:
    return path_of(a.attributes["href"] or "", path) if a is not None else None


def path_of(href: str, path: str) -> str:
    """A link from the page `path` as a path of the site without a slash at its end, or as a URL."""
    url = urljoin(f"{ORIGIN}{path}/", href)
    return unquote(urlsplit(url).path).rstrip("/") if url.startswith(ORIGIN) else url


def content(tree: LexborHTMLParser, name: str) -> str | None:
    meta = tree.css_first(f"meta[name={name}]")
    return meta.attributes["content"] if meta else None


def text_of(node: LexborNode | None) -> str:
    return " ".join(node.text().replace("\u200b", "").split()) if node is not None else ""


def present(facts: Facts) -> Facts:
    return {name: value for name, value in facts.items() if value not in (None, "", [], {})}
