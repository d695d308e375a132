"""The plugins and themes of a site: presets taken apart, names made whole.

https://docusaurus.io/docs/using-plugins
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from mkdocs_docusaurus.script.value import ScriptFunction, ScriptPackage
from mkdocs_docusaurus.settings.read.part import Part, site_path

KIND = "plugin"

DOCS = "@docusaurus/plugin-content-docs"
BLOG = "@docusaurus/plugin-content-blog"
PAGES = "@docusaurus/plugin-content-pages"
CLASSIC = "@docusaurus/theme-classic"
GTAG = "@docusaurus/plugin-google-gtag"
REDIRECTS = "@docusaurus/plugin-client-redirects"
SITEMAP = "@docusaurus/plugin-sitemap"
TAG_MANAGER = "@docusaurus/plugin-google-tag-manager"
GTM = "docusaurus-gtm-plugin"
IMAGE_ZOOM = frozenset(
    {
        "docusaurus-plugin-image-zoom",
        "docusaurus-plugin-zooming",
        "plugin-image-zoom",
        "docusaurus-plugin-panzoom",
        "@r74tech/docusaurus-plugin-panzoom",
    }
)

_OBEYED = (
    frozenset({DOCS, BLOG, PAGES, CLASSIC, GTAG, REDIRECTS, SITEMAP, TAG_MANAGER, GTM}) | IMAGE_ZOOM
)

_SILENT = frozenset(
    {
        "@docsearch/docusaurus-adapter",
        "@docusaurus/faster",
        "@docusaurus/plugin-css-cascade-layers",
        "@docusaurus/plugin-debug",
        "@docusaurus/plugin-rsdoctor",
        "@docusaurus/plugin-svgr",
        "@docusaurus/theme-mermaid",
        "@docusaurus/theme-search-algolia",
        "@signalwire/docusaurus-plugin-llms-txt",
        "docusaurus-plugin-copy-page-button",
        "docusaurus-plugin-dotenv",
        "docusaurus-plugin-llms",
        "docusaurus-plugin-module-alias",
        "docusaurus-plugin-sass",
        "docusaurus2-dotenv",
    }
)
"""Those whose work is done here in another way, or that only serve the bundler."""
_SEARCH = "search"
"""What is in the names of plugins that search; ours searches in their place."""

_OPENAPI = "its pages are shown where the files stand in the repository"
_OPENAPI_HINT = "make them with `docusaurus gen-api-docs all`, and keep them"
_TYPEDOC_HINT = "make them with `typedoc`, and keep them"

_LOST: Mapping[str, tuple[str, str]] = {
    "@docusaurus/plugin-google-analytics": ("Google has ended this kind of Analytics", "use gtag"),
    "@docusaurus/plugin-ideal-image": ("pictures are shown as they are", ""),
    "@docusaurus/plugin-pwa": ("the site cannot be installed or read without a network", ""),
    "@docusaurus/plugin-vercel-analytics": ("nothing is counted", ""),
    "@docusaurus/theme-live-codeblock": ("live code is shown as code", ""),
    "@gracefullight/docusaurus-plugin-microsoft-clarity": (
        "nothing is counted",
        "put its script into `scripts`",
    ),
    "@scalar/docusaurus": ("its pages of an API are missing", ""),
    "docusaurus-plugin-openapi": ("its pages of an API are missing", ""),
    "docusaurus-plugin-openapi-docs": (_OPENAPI, _OPENAPI_HINT),
    "docusaurus-plugin-remote-content": (
        "what it downloads is shown where the files stand in the repository",
        "make them with `docusaurus download-remote-SOURCE`, and keep them",
    ),
    "docusaurus-plugin-typedoc": (
        "its pages are shown where the files stand in the repository",
        _TYPEDOC_HINT,
    ),
    "docusaurus-plugin-typedoc-api": ("its pages of an API are missing", ""),
    "docusaurus-preset-openapi": ("its pages of an API are missing", ""),
    "docusaurus-theme-github-codeblock": ("code fetched from GitHub is shown as its link", ""),
    "docusaurus-theme-openapi-docs": (
        "pages of an API are shown without its forms",
        "",
    ),
    "redocusaurus": ("its pages of an API are missing", ""),
}
"""What a reader misses of a plugin that is not run, and what an author can do about it."""

_UNKNOWN = ("what it adds to the site is missing", "")
_OWN = re.compile(r"[./`]")
"""How the site's own plugins begin: a path, or a function in quotes."""
_OPENAPI_PRESET = "docusaurus-preset-openapi"
_CLASSIC_PRESETS = frozenset({"@docusaurus/preset-classic", _OPENAPI_PRESET})
_CLASSIC_PARTS: Mapping[str, str] = {
    "docs": DOCS,
    "blog": BLOG,
    "pages": PAGES,
    "googleAnalytics": "@docusaurus/plugin-google-analytics",
    "debug": "@docusaurus/plugin-debug",
    "gtag": GTAG,
    "googleTagManager": TAG_MANAGER,
    "sitemap": SITEMAP,
    "svgr": "@docusaurus/plugin-svgr",
    "theme": CLASSIC,
}
"""The options of the classic preset, and the plugin that each of them is for."""
_ON_BY_DEFAULT = frozenset({"docs", "blog", "pages", "sitemap", "svgr", "theme"})

_KNOWN = _OBEYED | _SILENT | _LOST.keys() | _CLASSIC_PRESETS
_PACKAGE = re.compile(r".*node_modules/((?:@[^/]+/)?[^/]+)")

Kind = Literal["plugin", "theme", "preset"]


@dataclass(frozen=True)
class Plugin:
    """A plugin or theme by the full name of its package, with its options and its `id`."""

    name: str
    options: Part
    id: str = "default"


def plugins_of(config: Part, root: Path) -> list[Plugin]:
    """Every plugin and theme that is obeyed here; each other one is named once in a problem.

    Of two with one name and one `id`, the first counts.
    Rule: https://docusaurus.io/docs/using-plugins#multi-instance-plugins-and-plugin-ids
    """
    kept: dict[tuple[str, str], Plugin] = {}
    named: set[str] = set()
    for plugin in _all(config, root):
        if plugin.name not in _OBEYED:
            is_silent = plugin.name in _SILENT or _SEARCH in plugin.name
            if not is_silent and plugin.name not in named:
                named.add(plugin.name)
                _report_lost(plugin)
        elif (plugin.name, plugin.id) in kept:
            said = f"there are two plugins {plugin.name} with the id {plugin.id!r}"
            plugin.options.report(said, "give each an `id` of its own")
        else:
            kept[plugin.name, plugin.id] = plugin
    return list(kept.values())


def package_name(written: str, kind: Kind, root: Path) -> str:
    """The full name of a package that is written in full, short, or as a path.

    A path to a file of the site's own is one from the site's folder, `root`.
    Rule: https://docusaurus.io/docs/using-plugins#module-shorthands
    """
    found = _PACKAGE.match(written)
    if found:
        return found[1]
    if written.startswith("/"):
        return f"./{site_path(written, root)}"
    if written.startswith("."):
        return written
    return next((name for name in _patterns(written, kind) if name in _KNOWN), written)


def _patterns(written: str, kind: Kind) -> list[str]:
    if not written.startswith("@"):
        return [written, f"@docusaurus/{kind}-{written}", f"docusaurus-{kind}-{written}"]
    scope, slash, rest = written.partition("/")
    return [written, f"{scope}/docusaurus-{kind}{'-' if slash else ''}{rest}"]


def _all(config: Part, root: Path) -> Iterator[Plugin]:
    for preset in config["presets"].items():
        yield from _of_preset(preset, root)
    kinds: tuple[tuple[str, Kind], ...] = (("plugins", "plugin"), ("themes", "theme"))
    for name, kind in kinds:
        for entry in config[name].items():
            plugin = _entry(entry, kind, root)
            if plugin is not None:
                yield plugin


def _of_preset(entry: Part, root: Path) -> Iterator[Plugin]:
    preset = _entry(entry, "preset", root)
    if preset is None:
        return
    if preset.name not in _CLASSIC_PRESETS:
        yield preset
        return
    if preset.name == _OPENAPI_PRESET:
        yield preset
    options = preset.options
    for name, package in _CLASSIC_PARTS.items():
        part = options[name]
        wanted = part.value if name in options else name in _ON_BY_DEFAULT
        if wanted is not False and wanted is not None:
            yield _plugin(package, part if part.value is not True else _none(part))
    others = {"api", "proxy", "openapi"} if preset.name == _OPENAPI_PRESET else set()
    for name in options.names():
        if name not in _CLASSIC_PARTS and name not in others:
            said = f"the classic preset has no option `{name}`"
            options[name].report(said, f"it has {', '.join(sorted(_CLASSIC_PARTS))}")


def _entry(entry: Part, kind: Kind, root: Path) -> Plugin | None:
    """What an entry of a list of plugins stands for: a name, a function, or one with options."""
    what, options = entry, _none(entry)
    if isinstance(entry.value, list):
        if not 1 <= len(entry.value) <= 2:
            said = f"{entry.name} must be a name and its options"
            entry.report(said)
            return None
        what = entry[0]
        options = entry[1] if len(entry.value) == 2 else options
    match what.value:
        case None | False:
            return None
        case str() as written:
            return _plugin(package_name(written, kind, root), options)
        case ScriptPackage(name=name):
            return _plugin(package_name(name, kind, root), options)
        case ScriptFunction(name=name):
            return Plugin(f"`{name or entry.name.strip('`')}`", options)
    what.refuse(f"the name of a {kind}")
    return None


def _plugin(name: str, options: Part) -> Plugin:
    given = options["id"]
    if given.value is None:
        return Plugin(name, options)
    if isinstance(given.value, str) and re.fullmatch(r"[\w-]+", given.value, re.ASCII):
        return Plugin(name, options, given.value)
    given.refuse("letters, digits, `_` and `-`")
    return Plugin(name, options)


def _none(entry: Part) -> Part:
    return Part(entry.source, {}, entry.place)


def _report_lost(plugin: Plugin) -> None:
    lost, hint = _LOST.get(plugin.name, _UNKNOWN)
    whose = "the site's own plugin" if _OWN.match(plugin.name) else "the plugin"
    said = f"{whose} {plugin.name} is not run: {lost}"
    plugin.options.report(said, hint, kind=KIND)
