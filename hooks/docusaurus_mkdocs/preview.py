"""The preview: after a save the site is read anew, and what is asked for is made when it is.

So an author waits for the page in the browser, not for all the others.
"""

import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any
from urllib.parse import urlsplit

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileCreatedEvent, FileDeletedEvent, FileModifiedEvent, FileMovedEvent
from watchdog.observers import Observer

from docusaurus.llms import copy_path
from docusaurus_mkdocs.branches import branch_html, branches
from docusaurus_mkdocs.machine_files import is_listed
from docusaurus_mkdocs.made_page import output_bytes
from docusaurus_mkdocs.making import Workshop, fill_search, make_output, search_index, whole_texts
from docusaurus_mkdocs.nav import Category
from rendering.messages import say
from rendering.site_folder import write_changed
from rendering.store import KeptText, Store

SEARCH_INDEX = "search/search_index.json"

_SAVED = [FileCreatedEvent, FileDeletedEvent, FileModifiedEvent, FileMovedEvent]
_AT_ONCE = 4
_WAITING = 128
_BUILD_DELAY = 0.02


@dataclass(frozen=True)
class PreviewedSite:
    """A site as the last build of the preview has read it; `texts` are those of its pages."""

    shop: Workshop
    store: Store
    texts: dict[str, KeptText]

    @cached_property
    def copies(self) -> dict[str, str]:
        """The page that each Markdown copy is of, by the places of both in the site."""
        listed = ((name, file) for name, file in self.shop.pages.items() if is_listed(file.shown))
        return {copy_path(file.shown.permalink): name for name, file in listed}

    @cached_property
    def branches(self) -> Mapping[str, Category]:
        """The categories that pages show closed, by the places of their files in the site."""
        return branches(self.shop.files)


@dataclass
class Preview:
    """What the server and the build know of each other; `lock` is held while either is at work.

    `made` are the places in the site that are as the site shown has them, the last asked for last.
    """

    lock: threading.RLock = field(default_factory=threading.RLock)
    shown: PreviewedSite | None = None
    made: list[str] = field(default_factory=list)

    def show(self, shown: PreviewedSite) -> None:
        """Show another site, what was asked for last made already."""
        with self.lock:
            last, self.shown, self.made = self.made[-_AT_ONCE:], shown, []
            for place in last:
                self.provide(place)

    def provide(self, place: str) -> None:
        """Have what is asked for in its place, if it is one of what is made when asked for."""
        with self.lock:
            if self.shown is None or place in self.made:
                return
            content = _content(place, self.shown)
            if content is not None:
                write_changed(self.shown.shop.files.site_dir / place, content)
                self.made.append(place)


@cache
def preview_at(site_dir: str) -> Preview:
    """The preview whose site is built into a folder; MkDocs' events have no other tie."""
    return Preview()


def preview_server(server: LiveReloadServer, config: MkDocsConfig) -> LiveReloadServer:
    """A server like MkDocs' own, which makes what it is asked for, and notices a save at once."""
    preview = preview_at(config.site_dir)
    mount_path = urlsplit(config.site_url or "/").path
    host, port = config.dev_addr
    ours = LiveReloadServer(
        builder=_locked(server.builder, preview),
        host=host,
        port=port,
        root=config.site_dir,
        mount_path=mount_path,
    )
    ours.error_handler = server.error_handler
    ours.request_queue_size = _WAITING
    ours.set_app(_providing(ours, preview, mount_path))
    if config.extra["docusaurus"]["watch"] != "polling":
        ours.observer = _SaveObserver()
        ours.build_delay = _BUILD_DELAY
    for path in _watched(config):
        ours.watch(path)
    return ours


class _SaveObserver(Observer):  # type: ignore[valid-type,misc]
    """Asks the system for files that change; a file that is only read is none of them."""

    def schedule(self, event_handler: Any, path: str, *, recursive: bool = False, **_: Any) -> Any:
        """Watch a path."""
        return super().schedule(event_handler, path, recursive=recursive, event_filter=_SAVED)


def _watched(config: MkDocsConfig) -> Iterable[str]:
    """What MkDocs watches, before it asks its plugins."""
    yield config.docs_dir
    yield config.config_file_path
    command = click.get_current_context(silent=True)
    if command is not None and command.params.get("watch_theme"):
        yield from config.theme.dirs


def _locked(builder: Callable[[], None], preview: Preview) -> Callable[[], None]:
    def build() -> None:
        with preview.lock:
            builder()

    return build


def _providing(
    server: LiveReloadServer, preview: Preview, mount_path: str
) -> Callable[[dict[str, Any], Any], Iterable[bytes]]:
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


def _content(place: str, shown: PreviewedSite) -> bytes | None:
    """What is to be served at a place, if that is made when asked for."""
    shop, texts = shown.shop, shown.texts
    if place == SEARCH_INDEX:
        fill_search(whole_texts(texts.values(), shop, shown.store), shop)
        return search_index(shop.config).encode()
    if place in shown.branches:
        return branch_html(shown.branches[place], shop.files, shop.env, shop.config).encode()
    page = place if place in shop.pages else shown.copies.get(place)
    if page is None:
        return None
    text = whole_texts([texts[page]], shop, shown.store)[page]
    if page != place:
        return text.copy.encode("utf-8", "surrogatepass")
    output = make_output(shop.pages[page], text, shop)
    say(output.messages)
    return output_bytes(output.html)
