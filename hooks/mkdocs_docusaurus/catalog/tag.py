"""Tags: what a doc's front matter and `tags.yml` say of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from mkdocs_docusaurus.catalog import value
from mkdocs_docusaurus.catalog.permalink import normalize
from mkdocs_docusaurus.catalog.value import Field, checked_fields, described
from mkdocs_docusaurus.catalog.yaml_loader import load
from mkdocs_docusaurus.catalog.yaml_node import Mark
from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.slug import kebab_case
from mkdocs_docusaurus.suggestion import did_you_mean

KIND = "tag"


@dataclass(frozen=True)
class Tag:
    """A tag as a reader sees it; `inline` is one that `tags.yml` does not define."""

    label: str
    permalink: str
    description: str | None = None
    inline: bool = True


class Tagged(Protocol):
    """Front matter that has tags, and knows where each part of it stands."""

    @property
    def tags(self) -> tuple[Any, ...]:
        """The tags as written, checked."""

    def at(self, *path: str | int) -> Mark:
        """The line and column of a part."""


_FIELDS: Mapping[str, Field] = {
    "label": Field(value.text, "text"),
    "description": Field(value.text, "text"),
    "permalink": Field(value.url_path, "a URL's path, without `..` and not too long"),
}


def read_tags_file(
    source: str, text: str, base: str = "/tags"
) -> tuple[Mapping[str, Tag], list[Problem]]:
    """The tags that `tags.yml` defines, by the name that docs call them; `base` is their URL path.

    Rule: docusaurus.io/docs/create-doc#doc-tags; a tag without fields has its name as its label.
    """
    document, problems = load(text, source, KIND)
    if document is None or document.value is None:
        return {}, problems
    if not isinstance(document.value, dict):
        said = f"tags must be a mapping of names, but this is {described(document.value)}"
        return {}, [*problems, Problem(source, 1, 1, KIND, said)]
    tags: dict[str, Tag] = {}
    for name, fields in document.value.items():
        if not isinstance(fields, dict | None):
            said = f"the tag `{name}` is {described(fields)}, but must be a mapping or empty"
            problems.append(Problem(source, *document.at(name), KIND, said))
            fields = None
        kept: dict[str, str] = {}
        if fields:
            kept, wrong = checked_fields(document, _FIELDS, source, KIND, above=(name,))
            problems += wrong
            problems += [
                Problem(source, *document.at(name, other), KIND, f"a tag has no field `{other}`")
                for other in fields.keys() - _FIELDS.keys()
            ]
        tag = _defined(name, kept, base)
        if tag.permalink in {other.permalink for other in tags.values()}:
            said = f"another tag has the URL {tag.permalink} of `{name}`"
            problems.append(Problem(source, *document.at(name), KIND, said, "give a `permalink`"))
        tags[name] = tag
    return tags, problems


def doc_tags(
    front_matter: Tagged, defined: Mapping[str, Tag] | None, source: str, base: str = "/tags"
) -> tuple[tuple[Tag, ...], list[Problem]]:
    """A doc's tags, from its front matter.

    `defined` is what `tags.yml` holds, `None` without that file; with it, a tag that is not in it
    is a problem.  `base` is the URL path of the tags.
    """
    tags = tuple(_tag(item, defined or {}, base) for item in front_matter.tags)
    if defined is None:
        return tags, []
    problems = []
    for index, tag in enumerate(tags):
        if tag.inline and tag not in tags[:index]:
            said = f"the tag `{tag.label}` is not in tags.yml"
            hint = did_you_mean(tag.label, defined, "define it there")
            problems.append(Problem(source, *front_matter.at("tags", index), KIND, said, hint))
    return tags, problems


def _defined(name: str, fields: Mapping[str, str], base: str) -> Tag:
    return Tag(
        label=fields.get("label", name[:1].upper() + name[1:].lower()),
        permalink=normalize(f"{base}/{fields.get('permalink', kebab_case(name))}"),
        description=fields.get("description"),
        inline=False,
    )


def _tag(written: Any, defined: Mapping[str, Tag], base: str) -> Tag:
    if isinstance(written, str):
        return defined.get(written) or Tag(written, normalize(f"{base}/{kebab_case(written)}"))
    return Tag(written["label"], normalize(f"{base}/{written['permalink']}"))
