"""The navbar of a page: each item of the settings with the link that it is there.

Rules: https://docusaurus.io/docs/api/themes/configuration#navbar-items, and the items of
`@docusaurus/theme-classic`, src/theme/NavbarItem.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from mkdocs_docusaurus.chrome.address import Href, is_whole
from mkdocs_docusaurus.chrome.entry import Entry, link_attributes
from mkdocs_docusaurus.docs_instance import DocsInstance, doc_of, first_page, is_below
from mkdocs_docusaurus.docs_version import DocsVersion
from mkdocs_docusaurus.settings.language import Language
from mkdocs_docusaurus.settings.navbar import NavbarItem
from mkdocs_docusaurus.settings.site import SiteSettings


@dataclass(frozen=True)
class Place:
    """Where a navbar stands: on the page at a permalink, which writes links by `href`.

    `sidebars` says which sidebar each page shows, by permalink.
    """

    settings: SiteSettings
    docs: Mapping[str, DocsInstance]
    sidebars: Mapping[str, str]
    permalink: str
    href: Href


def entries(items: Iterable[NavbarItem], place: Place) -> tuple[Entry, ...]:
    """The items of a navbar on a page; those that lead nowhere there are left out."""
    found = (_MADE[item.type](item, place) for item in items)
    return tuple(entry for entry in found if entry is not None)


def _default(item: NavbarItem, place: Place) -> Entry | None:
    if item.href:
        return _link(item, item.href, place, prefix=item.prepend_base_url)
    if item.to is None:
        return None
    return _link(item, item.to, place, current=_is_current(item, item.to, place))


def _dropdown(item: NavbarItem, place: Place) -> Entry | None:
    own = _default(item, place) or Entry(
        "menu",
        item.label or "",
        item.html,
        attributes=_attributes(item, "#"),
        class_name=item.class_name or "",
    )
    return replace(own, kind="menu", items=entries(item.items, place))


def _html(item: NavbarItem, place: Place) -> Entry | None:
    return Entry("html", html=item.html or "", class_name=item.class_name or "")


def _search(item: NavbarItem, place: Place) -> Entry | None:
    return Entry("search", class_name=item.class_name or "")


def _doc(item: NavbarItem, place: Place) -> Entry | None:
    versions = _candidates(item, place)
    doc = doc_of(versions, item.target or "")
    if doc is None:
        return None
    is_shown = _same(doc.permalink, place.permalink)
    if doc.unlisted and not is_shown:
        return None
    sidebar = place.sidebars.get(place.permalink)
    current = is_shown or (sidebar is not None and sidebar == place.sidebars.get(doc.permalink))
    return _link(_named(item, doc.id), doc.permalink, place, current=current)


def _doc_sidebar(item: NavbarItem, place: Place) -> Entry | None:
    bars = [bar for version in _candidates(item, place) for bar in version.sidebars]
    bar = next((bar for bar in bars if bar.name == item.target), None)
    found = first_page(bar.whole or bar.items) if bar else None
    if bar is None or found is None:
        return None
    permalink, label = found
    shown = place.sidebars.get(place.permalink)
    current = shown is not None and shown == place.sidebars.get(permalink)
    return _link(_named(item, label), permalink, place, current=current)


def _docs_version(item: NavbarItem, place: Place) -> Entry | None:
    versions = _candidates(item, place)
    if not versions:
        return None
    to = item.to or versions[0].main_permalink
    named = _named(item, versions[0].version.label)
    return _link(named, to, place, current=_is_current(item, to, place))


def _docs_version_dropdown(item: NavbarItem, place: Place) -> Entry | None:
    docs = place.docs.get(item.docs_id)
    if docs is None:
        return None
    listed = _listed_versions(item, docs)
    candidates = docs.candidates(place.permalink)
    shown = [pair for it in candidates for pair in listed if pair[0] is it] or listed
    if not shown:
        return None
    version, label = shown[0]
    to = docs.same_page(version, place.permalink)
    own = _link(_named(item, label, always=True), to, place, current=_is_current(item, to, place))
    active = docs.active(place.permalink)
    between = tuple(
        _version_link(one, name, docs.same_page(one, place.permalink), place, one is active)
        for one, name in listed
    )
    items = (*entries(item.before, place), *between, *entries(item.after, place))
    return replace(own, kind="menu", items=items) if len(items) > 1 else own


def _listed_versions(item: NavbarItem, docs: DocsInstance) -> list[tuple[DocsVersion, str]]:
    """The versions of a dropdown with their labels; all there are, unless it names some."""
    if item.versions is None:
        return [(it, it.version.label) for it in docs.versions]
    by_name = {it.version.name: it for it in docs.versions}
    named = ((by_name.get(name), label) for name, label in item.versions)
    return [(it, label or it.version.label) for it, label in named if it is not None]


def _version_link(
    version: DocsVersion, label: str, to: str, place: Place, is_active: bool
) -> Entry:
    attributes = {"data-portal-version": version.version.name}
    return Entry("link", label, href=place.href(to), attributes=attributes, is_current=is_active)


def _locale_dropdown(item: NavbarItem, place: Place) -> Entry | None:
    settings = place.settings
    between = tuple(_language_link(it, item, place) for it in settings.languages)
    items = (*entries(item.before, place), *between, *entries(item.after, place))
    return Entry(
        "languages",
        settings.language.label,
        attributes=_attributes(item, "#"),
        class_name=item.class_name or "",
        items=items,
    )


def _language_link(language: Language, item: NavbarItem, place: Place) -> Entry:
    """The same page in another language, be it there or not, as Docusaurus links it."""
    attributes = {"lang": language.html_lang, "hreflang": language.html_lang, "target": "_self"}
    return Entry(
        "link",
        language.label,
        href=language_url(language, place.settings, place.permalink) + (item.query or ""),
        attributes=attributes,
        is_current=language.locale == place.settings.language.locale,
    )


def language_url(
    language: Language, settings: SiteSettings, permalink: str, *, whole: bool = False
) -> str:
    """The URL of the page at a permalink in a language; with its host where `whole` or needed.

    Rule: `useAlternatePageUtils` in `@docusaurus/theme-common`.
    """
    path = language.base_url + permalink.removeprefix("/")
    if settings.trailing_slash is not None and path != language.base_url:
        path = path.rstrip("/") + ("/" if settings.trailing_slash else "")
    url = language.url or settings.url
    return url + path if whole or url != settings.url else path


def _link(
    item: NavbarItem, to: str, place: Place, *, current: bool = False, prefix: bool = False
) -> Entry:
    href = place.settings.base_url + to.removeprefix("/") if prefix else place.href(to)
    return Entry(
        "link",
        item.label or "",
        item.html,
        href,
        _attributes(item, to),
        item.class_name or "",
        current,
        bool(item.label) and is_whole(to),
    )


def _attributes(item: NavbarItem, to: str) -> Mapping[str, str]:
    own = {"target": item.link_target, "aria-label": item.aria_label}
    given = {name: value for name, value in own.items() if value}
    return link_attributes(to, {**given, **item.attributes})


def _named(item: NavbarItem, label: str, *, always: bool = False) -> NavbarItem:
    return replace(item, label=label) if always or item.label is None else item


def _is_current(item: NavbarItem, to: str, place: Place) -> bool:
    """Whether a link leads to where the reader is.  Rule: `NavbarNavLink`."""
    path = place.settings.base_url + place.permalink.removeprefix("/")
    if item.active_base_regex:
        try:
            return re.search(item.active_base_regex, path, re.IGNORECASE) is not None
        except re.error:
            return False
    if item.active_base_path:
        return place.permalink.startswith(f"/{item.active_base_path.removeprefix('/')}")
    return not is_whole(to) and is_below(place.permalink, f"/{to.removeprefix('/')}")


def _candidates(item: NavbarItem, place: Place) -> tuple[DocsVersion, ...]:
    docs = place.docs.get(item.docs_id)
    return docs.candidates(place.permalink) if docs else ()


def _same(one: str, other: str) -> bool:
    return one.lower().rstrip("/") == other.lower().rstrip("/")


_MADE: Mapping[str, Callable[[NavbarItem, Place], Entry | None]] = {
    "default": _default,
    "dropdown": _dropdown,
    "html": _html,
    "search": _search,
    "doc": _doc,
    "docSidebar": _doc_sidebar,
    "docsVersion": _docs_version,
    "docsVersionDropdown": _docs_version_dropdown,
    "localeDropdown": _locale_dropdown,
}
