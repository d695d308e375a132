"""Pages of a built site that only lead to another: its redirects, as a server may answer them."""

import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote, unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

_REFRESH = re.compile(r"\s*0\s*;\s*url\s*=\s*(.+)", re.IGNORECASE)


def moved_pages(pages: Mapping[Path, str]) -> dict[str, str]:
    """Where each such page leads, by its own path; `pages` are HTML by path below the site.

    Paths are as a browser asks for them, decoded, and come with and without the slash at the end;
    where they lead is encoded, and on the same host.
    """
    moved: dict[str, str] = {}
    for path, html in pages.items():
        folder = f"/{path.parent.as_posix()}/".replace("/./", "/")
        target = _target(html)
        if path.name != "index.html" or target is None:
            continue
        whole = urljoin(f"https://site.invalid{quote(folder)}", target)
        parts = urlsplit(whole)
        if parts.netloc != "site.invalid":
            continue
        there = quote(unquote(parts.path)) + (f"#{quote(parts.fragment)}" if parts.fragment else "")
        moved |= {folder: there, folder.rstrip("/") or "/": there}
    return moved


def _target(html: str) -> str | None:
    meta = LexborHTMLParser(html).css_first('meta[http-equiv="refresh" i]')
    found = _REFRESH.fullmatch(meta.attributes.get("content") or "") if meta else None
    return found.group(1).strip().strip("'\"") if found else None
