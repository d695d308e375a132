"""What renders a site's own components and pages, told of the site as Docusaurus tells them."""

from collections.abc import Mapping
from typing import Any

from mkdocs_docusaurus.docs_version import DocsVersion
from mkdocs_docusaurus.script.react import Renderer, SiteContext
from mkdocs_docusaurus.settings.folder import ReadSettings
from mkdocs_docusaurus.site import Site

_DOCS = "docusaurus-plugin-content-docs"


def renderer_of(read: ReadSettings, site: Site) -> Renderer | None:
    """The renderer of a site whose settings were read; nothing where no code may run.

    Addresses are below the base URL everywhere here, and so are those that it renders.
    https://docusaurus.io/docs/docusaurus-core#useDocusaurusContext
    """
    engine, settings = read.code.engine, site.settings
    if not engine.run_code:
        return None
    config_file = settings.root / settings.config_file if settings.config_file else None
    config: Any = engine.evaluate(config_file).value if config_file else None
    given = config if isinstance(config, Mapping) else {"title": settings.title}
    context = SiteContext(
        {**given, "baseUrl": "/", "url": settings.url},
        static=tuple(settings.root / folder for folder in settings.static_dirs),
        locale=settings.language.locale,
        locales=tuple(language.locale for language in settings.languages),
        translations=settings.words,
        config_file=config_file,
        global_data={_DOCS: _docs_data(site)},
    )
    also = [settings.root / docs.path for docs in settings.docs]
    return Renderer(settings.root, context, also=also, env=engine.env)


def _docs_data(site: Site) -> dict[str, Any]:
    """https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-docs#usePluginData"""
    found: dict[str, Any] = {}
    for docs in site.docs:
        instance = found.setdefault(
            docs.settings.id,
            {"path": f"/{docs.settings.route}", "versions": [], "breadcrumbs": True},
        )
        instance["versions"].append(_version_data(docs))
    return found


def _version_data(docs: DocsVersion) -> dict[str, Any]:
    version = docs.version
    main = docs.catalog.by_permalink.get(docs.main_permalink)
    return {
        "name": version.name,
        "label": version.label,
        "isLast": version.is_last,
        "path": version.permalink,
        "mainDocId": main.id if main else "",
        "docs": [
            {"id": doc.id, "path": doc.permalink, "sidebar": docs.sidebar_keys.get(doc.permalink)}
            for doc in docs.catalog.by_permalink.values()
        ],
        "draftIds": [],
        "sidebars": {
            bar.key: {"link": {"path": docs.first_link(bar.name)}} for bar in docs.sidebars
        },
    }
