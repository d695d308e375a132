"""The sitemap as MkDocs writes it: the files that it names, and the file that it is."""

import gzip
from pathlib import Path

from mkdocs.structure.files import File, InclusionLevel

from mkdocs_docusaurus.mkdocs.files import PageFile
from mkdocs_docusaurus.mkdocs.nav import SiteNavigation
from mkdocs_docusaurus.settings.site import SiteSettings
from mkdocs_docusaurus.sitemap import SITEMAP, is_in_sitemap, sitemap_file


def listed_files(nav: SiteNavigation) -> list[File]:
    """The files of the pages that the sitemap names: no draft, and none that is not listed."""
    return [
        page.file
        for page in nav.every_page
        if "robots" not in page.meta
        and page.file.inclusion is not InclusionLevel.DRAFT
        and (not isinstance(page.file, PageFile) or _is_wanted(page.file))
    ]


def _is_wanted(file: PageFile) -> bool:
    return is_in_sitemap(file.shown.permalink, file.site)


def finish_sitemap(site_dir: Path, settings: SiteSettings) -> None:
    """Give the sitemap the name that the site wants, or remove it where it wants none.

    It is compressed anew: MkDocs' copy holds the time of day, and no two are equal.
    """
    written, name = site_dir / SITEMAP, sitemap_file(settings)
    packed = written.with_name(f"{SITEMAP}.gz")
    if not written.is_file():
        return
    packed.unlink(missing_ok=True)
    if name is None:
        written.unlink()
        return
    sitemap = written.rename(site_dir / name)
    compressed = gzip.compress(sitemap.read_bytes(), mtime=0)
    sitemap.with_name(f"{sitemap.name}.gz").write_bytes(compressed)
