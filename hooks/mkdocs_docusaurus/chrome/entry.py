"""Entries of the navbar and the footer: what a template writes, with nothing left to find out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from mkdocs_docusaurus.chrome.address import PATHNAME, is_whole

Kind = Literal["link", "menu", "languages", "html", "search"]


@dataclass(frozen=True)
class Entry:
    """A link, a menu of links (with one of its own where `href` is not `#`), HTML, the search.

    `label` is text, and `html` stands in its place.  `attributes` are those of the link, by name.
    """

    kind: Kind
    label: str = ""
    html: str | None = None
    href: str = "#"
    attributes: Mapping[str, str] = field(default_factory=dict)
    class_name: str = ""
    is_current: bool = False
    is_external: bool = False
    items: tuple["Entry", ...] = ()


def leads_out(to: str) -> bool:
    """Whether a link opens apart from the site, as `pathname://` asks for too."""
    return to.startswith(PATHNAME) or is_whole(to)


def link_attributes(to: str, given: Mapping[str, str]) -> Mapping[str, str]:
    """The attributes of a link: one out of the site opens in a tab of its own.

    Rule: `@docusaurus/Link`.
    """
    apart = {"target": "_blank", "rel": "noopener noreferrer"} if leads_out(to) else {}
    return {**apart, **given}
