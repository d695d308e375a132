"""`llms.txt`: the site's pages as a list that language models read.  https://llmstxt.org"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import quote, unquote

from mkdocs_docusaurus.catalog import Doc
from mkdocs_docusaurus.sidebar import CategoryItem, DocItem, GeneratedIndex, Item, LinkItem, flatten
from mkdocs_docusaurus.site import Site

LONGEST_NAME = 255
_LOOSE = "Pages"
_REST = "More pages"


@dataclass(frozen=True)
class Entry:
    """One page of the list; two entries with the same `permalink` are the same page."""

    title: str
    permalink: str
    description: str


def copy_path(permalink: str) -> str:
    """Where a page's Markdown copy stands below the site's root: `about/company.md`.

    In the page's own folder where that is called all that a file system takes.
    """
    path = unquote(permalink).strip("/") or "index"
    has_room = len(path.rpartition("/")[2].encode()) + len(".md") <= LONGEST_NAME
    return f"{path}.md" if has_room else f"{path}/index.md"


def write_llms(site: Site, name: str, description: str, root: str) -> str:
    """The file's text; `root` is the URL or path of the site's root and ends with a slash.

    Each category at the top of a sidebar is a section, its pages as the sidebar orders them; then
    come the posts, the newest first, and the docs that no sidebar shows; never an unlisted page.
    """
    lines = [f"# {_line(name)}"]
    if description:
        lines += ["", f"> {_line(description)}"]
    seen: set[str] = set()
    for title, entries in _sections(site):
        fresh = {entry.permalink: entry for entry in entries if entry.permalink not in seen}
        seen |= fresh.keys()
        if fresh:
            lines += ["", f"## {_line(title)}", ""]
            lines += [_bullet(entry, root) for entry in fresh.values()]
    return "\n".join(lines) + "\n"


def _sections(site: Site) -> Iterator[tuple[str, list[Entry]]]:
    for sidebar in site.sidebars:
        loose = [item for item in sidebar.items if not isinstance(item, CategoryItem)]
        yield _LOOSE, list(_entries(loose, site))
        for item in sidebar.items:
            if isinstance(item, CategoryItem):
                yield item.label, list(_entries([item], site))
    for blog in site.blogs:
        posts = [post for post in blog.posts if not (post.unlisted or post.draft)]
        yield blog.title, [Entry(it.title, it.permalink, it.description) for it in posts]
    docs = (doc for doc in site.all_docs if not (doc.unlisted or doc.draft))
    yield _REST, [_doc_entry(doc) for doc in docs]


def _entries(items: Iterable[Item], site: Site) -> Iterator[Entry]:
    for item in flatten(items):
        match item:
            case DocItem(doc=doc) | CategoryItem(link=Doc() as doc):
                yield _doc_entry(doc)
            case CategoryItem(link=GeneratedIndex() as link):
                yield Entry(link.title, link.permalink, link.description or "")
            case LinkItem(href=href):
                shown = site.shown(href)
                if isinstance(shown, Doc) and not shown.unlisted:
                    yield _doc_entry(shown)


def _doc_entry(doc: Doc) -> Entry:
    return Entry(doc.title, doc.permalink, doc.description)


def _bullet(entry: Entry, root: str) -> str:
    link = f"- [{_line(entry.title)}]({root}{quote(copy_path(entry.permalink))})"
    return f"{link}: {_line(entry.description)}" if entry.description else link


def _line(text: str) -> str:
    """Text on one line, in which nothing ends a link's text."""
    return re.sub(r"([\\\[\]])", r"\\\1", " ".join(text.split()))
