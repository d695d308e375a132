"""What a feed says, whatever its kind."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

from .html import Facts, path_of, present

ATOM = "{http://www.w3.org/2005/Atom}"


def read_feed(file: Path) -> list[Facts] | None:
    """The entries of a feed, whatever its kind."""
    if not file.is_file():
        return None
    root = ElementTree.parse(file).getroot()
    return [_entry(item) for item in (*root.iter("item"), *root.iter(f"{ATOM}entry"))]


def _entry(item: ElementTree.Element) -> Facts:
    def texts(*names: str) -> list[str]:
        found = [child.text or "" for name in names for child in item.findall(name)]
        return [" ".join(text.split()) for text in found]

    link = item.find(f"{ATOM}link")
    href = link.attrib["href"] if link is not None else texts("link")[0]
    terms = [child.attrib["term"] for child in item.findall(f"{ATOM}category")]
    date = texts("pubDate", f"{ATOM}updated")[0]
    return present(
        {
            "title": "".join(texts("title", f"{ATOM}title")),
            "link": path_of(href, ""),
            "date": date.partition("T")[0] if "-" in date else " ".join(date.split()[:4]),
            "description": "".join(texts("description", f"{ATOM}summary")),
            "tags": [*texts("category"), *terms],
            "authors": texts(f"{ATOM}author/{ATOM}name"),
        }
    )
