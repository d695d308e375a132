"""Cache: what is kept on disk from one build to the next."""

import logging
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile

from jinja2 import FileSystemBytecodeCache
from mkdocs.config.defaults import MkDocsConfig
from platformdirs import user_cache_path

from mkdocs_docusaurus.build.store import Store
from mkdocs_docusaurus.digest import digest
from mkdocs_docusaurus.mkdocs.options import Options

log = logging.getLogger("mkdocs.plugins.docusaurus")


@dataclass(frozen=True)
class Cache:
    """A folder for what is kept, `None` where nothing is; `site` names the files of one site."""

    folder: Path | None
    site: str

    @property
    def store(self) -> Store:
        """Where pages are kept from one build to the next."""
        return Store(self.file(".sqlite"))

    @property
    def templates(self) -> FileSystemBytecodeCache | None:
        """Where templates are kept as Python's bytecode; Jinja sees to it that it is the newest."""
        return FileSystemBytecodeCache(str(self.folder)) if self.folder else None

    def file(self, suffix: str) -> Path | None:
        """A file for what is kept of this site alone."""
        return self.folder / f"{self.site}{suffix}" if self.folder else None


def cache_of(config: MkDocsConfig, options: Options, *, is_preview: bool) -> Cache:
    """The cache of a site, its folder made; a preview has files of its own.

    Where nothing can be written there, nothing is kept.
    """
    site = digest((config.docs_dir, config.site_name, config.site_url, is_preview))
    if not options.cache:
        return Cache(None, site)
    folder = Path(options.cache_dir) if options.cache_dir else _user_folder(config)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        TemporaryFile(dir=folder).close()
    except OSError as error:
        log.info("nothing is kept for the next build: %s: %s", folder, error.strerror)
        return Cache(None, site)
    return Cache(folder, site)


def _user_folder(config: MkDocsConfig) -> Path:
    """A folder among the user's own caches, for one project."""
    return user_cache_path("mkdocs-docusaurus") / digest(str(Path(config.docs_dir).parent))[:16]
