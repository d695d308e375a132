"""Docs settings read from the options of a docs plugin.

https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-docs
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from mkdocs_docusaurus.catalog import value
from mkdocs_docusaurus.script.value import ScriptFunction, ScriptPackage
from mkdocs_docusaurus.settings.docs import DocsSettings, VersionOptions
from mkdocs_docusaurus.settings.read.option import (
    Option,
    boolean,
    boolean_option,
    constant,
    either,
    function,
    one_of,
    path,
    path_option,
    route,
    severity_option,
    text_option,
    texts,
    texts_option,
)
from mkdocs_docusaurus.settings.read.part import Part, site_path
from mkdocs_docusaurus.settings.read.plugin import KIND, Plugin

EDIT_URL = Option(either(value.uri, function), "a URL or a function", "edit_url")
ROUTE = Option(route, "a URL path", "route")
TAGS_FILE = Option(
    either(path, constant(False, None), constant(None, None)),
    "a file's name, or false",
    "tags_file",
)

MARKDOWN_PLUGINS = (
    "remarkPlugins", "rehypePlugins", "recmaPlugins",
    "beforeDefaultRemarkPlugins", "beforeDefaultRehypePlugins",
)  # fmt: skip
_MATH = frozenset({"remark-math", "rehype-katex", "rehype-mathjax"})
_NPM2YARN = "@docusaurus/remark-plugin-npm2yarn"
_MANAGERS = ("yarn", "pnpm", "bun")
_SILENT = frozenset({_NPM2YARN, "remark-gfm", "remark-frontmatter", "rehype-raw"})
"""Those whose work is done here for every page."""

_COMPONENTS = (
    "docsRootComponent", "docVersionRootComponent", "docRootComponent", "docItemComponent",
    "docTagsListComponent", "docTagDocListComponent", "docCategoryGeneratedIndexComponent",
)  # fmt: skip

_OPTIONS: Mapping[str, Option] = {
    "id": Option(value.text, "text"),
    "path": path_option("path"),
    "routeBasePath": ROUTE,
    "tagsBasePath": Option(route, "a URL path", "tags_base_path"),
    "include": texts_option("include"),
    "exclude": texts_option("exclude"),
    "sidebarPath": Option(either(path, constant(False, False)), "a file, or false", "sidebar"),
    "sidebarItemsGenerator": Option(function, "a function"),
    "numberPrefixParser": Option(
        either(boolean, function), "a function, true or false", "number_prefixes"
    ),
    "editUrl": EDIT_URL,
    "editCurrentVersion": boolean_option("edit_current_version"),
    "editLocalizedFiles": boolean_option("edit_localized_files"),
    "showLastUpdateTime": boolean_option("show_last_update_time"),
    "showLastUpdateAuthor": boolean_option("show_last_update_author"),
    "sidebarCollapsible": boolean_option("sidebar_collapsible"),
    "sidebarCollapsed": boolean_option("sidebar_collapsed"),
    "breadcrumbs": boolean_option("breadcrumbs"),
    "disableVersioning": boolean_option("disable_versioning"),
    "includeCurrentVersion": boolean_option("include_current_version"),
    "onlyIncludeVersions": texts_option("only_include_versions"),
    "lastVersion": text_option("last_version"),
    "tags": TAGS_FILE,
    "onInlineTags": severity_option(),
}
_VERSION_OPTIONS: Mapping[str, Option] = {
    "label": text_option("label"),
    "path": Option(route, "a URL path", "path"),
    "banner": Option(
        one_of("none", "unreleased", "unmaintained"),
        "`none`, `unreleased` or `unmaintained`",
        "banner",
    ),
    "badge": boolean_option("badge"),
    "noIndex": boolean_option("no_index"),
    "className": text_option("class_name"),
}


def read_docs(plugin: Plugin, root: Path) -> DocsSettings:
    """The settings of one docs plugin; `root` is the site's folder."""
    others = ("versions", "admonitions", *MARKDOWN_PLUGINS, *_COMPONENTS)
    kept = plugin.options.fields(_OPTIONS, others=others)
    sidebar = kept.pop("sidebar", None)
    if sidebar is False:
        kept["sidebars"] = {}
    elif sidebar is not None:
        kept["sidebars_file"] = site_path(sidebar, root)
    if "path" in kept:
        kept["path"] = site_path(kept["path"], root)
    if kept.get("sidebar_collapsible") is False:
        kept["sidebar_collapsed"] = False
    drop_functions(kept, "edit_url", "number_prefixes")
    versions = plugin.options["versions"]
    if versions.value is not None and not versions.is_mapping:
        versions.refuse("a mapping")
    return DocsSettings(
        id=plugin.id,
        versions={
            name: VersionOptions(**versions[name].fields(_VERSION_OPTIONS))
            for name in versions.names()
        },
        admonition_keywords=read_admonitions(plugin.options["admonitions"]),
        **kept,
    )


def drop_functions(kept: dict[str, Any], *names: str) -> None:
    """Leave out what a function computes: it has passed its check, and is nothing but code."""
    for name in names:
        if name in kept and kept[name] is None:
            del kept[name]


def read_admonitions(part: Part) -> tuple[str, ...]:
    """Kinds of admonitions beside those that every site has."""
    if isinstance(part.value, bool | None):
        return ()
    options = {
        "keywords": Option(texts, "a list of words", "keywords"),
        "extendDefaults": boolean_option(),
    }
    return tuple(part.fields(options).get("keywords", ()))


def has_math(plugins: Iterable[Plugin]) -> bool:
    """Whether any docs, posts or pages may hold formulas."""
    return any(name in _MATH for plugin in plugins for name, _ in _markdown_plugins(plugin))


def read_npm2yarn(plugins: Iterable[Plugin]) -> tuple[str, ...] | None:
    """The package managers that npm's commands are shown for; none where no plugin asks for it.

    https://docusaurus.io/docs/markdown-features/code-blocks#npm2yarn-remark-plugin
    """
    for plugin in plugins:
        for name, part in _markdown_plugins(plugin):
            if name == _NPM2YARN:
                given = part[1]["converters"].value
                converters = given if isinstance(given, list) else _MANAGERS
                return tuple(one for one in converters if one in _MANAGERS)
    return None


def report_markdown_plugins(plugins: Iterable[Plugin]) -> None:
    """Name each plugin of Markdown that is not run, once."""
    named = {*_MATH, *_SILENT}
    for plugin in plugins:
        for name, part in _markdown_plugins(plugin):
            if name not in named:
                named.add(name)
                said = f"the Markdown plugin {name} is not run: what it changes stays as written"
                part.report(said, kind=KIND)


def _markdown_plugins(plugin: Plugin) -> Iterable[tuple[str, Part]]:
    """The names of Markdown plugins, and where each is written."""
    for option in MARKDOWN_PLUGINS:
        for entry in plugin.options[option].items():
            part = entry[0] if isinstance(entry.value, list) else entry
            match part.value:
                case ScriptPackage(name=name):
                    yield name, entry
                case ScriptFunction(name=name):
                    yield f"`{name}`" if name else "without a name", entry
                case None | False:
                    pass
                case _:
                    yield f"`{option}[{entry.place[-1]}]`", entry
