"""Files for machines: `robots.txt`, `llms.txt`, feeds, and a Markdown copy of each page."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from docusaurus.blog import Post
from docusaurus.catalog import Doc
from docusaurus.llms import copy_path, write_llms
from docusaurus.markdown_copy import markdown_copy, readable_apart
from docusaurus.robots import write_robots
from docusaurus.site import Shown
from docusaurus.standalone import StandalonePage
from docusaurus_mkdocs.feeds import feed_texts
from docusaurus_mkdocs.files import PlainFile, SiteFiles, page_files
from docusaurus_mkdocs.places import places


def machine_files(files: SiteFiles, config: MkDocsConfig) -> list[File]:
    """Those of the files that the site does not bring itself; its own go before them."""
    taken = places(files, config.site_dir)
    made = dict(_texts(files, config))
    return [
        _file(path, text, config)
        for path, text in made.items()
        if taken.owner(path) is None and taken.is_possible(path)
    ]


def _texts(files: SiteFiles, config: MkDocsConfig) -> Iterator[tuple[str, str]]:
    """Each file's path below the site's root, and its text."""
    pages = page_files(files)
    site = pages[0].site if pages else files.site
    url = config.site_url or ""
    path = (urlsplit(url).path.rstrip("/")) + "/"
    root = f"{url.rstrip('/')}/" if url else path
    yield "robots.txt", write_robots(url)
    yield "llms.txt", write_llms(site, config.site_name, config.site_description or "", root)
    yield from feed_texts(pages, site, config).items()
    apart = readable_apart(site, path)
    for file in pages:
        if is_listed(file.shown):
            yield copy_path(file.shown.permalink), markdown_copy(file.shown, apart)


def is_listed(shown: Shown) -> bool:
    """Whether machines may read of a page; there is a copy in Markdown of those alone."""
    if isinstance(shown, Doc | Post | StandalonePage):
        return not (shown.unlisted or shown.draft)
    return shown.listed


def _file(path: str, text: str, config: MkDocsConfig) -> File:
    """A file that no doc's path can be taken for: a page and its copy may have the same."""
    file = PlainFile.generated(
        config, f"_machine_/{path}", content=text, inclusion=InclusionLevel.INCLUDED
    )
    file.dest_uri = path
    return file
