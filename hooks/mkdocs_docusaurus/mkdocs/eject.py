"""Ejecting: a site's docs, written as plain Material Markdown.

The site is built as ever, into a folder that is thrown away, so that every problem is found; what
is ejected is written of the same docs, sidebars and translation.
"""

import logging
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files

from mkdocs_docusaurus.blog.feed import FEEDS
from mkdocs_docusaurus.diagnostics import line_of
from mkdocs_docusaurus.eject.folder import eject, write_files
from mkdocs_docusaurus.eject.plan import Plan
from mkdocs_docusaurus.mkdocs.config import config_text
from mkdocs_docusaurus.mkdocs.extensions import with_own_extensions
from mkdocs_docusaurus.mkdocs.files import page_files
from mkdocs_docusaurus.mkdocs.page_link import url_of
from mkdocs_docusaurus.mkdocs.project import CannotRun, Project, config_of
from mkdocs_docusaurus.mkdocs.redirects import redirects
from mkdocs_docusaurus.site import Site

log = logging.getLogger("mkdocs.plugins.docusaurus")

_PACKAGES = ("mkdocs", "mkdocs-material", "pymdown-extensions")


class _Watcher(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """Takes note of the site, and of its blog's feeds, once all its pages are made."""

    def __init__(self) -> None:
        super().__init__()
        self.site: Site | None = None
        self.feeds: dict[str, str] = {}

    @event_priority(-200)  # After all that makes pages.
    def on_env(self, env: Any, /, *, files: Files, **_: Any) -> Any:
        """Every page is translated and stands in its sidebar."""
        pages = page_files(files)
        if not pages:
            return env
        self.site = pages[0].site
        blog = next(iter(self.site.blogs), None)
        feeds = {f"{url_of(blog.base)}{name}" for name in FEEDS} if blog else set()
        for file in files:
            if file.dest_uri in feeds:
                self.feeds[file.dest_uri] = file.content_bytes.decode(errors="replace")
        return env


def eject_project(project: Project, folder: Path, *, force: bool) -> int:
    """Write a project's docs into a folder as plain Markdown; gives how many files were written.

    CannotRun where that cannot be: a folder that is not empty is written into by `force` alone.
    """
    if folder.exists() and not folder.is_dir():
        raise CannotRun(f"{folder} is no folder")
    if folder.is_dir() and any(folder.iterdir()) and not force:
        raise CannotRun(f"{folder} is not empty (name another, or say --force to write over it)")
    config, read = _read(project)
    if read.site is None:
        raise CannotRun(f"there are no docs in {config.docs_dir}")
    if folder.resolve().is_relative_to(Path(config.docs_dir).resolve()):
        raise CannotRun(f"{folder} lies in the docs folder, whose docs it would become")
    ejected = eject(read.site, _plan(config, read.site, read.feeds, project))
    for problem in ejected.problems:
        log.warning(line_of(problem))
    try:
        write_files(ejected.files, folder)
    except OSError as error:
        raise CannotRun(f"{error.filename} cannot be written: {error.strerror}") from None
    return len(ejected.files)


def _read(project: Project) -> tuple[MkDocsConfig, _Watcher]:
    """Build the site; CannotRun where that fails, which the log has told by then."""
    options = {**project.given.options, "cache": False}
    project = replace(project, given=replace(project.given, options=options))
    with tempfile.TemporaryDirectory() as nowhere:
        read = next(iter(project.languages.values()))
        config, _ = config_of(project, read, Path(nowhere) / "site")
        watcher = _Watcher()
        config.plugins["eject"] = watcher
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        except SystemExit:
            raise CannotRun("nothing was written, for the site does not build") from None
        finally:
            config.plugins.on_shutdown()
    return config, watcher


def _plan(config: MkDocsConfig, site: Site, feeds: Mapping[str, str], project: Project) -> Plan:
    extra = config.extra
    settings = {
        "site_name": config.site_name,
        "site_url": config.site_url or None,
        "site_description": config.site_description,
        "repo_url": config.repo_url,
        "copyright": config.copyright,
        "theme": {
            # Which of its two looks Zensical takes.
            "variant": "classic",
            "logo": config.theme.get("logo"),
            "favicon": config.theme.get("favicon"),
            "custom_dir": "overrides",
        },
        "extra": {
            "announcement": extra.get("announcement") or None,
            "docusaurus": None,
            "footer": extra.get("footer"),
            "image": extra["docusaurus"].get("image"),
        },
    }
    return Plan(
        config=with_own_extensions(config_text(project.config_file)),
        settings=settings,
        overrides=Path(config.theme.custom_dir or project.root / "overrides"),
        redirects=redirects(config, site),
        feeds=feeds,
        remote_pictures=bool(extra["docusaurus"]["remote_author_pictures"]),
        packages=tuple(f"{name}=={version(name)}" for name in _PACKAGES),
    )
