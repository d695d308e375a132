"""The facts themselves: plain values that compare, and turn into JSON that reads well in a diff."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any, Literal, NamedTuple

Kind = Literal["doc", "index", "tags"]
"""A doc, a category's generated index, or a page about tags."""

State = Literal["", "collapsed", "open", "fixed", "unknown"]
"""Of a category: closed at first, open at first, or not collapsible; "" for a link.

"unknown" is what a site shows whose every page lies inside the category."""


@dataclass(frozen=True)
class Item:
    """One entry of a sidebar."""

    label: str
    path: str | None = None
    state: State = ""
    classes: tuple[str, ...] = ()
    items: tuple[Item, ...] = ()


class Heading(NamedTuple):
    level: int
    id: str
    text: str


class TocEntry(NamedTuple):
    depth: int
    id: str
    text: str


class Link(NamedTuple):
    label: str
    path: str


class Admonition(NamedTuple):
    """`own` is the author's own id and classes, as in `#id.class`."""

    kind: str
    title: str
    text: str
    own: str


class CodeBlock(NamedTuple):
    """`marked` counts lines from 1; `first_number` is the number shown at line 1, 0 for none."""

    title: str
    marked: tuple[int, ...]
    first_number: int
    text: str


class Details(NamedTuple):
    summary: str
    open: bool


class ListItem(NamedTuple):
    """`marker` is `-`, or the number shown, as in `3.`; `begins` is the first words."""

    depth: int
    marker: str
    begins: str


class Card(NamedTuple):
    label: str
    path: str
    description: str


@dataclass(frozen=True)
class Page:
    """What one page shows; a field at its default is left out of the JSON."""

    kind: Kind = "doc"
    title: str = ""
    description: str = ""
    keywords: tuple[str, ...] = ()
    image: str = ""
    noindex: bool = False
    sidebar: tuple[str, ...] = ()
    breadcrumbs: tuple[str, ...] = ()
    prev: Link | None = None
    next: Link | None = None
    toc: tuple[TocEntry, ...] = ()
    tags: tuple[Link, ...] = ()
    edit_url: str = ""
    updated: tuple[str, ...] = ()
    h1: str = ""
    headings: tuple[Heading, ...] = ()
    admonitions: tuple[Admonition, ...] = ()
    code: tuple[CodeBlock, ...] = ()
    tabs: tuple[tuple[str, ...], ...] = ()
    details: tuple[Details, ...] = ()
    lists: tuple[ListItem, ...] = ()
    tables: tuple[tuple[tuple[str, ...], ...], ...] = ()
    inline: dict[str, int] = field(default_factory=dict)
    links: tuple[str, ...] = ()
    images: tuple[str, ...] = ()
    cards: tuple[Card, ...] = ()
    text: str = ""


@dataclass(frozen=True)
class Site:
    """A built site: each sidebar's items, and each page by its path."""

    sidebars: tuple[tuple[Item, ...], ...] = ()
    pages: dict[str, Page] = field(default_factory=dict)


def to_json(value: Any) -> Any:
    """The value as JSON holds it: dataclasses as objects without defaults, tuples as lists."""
    if isinstance(value, Item | Page | Site):
        pairs = ((f.name, to_json(getattr(value, f.name))) for f in fields(value))
        return {name: v for name, v in pairs if v not in (None, "", [], {}, False)}
    if isinstance(value, dict):
        return {key: to_json(v) for key, v in value.items()}
    if isinstance(value, tuple | list):
        return [to_json(v) for v in value]
    return value
