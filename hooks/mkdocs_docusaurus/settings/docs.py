"""Docs settings: one docs plugin of the site, and the versions that it shows.

https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-docs
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Banner = Literal["none", "unreleased", "unmaintained"]


@dataclass(frozen=True)
class VersionOptions:
    """What the option `versions` says of one version; `None` leaves it to Docusaurus' rule."""

    label: str | None = None
    path: str | None = None
    banner: Banner | None = None
    badge: bool | None = None
    no_index: bool = False
    class_name: str | None = None


@dataclass(frozen=True)
class DocsSettings:
    """One docs instance.

    `path` is its folder below the site's, `route` its URL path below the base URL, without a slash
    at either end (`docs`, and an empty string for the root).  `sidebars` are the items of a
    sidebars file as data, by sidebar; `None` where the folders make the one sidebar, and an empty
    mapping where the site wants none (`sidebarPath: false`).  `sidebars_file` is that file's path
    below the site's folder.
    `edit_url` is the prefix of an edit link; where the site computes it by a function, the plugin
    has `edit_urls`, by source.
    """

    id: str = "default"
    path: str = "docs"
    route: str = "docs"
    sidebars: Mapping[str, Any] | None = None
    sidebars_file: str | None = None
    include: tuple[str, ...] = ("**/*.{md,mdx}",)
    exclude: tuple[str, ...] = (
        "**/_*.{js,jsx,ts,tsx,md,mdx}",
        "**/_*/**",
        "**/*.test.{js,jsx,ts,tsx}",
        "**/__tests__/**",
    )
    number_prefixes: bool = True
    breadcrumbs: bool = True
    sidebar_collapsible: bool = True
    sidebar_collapsed: bool = True
    edit_url: str | None = None
    edit_current_version: bool = False
    edit_localized_files: bool = False
    show_last_update_time: bool = False
    show_last_update_author: bool = False
    disable_versioning: bool = False
    include_current_version: bool = True
    only_include_versions: tuple[str, ...] | None = None
    last_version: str | None = None
    versions: Mapping[str, VersionOptions] = field(default_factory=dict)
    tags_file: str | None = "tags.yml"
    tags_base_path: str = "tags"
    admonition_keywords: tuple[str, ...] = ()
