"""Build a case with this project, in this process, and gather what it says."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

from jinja2 import Environment, FileSystemBytecodeCache
from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.theme import Theme

from .case import Case
from .facts.html import ORIGIN, SITE_NAME

CONFIG = Path(__file__).parents[2] / "mkdocs.yml"
UNCACHED = Theme.get_env


def environment(case: Case, site: Path, url: str = ORIGIN) -> dict[str, str]:
    """The variables that point the project at a case's docs, as a user would set them."""
    wanted = {
        "DOCS_DIR": case.docs,
        "STATIC_DIR": case.static,
        "SIDEBARS": case.sidebars,
        "SITE_DIR": site,
        "CACHE_DIR": site.with_name(f"{site.name}-cache"),
        "SITE_NAME": SITE_NAME,
        "SITE_URL": url,
        "MARKDOWN_FORMAT": case.format,
    }
    return {name: str(value) for name, value in wanted.items() if value is not None}


def build(case: Case, site: Path, url: str = ORIGIN, config_file: Path = CONFIG) -> list[str]:
    """Build a case into the folder `site`, to be served at `url`; gives the warnings and errors.

    The settings are the project's own, or those of another `mkdocs.yml`.  Paths in messages are as
    in a shell in the folder that holds the docs.
    A build that gives up says why in its log as well, so the log is all there is to know.
    """
    variables = without_ours() | environment(case, site, url)
    with mock.patch.dict(os.environ, variables, clear=True), chdir(case.docs.parent):
        return build_config(config_file)


def build_config(file: Path, **settings: Any) -> list[str]:
    """Build what a `mkdocs.yml` says, with some `settings` in place of its own."""
    with mock.patch.object(Theme, "get_env", environment_with_cache), problems() as said:
        config = load_config(str(file), **settings)
        config.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build.build(config)
        except SystemExit as gave_up:
            said.append(str(gave_up))
        finally:
            config.plugins.on_shutdown()
    return said


def without_ours() -> dict[str, str]:
    """The environment without what would point the build elsewhere."""
    ours = ("DOCS_DIR", "STATIC_DIR", "SIDEBARS", "MARKDOWN_FORMAT", "BLOG_DIR", "PAGES_DIR")
    return {name: value for name, value in os.environ.items() if name not in ours}


def environment_with_cache(theme: Theme) -> Environment:
    """Jinja's environment that keeps compiled templates: half of what a small build costs."""
    environment = UNCACHED(theme)
    environment.bytecode_cache = FileSystemBytecodeCache()
    return environment


class _Collector(logging.Handler):
    def __init__(self, said: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._said = said

    def emit(self, record: logging.LogRecord) -> None:
        self._said.append(record.getMessage())


@contextmanager
def problems() -> Iterator[list[str]]:
    """A list that fills with MkDocs' warnings and errors while the block runs."""
    said: list[str] = []
    collector = _Collector(said)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(collector)
    try:
        yield said
    finally:
        logger.removeHandler(collector)
