"""Write the site's docs as plain Material Markdown: `make eject OUT=folder`.

The site is built as ever, into a folder that is thrown away, so that every problem is found; what
is ejected is written of the same docs, sidebars and translation.
"""

import argparse
import logging
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files

from mkdocs_docusaurus.blog.feed import FEEDS
from mkdocs_docusaurus.diagnostics import line_of
from mkdocs_docusaurus.eject.folder import eject, write_files
from mkdocs_docusaurus.eject.plan import Plan
from mkdocs_docusaurus.mkdocs.extensions import with_own_extensions
from mkdocs_docusaurus.mkdocs.files import page_files
from mkdocs_docusaurus.mkdocs.page_link import url_of
from mkdocs_docusaurus.mkdocs.redirects import redirects
from mkdocs_docusaurus.site import Site

log = logging.getLogger("mkdocs.hooks.eject")

CONFIG = Path(__file__).parents[3] / "mkdocs.yml"
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


def main(arguments: list[str] | None = None) -> int:
    """Run the command; 1 where nothing could be written."""
    given = _parser().parse_args(arguments)
    folder: Path = given.folder
    if folder.exists() and not folder.is_dir():
        return _refuse(f"{folder} is no folder")
    if folder.is_dir() and any(folder.iterdir()) and not given.force:
        return _refuse(f"{folder} is not empty (name another, or say FORCE=1 to write over it)")
    with _said():
        try:
            config, read = _read()
        except ConfigurationError as error:
            return _refuse(f"mkdocs.yml: {error}")
        except SystemExit:
            return _refuse("nothing was written, for the site does not build")
        if read.site is None:
            return _refuse(f"there are no docs in {config.docs_dir}")
        if folder.resolve().is_relative_to(Path(config.docs_dir).resolve()):
            return _refuse(f"{folder} lies in the docs folder, whose docs it would become")
        ejected = eject(read.site, _plan(config, read.site, read.feeds))
        for problem in ejected.problems:
            log.warning(line_of(problem))
        try:
            write_files(ejected.files, folder)
        except OSError as error:
            return _refuse(f"{error.filename} cannot be written: {error.strerror}")
    print(f"{len(ejected.files)} files written to {folder}; its README.md says how to build them")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="make eject",
        usage="make eject OUT=folder [FORCE=1]",
        description="Write the site's docs as plain Markdown for MkDocs and Material.",
        epilog="DOCS_DIR and the other variables of `make build` say which docs those are.",
    )
    parser.add_argument("folder", type=Path, help="where to; made where it is missing")
    parser.add_argument(
        "--force", action="store_true",
        help="FORCE=1: write into a folder that is not empty, over its files; none is removed",
    )  # fmt: skip
    return parser


def _refuse(said: str) -> int:
    print(f"eject: {said}", file=sys.stderr)
    return 1


@contextmanager
def _said() -> Iterator[None]:
    """Print what the build says of the docs, but not what MkDocs says of building."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(levelname)-7s -  %(message)s"))
    handler.addFilter(lambda record: record.levelno > logging.INFO or "hooks" in record.name)
    logger = logging.getLogger("mkdocs")
    logger.setLevel(logging.INFO)
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)


def _read() -> tuple[MkDocsConfig, _Watcher]:
    """Build the site; raises `SystemExit` where that fails, which the log has told by then."""
    with tempfile.TemporaryDirectory() as nowhere:
        config = load_config(str(CONFIG), site_dir=nowhere)
        config.extra["docusaurus"]["cache"] = False
        watcher = _Watcher()
        config.plugins["eject"] = watcher
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        finally:
            config.plugins.on_shutdown()
    return config, watcher


def _plan(config: MkDocsConfig, site: Site, feeds: Mapping[str, str]) -> Plan:
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
            "logo": config.theme["logo"],
            "favicon": config.theme["favicon"],
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
        config=with_own_extensions(CONFIG.read_text(encoding="utf-8")),
        settings=settings,
        overrides=Path(config.theme.custom_dir or CONFIG.parent / "overrides"),
        redirects=redirects(config, site),
        feeds=feeds,
        remote_pictures=bool(extra["docusaurus"]["remote_author_pictures"]),
        packages=tuple(f"{name}=={version(name)}" for name in _PACKAGES),
    )


if __name__ == "__main__":
    sys.exit(main())
