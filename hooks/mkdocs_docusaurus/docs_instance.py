"""An instance of docs: its versions, and which of them a page of the site is about."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from mkdocs_docusaurus.catalog.doc import Doc
from mkdocs_docusaurus.docs_version import DocsVersion
from mkdocs_docusaurus.sidebar import CategoryItem, DocItem, Item


@dataclass(frozen=True, eq=False)
class DocsInstance:
    """The versions of one docs plugin, in Docusaurus' order."""

    versions: tuple[DocsVersion, ...]

    @property
    def latest(self) -> DocsVersion:
        """The version that readers are led to."""
        return next((it for it in self.versions if it.version.is_last), self.versions[0])

    def active(self, permalink: str) -> DocsVersion | None:
        """The version that a page belongs to, by its URL path.

        Of docs at the site's root, that is every page of the site.
        Rule: `getActiveVersion` in `@docusaurus/plugin-content-docs/client`.
        """
        longest = sorted(self.versions, key=lambda it: -len(it.version.permalink))
        return next((it for it in longest if is_below(permalink, it.version.permalink)), None)

    def candidates(self, permalink: str) -> tuple[DocsVersion, ...]:
        """The versions that an item of the navbar may be about, the likeliest first.

        Rule: `useDocsVersionCandidates`; which version a reader prefers is not known to a build.
        """
        active = self.active(permalink)
        return (active, self.latest) if active and active is not self.latest else (self.latest,)

    def same_page(self, version: DocsVersion, permalink: str) -> str:
        """The URL path of the page at a permalink in another version; its first page without one.

        Rule: `getActiveDocContext`, and `getVersionTargetDoc` of the dropdown of versions.
        """
        active = self.active(permalink)
        found = self._ids[id(active)].get(permalink.rstrip("/") or "/") if active else None
        if found is None:
            return version.main_permalink
        return self._permalinks[id(version)].get(found, version.main_permalink)

    @cached_property
    def _permalinks(self) -> Mapping[int, Mapping[str, str]]:
        return {id(it): _pages_of(it) for it in self.versions}

    @cached_property
    def _ids(self) -> Mapping[int, Mapping[str, str]]:
        return {
            key: {permalink.rstrip("/") or "/": name for name, permalink in pages.items()}
            for key, pages in self._permalinks.items()
        }


def is_below(permalink: str, path: str) -> bool:
    """Whether a URL path is another one, or is below it; letters' case makes no difference."""
    permalink, path = permalink.lower().rstrip("/"), path.lower().rstrip("/")
    return permalink == path or permalink.startswith(f"{path}/")


def first_page(items: Sequence[Item]) -> tuple[str, str] | None:
    """The URL path and the label of the first page of a sidebar; links lead elsewhere.

    Rule: `getFirstLink` in `@docusaurus/plugin-content-docs`.
    """
    for item in items:
        if isinstance(item, DocItem) and not item.ref:
            return item.doc.permalink, item.label if item.label != item.doc.title else item.doc.id
        if isinstance(item, CategoryItem):
            if item.link is not None:
                return item.link.permalink, item.label
            if found := first_page(item.items):
                return found
    return None


def doc_of(versions: Sequence[DocsVersion], name: str) -> Doc | None:
    """The doc of an id in the first version that has one."""
    docs = (version.catalog.by_id.get(name) for version in versions)
    return next((doc for doc in docs if doc is not None), None)


def _pages_of(version: DocsVersion) -> Mapping[str, str]:
    """Each page of a version by what is the same in all versions: an id, or a path below."""
    root = version.version.permalink.rstrip("/")
    made = {page.permalink.removeprefix(root): page.permalink for page in version.pages}
    return {**made, **{name: doc.permalink for name, doc in version.catalog.by_id.items()}}
