"""Blog and pages settings read from the options of their plugins.

https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-blog
https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-pages
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mkdocs_docusaurus.catalog import value
from mkdocs_docusaurus.script.value import ScriptOther
from mkdocs_docusaurus.settings.blog import BlogSettings, PagesSettings
from mkdocs_docusaurus.settings.read.docs import (
    EDIT_URL,
    MARKDOWN_PLUGINS,
    ROUTE,
    TAGS_FILE,
    drop_functions,
    read_admonitions,
)
from mkdocs_docusaurus.settings.read.option import (
    Option,
    anything,
    boolean_option,
    constant,
    either,
    function,
    integer,
    one_of,
    path_option,
    route,
    severity_option,
    text_option,
    text_or_empty,
    texts_option,
)
from mkdocs_docusaurus.settings.read.part import site_path
from mkdocs_docusaurus.settings.read.plugin import Plugin

_FLAGS = {"i": "(?i)", "s": "(?s)", "m": "(?m)"}


def _regexp(given: Any) -> str:
    """A regular expression of JavaScript's, as Python writes it."""
    found = isinstance(given, ScriptOther) and re.fullmatch(r"/(.*)/(\w*)", given.text, re.DOTALL)
    if not found:
        raise ValueError
    text = "".join(_FLAGS.get(flag, "") for flag in found[2]) + found[1].replace("(?<", "(?P<")
    text = text.replace("(?P<=", "(?<=").replace("(?P<!", "(?<!").replace(r"\/", "/")
    try:
        re.compile(text)
    except re.error:
        raise ValueError from None
    return text


_FEEDS: Mapping[Any, tuple[str, ...]] = {
    "all": ("rss", "atom", "json"),
    "rss": ("rss",),
    "atom": ("atom",),
    "json": ("json",),
    None: (),
}


def _feeds(given: Any) -> tuple[str, ...]:
    if isinstance(given, list):
        return tuple(value.list_of(one_of("rss", "atom", "json"))(given))
    if isinstance(given, str | None) and given in _FEEDS:
        return _FEEDS[given]
    raise ValueError


_TEXT_OR_EMPTY = "text"
_COMPONENTS = (
    "blogListComponent", "blogPostComponent", "blogTagsListComponent", "blogTagsPostsComponent",
    "blogAuthorsPostsComponent", "blogAuthorsListComponent", "blogArchiveComponent",
)  # fmt: skip

_OPTIONS: Mapping[str, Option] = {
    "id": Option(value.text, "text"),
    "path": path_option("path"),
    "routeBasePath": ROUTE,
    "blogTitle": Option(text_or_empty, _TEXT_OR_EMPTY, "title"),
    "blogDescription": Option(text_or_empty, _TEXT_OR_EMPTY, "description"),
    "blogSidebarTitle": text_option("sidebar_title"),
    "blogSidebarCount": Option(
        either(constant("ALL", None), integer(0)), "a number or `ALL`", "sidebar_count"
    ),
    "postsPerPage": Option(
        either(constant("ALL", None), integer(1)), "a number or `ALL`", "posts_per_page"
    ),
    "sortPosts": Option(
        either(constant("ascending", True), constant("descending", False)),
        "`ascending` or `descending`",
        "sort_ascending",
    ),
    "editUrl": EDIT_URL,
    "editLocalizedFiles": boolean_option("edit_localized_files"),
    "showLastUpdateTime": boolean_option("show_last_update_time"),
    "showLastUpdateAuthor": boolean_option("show_last_update_author"),
    "showReadingTime": boolean_option("show_reading_time"),
    "readingTime": Option(function, "a function"),
    "processBlogPosts": Option(function, "a function"),
    "authorsMapPath": path_option("authors_map"),
    "authorsBasePath": Option(route, "a URL path", "authors_base_path"),
    "tags": TAGS_FILE,
    "tagsBasePath": Option(route, "a URL path", "tags_base_path"),
    "archiveBasePath": Option(
        either(constant(None, None), route), "a URL path or null", "archive_base_path"
    ),
    "pageBasePath": Option(route, "a URL path", "page_base_path"),
    "truncateMarker": Option(_regexp, "a regular expression", "truncate_marker"),
    "include": texts_option("include"),
    "exclude": texts_option("exclude"),
    "onInlineTags": severity_option(),
    "onInlineAuthors": severity_option(),
    "onUntruncatedBlogPosts": severity_option(),
}
_FEED_OPTIONS: Mapping[str, Option] = {
    "type": Option(_feeds, "`rss`, `atom`, `json`, `all`, a list of them, or null", "feeds"),
    "title": Option(text_or_empty, _TEXT_OR_EMPTY, "feed_title"),
    "description": Option(text_or_empty, _TEXT_OR_EMPTY, "feed_description"),
    "copyright": Option(text_or_empty, _TEXT_OR_EMPTY, "feed_copyright"),
    "language": text_option("feed_language"),
    "limit": Option(
        either(constant(None, None), constant(False, None), integer(0)),
        "a number, null or false",
        "feed_limit",
    ),
    "createFeedItems": Option(function, "a function"),
    "xslt": Option(anything, "true, false or files"),
}
_PAGES_OPTIONS: Mapping[str, Option] = {
    "id": Option(value.text, "text"),
    "path": path_option("path"),
    "routeBasePath": ROUTE,
    "include": texts_option("include"),
    "exclude": texts_option("exclude"),
    "mdxPageComponent": text_option(),
    "editUrl": EDIT_URL,
    "editLocalizedFiles": boolean_option("edit_localized_files"),
    "showLastUpdateTime": boolean_option("show_last_update_time"),
    "showLastUpdateAuthor": boolean_option("show_last_update_author"),
}


def read_blog(plugin: Plugin, root: Path) -> BlogSettings:
    """The settings of one blog plugin; `root` is the site's folder."""
    others = ("admonitions", "feedOptions", *MARKDOWN_PLUGINS, *_COMPONENTS)
    kept = plugin.options.fields(_OPTIONS, others=others)
    kept |= plugin.options["feedOptions"].fields(_FEED_OPTIONS)
    if "path" in kept:
        kept["path"] = site_path(kept["path"], root)
    drop_functions(kept, "edit_url")
    keywords = read_admonitions(plugin.options["admonitions"])
    return BlogSettings(id=plugin.id, admonition_keywords=keywords, **kept)


def read_pages(plugin: Plugin, root: Path) -> PagesSettings:
    """The settings of one pages plugin; `root` is the site's folder."""
    kept = plugin.options.fields(_PAGES_OPTIONS, others=("admonitions", *MARKDOWN_PLUGINS))
    if "path" in kept:
        kept["path"] = site_path(kept["path"], root)
    drop_functions(kept, "edit_url")
    keywords = read_admonitions(plugin.options["admonitions"])
    return PagesSettings(id=plugin.id, admonition_keywords=keywords, **kept)
