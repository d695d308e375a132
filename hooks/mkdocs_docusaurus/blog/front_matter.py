"""A post's front matter, checked field by field."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from mkdocs_docusaurus.blog.date import read_date
from mkdocs_docusaurus.blog.social import socials
from mkdocs_docusaurus.catalog import LastUpdate, value
from mkdocs_docusaurus.catalog.fields import FIELDS as DOC_FIELDS
from mkdocs_docusaurus.catalog.front_matter import AsWritten, read_fields
from mkdocs_docusaurus.catalog.value import Check, Field
from mkdocs_docusaurus.diagnostics import Problem

_TEXT = Field(value.front_matter_text, "text")
_TEXT_OR_EMPTY = Field(value.front_matter_text_or_empty, "text")
_URI = Field(value.uri, "a URL or a path")
_AUTHOR: Mapping[str, Check] = {
    "key": value.front_matter_text,
    "name": value.front_matter_text,
    "title": value.front_matter_text,
    "url": value.uri,
    "email": value.front_matter_text,
    "image_url": value.front_matter_text,
    "socials": socials,
}


@dataclass(frozen=True, repr=False)
class PostFrontMatter(AsWritten):
    """One field per name that Docusaurus knows in a post.

    `authors` are keys of `authors.yml` or fields of an author; `author` and the three after it are
    their older spelling.
    Rule: https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-blog#markdown-front-matter
    """

    title: str | None = None
    title_meta: str | None = None
    sidebar_label: str | None = None
    description: str | None = None
    date: datetime | None = None
    slug: str | None = None
    authors: tuple[str | Mapping[str, Any], ...] = ()
    author: str | None = None
    author_title: str | None = None
    author_url: str | None = None
    author_image_url: str | None = None
    tags: tuple[Any, ...] = ()
    keywords: tuple[str, ...] = ()
    image: str | None = None
    hide_table_of_contents: bool = False
    toc_min_heading_level: int | None = None
    toc_max_heading_level: int | None = None
    draft: bool = False
    unlisted: bool = False
    last_update: LastUpdate | None = None


def author_fields(given: Any) -> Mapping[str, Any]:
    """The fields of an author written out; at least a key, a name or a picture."""
    written = dict(value.mapping(given))
    if "imageURL" in written:
        written.setdefault("image_url", written.pop("imageURL"))
    checked = {name: check(written[name]) for name, check in _AUTHOR.items() if name in written}
    if not checked.keys() & {"key", "name", "image_url"}:
        raise ValueError
    return checked


def _authors(given: Any) -> tuple[str | Mapping[str, Any], ...]:
    written = given if isinstance(given, list) else [given]
    return tuple(
        author_fields(one) if isinstance(one, dict) else value.text(one) for one in written
    )


def _date(given: Any) -> datetime:
    return read_date(value.text(given))


_SHARED = (
    "title", "description", "slug", "tags", "keywords", "image", "hide_table_of_contents",
    "toc_min_heading_level", "toc_max_heading_level", "draft", "unlisted", "last_update",
)  # fmt: skip
_RENAMED = {
    "authorTitle": "author_title",
    "authorURL": "author_url",
    "authorImageURL": "author_image_url",
}
FIELDS: Mapping[str, Field] = {
    **{name: DOC_FIELDS[name] for name in _SHARED},
    "title_meta": _TEXT_OR_EMPTY,
    "sidebar_label": _TEXT_OR_EMPTY,
    "date": Field(_date, "a date such as 2021-08-26"),
    "authors": Field(
        _authors, "an author's key, a mapping with a `key` or a `name`, or a list of these"
    ),
    "author": _TEXT,
    "author_title": _TEXT,
    "author_url": _URI,
    "author_image_url": _URI,
    "authorTitle": _TEXT,
    "authorURL": _URI,
    "authorImageURL": _URI,
}


def read_post_front_matter(
    source: str, yaml_text: str | None
) -> tuple[PostFrontMatter, list[Problem]]:
    """Front matter out of `yaml_text`, which begins on the second line of the file `source`."""
    found, problems = read_fields(source, yaml_text, FIELDS)
    kept = {name: checked for name, checked in found.kept.items() if name not in _RENAMED}
    for old, new in _RENAMED.items():
        if old in found.kept:
            kept.setdefault(new, found.kept[old])
    return PostFrontMatter(**kept, text=yaml_text, raw=found.raw, marks=found.marks), problems
