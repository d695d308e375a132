"""A version of a docs instance: a folder of docs, and where its pages stand."""

from dataclasses import dataclass

from mkdocs_docusaurus.catalog.permalink import normalize
from mkdocs_docusaurus.settings.docs import Banner

CURRENT = "current"
"""The name of the version that authors write in."""


@dataclass(frozen=True)
class Version:
    """One version of one docs instance.

    `folder` is its docs folder below the site's, `translated` the folder whose files go before
    those of the same path, in another language; both are empty where the docs folder is the site's.
    `permalink` is the URL path of the version below the base URL, `tags` that of its tag pages.
    `collapsible` and `collapsed` are what its sidebars' categories are that do not say it.
    `sidebars_file` is the path, below the site's folder, of a frozen version's sidebars file.
    https://docusaurus.io/docs/versioning
    """

    docs_id: str = "default"
    name: str = CURRENT
    label: str = "Next"
    permalink: str = "/"
    folder: str = ""
    translated: str = ""
    banner: Banner = "none"
    badge: bool = False
    no_index: bool = False
    class_name: str = ""
    is_last: bool = True
    number_prefixes: bool = True
    collapsible: bool = True
    collapsed: bool = True
    tags: str = "/tags"
    tags_file: str | None = "tags.yml"
    sidebars_file: str | None = None

    @property
    def key(self) -> str:
        """What tells it from every other version of the site."""
        return f"{self.docs_id}/{self.name}"

    def source(self, path: str, *, translated: bool = False) -> str:
        """A file's path below the site's folder; `path` is that below the docs folder."""
        folder = self.translated if translated else self.folder
        return f"{folder}/{path}" if folder else path

    def below(self, permalink: str) -> str:
        """A permalink below the version's."""
        return normalize(f"{self.permalink}/{permalink}")


PLAIN = Version()
"""Docs at the root of their site, in the site's folder itself."""
