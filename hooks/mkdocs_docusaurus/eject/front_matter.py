"""A page's front matter: what Material reads, and the little that `overrides/` reads beside it."""

from collections.abc import Mapping
from html import escape
from typing import Any

from mkdocs_docusaurus.blog import BlogPage, Post
from mkdocs_docusaurus.blog.words import directions
from mkdocs_docusaurus.catalog import Doc, Tag, Unset
from mkdocs_docusaurus.eject.nav import Nav, url_of
from mkdocs_docusaurus.page import present
from mkdocs_docusaurus.settings.words import words_of
from mkdocs_docusaurus.sidebar import Neighbour
from mkdocs_docusaurus.site import Shown, Site
from mkdocs_docusaurus.standalone import StandalonePage


def front_matter(shown: Shown, meta: Mapping[str, Any], site: Site, nav: Nav) -> dict[str, Any]:
    """The front matter of a page whose translation has `meta`."""
    written = shown if isinstance(shown, Doc | Post | StandalonePage) else None
    doc = shown if isinstance(shown, Doc | Post) else None
    update = site.last_update(written) if written else None
    hidden = list(dict.fromkeys([*meta.get("hide", []), *_hidden(shown, site)]))
    return {
        **meta,
        **present(
            hide=hidden,
            tags=[_tag(tag) for tag in doc.tags] if doc else [],
            sidebar=_tab(shown, site, nav),
            last_update=present(date=update.date, author=update.author) if update else {},
            unlisted=bool(written and written.unlisted),
            toc_min_heading_level=written and written.front_matter.toc_min_heading_level,
            toc_max_heading_level=written and written.front_matter.toc_max_heading_level,
            directions=_directions(shown, site),
        ),
        **_edit_url(shown),
        **_neighbours(shown, site, nav),
    }


def _hidden(shown: Shown, site: Site) -> list[str]:
    """What a page does without, beside what its author says: a sidebar, breadcrumbs."""
    if shown.permalink not in site.sidebar_names:
        return ["navigation", "path"]
    return ["path"] if isinstance(shown, Post | BlogPage) else []


def _tab(shown: Shown, site: Site, nav: Nav) -> str | None:
    """The title of the sidebar that a page shows, where it is not the one that it stands in."""
    name = site.sidebar_names.get(shown.permalink)
    tab = next((bar.tab for bar in site.all_sidebars if bar.key == name), None)
    return tab if nav.tabs and tab != nav.homes.get(shown.permalink) else None


def _tag(tag: Tag) -> dict[str, str]:
    return {"name": escape(tag.label), "url": url_of(tag.permalink)}


def _edit_url(shown: Shown) -> dict[str, Any]:
    given = shown.front_matter.custom_edit_url if isinstance(shown, Doc) else None
    return {} if isinstance(given, Unset) or not given else {"edit_url": given}


def _neighbours(shown: Shown, site: Site, nav: Nav) -> dict[str, Any]:
    """The previous and the next page, where the nav does not say so itself."""
    known = nav.neighbours.get(shown.permalink, (None, None))
    wanted = site.neighbours.get(shown.permalink)
    ours = (wanted.previous, wanted.next) if wanted else (None, None)
    named = zip(("previous", "next"), ours, known, strict=True)
    return {name: _link(our) for name, our, other in named if our != other}


def _directions(shown: Shown, site: Site) -> list[str]:
    """What stands above the neighbours' titles in place of "Previous" and "Next"."""
    around = site.neighbours.get(shown.permalink)
    is_shown = around is not None and (around.previous or around.next)
    if not is_shown or not isinstance(shown, Post | BlogPage):
        return []
    return [*directions(shown, words_of(site.settings))]


def _link(neighbour: Neighbour | None) -> dict[str, str] | bool:
    if neighbour is None:
        return False
    return {"title": neighbour.title, "url": url_of(neighbour.permalink)}
