"""Old addresses, which the plugin `redirects` has lead to pages.

https://github.com/mkdocs/mkdocs-redirects
"""

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_docusaurus.link import Target
from mkdocs_docusaurus.mkdocs.files import SiteFiles, page_files
from mkdocs_docusaurus.site import Site


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
