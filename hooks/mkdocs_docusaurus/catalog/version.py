"""A version of a docs instance: a folder of docs, and where its pages stand."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from mkdocs_docusaurus.catalog.permalink import normalize
from mkdocs_docusaurus.catalog.prefix import NamePrefix, split_prefix
from mkdocs_docusaurus.settings.docs import Banner

CURRENT = "current"
"""The name of the version that authors write in."""


@dataclass(frozen=True)
class Version:
    """One version of one docs instance.

    `folder` is its docs folder below the site's, `translated` the folder whose files go before
    those of the same path, in another language; both are empty where the docs folder is the site's.
    `permalink` is the URL path of the version below the base URL, `tags` that of its tag pages.
    `number_prefixes` is whether names of files and folders begin with numbers; where the site has
    its own way to tell, `prefixes` has what it says of each name.
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
    prefixes: Mapping[str, NamePrefix] | None = field(default=None, hash=False)
    collapsible: bool = True
    collapsed: bool = True
    tags: str = "/tags"
    tags_file: str | None = "tags.yml"
    sidebars_file: str | None = None

    @property
    def key(self) -> str:
        """What tells it from every other version of the site."""
        return f"{self.docs_id}/{self.name}"

    def split_prefix(self, name: str) -> NamePrefix:
        """A file's or folder's name without its number prefix, and the number."""
        if self.prefixes is not None:
            return self.prefixes.get(name, (name, None))
        return split_prefix(name) if self.number_prefixes else (name, None)

    def source(self, path: str, *, translated: bool = False) -> str:
        """A file's path below the site's folder; `path` is that below the docs folder."""
        folder = self.translated if translated else self.folder
        return f"{folder}/{path}" if folder else path

    def below(self, permalink: str) -> str:
        """A permalink below the version's."""
        return normalize(f"{self.permalink}/{permalink}")


PLAIN = Version()
"""Docs at the root of their site, in the site's folder itself."""
