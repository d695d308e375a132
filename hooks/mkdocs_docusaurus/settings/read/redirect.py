"""Redirects read from the options of the redirects plugin.

https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-client-redirects
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from mkdocs_docusaurus.catalog import value
from mkdocs_docusaurus.catalog.permalink import is_valid
from mkdocs_docusaurus.settings.read.option import Option, either, function, text_option
from mkdocs_docusaurus.settings.read.part import Part
from mkdocs_docusaurus.settings.read.plugin import Plugin
from mkdocs_docusaurus.settings.site import Redirect


def _pathname(given: Any) -> str:
    path = value.text(given)
    if not is_valid(path):
        raise ValueError
    return path


def _extension(given: Any) -> str:
    extension = value.text(given)
    if not extension.replace("_", "a").replace("-", "a").isalnum():
        raise ValueError
    return extension


_PATHS = "a path that begins with `/`, or a list of them"
_EXTENSIONS = 'a list of extensions without a dot, `["html"]`'
_OPTIONS: Mapping[str, Option] = {
    "id": text_option(),
    "fromExtensions": Option(value.list_of(_extension), _EXTENSIONS, "redirects_from_extensions"),
    "toExtensions": Option(value.list_of(_extension), _EXTENSIONS, "redirects_to_extensions"),
    "createRedirects": Option(function, "a function"),
}
_REDIRECT: Mapping[str, Option] = {
    "from": Option(
        either(lambda given: (_pathname(given),), value.list_of(_pathname)), _PATHS, "sources"
    ),
    "to": text_option("target"),
}


def read_redirects(plugins: Iterable[Plugin]) -> dict[str, Any]:
    """The fields of site settings that redirects fill."""
    redirects: list[Redirect] = []
    kept: dict[str, Any] = {}
    for plugin in plugins:
        kept |= plugin.options.fields(_OPTIONS, others=("redirects",))
        redirects += _redirects(plugin.options["redirects"])
    return {"redirects": tuple(redirects), **kept}


def _redirects(part: Part) -> Iterator[Redirect]:
    for item in part.items():
        kept = item.fields(_REDIRECT)
        for name in ("from", "to"):
            if item.is_mapping and name not in item:
                item.lack(name)
        if "target" in kept:
            for source in kept.get("sources", ()):
                yield Redirect(source, kept["target"], item.at)
