"""The fields of a doc's front matter, and what each of them takes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from mkdocs_docusaurus.catalog import value
from mkdocs_docusaurus.catalog.value import Field


@dataclass(frozen=True)
class LastUpdate:
    """`last_update`: who changed the doc last, and when, as written."""

    date: str | None = None
    author: str | None = None

    @property
    def day(self) -> str | None:
        """The date as `2024-05-31`, however it is written."""
        return None if self.date is None else _parse_date(self.date).date().isoformat()


def _id(given: Any) -> str:
    checked = value.front_matter_text(given)
    if "/" in checked:
        raise ValueError
    return checked


def _keywords(given: Any) -> tuple[str, ...]:
    keywords: tuple[str, ...] = value.list_of(value.front_matter_text)(given)
    if not keywords:
        raise ValueError
    return keywords


def _tag(given: Any) -> str | Mapping[str, str]:
    if isinstance(given, dict):
        return {
            "label": value.front_matter_text(given.get("label")),
            "permalink": value.url_path(value.front_matter_text(given.get("permalink"))),
        }
    return value.front_matter_text(given)


def _last_update(given: Any) -> LastUpdate:
    fields = value.mapping(given)
    author, date = fields.get("author"), fields.get("date")
    if "author" not in fields and "date" not in fields:
        raise ValueError
    return LastUpdate(
        date=_date(date) if "date" in fields else None,
        author=value.text(author) if "author" in fields else None,
    )


_DATES = ("%Y-%m", "%Y/%m/%d", "%m/%d/%Y", "%b %d %Y", "%b %d, %Y", "%B %d, %Y", "%d %B %Y", "%Y")


def _date(given: Any) -> str:
    written = value.front_matter_text(given)
    _parse_date(written)
    return written


def _parse_date(written: str) -> datetime:
    for pattern in _DATES:
        try:
            return datetime.strptime(written, pattern)
        except ValueError:
            continue
    return datetime.fromisoformat(written.strip())


_TEXT = Field(value.front_matter_text, "text")
_TEXT_OR_EMPTY = Field(value.front_matter_text_or_empty, "text")
_TEXT_OR_NULL = Field(value.or_null(value.front_matter_text), "text or null")
_BOOLEAN = Field(value.boolean, "true or false")
_LEVEL = Field(value.heading_level, "a number from 2 to 6")

FIELDS: Mapping[str, Field] = {
    "id": Field(_id, "text without a `/`"),
    "title": _TEXT_OR_EMPTY,
    "sidebar_label": _TEXT,
    "sidebar_position": Field(value.number, "a number"),
    "sidebar_class_name": _TEXT,
    "sidebar_key": _TEXT,
    "sidebar_custom_props": Field(value.mapping, "a mapping"),
    "slug": _TEXT,
    "description": _TEXT_OR_EMPTY,
    "keywords": Field(_keywords, "a list of words"),
    "image": Field(value.uri, "a URL or a path"),
    "tags": Field(value.list_of(_tag), "a list of tags"),
    "hide_title": _BOOLEAN,
    "hide_table_of_contents": _BOOLEAN,
    "toc_min_heading_level": _LEVEL,
    "toc_max_heading_level": _LEVEL,
    "pagination_label": _TEXT,
    "pagination_next": _TEXT_OR_NULL,
    "pagination_prev": _TEXT_OR_NULL,
    "displayed_sidebar": _TEXT_OR_NULL,
    "custom_edit_url": Field(
        value.or_null(lambda given: given if given == "" else value.uri(given)), "a URL or null"
    ),
    "parse_number_prefixes": _BOOLEAN,
    "draft": _BOOLEAN,
    "unlisted": _BOOLEAN,
    "last_update": Field(_last_update, "an `author`, a `date` such as 2024-05-31, or both"),
}
"""Every field that Docusaurus knows, with its check; a field that is not here may hold anything."""
