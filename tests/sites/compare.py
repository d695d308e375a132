"""Where one site differs from what Docusaurus shows, fact by fact, in lines a person can read."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from typing import Any, NamedTuple

from tests.conformance.pretty import pretty

from .reading import Facts

AT_LEAST = frozenset(("head", "navbar", "footer"))


class Difference(NamedTuple):
    """One fact that is not the same; `page` is "" for a fact of the site's own."""

    page: str
    fact: str
    text: str


def differences(expected: Facts, ours: Facts) -> Iterator[Difference]:
    """The facts of `expected` that `ours` has otherwise, and the pages that it has too many.

    Of the lists in `AT_LEAST` ours may hold more: the theme's own tags and links are its own.
    """
    for fact in ("redirects", "sitemaps"):
        if expected.get(fact) != ours.get(fact):
            yield Difference("", fact, _lines(expected.get(fact), ours.get(fact)))
    wanted, got = expected.get("pages", {}), ours.get("pages", {})
    for page in sorted(wanted.keys() | got.keys()):
        if page not in got or page not in wanted:
            yield Difference(page, "page", "none" if page not in got else "one too many")
        else:
            yield from _page(page, wanted[page], got[page])


def _page(page: str, expected: Facts, ours: Facts) -> Iterator[Difference]:
    for fact in sorted(expected.keys() | ours.keys()):
        wanted, got = expected.get(fact), ours.get(fact)
        if fact in AT_LEAST:
            got = [value for value in got or [] if value in (wanted or [])] or None
        if wanted != got:
            yield Difference(page, fact, _lines(wanted, got if got else ours.get(fact)))


def _lines(expected: Any, ours: Any) -> str:
    lines = difflib.ndiff(pretty(expected).splitlines(), pretty(ours).splitlines())
    return "\n".join(f"    {line}" for line in lines)
