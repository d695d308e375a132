"""Old addresses, which a site's config or the plugin `redirects` has lead to pages.

https://github.com/mkdocs/mkdocs-redirects
"""

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from mkdocs_docusaurus.client_redirects import client_redirects
from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.link import Target
from mkdocs_docusaurus.mkdocs.files import SiteFiles, made_file, page_files
from mkdocs_docusaurus.redirect import redirect_page
from mkdocs_docusaurus.settings.folder import ReadSettings
from mkdocs_docusaurus.site import Site

_CREATED = ("redirects", "default", "createRedirects")


def show_pages_to_redirects(files: SiteFiles, config: MkDocsConfig) -> None:
    """Have the plugin find each page by its source, at the URL that it has here.

    By itself it looks before the docs are read: it knows no `.mdx`, and only URLs of MkDocs' own.
    """
    plugin = config.plugins.get("redirects")
    if plugin is not None:
        plugin.doc_pages = {file.src_uri: file for file in page_files(files)}


def redirects(config: MkDocsConfig, site: Site) -> dict[str, Target]:
    """Where each old address leads, by the path of its page below the site's root."""
    found = {}
    plugin = config.plugins.get("redirects")
    maps = plugin.config["redirect_maps"] if plugin else {}
    for old, new in maps.items():
        place = old.removesuffix(".md").removesuffix("index").rstrip("/")
        source, mark, part = new.partition("#")
        doc = site.docs_by_source.get(f"{site.docs[0].version.folder}/{source}")
        target = Target(doc.permalink, source, mark + part) if doc else Target(new)
        found[f"{place}/index.html".lstrip("/")] = target
    return found


def redirect_files(
    site: Site, read: ReadSettings, config: MkDocsConfig
) -> tuple[list[File], list[Problem]]:
    """The pages at old addresses that a site's config asks for, and what is wrong with some."""
    slash = "/" if site.settings.trailing_slash else ""
    paths = [path if path == "/" else path.rstrip("/") + slash for path in site.by_permalink]
    created: list[Any] = []
    problems: tuple[Problem, ...] = ()
    if _CREATED in read.code:
        created, problems = read.code.call(_CREATED, [[path] for path in paths])
    found, wrong = client_redirects(site.settings, paths, created)
    files = [made_file(at, redirect_page(url, url), config) for at, url in found.items()]
    return files, [*problems, *wrong]
