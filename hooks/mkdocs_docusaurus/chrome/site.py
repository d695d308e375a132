"""The site as the chrome sees it."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from mkdocs_docusaurus.settings.docs import Banner
from mkdocs_docusaurus.settings.site import SiteSettings
from mkdocs_docusaurus.sidebar import Sidebar


class Version(Protocol):
    """A version of docs: its names, and where it stands."""

    @property
    def docs_id(self) -> str:
        """The docs instance that it is one of."""
        ...

    @property
    def name(self) -> str:
        """What the site's files call it."""
        ...

    @property
    def label(self) -> str:
        """What readers call it."""
        ...

    @property
    def permalink(self) -> str:
        """Its URL path below the base URL."""
        ...

    @property
    def banner(self) -> Banner:
        """What its pages say of it."""
        ...

    @property
    def badge(self) -> bool:
        """Whether its pages name it."""
        ...

    @property
    def no_index(self) -> bool:
        """Whether search engines pass its pages by."""
        ...

    @property
    def class_name(self) -> str:
        """The class of its pages."""
        ...

    @property
    def is_last(self) -> bool:
        """Whether it is the one that readers should read."""
        ...


class Page(Protocol):
    """A page that the site makes of a version's categories and tags."""

    @property
    def permalink(self) -> str:
        """Its URL path below the base URL."""
        ...


class Catalog(Protocol):
    """The docs of a version."""

    @property
    def by_id(self) -> Mapping[str, Any]:
        """Each doc by its id."""
        ...


class DocsVersion(Protocol):
    """A version of docs, read and ordered."""

    @property
    def version(self) -> Version:
        """Which version it is."""
        ...

    @property
    def catalog(self) -> Catalog:
        """Its docs."""
        ...

    @property
    def sidebars(self) -> Sequence[Sidebar]:
        """What its docs stand in."""
        ...

    @property
    def pages(self) -> Sequence[Page]:
        """The pages that no author wrote."""
        ...

    @property
    def main_permalink(self) -> str:
        """The URL path of its first page."""
        ...


class Site(Protocol):
    """The whole site."""

    @property
    def settings(self) -> SiteSettings:
        """What it is made of."""
        ...

    @property
    def docs(self) -> Sequence[DocsVersion]:
        """The versions of all docs instances, in Docusaurus' order."""
        ...

    @property
    def sidebar_names(self) -> Mapping[str, str]:
        """What tells the sidebar of each page from others, by permalink."""
        ...

    def version_of(self, permalink: str) -> DocsVersion | None:
        """The version that has a page at a permalink."""
        ...
