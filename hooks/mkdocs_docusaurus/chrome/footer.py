"""The footer of a page: columns of links, a logo, a line of copyright.

Rule: https://docusaurus.io/docs/api/themes/configuration#footer-1
"""

from dataclasses import dataclass

from mkdocs_docusaurus.chrome.address import Href, is_whole
from mkdocs_docusaurus.chrome.entry import Entry, link_attributes
from mkdocs_docusaurus.chrome.logo import ShownLogo, shown_logo
from mkdocs_docusaurus.settings.navbar import Footer, FooterItem
from mkdocs_docusaurus.settings.site import SiteSettings


@dataclass(frozen=True)
class ShownColumn:
    """Links below a title; a footer may have one column that has none."""

    title: str | None
    items: tuple[Entry, ...]
    class_name: str = ""


@dataclass(frozen=True)
class ShownFooter:
    """What a template writes; `copyright` is HTML, and `style` is `light` or `dark`."""

    columns: tuple[ShownColumn, ...]
    logo: ShownLogo | None
    copyright: str | None
    style: str


def shown_footer(footer: Footer, settings: SiteSettings, href: Href) -> ShownFooter:
    """The footer on a page that writes links by `href`."""
    columns = tuple(
        ShownColumn(
            column.title,
            tuple(_entry(item, settings, href) for item in column.items),
            column.class_name or "",
        )
        for column in footer.columns
    )
    logo = shown_logo(footer.logo, href) if footer.logo else None
    return ShownFooter(columns, logo, footer.copyright, footer.style)


def _entry(item: FooterItem, settings: SiteSettings, href: Href) -> Entry:
    if item.html is not None:
        return Entry("html", html=item.html, class_name=item.class_name or "")
    to = item.href or item.to or "/"
    written = settings.base_url + to.removeprefix("/") if item.prepend_base_url else href(to)
    return Entry(
        "link",
        item.label or "",
        None,
        written,
        link_attributes(to, item.attributes),
        item.class_name or "",
        is_external=is_whole(to),
    )
