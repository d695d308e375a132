"""What a reader sees of a blog: the same facts from Docusaurus' HTML and from ours.

A blog is `pages` by URL path and `feeds` by file name.  A fact that is empty is left out.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from . import docusaurus, ours
from .feed import read_feed
from .html import Facts, present

__all__ = ["Facts", "docusaurus", "ours", "read_blog"]

PageReader = Callable[[LexborHTMLParser, str], Facts]


def read_blog(site: Path, base: str, read_page: PageReader) -> Facts:
    """The facts of a built site's blog, which stands at the URL path `base`."""
    pages = {}
    for file in sorted(site.rglob(f"{base.strip('/')}/**/index.html")):
        path = "/" + file.parent.relative_to(site).as_posix()
        pages[path] = read_page(LexborHTMLParser(file.read_text("utf-8")), path)
    folder = site / base.strip("/")
    feeds = {name: read_feed(folder / name) for name in ("rss.xml", "atom.xml")}
    return present({"pages": pages, "feeds": feeds})
