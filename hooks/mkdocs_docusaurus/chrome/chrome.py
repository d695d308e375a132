"""The chrome of one page: all that its templates show around the text, found out already."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from mkdocs_docusaurus.chrome.address import Href, hrefs_on
from mkdocs_docusaurus.chrome.entry import Entry
from mkdocs_docusaurus.chrome.footer import ShownFooter, shown_footer
from mkdocs_docusaurus.chrome.head import Head, head_of
from mkdocs_docusaurus.chrome.logo import ShownLogo, shown_logo
from mkdocs_docusaurus.chrome.navbar import Place, entries
from mkdocs_docusaurus.chrome.version_note import VersionNote, version_note
from mkdocs_docusaurus.docs_instance import is_below
from mkdocs_docusaurus.settings.language import Language
from mkdocs_docusaurus.settings.navbar import Navbar
from mkdocs_docusaurus.settings.theme import ThemeSettings
from mkdocs_docusaurus.settings.words import words as theme_words
from mkdocs_docusaurus.site import Site


@dataclass(frozen=True)
class ShownNavbar:
    """The navbar of a page; `home` is where its title and its logo lead."""

    title: str | None
    logo: ShownLogo | None
    home: str
    left: tuple[Entry, ...]
    right: tuple[Entry, ...]
    hide_on_scroll: bool = False
    style: str | None = None

    @property
    def has_search(self) -> bool:
        """Whether an item says where the search stands."""
        return any(entry.kind == "search" for entry in (*self.left, *self.right))


@dataclass(frozen=True)
class Chrome:
    """What stands around the text of a page of a site that has a docusaurus.config.

    `href` writes a path of the site as the page does; `words` are the theme's, by their keys.
    What is the same on all pages is no part of its `repr`, which tells pages that changed.
    """

    theme: ThemeSettings = field(repr=False)
    language: Language
    words: Mapping[str, str] = field(repr=False)
    href: Href = field(repr=False)
    head: Head
    favicon: str | None
    navbar: ShownNavbar
    footer: ShownFooter | None
    version: VersionNote | None


def chrome_of(site: Site, permalink: str, url: str | None = None) -> Chrome:
    """The chrome of the page at a permalink; `url` is that with its slash, if it has one."""
    settings = site.settings
    href = hrefs_on(settings, permalink)
    words = settings.words or theme_words(settings.language.locale)
    place = Place(settings, site.instances, site.sidebar_names, permalink, href)
    version = site.version_of(permalink)
    note = None
    if version is not None and not is_below(permalink, version.version.tags):
        instance = site.instances[version.version.docs_id]
        note = version_note(version, instance, permalink, settings.title, words, href)
    footer = settings.theme.footer
    return Chrome(
        settings.theme,
        settings.language,
        words,
        href,
        head_of(settings, url or permalink, no_index=bool(version and version.version.no_index)),
        href(f"pathname://{settings.favicon}") if settings.favicon else None,
        _navbar(settings.theme.navbar, place),
        shown_footer(footer, settings, href) if footer else None,
        note,
    )


def _navbar(navbar: Navbar, place: Place) -> ShownNavbar:
    logo = shown_logo(navbar.logo, place.href) if navbar.logo else None
    return ShownNavbar(
        navbar.title,
        logo,
        logo.href if logo and logo.href else place.href("/"),
        entries((item for item in navbar.items if item.position == "left"), place),
        entries((item for item in navbar.items if item.position == "right"), place),
        navbar.hide_on_scroll,
        navbar.style,
    )
