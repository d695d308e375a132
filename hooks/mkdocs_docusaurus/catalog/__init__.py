"""Reading a docs folder: front matter, ids and URLs are decided here and nowhere else."""

from mkdocs_docusaurus.catalog.catalog import (
    NOTHING_READ,
    Catalog,
    ReadCategory,
    ReadDoc,
    ReadFiles,
    read_catalog,
)
from mkdocs_docusaurus.catalog.category import (
    NO_LINK,
    CategoryFile,
    CategoryLink,
    DocLink,
    GeneratedIndexLink,
)
from mkdocs_docusaurus.catalog.doc import Doc, with_text
from mkdocs_docusaurus.catalog.fields import LastUpdate
from mkdocs_docusaurus.catalog.front_matter import UNSET, FrontMatter, Unset
from mkdocs_docusaurus.catalog.tag import Tag
from mkdocs_docusaurus.catalog.version import CURRENT, PLAIN, Version

__all__ = [
    "CURRENT",
    "NOTHING_READ",
    "NO_LINK",
    "PLAIN",
    "UNSET",
    "Catalog",
    "CategoryFile",
    "CategoryLink",
    "Doc",
    "DocLink",
    "FrontMatter",
    "GeneratedIndexLink",
    "LastUpdate",
    "ReadCategory",
    "ReadDoc",
    "ReadFiles",
    "Tag",
    "Unset",
    "Version",
    "read_catalog",
    "with_text",
]
