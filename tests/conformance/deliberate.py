"""What this project shows differently from Docusaurus on purpose, and in just which way.

`differences.yml` maps a case's name to a list of entries. Each has a `reason` and the value `ours`
that we show instead of what `expected.json` says, at one of these places:

- `page: /a` and `fact: h1`: one fact of one page; `ours: null` where we show nothing;
- `page: /a` alone: a whole page; `ours: null` where we have none;
- `fact: sidebars`: all of the sidebars;
- `fact: warnings`: `ours: null` where we say nothing, a list where we warn and it does not;
- `fact: refused`: `ours: null` where we build the folder; its pages are then listed too.
"""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).parent / "differences.yml"

Entry = dict[str, Any]


def load() -> dict[str, list[Entry]]:
    """The entries by case."""
    return yaml.safe_load(FILE.read_text(encoding="utf-8")) or {}


def apply(expected: dict[str, Any], entries: list[Entry]) -> dict[str, Any]:
    """What we mean to show: what Docusaurus shows, changed where the entries say so."""
    meant = deepcopy(expected)
    for entry in entries:
        holder, key = _place(meant, entry)
        if entry["ours"] is None:
            holder.pop(key, None)
        else:
            holder[key] = entry["ours"]
    return meant


def faults(expected: dict[str, Any], entries: list[Entry]) -> list[str]:
    """What is wrong with the entries of one case: no reason given, or no difference after all."""
    found = []
    shown = deepcopy(expected)
    for entry in entries:
        holder, key = _place(shown, entry)
        if not entry.get("reason"):
            found.append(f"{entry}: gives no reason")
        if holder.get(key) == entry["ours"]:
            found.append(f"{entry}: is what Docusaurus shows as well")
    return found


def _place(expected: dict[str, Any], entry: Entry) -> tuple[dict[str, Any], str]:
    """The object that holds the value an entry speaks of, and the value's name in it."""
    if "page" not in entry:
        return expected, entry["fact"]
    pages = expected.setdefault("pages", {})
    if "fact" not in entry:
        return pages, entry["page"]
    return pages.setdefault(entry["page"], {"kind": "doc"}), entry["fact"]
