"""Cache: what is kept on disk from one build to the next."""

from pathlib import Path

from jinja2 import FileSystemBytecodeCache
from mkdocs.config.defaults import MkDocsConfig

from docusaurus.digest import digest
from docusaurus_mkdocs.settings import is_preview
from rendering.store import Store


def store_of(config: MkDocsConfig) -> Store:
    """Where pages are kept from one build to the next; a preview keeps its own."""
    folder = cache_dir(config)
    name = digest((config.docs_dir, config.site_name, config.site_url, is_preview()))
    return Store(folder / f"{name}.sqlite" if folder else None)


def compiled_templates(config: MkDocsConfig) -> FileSystemBytecodeCache | None:
    """Where templates are kept as Python's bytecode; Jinja sees to it that it is the newest."""
    folder = cache_dir(config)
    if folder is None:
        return None
    folder.mkdir(parents=True, exist_ok=True)
    return FileSystemBytecodeCache(str(folder))


def cache_dir(config: MkDocsConfig) -> Path | None:
    """The folder for it; none where nothing is kept."""
    given = config.extra["docusaurus"]
    if not given["cache"]:
        return None
    return Path(config.config_file_path).parent / str(given["cache_dir"])
