"""Where one site differs from what Docusaurus shows, fact by fact, in lines a person can read."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import fields
from itertools import zip_longest
from typing import Any

from .facts.model import Page
from .pretty import pretty

TEXT_FACTS = {"headings", "toc", "admonitions", "code", "tabs", "details", "lists", "tables"}
TEXT_FACTS |= {"inline", "links", "images", "tags", "edit_url", "updated"}
DOC_FACTS = frozenset(f.name for f in fields(Page)) - {"kind"}
FACTS = {
    "doc": DOC_FACTS,
    "index": DOC_FACTS - TEXT_FACTS,
    "tags": frozenset({"links"}),
}


def differences(expected: dict[str, Any], ours: dict[str, Any]) -> Iterator[str]:
    """One text per fact that is not the same: the sidebars first, then page by page.

    Both are a site's facts as `to_json` writes them. Which facts count of a page follows from its
    kind in `expected`: a generated index, say, has no headings of its own to compare.
    """
    yield from _sidebars(expected.get("sidebars", []), ours.get("sidebars", []))
    wanted, got = expected.get("pages", {}), ours.get("pages", {})
    for path in sorted(wanted.keys() | got.keys()):
        if path not in got:
            yield f"{path}: no such page"
        elif path not in wanted:
            yield f"{path}: a page too many"
        else:
            yield from _page(path, wanted[path], got[path])


def _sidebars(expected: list[Any], ours: list[Any]) -> Iterator[str]:
    """Compare the sidebars as a set: their order among themselves is no fact of any page."""
    got = sorted(ours, key=_labels)
    wanted = [_as_seen(*pair) for pair in zip_longest(sorted(expected, key=_labels), got)]
    if wanted != got:
        yield _diff("sidebars", wanted, got)


def _labels(items: list[dict[str, Any]]) -> list[str]:
    return [item.get("label", "") for item in items]


def _as_seen(
    expected: list[dict[str, Any]] | None, ours: list[dict[str, Any]] | None
) -> list[dict[str, Any]] | None:
    """What is expected, without the state of a category that no page of ours lies outside of."""
    if expected is None or ours is None:
        return expected
    items = []
    for item, seen in zip_longest(expected, ours):
        if item is None:
            continue
        unknown = seen is not None and seen.get("state") == "unknown" and "state" in item
        below = _as_seen(item.get("items"), seen.get("items") if seen else None)
        items.append(
            item | ({"state": "unknown"} if unknown else {}) | ({"items": below} if below else {})
        )
    return items


def _page(path: str, expected: dict[str, Any], ours: dict[str, Any]) -> Iterator[str]:
    for fact in sorted(FACTS[expected.get("kind", "doc")]):
        if expected.get(fact) != ours.get(fact):
            yield _diff(f"{path} {fact}", expected.get(fact), ours.get(fact))


def _diff(name: str, expected: Any, ours: Any) -> str:
    lines = difflib.ndiff(pretty(expected).splitlines(), pretty(ours).splitlines())
    return "\n".join([f"{name}: - Docusaurus, + this project", *(f"    {line}" for line in lines)])
