"""What renders a site's own components and pages, told of the site as Docusaurus tells them.

https://docusaurus.io/docs/docusaurus-core#useDocusaurusContext
"""

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from mkdocs_docusaurus.digest import digest
from mkdocs_docusaurus.script.react import Renderer, SiteContext
from mkdocs_docusaurus.settings.site import SiteSettings

if TYPE_CHECKING:
    from mkdocs_docusaurus.docs_version import DocsVersion
    from mkdocs_docusaurus.site import Site

_DOCS = "docusaurus-plugin-content-docs"


def renderer_of(site: "Site") -> Renderer | None:
    """The renderer of a site; nothing where no code may run. Its engine starts when it is used."""
    settings, code = site.settings, site.code
    if code is None or not code.engine.run_code:
        return None
    docs = [settings.root / one.path for one in settings.docs]
    return Renderer(settings.root, context_of(site), also=docs, env=code.engine.env)


def context_of(site: "Site") -> SiteContext:
    """What components are told of a site."""
    settings, code = site.settings, site.code
    return SiteContext(
        config=_config(settings, code.config if code else {}),
        static=tuple(settings.root / folder for folder in settings.static_dirs),
        locale=settings.language.locale,
        locales=tuple(language.locale for language in settings.languages),
        translations=settings.words,
        config_file=settings.root / settings.config_file if settings.config_file else None,
        global_data={_DOCS: _docs_data(site)},
    )


def context_digest(site: "Site") -> str:
    """Stands for all that components are told of a site."""
    context = context_of(site)
    told = (context.config, context.translations, context.global_data, context.locales)
    return digest(json.dumps(told, sort_keys=True, default=str) + context.locale)


def _config(settings: SiteSettings, given: Mapping[str, Any]) -> dict[str, Any]:
    return {
        **given,
        "title": settings.title,
        "tagline": settings.tagline,
        "url": settings.url,
        "baseUrl": settings.base_url,
        "favicon": settings.favicon,
        "titleDelimiter": settings.title_delimiter,
        "customFields": dict(settings.custom_fields),
        **({} if settings.trailing_slash is None else {"trailingSlash": settings.trailing_slash}),
    }


def _docs_data(site: "Site") -> dict[str, Any]:
    """Rule: `useAllDocsData`, https://docusaurus.io/docs/docusaurus-core#useGlobalData."""
    base = site.settings.base_url.rstrip("/")
    data: dict[str, Any] = {}
    for one in site.docs:
        held = data.setdefault(
            one.version.docs_id,
            {
                "path": f"{base}/{one.settings.route.strip('/')}",
                "versions": [],
                "breadcrumbs": True,
            },
        )
        held["versions"].append(_version_data(one, base))
    return data


def _version_data(one: "DocsVersion", base: str) -> dict[str, Any]:
    version = one.version
    return {
        "name": version.name,
        "label": version.label,
        "isLast": version.is_last,
        "path": f"{base}{version.permalink}",
        "mainDocId": next(
            (doc.id for doc in one.catalog.by_id.values() if doc.permalink == one.main_permalink),
            "",
        ),
        "docs": [
            {
                "id": doc.id,
                "path": f"{base}{doc.permalink}",
                "sidebar": one.sidebar_keys.get(doc.permalink, "").rpartition("/")[2],
            }
            for doc in one.catalog.by_id.values()
        ],
        "draftIds": [],
        "sidebars": {
            bar.name: {"link": {"path": f"{base}{link}", "label": bar.name}}
            for bar in one.sidebars
            if (link := one.first_link(bar.name))
        },
    }
