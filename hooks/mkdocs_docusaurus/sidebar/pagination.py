"""Previous and next: a sidebar read from top to bottom."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from mkdocs_docusaurus.catalog import Catalog, Doc, Unset
from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.sidebar.item import (
    CategoryItem,
    DocItem,
    Item,
    Sidebar,
    flatten,
    permalink_of,
)
from mkdocs_docusaurus.suggestion import did_you_mean

KIND = "pagination"


@dataclass(frozen=True)
class Neighbour:
    """A page before or after another."""

    title: str
    permalink: str


@dataclass(frozen=True)
class Neighbours:
    """The pages before and after one page."""

    previous: Neighbour | None = None
    next: Neighbour | None = None


def paginate(
    sidebars: Sequence[Sidebar], catalog: Catalog
) -> tuple[Mapping[str, Neighbours], tuple[Problem, ...]]:
    """The neighbours of every doc and generated index that has any, by permalink.

    Unlisted docs are no one's neighbours and have none of their own, unless front matter says so.
    Rule: docusaurus.io/docs/sidebar#configuring-the-pagination.
    """
    pages: dict[str, Neighbours] = {}
    problems: list[Problem] = []
    steps = {sidebar.name: _steps(sidebar) for sidebar in sidebars}
    for name in steps:
        for position, step in enumerate(steps[name]):
            if isinstance(step, CategoryItem) and not isinstance(step.link, Doc):
                pages.setdefault(str(permalink_of(step)), _around(steps[name], position))
    homes = _homes(sidebars)
    positions = {name: _positions(route) for name, route in steps.items()}
    for doc in catalog.by_permalink.values():
        sidebar, found = _sidebar_named(doc, homes, steps.keys())
        problems += found
        around = Neighbours()
        if sidebar:
            around = _around(steps[sidebar], positions[sidebar].get(doc.source))
        previous, wrong_previous = _chosen("pagination_prev", around.previous, doc, catalog)
        following, wrong_next = _chosen("pagination_next", around.next, doc, catalog)
        problems += [*wrong_previous, *wrong_next]
        if previous or following:
            pages[doc.permalink] = Neighbours(previous, following)
    return pages, tuple(sorted(problems))


def sidebar_names(sidebars: Sequence[Sidebar], catalog: Catalog) -> Mapping[str, str]:
    """The name of the sidebar that each page shows, by permalink; some pages show none.

    A doc shows its `displayed_sidebar`, else the last sidebar that holds it; a generated index the
    first that has it.
    """
    names: dict[str, str] = {}
    for sidebar in sidebars:
        for item in flatten(sidebar.items):
            if isinstance(item, CategoryItem) and not isinstance(item.link, Doc | None):
                names.setdefault(item.link.permalink, sidebar.name)
    homes = _homes(sidebars)
    known = [sidebar.name for sidebar in sidebars]
    for doc in catalog.by_permalink.values():
        name, _ = _sidebar_named(doc, homes, known)
        if name:
            names[doc.permalink] = name
    return names


def _homes(sidebars: Sequence[Sidebar]) -> dict[str, str]:
    """The sidebar's name by each doc's id; the last sidebar that holds a doc wins."""
    homes = {}
    for sidebar in sidebars:
        for item in flatten(sidebar.whole or sidebar.items):
            doc = _doc_of(item)
            if doc and not (isinstance(item, DocItem) and item.ref):
                homes[doc.id] = sidebar.name
    return homes


def _sidebar_named(
    doc: Doc, homes: Mapping[str, str], names: Collection[str]
) -> tuple[str | None, list[Problem]]:
    """The name of the sidebar that a doc's page shows."""
    displayed = doc.front_matter.displayed_sidebar
    if isinstance(displayed, Unset):
        return homes.get(doc.id), []
    if displayed is None or displayed in names:
        return displayed, []
    said = f"`displayed_sidebar` names no sidebar: {displayed}"
    there_is = f"there is {', '.join(sorted(names))}" if names else ""
    hint = did_you_mean(displayed, names, there_is)
    return homes.get(doc.id), [_problem(doc, "displayed_sidebar", said, hint)]


def _steps(sidebar: Sidebar) -> list[Item]:
    """The items that are pages of this sidebar, top to bottom."""
    return [item for item in flatten(sidebar.whole or sidebar.items) if _is_step(item)]


def _is_step(item: Item) -> bool:
    match item:
        case DocItem(doc=doc, ref=ref):
            return not ref and not doc.unlisted
        case CategoryItem(link=Doc() as doc):
            return not doc.unlisted
        case CategoryItem(link=link):
            return link is not None
        case _:
            return False


def _positions(route: Sequence[Item]) -> dict[str, int]:
    """Where on a route each doc stands first, by source."""
    places = ((doc.source, at) for at, step in enumerate(route) if (doc := _doc_of(step)))
    positions: dict[str, int] = {}
    for source, at in places:
        positions.setdefault(source, at)
    return positions


def _around(route: Sequence[Item], position: int | None) -> Neighbours:
    if position is None:
        return Neighbours()
    before = route[position - 1] if position > 0 else None
    after = route[position + 1] if position + 1 < len(route) else None
    return Neighbours(_neighbour(before), _neighbour(after))


def _neighbour(item: Item | None) -> Neighbour | None:
    match item:
        case DocItem(doc=doc, label=label):
            return Neighbour(doc.front_matter.pagination_label or label, doc.permalink)
        case CategoryItem(link=Doc() as doc):
            return _doc_neighbour(doc)
        case CategoryItem(label=label):
            return Neighbour(label, str(permalink_of(item)))
        case _:
            return None


def _doc_neighbour(doc: Doc) -> Neighbour:
    return Neighbour(doc.front_matter.pagination_label or doc.label, doc.permalink)


def _chosen(
    name: str, default: Neighbour | None, doc: Doc, catalog: Catalog
) -> tuple[Neighbour | None, list[Problem]]:
    """The neighbour that the front matter field `name` names, else the default one."""
    wanted: str | Unset | None = getattr(doc.front_matter, name)
    if isinstance(wanted, Unset):
        return default, []
    if wanted is None:
        return None, []
    if neighbour := catalog.by_id.get(wanted):
        return (None if neighbour.unlisted else _doc_neighbour(neighbour)), []
    said = f"`{name}` names no doc: {wanted}"
    hint = did_you_mean(wanted, catalog.by_id, "name it by its id, not by its file")
    if wanted in catalog.draft_ids:
        said, hint = f"`{name}` names a draft: {wanted}", "publish that doc, or name another"
    return default, [_problem(doc, name, said, hint)]


def _problem(doc: Doc, name: str, message: str, hint: str) -> Problem:
    return Problem(doc.source, *doc.front_matter.at(name), KIND, message, hint)


def _doc_of(item: Item) -> Doc | None:
    match item:
        case DocItem(doc=doc) | CategoryItem(link=Doc() as doc):
            return doc
        case _:
            return None
