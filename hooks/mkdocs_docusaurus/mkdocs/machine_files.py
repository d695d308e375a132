"""Files for machines: `robots.txt`, `llms.txt`, feeds, and a Markdown copy of each page."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from mkdocs_docusaurus.blog import Post
from mkdocs_docusaurus.catalog import Doc
from mkdocs_docusaurus.llms import copy_path, write_llms
from mkdocs_docusaurus.mkdocs.feeds import feed_texts
from mkdocs_docusaurus.mkdocs.files import SiteFiles, made_file, page_files
from mkdocs_docusaurus.mkdocs.places import places
from mkdocs_docusaurus.robots import write_robots
from mkdocs_docusaurus.site import Shown, Site
from mkdocs_docusaurus.sitemap import sitemap_file
from mkdocs_docusaurus.standalone import StandalonePage

LLMS = "llms.txt"


def machine_files(files: SiteFiles, copies: Mapping[str, str], config: MkDocsConfig) -> list[File]:
    """Those of the files that the site does not bring itself; its own go before them.

    `copies` are the texts of the Markdown copies, by the pages' places in the site.
    """
    made = {**_short_texts(files, config), LLMS: llms_text(files, config)}
    for file in page_files(files):
        if is_listed(file.shown) and file.dest_uri in copies:
            made[copy_path(file.shown.permalink)] = copies[file.dest_uri]
    return _not_taken(made, files, config)


def short_machine_files(files: SiteFiles, config: MkDocsConfig) -> list[File]:
    """Those of the files that do not tell of every page; a preview makes others when asked for."""
    return _not_taken(_short_texts(files, config), files, config)


def llms_text(files: SiteFiles, config: MkDocsConfig) -> str:
    """The text of `llms.txt`."""
    url = config.site_url
    root = f"{url.rstrip('/')}/" if url else root_path(config)
    return write_llms(_site(files), config.site_name, config.site_description or "", root)


def _not_taken(made: Mapping[str, str], files: SiteFiles, config: MkDocsConfig) -> list[File]:
    taken = places(files, config.site_dir)
    return [
        made_file(path, text, config)
        for path, text in made.items()
        if taken.owner(path) is None and taken.is_possible(path)
    ]


def _short_texts(files: SiteFiles, config: MkDocsConfig) -> dict[str, str]:
    """The texts of `robots.txt` and the feeds, by their paths below the site's root."""
    feeds = feed_texts(page_files(files), _site(files), config)
    sitemap = sitemap_file(files.site.settings) if config.site_url else None
    address = f"{(config.site_url or '').rstrip('/')}/{sitemap}" if sitemap else None
    return {"robots.txt": write_robots(address), **feeds}


def _site(files: SiteFiles) -> Site:
    """The site as its pages are arranged."""
    pages = page_files(files)
    return pages[0].site if pages else files.site


def root_path(config: MkDocsConfig) -> str:
    """The path of the site's root on its host, with a slash at the end."""
    return urlsplit(config.site_url or "").path.rstrip("/") + "/"


def is_listed(shown: Shown) -> bool:
    """Whether machines may read of a page; there is a copy in Markdown of those alone."""
    if isinstance(shown, Doc | Post | StandalonePage):
        return not (shown.unlisted or shown.draft)
    return shown.listed
