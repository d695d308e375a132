"""Edit links: where a reader may change what a page is made of.

https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-docs#editUrl
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from mkdocs_docusaurus.blog import Post
from mkdocs_docusaurus.catalog import Doc, Unset
from mkdocs_docusaurus.catalog.version import CURRENT
from mkdocs_docusaurus.catalog.versions import translated_docs
from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.docs_version import DocsVersion
from mkdocs_docusaurus.settings.blog import BlogSettings, PagesSettings
from mkdocs_docusaurus.site import Site, address_of
from mkdocs_docusaurus.standalone import StandalonePage

_Kind = Literal["docs", "blog", "pages"]


@dataclass(frozen=True)
class _Source:
    """A page's file: `path` below its folder, which is `folder` to a function, `named` in a link.

    `plugin` is the kind and the id of the plugin that the page belongs to, `prefix` what its
    option `editUrl` says as text.
    """

    plugin: tuple[_Kind, str]
    prefix: str | None
    folder: str
    named: str
    path: str
    permalink: str
    version: str | None = None


def edit_links(site: Site) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """Where each page may be edited, by permalink; a page that has no such place is left out.

    A function that an option `editUrl` is, is called once for all pages of its plugin.
    """
    code, links = site.code, {}
    asked: dict[tuple[_Kind, str], list[_Source]] = {}
    for source in _sources(site):
        kind, plugin_id = source.plugin
        if code is not None and (kind, plugin_id, "editUrl") in code:
            asked.setdefault(source.plugin, []).append(source)
        elif source.prefix:
            links[source.permalink] = _joined(source.prefix, source.named, source.path)
    problems: list[Problem] = []
    for (kind, plugin_id), sources in asked.items():
        assert code is not None
        calls = [[_argument(source, site)] for source in sources]
        found, wrong = code.call((kind, plugin_id, "editUrl"), calls)
        problems += wrong
        given = zip(sources, found, strict=False)
        links |= {source.permalink: url for source, url in given if isinstance(url, str) and url}
    return _with_custom(links, site), tuple(problems)


def _with_custom(links: dict[str, str], site: Site) -> dict[str, str]:
    """The links with what docs say of their own."""
    for doc in site.all_docs:
        custom = doc.front_matter.custom_edit_url
        if isinstance(custom, Unset):
            continue
        links.pop(doc.permalink, None)
        if custom:
            links[doc.permalink] = custom
    return links


def _sources(site: Site) -> Iterator[_Source]:
    for one in site.docs:
        for doc in one.catalog.by_permalink.values():
            yield _of_doc(doc, one, site)
    for blog in site.blogs:
        translated = site.settings.translation_folder("blog", blog.settings.id)
        for post in blog.posts:
            yield _of_part(post, "blog", blog.settings, translated)
    for page in site.standalone.pages:
        part = next(part for part in site.settings.pages if part.id == page.plugin)
        translated = site.settings.translation_folder("pages", part.id)
        yield _of_part(page, "pages", part, translated)


def _of_doc(doc: Doc, docs: DocsVersion, site: Site) -> _Source:
    """A doc's file; a frozen version's doc may be edited where the current one's is."""
    version, settings = docs.version, docs.settings
    is_translated = _is_in(doc.source, version.translated)
    if is_translated and settings.edit_localized_files:
        current = translated_docs(settings.id, CURRENT, site.settings.language)
        named = current if settings.edit_current_version else version.translated
    else:
        named = settings.path if settings.edit_current_version else version.folder
    plugin: tuple[_Kind, str] = ("docs", settings.id)
    return _Source(
        plugin, settings.edit_url, version.folder, named, doc.path, doc.permalink, version.name
    )


def _of_part(
    page: Post | StandalonePage, kind: _Kind, part: BlogSettings | PagesSettings, translated: str
) -> _Source:
    is_translated = _is_in(page.path, translated)
    folder = translated if is_translated else part.path
    named = folder if part.edit_localized_files else part.path
    path = page.path.removeprefix(f"{folder}/")
    return _Source((kind, part.id), part.edit_url, folder, named, path, page.permalink)


def _argument(source: _Source, site: Site) -> Mapping[str, str]:
    """What a function `editUrl` is told of a page."""
    kind = source.plugin[0]
    folder, path = {
        "docs": ("versionDocsDirPath", "docPath"),
        "blog": ("blogDirPath", "blogPath"),
        "pages": ("pagesDirPath", "pagesPath"),
    }[kind]
    url = address_of(site.by_permalink[source.permalink])
    told = {
        folder: source.folder,
        path: source.path,
        "permalink": site.settings.base_url.rstrip("/") + url,
        "locale": site.settings.language.locale,
    }
    return told | ({"version": source.version} if source.version else {})


def _is_in(path: str, folder: str) -> bool:
    return bool(folder) and path.startswith(f"{folder}/")


def _joined(*parts: str) -> str:
    """A URL of its parts, with one slash between each two.

    Rule: `normalizeUrl` in `@docusaurus/utils`.
    """
    whole = "/".join(part.strip("/") if at else part.rstrip("/") for at, part in enumerate(parts))
    return re.sub(r"([^:/]/)/+", r"\1", whole)
