"""Cache: what is kept on disk from one build to the next."""

import logging
from pathlib import Path
from tempfile import TemporaryFile

from jinja2 import FileSystemBytecodeCache
from mkdocs.config.defaults import MkDocsConfig

from mkdocs_docusaurus.build.store import Store
from mkdocs_docusaurus.digest import digest
from mkdocs_docusaurus.mkdocs.settings import is_preview

log = logging.getLogger("mkdocs.hooks.portal")


def store_of(config: MkDocsConfig) -> Store:
    """Where pages are kept from one build to the next."""
    return Store(site_file(config, ".sqlite"))


def site_file(config: MkDocsConfig, suffix: str) -> Path | None:
    """A file for what is kept of one site alone; a preview has files of its own."""
    folder = cache_dir(config)
    name = digest((config.docs_dir, config.site_name, config.site_url, is_preview()))
    return folder / f"{name}{suffix}" if folder else None


def compiled_templates(config: MkDocsConfig) -> FileSystemBytecodeCache | None:
    """Where templates are kept as Python's bytecode; Jinja sees to it that it is the newest."""
    folder = cache_dir(config)
    return FileSystemBytecodeCache(str(folder)) if folder else None


def check_cache(config: MkDocsConfig) -> None:
    """Make the folder for what is kept; where nothing can be written there, nothing is kept."""
    folder = cache_dir(config)
    if folder is None:
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
        TemporaryFile(dir=folder).close()
    except OSError as error:
        config.extra["docusaurus"]["cache"] = False
        log.info("nothing is kept for the next build: %s: %s", folder, error.strerror)


def cache_dir(config: MkDocsConfig) -> Path | None:
    """The folder for what is kept between builds; none where nothing is."""
    given = config.extra["docusaurus"]
    root = Path(config.config_file_path).parent
    return root / str(given["cache_dir"]) if given["cache"] else None
