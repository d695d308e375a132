"""Reading a docs folder: front matter, ids and URLs are decided here and nowhere else."""

from docusaurus.catalog.catalog import Catalog, ReadCategory, ReadDoc, ReadFiles, read_catalog
from docusaurus.catalog.category import (
    NO_LINK,
    CategoryFile,
    CategoryLink,
    DocLink,
    GeneratedIndexLink,
)
from docusaurus.catalog.doc import Doc, with_text
from docusaurus.catalog.fields import LastUpdate
from docusaurus.catalog.front_matter import UNSET, FrontMatter, Unset
from docusaurus.catalog.tag import Tag

__all__ = [
    "NO_LINK",
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
    "read_catalog",
    "with_text",
]
