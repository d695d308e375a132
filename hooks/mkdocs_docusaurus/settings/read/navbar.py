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
from mkdocs_docusaurus.settings.read.option import (
    Option,
    boolean_option,
    either,
    one_of,
    text_option,
    text_or_empty,
)
from mkdocs_docusaurus.settings.read.part import Part
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
_PLACE: Mapping[str, Option] = {
    "type": text_option(),
    "position": Option(one_of("left", "right"), "`left` or `right`", "position"),
    "className": text_option("class_name"),
}
_LABEL: Mapping[str, Option] = {
    "label": text_option("label"),
    "html": text_option("html"),
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
_NEEDED = {"html": "value", "doc": "docId", "docSidebar": "sidebarId", "dropdown": "items"}
_WITHOUT_LABEL = ("html", "search")
"""The types that have no words of their own, and no attributes."""
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
            part.lack("src")
        return None
    return Logo(**kept)


def _items(part: Part, types: Collection[str]) -> tuple[NavbarItem, ...]:
    read = (_item(item, types) for item in part.items())
    return tuple(item for item in read if item is not None)


def _item(part: Part, types: Collection[str]) -> NavbarItem | None:
    if not part.is_mapping:
        part.refuse("a mapping")
        return None
    kind = part["type"].value
    if kind is None:
        kind = "dropdown" if isinstance(part["items"].value, list) else "default"
    if isinstance(kind, str) and kind.startswith("custom-"):
        said = f"the item {kind!r} of the navbar is the site's own component, and is not shown"
        part.report(said, kind=KIND)
        return None
    if not isinstance(kind, str) or kind not in types:
        _report_type(part, kind, types)
        return None
    return _known_item(part, kind, is_nested=types is _NESTED)


def _known_item(part: Part, kind: str, *, is_nested: bool) -> NavbarItem | None:
    has_label = kind not in _WITHOUT_LABEL
    options = {**_PLACE, **(_LABEL if has_label else {}), **_TYPES[kind]}
    if is_nested and "position" in part:
        said = f"{part['position'].name} means nothing in a menu"
        part["position"].report(said)
    kept = part.fields(options, is_open=has_label)
    needed = _NEEDED.get(kind, "")
    if needed and needed not in part:
        part.lack(needed)
    if kind == "default" and not _is_link(part, kept):
        return None
    if needed in _TYPES[kind] and _TYPES[kind][needed].fills not in kept:
        return None
    if "label" in kept and "html" in kept:
        del kept["label"]
        said = f"{part.name} has both `label` and `html`"
        part.report(said, "keep one of them")
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
    if isinstance(kind, str) and kind in _TYPES:
        said = f"{part.name} is a menu or a search in a menu"
        part.report(said, "put it into the navbar itself")
        return
    said = f"{part.name} has the type {kind!r:.60}, which there is not"
    hint = did_you_mean(str(kind), [*types], f"there are {', '.join(sorted(types))}")
    part["type"].report(said, hint)


def _is_link(part: Part, kept: Mapping[str, Any]) -> bool:
    """Whether an item leads to one place; a problem where it leads to none, or to two."""
    found = [name for name in ("to", "href") if name in kept]
    if (len(found) != 1 and not ("to" in part or "href" in part)) or len(found) == 2:
        said = f"{part.name} must have one of `to` and `href`"
        part.report(said)
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
        part.refuse("a mapping")
        return None
    kept = part.fields(_FOOTER_ITEM, is_open=True)
    if not {"to", "href", "html"} & kept.keys():
        if not any(name in part for name in ("to", "href", "html")):
            said = f"{part.name} must have one of `to`, `href` and `html`"
            part.report(said)
        return None
    if "html" not in kept and "label" not in part:
        part.lack("label")
        return None
    return FooterItem(attributes=_attributes(part, _FOOTER_ITEM), **kept)
