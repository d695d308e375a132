"""The facts of a site as the portal shows it, each beside what an ejected site shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any

from tests.conformance.facts.model import Page

PAGE_FACTS = tuple(field.name for field in fields(Page) if field.name != "kind")
NAMES = ("urls", "sidebars", *PAGE_FACTS)


@dataclass(frozen=True)
class Fact:
    """What both sites show of one kind on one page, `None` for nothing; "" stands for the site."""

    page: str
    name: str
    ours: Any
    theirs: Any

    @property
    def same(self) -> bool:
        return bool(self.ours == self.theirs)


def _alike(ours: list[dict[str, Any]], theirs: list[dict[str, Any]]) -> bool:
    """Whether two sidebars are the same, as far as one can see how their categories begin."""
    if len(ours) != len(theirs):
        return False
    return all(
        {**a, "state": "", "items": []} == {**b, "state": "", "items": []}
        and (a.get("state") == b.get("state") or "unknown" in (a.get("state"), b.get("state")))
        and _alike(a.get("items", []), b.get("items", []))
        for a, b in zip(ours, theirs, strict=True)
    )


def facts(ours: dict[str, Any], theirs: dict[str, Any]) -> Iterator[Fact]:
    """Every fact that one of two sites shows; both as JSON."""
    mine, other = ours.get("pages", {}), theirs.get("pages", {})
    for path in sorted(mine.keys() | other.keys()):
        yield Fact(path, "urls", path in mine, path in other)
    bars = ours.get("sidebars", []), theirs.get("sidebars", [])
    for bar in bars[0]:
        yield Fact("", "sidebars", bar, bar if any(_alike(bar, it) for it in bars[1]) else None)
    for bar in bars[1]:
        if not any(_alike(bar, it) for it in bars[0]):
            yield Fact("", "sidebars", None, bar)
    for path in sorted(mine.keys() & other.keys()):
        for name in PAGE_FACTS:
            one, two = mine[path].get(name), other[path].get(name)
            if one or two:
                yield Fact(path, name, one, two)
