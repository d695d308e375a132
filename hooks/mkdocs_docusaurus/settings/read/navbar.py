"""The navbar and the footer read from `themeConfig`.

https://docusaurus.io/docs/api/themes/configuration#navbar
https://docusaurus.io/docs/api/themes/configuration#footer
"""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from mkdocs_docusaurus.catalog import value
from mkdocs_docusaurus.settings.navbar import (
    Footer,
    FooterColumn,
    FooterItem,
    Logo,
    Navbar,
    NavbarItem,
)
from mkdocs_docusaurus.settings.read.part import (
    Option,
    Part,
    boolean_option,
    described,
    either,
    one_of,
    text_option,
    text_or_empty,
)
from mkdocs_docusaurus.settings.read.plugin import KIND
from mkdocs_docusaurus.suggestion import did_you_mean


def _size(given: Any) -> str:
    return value.front_matter_text(given)


_LOGO: Mapping[str, Option] = {
    "alt": Option(text_or_empty, "text", "alt"),
    "src": text_option("src"),
    "srcDark": text_option("src_dark"),
    "href": text_option("href"),
    "target": text_option("target"),
    "width": Option(_size, "a number or text", "width"),
    "height": Option(_size, "a number or text", "height"),
    "className": text_option("class_name"),
}
_NAVBAR: Mapping[str, Option] = {
    "title": Option(either(value.or_null(text_or_empty)), "text", "title"),
    "hideOnScroll": boolean_option("hide_on_scroll"),
    "style": Option(one_of("dark", "primary"), "`dark` or `primary`", "style"),
}
_ITEM: Mapping[str, Option] = {
    "type": text_option(),
    "position": Option(one_of("left", "right"), "`left` or `right`", "position"),
    "label": text_option("label"),
    "html": text_option("html"),
    "className": text_option("class_name"),
    "target": text_option("link_target"),
    "aria-label": text_option("aria_label"),
}
_LINK: Mapping[str, Option] = {
    "to": text_option("to"),
    "href": text_option("href"),
    "activeBasePath": text_option("active_base_path"),
    "activeBaseRegex": text_option("active_base_regex"),
    "prependBaseUrlToHref": boolean_option("prepend_base_url"),
}
_DOCS_ID = text_option("docs_id")
_LISTS = ("items", "dropdownItemsBefore", "dropdownItemsAfter")
_TYPES: Mapping[str, Mapping[str, Option]] = {
    "default": _LINK,
    "dropdown": _LINK,
    "html": {"value": text_option("html")},
    "doc": {"docId": text_option("target"), "docsPluginId": _DOCS_ID},
    "docSidebar": {"sidebarId": text_option("target"), "docsPluginId": _DOCS_ID},
    "docsVersion": {"to": text_option("to"), "docsPluginId": _DOCS_ID},
    "docsVersionDropdown": {
        "docsPluginId": _DOCS_ID,
        "dropdownActiveClassDisabled": boolean_option(),
        "versions": Option(lambda given: _versions(given), "a list of versions", "versions"),
    },
    "localeDropdown": {"queryString": text_option("query")},
    "search": {},
}
"""The options of an item, by its type, beside those that every item has."""
_NEEDS = {"html": "html", "doc": "target", "docSidebar": "target"}
_NESTED = frozenset({"default", "html", "doc", "docSidebar", "docsVersion"})
"""The types that may stand in a menu."""
_FOOTER_ITEM: Mapping[str, Option] = {
    "label": text_option("label"),
    "to": text_option("to"),
    "href": text_option("href"),
    "html": text_option("html"),
    "className": text_option("class_name"),
    "prependBaseUrlToHref": boolean_option("prepend_base_url"),
}


def read_navbar(part: Part) -> Navbar:
    """The navbar; an item that is wrong is left out."""
    kept = part.fields(_NAVBAR, others=("items", "logo"))
    return Navbar(logo=read_logo(part["logo"]), items=_items(part["items"], _TYPES), **kept)


def read_logo(part: Part) -> Logo | None:
    """A logo, where there is one with a picture."""
    if part.value is None:
        return None
    kept = part.fields(_LOGO, others=("style",))
    if "src" not in kept:
        if part.is_mapping and "src" not in part:
            part.report(f"{part.name} has no `src`")
        return None
    return Logo(**kept)


def _items(part: Part, types: Collection[str]) -> tuple[NavbarItem, ...]:
    read = (_item(item, types) for item in part.items())
    return tuple(item for item in read if item is not None)


def _item(part: Part, types: Collection[str]) -> NavbarItem | None:
    if not part.is_mapping:
        part.report(f"{part.name} is {described(part.value)}, but must be a mapping")
        return None
    given = part["type"].value
    kind = given or ("dropdown" if isinstance(part["items"].value, list) else "default")
    if isinstance(kind, str) and kind.startswith("custom-"):
        said = f"the item {kind!r} of the navbar is the site's own component, and is not shown"
        part.report(said, kind=KIND)
        return None
    if not isinstance(kind, str) or kind not in types:
        _report_type(part, kind, types)
        return None
    options = {**_ITEM, **_TYPES[kind]}
    kept = part.fields(options, is_open=True)
    if (kind == "html" and "html" not in kept) or (
        _NEEDS.get(kind, "label") == "target" and ("target" not in kept)
    ):
        name = next(name for name, option in _TYPES[kind].items() if option.fills == _NEEDS[kind])
        part.report(f"{part.name} has no `{name}`")
        return None
    if kind == "default" and not _is_link(part, kept):
        return None
    lists = {name: _items(part[name], _NESTED) for name in _LISTS if name in part}
    return NavbarItem(
        type=kind,  # type: ignore[arg-type]
        items=lists.get("items", ()),
        before=lists.get("dropdownItemsBefore", ()),
        after=lists.get("dropdownItemsAfter", ()),
        attributes=_attributes(part, {*options, *_LISTS}),
        **{"position": "left", **kept},
    )


def _report_type(part: Part, kind: Any, types: Iterable[str]) -> None:
    if kind in _TYPES:
        part.report(f"{part.name} is a menu or a search in a menu", "put it into the navbar itself")
        return
    said = f"{part.name} has the type {kind!r}, which there is not"
    hint = did_you_mean(str(kind), [*types], f"there are {', '.join(sorted(types))}")
    part["type"].report(said, hint)


def _is_link(part: Part, kept: Mapping[str, Any]) -> bool:
    """Whether an item leads to one place; a problem where it leads to none, or to two."""
    found = [name for name in ("to", "href") if name in kept]
    if (len(found) != 1 and not ("to" in part or "href" in part)) or len(found) == 2:
        part.report(f"{part.name} must have one of `to` and `href`")
    return bool(found)


def _versions(given: Any) -> tuple[tuple[str, str | None], ...]:
    if isinstance(given, list):
        return tuple((value.text(name), None) for name in given)
    labels = {name: value.mapping(said).get("label") for name, said in value.mapping(given).items()}
    return tuple(
        (name, None if label is None else value.text(label)) for name, label in labels.items()
    )


def _attributes(part: Part, known: Collection[str]) -> dict[str, str]:
    """Attributes that an author adds to a link."""
    found = {name: part[name].value for name in part.names() if name not in known}
    return {name: text for name, text in found.items() if isinstance(text, str)}


def read_footer(part: Part) -> Footer | None:
    """The footer, where the site has one."""
    if part.value is None:
        return None
    options = {
        "style": Option(one_of("dark", "light"), "`dark` or `light`", "style"),
        "copyright": text_option("copyright"),
    }
    kept = part.fields(options, others=("logo", "links"))
    return Footer(columns=_columns(part["links"]), logo=read_logo(part["logo"]), **kept)


def _columns(links: Part) -> tuple[FooterColumn, ...]:
    """Columns, or one of them that holds all links of a footer without any."""
    entries = list(links.items())
    with_items = [entry for entry in entries if "items" in entry or "title" in entry]
    if entries and not with_items:
        return (FooterColumn(None, _footer_items(entries)),)
    for entry in entries:
        if entry not in with_items:
            said = f"{entry.name} is no column, as the others are"
            entry.report(said, "give it `title` and `items`")
    return tuple(_column(entry) for entry in with_items)


def _column(part: Part) -> FooterColumn:
    options = {
        "title": Option(value.or_null(text_or_empty), "text", "title"),
        "className": text_option("class_name"),
    }
    kept = {"title": None, **part.fields(options, others=("items",))}
    return FooterColumn(items=_footer_items(part["items"].items()), **kept)


def _footer_items(parts: Iterable[Part]) -> tuple[FooterItem, ...]:
    read = (_footer_item(part) for part in parts)
    return tuple(item for item in read if item is not None)


def _footer_item(part: Part) -> FooterItem | None:
    if not part.is_mapping:
        part.report(f"{part.name} is {described(part.value)}, but must be a mapping")
        return None
    kept = part.fields(_FOOTER_ITEM, is_open=True)
    if not {"to", "href", "html"} & kept.keys():
        if not any(name in part for name in ("to", "href", "html")):
            part.report(f"{part.name} must have one of `to`, `href` and `html`")
        return None
    return FooterItem(attributes=_attributes(part, _FOOTER_ITEM), **kept)
