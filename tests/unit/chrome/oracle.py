"""What real Docusaurus shows in the navbar of each page of `case`.

    (cd tests/unit/chrome/case; npx docusaurus build --out-dir BUILD)
    python -m tests.unit.chrome.oracle BUILD > tests/unit/chrome/expected.json

An item is [label, target, whether it is marked as the reader's place], and a menu has its own such
items behind them.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

_MARKED = {"navbar__link--active", "dropdown__link--active"}


def read_build(folder: Path) -> dict[str, list[Any]]:
    """The navbar of each page by its path below the base URL."""
    pages = {path: path.parent.relative_to(folder) for path in folder.rglob("index.html")}
    return {
        f"/{place.as_posix()}".replace("/.", "/"): list(_items(path))
        for path, place in sorted(pages.items())
        if place.parts[:1] not in (("de",), ("__server",))
    }


def _items(page: Path) -> Iterator[list[Any]]:
    tree = LexborHTMLParser(page.read_text(encoding="utf-8"))
    for link in tree.css(".navbar__link"):
        parent = link.parent
        assert parent is not None
        is_menu = "dropdown" in (parent.attributes.get("class") or "").split()
        menu = parent.css(".dropdown__menu a") if is_menu else []
        yield [*_link(link), [_link(item) for item in menu]] if menu else _link(link)


def _link(link: LexborNode) -> list[Any]:
    classes = set((link.attributes.get("class") or "").split())
    return [link.text(strip=True), link.attributes.get("href"), bool(classes & _MARKED)]


if __name__ == "__main__":
    print(json.dumps(read_build(Path(sys.argv[1])), indent=1))
