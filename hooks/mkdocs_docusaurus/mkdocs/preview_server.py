"""The preview's server: it makes what it is asked for, and notices a save at once."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileCreatedEvent, FileDeletedEvent, FileModifiedEvent, FileMovedEvent
from watchdog.observers import Observer
from watchdog.observers.polling import PollingObserver

from mkdocs_docusaurus.build.garbage import collected_later
from mkdocs_docusaurus.mkdocs.files import SiteFiles
from mkdocs_docusaurus.mkdocs.options import Options
from mkdocs_docusaurus.mkdocs.preview import Preview
from mkdocs_docusaurus.mkdocs.previewed_site import edited
from mkdocs_docusaurus.mkdocs.problem_bar import App, with_problem_bar
from mkdocs_docusaurus.mkdocs.problems import source_of

Tell = Callable[[MkDocsConfig, SiteFiles], None]
"""Says what is wrong with a site."""

_SAVED = [FileCreatedEvent, FileDeletedEvent, FileModifiedEvent, FileMovedEvent]
_AT_ONCE = 4
_WAITING = 128
_BUILD_DELAY = 0.02
_POLLING_INTERVAL = 0.5
_SHOWN_AFTER = 1.0


def preview_server(
    server: LiveReloadServer, config: MkDocsConfig, options: Options, preview: Preview, tell: Tell
) -> LiveReloadServer:
    """A server like MkDocs' own, which makes what it is asked for, and notices a save at once.

    `tell` says what is wrong with the site after an edit; builds do so themselves.
    """
    mount_path = urlsplit(config.site_url or "/").path
    host, port = config.dev_addr
    ours = LiveReloadServer(
        builder=_builder(server.builder, preview, tell),
        host=host,
        port=port,
        root=config.site_dir,
        mount_path=mount_path,
    )
    ours.error_handler = server.error_handler
    ours.request_queue_size = _WAITING
    app = _providing(ours, preview, mount_path)
    source_of = _source_of(preview, mount_path)
    ours.set_app(with_problem_bar(app, lambda: preview.findings, source_of))
    if options.watch == "polling":
        ours.observer = _PollingObserver(preview, timeout=_POLLING_INTERVAL)
    else:
        ours.observer = _NativeObserver(preview)
        ours.build_delay = _BUILD_DELAY
    for path in _watched(config):
        ours.watch(path)
    return ours


class _NativeObserver(Observer):  # type: ignore[valid-type,misc]
    """Asks the system for files that change; a file that is only read is none of them."""

    def __init__(self, preview: Preview) -> None:
        super().__init__()
        self.preview = preview

    def schedule(self, event_handler: Any, *path: Any, **options: Any) -> Any:
        """Watch a path."""
        _note_saves(event_handler, self.preview)
        return super().schedule(event_handler, *path, **options, event_filter=_SAVED)


class _PollingObserver(PollingObserver):
    """Looks for files that have changed, over and over."""

    def __init__(self, preview: Preview, timeout: float) -> None:
        super().__init__(timeout=timeout)
        self.preview = preview

    def schedule(self, event_handler: Any, *path: Any, **options: Any) -> Any:
        """Watch a path."""
        _note_saves(event_handler, self.preview)
        return super().schedule(event_handler, *path, **options)


def _note_saves(handler: Any, preview: Preview) -> None:
    """Have the preview know which files the server is told of."""
    tell = handler.on_any_event

    def note(event: Any) -> None:
        if not event.is_directory:
            paths = (path for path in (event.src_path, event.dest_path) if path)
            preview.saved.update(Path(os.fsdecode(path)) for path in paths)
        tell(event)

    handler.on_any_event = note


def _watched(config: MkDocsConfig) -> Iterable[str]:
    """What MkDocs watches, before it asks its plugins."""
    yield config.docs_dir
    if Path(config.config_file_path).is_file():
        yield config.config_file_path
    command = click.get_current_context(silent=True)
    if command is not None and command.params.get("watch_theme"):
        yield from config.theme.dirs


def _builder(build: Callable[[], None], preview: Preview, tell: Tell) -> Callable[[], None]:
    """Builds the site after saves; where they are edits of texts, it shows those in the site."""

    def build_saved() -> None:
        with preview.lock:
            saved, last = frozenset(preview.saved), preview.made[-_AT_ONCE:]
            if not _edit(saved, preview, tell):
                with collected_later(_SHOWN_AFTER, preview.lock):
                    build()
            for place in last:  # Whoever asked for it just now waits for the build and no longer.
                preview.provide(place)
            preview.saved -= saved

    return build_saved


def _edit(saved: frozenset[Path], preview: Preview, tell: Tell) -> bool:
    """Show the site after saves that its pages alone tell of; whether they were such."""
    site = edited(preview.shown, saved) if preview.shown and saved else None
    if site is None:
        return False
    tell(site.shop.config, site.shop.files)
    preview.show(site)
    return True


def _source_of(preview: Preview, mount_path: str) -> Callable[[str], str | None]:
    """What gives the file of the page at a URL path, as the shell has it; None for no page."""

    def found(path: str) -> str | None:
        place = f"{unquote(path).removeprefix(mount_path).strip('/')}/index.html".lstrip("/")
        with preview.lock:
            file = preview.shown.shop.pages.get(place) if preview.shown else None
        return source_of(file, file.site.settings.root) if file else None

    return found


def _providing(server: LiveReloadServer, preview: Preview, mount_path: str) -> App:
    """The server's application, with what it is asked for in its place."""

    def answer(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        if path.startswith(mount_path) and not path.startswith("/livereload/"):
            place = path.removeprefix(mount_path)
            for candidate in (place, f"{place.rstrip('/')}/index.html".lstrip("/")):
                preview.provide(candidate)
        if "\0" in path:  # It names no file, which MkDocs would say in a traceback.
            environ["PATH_INFO"] = path.replace("\0", "%00")
        return server.serve_request(environ, start_response)

    return answer
