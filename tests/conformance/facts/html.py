"""Reading HTML as a reader does: text with the gaps that blocks make, links as site paths."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import PurePath
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

ORIGIN = "https://example.com"
SITE_NAME = "T"

INVISIBLE = frozenset(("script", "style", "svg", "math", "annotation", "template"))
BLOCKS = frozenset(("p", "li", "td", "th", "tr", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6"))
BLOCKS |= {"div", "summary", "pre", "br", "figcaption", "blockquote"}
FILE = re.compile(r"([^/]+?)(?:-[0-9a-f]{32})?(\.(?:csv|json|pdf|png|py|svg|txt|ya?ml|zip))$")
PAGE = re.compile(r"(^|/)index\.html$|\.html$")
WORD = re.compile(r"[^\W_]+")


def squash(text: str | None) -> str:
    """The text with every run of white space as one blank, and nothing that has no width."""
    bare = (text or "").replace("\u200b", "").replace("\xa0", " ").replace("\u00b6", "")
    return re.sub(r"\s+", " ", bare).strip()


def text(node: LexborNode | None) -> str:
    """All text inside a node, run together as the browser does on one line."""
    return squash(node.text(deep=True, separator="")) if node else ""


def label(text: str) -> str:
    """A label without the escapes that Docusaurus leaves in one it takes from a heading.

    Of `# A \\<b\\>` its sidebar, tab and links show the backslashes, which nobody wrote to be seen.
    """
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", squash(text))


def flat(node: LexborNode) -> str:
    """All visible text inside a node, with a blank at the edge of every block."""
    return squash("".join(_pieces(node)))


def _pieces(node: LexborNode) -> Iterator[str]:
    for child in node.iter(include_text=True):
        if child.tag == "-text":
            yield child.text(deep=False)
        elif child.tag not in INVISIBLE and not (child.tag or "").startswith("-"):
            edge = " " if child.tag in BLOCKS else ""
            yield edge
            yield from _pieces(child)
            yield edge


def words(text: str) -> list[str]:
    """The words of a text, in lower case, without punctuation."""
    return [word.lower() for word in WORD.findall(text)]


def attribute(node: LexborNode | None, name: str) -> str:
    """An attribute's value; "" where the node or the attribute is missing or has no value."""
    return (node.attributes.get(name) or "") if node else ""


def classes(node: LexborNode | None) -> list[str]:
    return attribute(node, "class").split()


def children(node: LexborNode, *tags: str) -> list[LexborNode]:
    """The node's own child elements, all of them or those with one of the tags."""
    return [child for child in node.iter() if not tags or child.tag in tags]


def ancestors(node: LexborNode, within: LexborNode) -> Iterator[LexborNode]:
    """The elements between a node and the one it is looked at in, innermost first."""
    parent = node.parent
    while parent is not None and parent.mem_id != within.mem_id:
        yield parent
        parent = parent.parent


def drop(node: LexborNode, css: str) -> None:
    for found in node.css(css):
        found.decompose()


def site_path(href: str, page: str, folder: str) -> str:
    """A link's target in one spelling: no origin, no `index.html`, no slash at the end.

    `page` is the path of the page the link stands on and `folder` what its relative links start
    from: a page served as `/a/index.html` has the folder `/a`, one served as `/a` has `/`.
    A file for download loses its folder and hash, which are the builder's own: `file:a.pdf`.
    """
    parts = urlsplit(href.removeprefix(ORIGIN))
    if parts.scheme or parts.netloc:
        return href
    path = unquote(parts.path)
    if path:
        path = posixpath.normpath(posixpath.join(folder, path))
        path = "/" + PAGE.sub("", path).strip("/")
    if file := FILE.search(path):
        path = f"file:{file[1]}{file[2]}"
    query = f"?{parts.query}" if parts.query else ""
    fragment = f"#{unquote(parts.fragment)}" if parts.fragment else ""
    return (path or page) + query + fragment


def page_path(file: PurePath) -> str:
    """The path a page is served at, from its file's place in the site."""
    return "/" + PAGE.sub("", file.as_posix())


def page_title(tree: LexborHTMLParser, separator: str) -> str:
    """The `<title>` without the site's name, which either builder sets off in its own way."""
    return squash(text(tree.css_first("title")).removesuffix(f"{separator}{SITE_NAME}"))


def meta(tree: LexborHTMLParser, key: str) -> str:
    """A `<meta>` tag's content, by its name or property."""
    return squash(
        attribute(tree.css_first(f'meta[name="{key}"], meta[property="{key}"]'), "content")
    )
