"""Front matter: the YAML block at a doc's head, checked field by field."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from mkdocs_docusaurus.catalog.fields import FIELDS, LastUpdate
from mkdocs_docusaurus.catalog.value import Field, checked_fields, described
from mkdocs_docusaurus.catalog.yaml_loader import Document, load
from mkdocs_docusaurus.catalog.yaml_node import Mark, Path, mark_at
from mkdocs_docusaurus.diagnostics import Problem

KIND = "front-matter"
_LONGEST = 500_000


class Unset:
    """The type of `UNSET`."""

    def __repr__(self) -> str:
        return "UNSET"

    def __reduce__(self) -> str:
        return "UNSET"


UNSET = Unset()
"""A field that is not there, where `null` would mean something else."""


@dataclass(frozen=True, repr=False, kw_only=True)
class AsWritten:
    """Front matter as its author wrote it.

    `text` is the YAML, `raw` holds everything in it, for `{frontMatter.x}`, and `marks` where each
    part of it stands.
    """

    text: str | None = None
    raw: Mapping[str, Any] = field(default_factory=dict)
    marks: Mapping[Path, Mark] = field(default_factory=dict)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.text!r})"  # With aliases, what is in it may be huge.

    def at(self, *path: str | int) -> Mark:
        """The file's line and column of a field or a part of one; those of its head without it."""
        return mark_at(self.marks, path)


@dataclass(frozen=True, repr=False)
class FrontMatter(AsWritten):
    """A doc's front matter: one field per name that Docusaurus knows.

    `pagination_next`, `pagination_prev`, `displayed_sidebar` and `custom_edit_url` tell `null`
    (`None`) from absent (`UNSET`).
    Rule: docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-docs#markdown-front-matter.
    """

    id: str | None = None
    title: str | None = None
    sidebar_label: str | None = None
    sidebar_position: float | None = None
    sidebar_class_name: str | None = None
    sidebar_key: str | None = None
    sidebar_custom_props: Mapping[str, Any] | None = None
    slug: str | None = None
    description: str | None = None
    keywords: tuple[str, ...] = ()
    image: str | None = None
    tags: tuple[Any, ...] = ()
    hide_title: bool = False
    hide_table_of_contents: bool = False
    toc_min_heading_level: int | None = None
    toc_max_heading_level: int | None = None
    pagination_label: str | None = None
    pagination_next: str | Unset | None = UNSET
    pagination_prev: str | Unset | None = UNSET
    displayed_sidebar: str | Unset | None = UNSET
    custom_edit_url: str | Unset | None = UNSET
    parse_number_prefixes: bool = True
    draft: bool = False
    unlisted: bool = False
    last_update: LastUpdate | None = None


def split(text: str) -> tuple[str | None, str, int]:
    """A file's front matter (`None` without one), its body, and the body's first line in the file.

    As gray-matter does it: the block opens with `---` on the first line, behind a byte order mark
    if need be, and closes at the next line that begins with `---`.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    end = _end_of_block(text)
    if end is None:
        return None, text, 1
    body_start = end + len("\n---")
    if text[body_start : body_start + 1] == "\n":
        body_start += 1
    yaml_start = text.find("\n") + 1
    return text[yaml_start : end + 1], text[body_start:], text.count("\n", 0, body_start) + 1


def fence_problem(source: str, text: str) -> Problem | None:
    """The problem of a file that opens front matter and never closes it, or not as YAML."""
    head = text.removeprefix("\ufeff").replace("\r\n", "\n")
    if not head.startswith("---") or head.startswith("----"):
        return None
    language = head[3:].partition("\n")[0].strip()
    if language.lower() not in {"", "yaml"}:
        said = f"front matter in `{language}` is not read"
        return Problem(source, 1, 4, KIND, said, "write YAML between two lines of `---`")
    if "\n---" in head:
        return None
    hint = "close it with a line `---`, or write `***` for a line across the page"
    return Problem(source, 1, 1, KIND, "the front matter is never closed", hint)


@dataclass(frozen=True)
class Fields:
    """Front matter as read: the fields that passed their checks, all as written, their marks."""

    kept: Mapping[str, Any] = field(default_factory=dict)
    raw: Mapping[str, Any] = field(default_factory=dict)
    marks: Mapping[Path, Mark] = field(default_factory=dict)

    @property
    def lines(self) -> Mapping[str, int]:
        """The file's line of each field."""
        return {str(path[0]): line for path, (line, _) in self.marks.items() if len(path) == 1}


def read_front_matter(source: str, yaml_text: str | None) -> tuple[FrontMatter, list[Problem]]:
    """A doc's front matter out of `yaml_text`, as `read_fields` reads it."""
    found, problems = read_fields(source, yaml_text, FIELDS)
    return FrontMatter(**found.kept, text=yaml_text, raw=found.raw, marks=found.marks), problems


def read_fields(
    source: str, yaml_text: str | None, fields: Mapping[str, Field]
) -> tuple[Fields, list[Problem]]:
    """Front matter out of `yaml_text`, which begins on the second line of the file `source`.

    A field of the wrong type is left out and is a problem at its line and column.
    """
    if yaml_text is None or not yaml_text.strip():
        return Fields(), []
    if len(yaml_text) > _LONGEST:
        said = f"front matter of more than {_LONGEST} characters is not read"
        return Fields(), [Problem(source, 2, 1, KIND, said, "write it below, or into a file")]
    document, problems = load(yaml_text, source, KIND, first_line=2)
    if document is None or document.value is None:
        return Fields(), problems
    if not isinstance(document.value, dict):
        said = f"front matter must be lines of `name: value`, but is {described(document.value)}"
        return Fields(), [*problems, Problem(source, 2, 1, KIND, said)]
    kept, wrong = checked_fields(document, fields, source, KIND)
    wrong += _contradictions(kept, document, source)
    return Fields(kept, document.value, document.marks), problems + wrong


def _end_of_block(text: str) -> int | None:
    """Where the line break before the closing `---` stands, or `None` without a block."""
    opening, line_break, _ = text.partition("\n")
    language = opening[3:].strip().lower()
    if not line_break or opening[:3] != "---" or opening[3:4] == "-":
        return None
    if language not in {"", "yaml"}:
        return None
    end = text.find("\n---", 3)
    return None if end == -1 else end


def _contradictions(kept: dict[str, Any], document: Document, source: str) -> list[Problem]:
    """Fields that are right alone and wrong together; the weaker one is taken out of `kept`."""
    problems = []
    if kept.get("draft") and kept.get("unlisted"):
        del kept["unlisted"]
        said = "a page cannot be `draft` and `unlisted` at once"
        problems.append(Problem(source, *document.at("unlisted"), KIND, said, "keep one of them"))
    low, high = kept.get("toc_min_heading_level"), kept.get("toc_max_heading_level")
    if low is not None and high is not None and low > high:
        del kept["toc_min_heading_level"]
        said = f"`toc_min_heading_level` is {low}, above `toc_max_heading_level`, which is {high}"
        problems.append(Problem(source, *document.at("toc_min_heading_level"), KIND, said))
    return problems
