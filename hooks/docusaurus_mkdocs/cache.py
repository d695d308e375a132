"""Cache: what is kept on disk from one build to the next."""

import logging
from pathlib import Path
from tempfile import TemporaryFile

from jinja2 import FileSystemBytecodeCache
from mkdocs.config.defaults import MkDocsConfig

from docusaurus.digest import digest
from docusaurus_mkdocs.settings import is_preview
from rendering.store import Store

log = logging.getLogger("mkdocs.hooks.portal")


def store_of(config: MkDocsConfig) -> Store:
    """Where pages are kept from one build to the next; a preview keeps its own."""
    folder = cache_dir(config)
    name = digest((config.docs_dir, config.site_name, config.site_url, is_preview()))
    return Store(folder / f"{name}.sqlite" if folder else None)


def compiled_templates(config: MkDocsConfig) -> FileSystemBytecodeCache | None:
    """Where templates are kept as Python's bytecode; Jinja sees to it that it is the newest."""
    folder = cache_dir(config)
    return FileSystemBytecodeCache(str(folder)) if folder else None


def cache_dir(config: MkDocsConfig) -> Path | None:
    """The folder for what is kept between builds; none where it is not to be, or cannot be."""
    given = config.extra["docusaurus"]
    if not given["cache"]:
        return None
    folder = Path(config.config_file_path).parent / str(given["cache_dir"])
    try:
        folder.mkdir(parents=True, exist_ok=True)
        TemporaryFile(dir=folder).close()
    except OSError as error:
        given["cache"] = False
        log.info("nothing is kept for the next build: %s: %s", folder, error.strerror)
        return None
    return folder
