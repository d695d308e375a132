"""Link marks: what stands in a translated text for each link into the site.

A page is translated once and read in several places: on the site, apart from it as Markdown, among
other Markdown files.  Each of them writes the same link in its own way, and so fills in the marks.
"""

import re
from collections.abc import Callable, Iterator
from typing import Literal
from urllib.parse import quote, unquote

from mkdocs_docusaurus.link import LinkStyle, Target, absolute_path, href

Syntax = Literal["markdown", "html"]
"""How a link is written: as Markdown, or as an attribute of HTML."""

LinkWriter = Callable[[Target, Syntax], str]
"""Writes a link to a page or a file of the site."""

# Characters that Unicode leaves to private use, and text has no use for.
_MARK = re.compile("\ue000(markdown|html)\ue001([^\ue000-\ue002]*)\ue001([^\ue000-\ue002]*)\ue002")


def mark_link(target: Target, syntax: Syntax) -> str:
    """A mark for a link into the site, its query and fragment behind it; any other as it is."""
    if not target.url.startswith("/") or target.url.startswith("//"):
        return target.url + target.suffix
    source, url = quote(target.source or ""), quote(target.url)
    return f"\ue000{syntax}\ue001{source}\ue001{url}\ue002{target.suffix}"


def fill_in_links(text: str, write: LinkWriter) -> str:
    """The text with each mark replaced by the link that `write` makes of it."""

    return _MARK.sub(lambda found: write(*next(links_in(found[0]))), text)


def links_in(text: str) -> Iterator[tuple[Target, Syntax]]:
    """Each link that the text has a mark for."""
    for syntax, source, url in _MARK.findall(text):
        target = Target(unquote(url), unquote(source) or None)
        yield target, "html" if syntax == "html" else "markdown"


def links_on_page(permalink: str, style: LinkStyle) -> LinkWriter:
    """Links for the page at a permalink."""
    return lambda target, _: href(target, permalink, style)


def links_from_root(root: str) -> LinkWriter:
    """Links for a text that is read apart; `root` is the path of the site's root, with a slash."""
    return lambda target, _: absolute_path(target, root)
