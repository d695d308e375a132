"""The navbar, as the site's settings have it.

https://docusaurus.io/docs/api/themes/configuration#navbar
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Position = Literal["left", "right"]


@dataclass(frozen=True)
class Logo:
    """A picture of the site's static folder; sizes are in CSS pixels."""

    src: str
    alt: str = ""
    src_dark: str | None = None
    href: str | None = None
    target: str | None = None
    width: str | None = None
    height: str | None = None
    class_name: str | None = None


@dataclass(frozen=True)
class NavbarItem:
    """One item; which fields count depends on its `type`, as in Docusaurus.

    `default` is a link by `to` (a path of the site) or `href`, and a `dropdown` has `items`; those
    of `docsVersionDropdown` and `localeDropdown` stand between `before` and `after`.
    `target` is a doc's or sidebar's id, `docs_id` the docs instance it belongs to.
    `attributes` are those that the site adds to the link, `data-track` for one.
    """

    type: Literal[
        "default", "dropdown", "html", "doc", "docSidebar", "docsVersion", "docsVersionDropdown",
        "localeDropdown", "search",
    ]  # fmt: skip
    label: str | None = None
    position: Position = "right"
    to: str | None = None
    href: str | None = None
    html: str | None = None
    target: str | None = None
    docs_id: str = "default"
    items: tuple["NavbarItem", ...] = ()
    before: tuple["NavbarItem", ...] = ()
    after: tuple["NavbarItem", ...] = ()
    versions: tuple[tuple[str, str | None], ...] | None = None
    class_name: str | None = None
    active_base_path: str | None = None
    active_base_regex: str | None = None
    link_target: str | None = None
    aria_label: str | None = None
    prepend_base_url: bool = False
    query: str | None = None
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Navbar:
    """The bar at the head of every page."""

    title: str | None = None
    logo: Logo | None = None
    items: tuple[NavbarItem, ...] = ()
    hide_on_scroll: bool = False
    style: Literal["primary", "dark"] | None = None


@dataclass(frozen=True)
class FooterItem:
    """A link, or a piece of HTML."""

    label: str | None = None
    to: str | None = None
    href: str | None = None
    html: str | None = None
    class_name: str | None = None
    prepend_base_url: bool = False
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class FooterColumn:
    """Links below a title; a footer without columns is one of these without a title."""

    title: str | None
    items: tuple[FooterItem, ...]
    class_name: str | None = None


@dataclass(frozen=True)
class Footer:
    """What stands at the foot of every page; `copyright` is HTML."""

    columns: tuple[FooterColumn, ...] = ()
    logo: Logo | None = None
    copyright: str | None = None
    style: Literal["light", "dark"] = "light"
