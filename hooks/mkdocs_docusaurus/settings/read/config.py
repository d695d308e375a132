"""Site settings read from a whole config, which is data with functions in it.

https://docusaurus.io/docs/api/docusaurus-config
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mkdocs_docusaurus.catalog import value
from mkdocs_docusaurus.diagnostics import Problem, Severity
from mkdocs_docusaurus.script.value import ScriptFunction
from mkdocs_docusaurus.settings.read.blog import read_blog, read_pages
from mkdocs_docusaurus.settings.read.docs import (
    has_math,
    read_docs,
    read_npm2yarn,
    report_markdown_plugins,
)
from mkdocs_docusaurus.settings.read.language import base_path, languages_of, site_url
from mkdocs_docusaurus.settings.read.option import (
    BOOLEAN,
    SEVERITY,
    Option,
    anything,
    boolean_option,
    constant,
    either,
    function,
    one_of,
    paths_option,
    severity_option,
    text_option,
    text_or_empty,
    texts_option,
)
from mkdocs_docusaurus.settings.read.part import Part, Positions, Source, plain, site_path
from mkdocs_docusaurus.settings.read.plugin import (
    BLOG,
    CLASSIC,
    DOCS,
    GTAG,
    GTM,
    IMAGE_ZOOM,
    KIND,
    PAGES,
    REDIRECTS,
    SITEMAP,
    TAG_MANAGER,
    Plugin,
    plugins_of,
)
from mkdocs_docusaurus.settings.read.redirect import read_redirects
from mkdocs_docusaurus.settings.read.tag import read_head_tags
from mkdocs_docusaurus.settings.read.theme import read_theme
from mkdocs_docusaurus.settings.site import Analytics, SiteSettings

FunctionName = tuple[str, str, str]
"""What a function belongs to, its `id`, its option: `("docs", "default", "editUrl")`."""


@dataclass(frozen=True)
class ReadConfig:
    """Settings, what is wrong with them, and the functions that stand in them."""

    settings: SiteSettings
    problems: tuple[Problem, ...] = ()
    functions: Mapping[FunctionName, ScriptFunction] = field(default_factory=dict)


_URL_HINT = "a URL such as `https://example.com`; its path goes into `baseUrl`"


def _convertible(fills: str | None = None) -> Option:
    """True or false, or the word for it: outside plugins and themes Docusaurus takes both."""
    return Option(value.boolean, BOOLEAN, fills)


_CONFIG: Mapping[str, Option] = {
    "title": text_option("title"),
    "tagline": Option(text_or_empty, "text", "tagline"),
    "url": Option(site_url, _URL_HINT, "url"),
    "baseUrl": Option(base_path, "a path such as `/docs/`", "base_url"),
    "trailingSlash": _convertible("trailing_slash"),
    "titleDelimiter": text_option("title_delimiter"),
    "favicon": text_option("favicon"),
    "noIndex": _convertible("no_index"),
    "staticDirectories": paths_option("static_dirs"),
    "customFields": Option(lambda given: plain(value.mapping(given)), "a mapping", "custom_fields"),
    "onBrokenLinks": severity_option(),
    "onBrokenAnchors": severity_option(),
    "onBrokenMarkdownLinks": severity_option(),
    "onDuplicateRoutes": severity_option(),
    "organizationName": Option(text_or_empty, "text"),
    "projectName": Option(text_or_empty, "text"),
    "deploymentBranch": text_option(),
    "githubHost": text_option(),
    "githubPort": text_option(),
    "baseUrlIssueBanner": _convertible(),
    "ssrTemplate": text_option(),
    "future": Option(anything, "a mapping"),
    "storage": Option(anything, "a mapping"),
    "webpack": Option(anything, "a mapping"),
}
_READ_ELSEWHERE = (
    "clientModules", "headTags", "i18n", "markdown", "plugins", "presets", "scripts",
    "stylesheets", "themeConfig", "themes",
)  # fmt: skip
_NEEDED = ("title", "url", "baseUrl")
_MARKDOWN: Mapping[str, Option] = {
    "format": Option(one_of("mdx", "md", "detect"), "`mdx`, `md` or `detect`", "format"),
    "mermaid": _convertible("mermaid"),
    "emoji": _convertible("emoji"),
    "preprocessor": Option(function, "a function"),
    "parseFrontMatter": Option(function, "a function"),
    "mdx1Compat": Option(value.mapping, "a mapping"),
    "remarkRehypeOptions": Option(value.mapping, "a mapping"),
}
_HOOK = Option(
    either(one_of("ignore", "log", "warn", "throw"), function), f"{SEVERITY}, or a function"
)
_HOOKS: Mapping[str, Option] = {"onBrokenMarkdownLinks": _HOOK, "onBrokenMarkdownImages": _HOOK}
_GTAG: Mapping[str, Option] = {
    "id": text_option(),
    "trackingID": Option(
        either(lambda given: (value.text(given),), value.list_of(value.text)),
        "an id or a list of ids",
        "gtag",
    ),
    "anonymizeIP": boolean_option("anonymize_ip"),
}
_TAG_MANAGER: Mapping[str, Option] = {
    "id": text_option(),
    "containerId": text_option("tag_manager"),
}
_FREQUENCIES = ("hourly", "daily", "weekly", "monthly", "yearly", "always", "never")
_SITEMAP: Mapping[str, Option] = {
    "id": text_option(),
    "changefreq": Option(one_of(None, *_FREQUENCIES), ", ".join(_FREQUENCIES), "changefreq"),
    "priority": Option(
        either(constant(None, None), lambda given: _share(given)),
        "a number from 0 to 1",
        "priority",
    ),
    "lastmod": Option(one_of(None, "date", "datetime"), "`date` or `datetime`", "lastmod"),
    "ignorePatterns": texts_option("ignorePatterns"),
    "filename": text_option("filename"),
    "createSitemapItems": Option(function, "a function"),
}
_SEVERITIES: Mapping[str, Severity] = {
    "ignore": "ignore", "log": "info", "warn": "warn", "throw": "error",
}  # fmt: skip
_HARDER = ("ignore", "info", "warn", "error")


def _share(given: Any) -> float:
    number = value.number(given)
    if not 0 <= number <= 1:
        raise ValueError
    return number


def read_config(config: Any, *, root: Path, file: str, positions: Positions) -> ReadConfig:
    """The settings that a config says, in the site's default language.

    `config` is JSON-like data with `ScriptFunction` and `ScriptPackage` in it, `root` the site's
    folder, `file` the config's path below it.  What is wrong is left out, and is one problem each
    where `positions` says it stands; the rest is read.
    """
    source = Source(file, positions)
    part = Part(source, config)
    if not part.is_mapping:
        part.refuse("a mapping")
    kept = part.fields(_CONFIG, others=_READ_ELSEWHERE)
    for name in _NEEDED:
        if part.is_mapping and name not in part:
            part.lack(name)
    if "static_dirs" in kept:
        kept["static_dirs"] = tuple(site_path(path, root) for path in kept["static_dirs"])
    base_url = kept.pop("base_url", "/")
    default, languages = languages_of(part["i18n"], root, kept.get("url", ""), base_url)
    language = next(found for found in languages if found.locale == default)
    plugins = plugins_of(part, root)
    css = _client_modules(part)
    content = [plugin for plugin in plugins if plugin.name in (DOCS, BLOG, PAGES)]
    report_markdown_plugins(content)
    styles = [plugin.options["customCss"] for plugin in _named(plugins, CLASSIC)]
    for plugin in _named(plugins, CLASSIC):
        plugin.options.fields({}, others=("id", "customCss"))
    settings = SiteSettings(
        root=root,
        config_file=file,
        base_url=language.base_url,
        docs=tuple(read_docs(plugin, root) for plugin in _named(plugins, DOCS)),
        blogs=tuple(read_blog(plugin, root) for plugin in _named(plugins, BLOG)),
        pages=tuple(read_pages(plugin, root) for plugin in _named(plugins, PAGES)),
        language=language,
        languages=languages,
        default_locale=default,
        head_tags=read_head_tags(part),
        theme=read_theme(part["themeConfig"], [*styles, *css], root),
        analytics=_analytics(plugins),
        sitemap=_sitemap(plugins),
        math=has_math(content),
        npm2yarn=read_npm2yarn(content),
        image_zoom=any(plugin.name in IMAGE_ZOOM for plugin in plugins),
        severity=_severity(part, content),
        **read_redirects(_named(plugins, REDIRECTS)),
        **_markdown(part["markdown"]),
        **kept,
    )
    problems = tuple(dict.fromkeys(source.problems))
    return ReadConfig(settings, problems, dict(_functions(part, plugins)))


def _named(plugins: Iterable[Plugin], name: str) -> list[Plugin]:
    return [plugin for plugin in plugins if plugin.name == name]


def _markdown(part: Part) -> dict[str, Any]:
    kept = part.fields(_MARKDOWN, others=("anchors", "hooks"))
    part["hooks"].fields(_HOOKS)
    return kept | part["anchors"].fields({"maintainCase": _convertible("keep_anchor_case")})


def _client_modules(config: Part) -> list[Part]:
    """Style sheets among `clientModules`; the rest is code for browsers, which does not run."""
    css: list[Part] = []
    lost: list[Part] = []
    for part in config["clientModules"].items():
        is_css = isinstance(part.value, str) and part.value.endswith((".css", ".scss"))
        (css if is_css else lost).append(part)
    if lost:
        said = "`clientModules` are code for Docusaurus' own pages, and are not run"
        lost[0].report(said, "put what every page needs into `scripts`", kind=KIND)
    if "ssrTemplate" in config:
        said = "`ssrTemplate` is not read: pages have our own"
        config["ssrTemplate"].report(said, kind=KIND)
    return css


def _analytics(plugins: Iterable[Plugin]) -> Analytics:
    kept: dict[str, Any] = {}
    for plugin in _named(plugins, GTAG):
        kept |= plugin.options.fields(_GTAG)
        if "trackingID" not in plugin.options:
            plugin.options.lack("trackingID")
    for plugin in _named(plugins, TAG_MANAGER):
        kept |= plugin.options.fields(_TAG_MANAGER)
        if "containerId" not in plugin.options:
            plugin.options.lack("containerId")
    for plugin in _named(plugins, GTM):
        kept["tag_manager"] = plugin.id
    return Analytics(**kept)


def _sitemap(plugins: Iterable[Plugin]) -> Mapping[str, Any] | None:
    for plugin in _named(plugins, SITEMAP):
        return plugin.options.fields(_SITEMAP)
    return None


def _severity(config: Part, content: Iterable[Plugin]) -> dict[str, Severity]:
    """How serious each kind of problem is, as far as the config says it.

    A broken link to a file is one to a URL as well in Docusaurus, so the harder word counts.
    """
    hooks = config["markdown"]["hooks"]
    said = [
        ("link", config["onBrokenLinks"]),
        ("link", config["onBrokenMarkdownLinks"]),
        ("link", hooks["onBrokenMarkdownLinks"]),
        ("image", hooks["onBrokenMarkdownImages"]),
        ("anchor", config["onBrokenAnchors"]),
        ("duplicate-url", config["onDuplicateRoutes"]),
    ]
    for plugin in content:
        said += [
            ("tag", plugin.options["onInlineTags"]),
            ("inline-author", plugin.options["onInlineAuthors"]),
            ("untruncated", plugin.options["onUntruncatedBlogPosts"]),
        ]
    severity: dict[str, Severity] = {}
    for kind, part in said:
        word = _SEVERITIES.get(part.value) if isinstance(part.value, str) else None
        if word:
            severity[kind] = max(severity.get(kind, "ignore"), word, key=_HARDER.index)
    return severity


_KINDS: Mapping[str, str] = {DOCS: "docs", BLOG: "blog", PAGES: "pages", REDIRECTS: "redirects"}


def _functions(
    config: Part, plugins: Iterable[Plugin]
) -> Iterator[tuple[FunctionName, ScriptFunction]]:
    """The functions of the config that a build calls."""
    known = [plugin for plugin in plugins if plugin.name in _KINDS]
    places = [(_KINDS[plugin.name], plugin.id, plugin.options) for plugin in known]
    places += [("markdown", "", config["markdown"]), ("markdown", "", config["markdown"]["hooks"])]
    for kind, identity, part in places:
        for name in part.names():
            if isinstance(part[name].value, ScriptFunction):
                yield (kind, identity, name), part[name].value
