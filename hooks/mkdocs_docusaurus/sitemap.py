"""The sitemap: which pages search engines are told of.

https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-sitemap
"""

from wcmatch import glob

from mkdocs_docusaurus.settings.site import SiteSettings
from mkdocs_docusaurus.site import Site

SITEMAP = "sitemap.xml"
_FLAGS = glob.GLOBSTAR | glob.BRACE | glob.EXTGLOB | glob.DOTGLOB


def sitemap_file(settings: SiteSettings) -> str | None:
    """The path of the sitemap below the site's root; `None` where the site has none.

    A site that no search engine should list has none.
    """
    if settings.sitemap is None or settings.no_index:
        return None
    return str(settings.sitemap.get("filename") or SITEMAP)


def is_in_sitemap(permalink: str, site: Site) -> bool:
    """Whether the settings let the sitemap name the page at a permalink.

    A version with `noIndex` is left out, and so is a URL path that `ignorePatterns` match.
    """
    version = site.version_of(permalink)
    if version is not None and version.version.no_index:
        return False
    patterns = (site.settings.sitemap or {}).get("ignorePatterns") or ()
    path = site.settings.base_url.rstrip("/") + site.url_path(permalink)
    return not glob.globmatch(path, patterns, flags=_FLAGS)
