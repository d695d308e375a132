"""Elements of a page's head, read from `headTags`, `stylesheets` and `scripts`.

https://docusaurus.io/docs/api/docusaurus-config#headTags
"""

from collections.abc import Mapping

from mkdocs_docusaurus.catalog import value
from mkdocs_docusaurus.settings.read.option import Option, anything, text_option, text_or_empty
from mkdocs_docusaurus.settings.read.part import Part, described
from mkdocs_docusaurus.settings.theme import Tag


def read_head_tags(config: Part) -> tuple[Tag, ...]:
    """The elements that `headTags`, `stylesheets` and `scripts` add, in Docusaurus' order.

    https://docusaurus.io/docs/api/docusaurus-config#headTags
    """
    tags = [_head_tag(part) for part in config["headTags"].items()]
    tags += [
        _loaded(part, "link", "href", {"rel": "stylesheet"})
        for part in config["stylesheets"].items()
    ]
    tags += [_loaded(part, "script", "src", {}) for part in config["scripts"].items()]
    return tuple(tag for tag in tags if tag is not None)


def _head_tag(part: Part) -> Tag | None:
    options = {
        "tagName": text_option("name"),
        "attributes": Option(value.mapping, "a mapping"),
        "innerHTML": Option(text_or_empty, "text", "inner"),
        "customElement": Option(anything, "true or false"),
    }
    kept = part.fields(options, is_open=True)
    if "name" not in kept:
        if not part.is_mapping or "tagName" not in part:
            said = f"{part.name} must be a mapping with `tagName` and `attributes`"
            part.report(said)
        return None
    return Tag(attributes=_attributes(part["attributes"]), **kept)


def _loaded(part: Part, name: str, address: str, more: Mapping[str, str]) -> Tag | None:
    if isinstance(part.value, str) and part.value:
        return Tag(name, {**more, address: part.value})
    if part.is_mapping and isinstance(part[address].value, str):
        return Tag(name, {**more, **_attributes(part)})
    said = f"{part.name} must be an address, or a mapping with `{address}`"
    part.report(said)
    return None


def _attributes(part: Part) -> dict[str, str | bool]:
    """Attributes of an element; false leaves one out, as null does."""
    kept: dict[str, str | bool] = {}
    for name in part.names():
        given = part[name].value
        if given is True:
            kept[name] = True
        elif isinstance(given, str):
            kept[name] = given
        elif given is not False and given is not None:
            said = f"{part[name].name} is {described(given)}, but must be text, true or false"
            part[name].report(said)
    return kept
