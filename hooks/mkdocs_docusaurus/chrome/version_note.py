"""The note of a version: its badge, and the banner over docs that are not the latest.

Rules: `DocVersionBadge` and `DocVersionBanner` in `@docusaurus/theme-classic`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from mkdocs_docusaurus.chrome.address import Href
from mkdocs_docusaurus.docs_instance import DocsInstance
from mkdocs_docusaurus.docs_version import DocsVersion

_SAID = {
    "unreleased": "theme.docs.versions.unreleasedVersionLabel",
    "unmaintained": "theme.docs.versions.unmaintainedVersionLabel",
}


@dataclass(frozen=True)
class VersionNote:
    """A version's label, the words of its badge if it has one, and its banner's two lines of HTML.

    `class_name` is that of the version's pages.
    """

    label: str
    badge: str | None
    banner: tuple[str, str] | None
    class_name: str = ""


def version_note(
    version: DocsVersion,
    docs: DocsInstance,
    permalink: str,
    site_title: str,
    words: Mapping[str, str],
    href: Href,
) -> VersionNote:
    """What the page at a permalink says of its version."""
    it = version.version
    badge = _filled(words["theme.docs.versionBadge.label"], versionLabel=escape(it.label))
    return VersionNote(
        it.label,
        badge if it.badge else None,
        _banner(version, docs, permalink, site_title, words, href) if it.banner in _SAID else None,
        it.class_name,
    )


def _banner(
    version: DocsVersion,
    docs: DocsInstance,
    permalink: str,
    site_title: str,
    words: Mapping[str, str],
    href: Href,
) -> tuple[str, str]:
    label = f"<b>{escape(version.version.label)}</b>"
    said = words[_SAID[version.version.banner]]
    to = escape(href(docs.same_page(docs.latest, permalink)))
    link_label = escape(words["theme.docs.versions.latestVersionLinkLabel"])
    link = f'<b><a href="{to}">{link_label}</a></b>'
    suggestion = words["theme.docs.versions.latestVersionSuggestionLabel"]
    return (
        _filled(said, siteTitle=escape(site_title), versionLabel=label),
        _filled(suggestion, latestVersionLink=link, versionLabel=escape(docs.latest.version.label)),
    )


def _filled(words: str, **values: str) -> str:
    for name, value in values.items():
        words = words.replace(f"{{{name}}}", value)
    return words
