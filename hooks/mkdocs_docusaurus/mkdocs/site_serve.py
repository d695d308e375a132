"""A preview from the command line: a site is served, and made again after each save."""

import socket
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

from mkdocs_docusaurus.diagnostics import Finding
from mkdocs_docusaurus.mkdocs.project import CannotRun, Project, config_of, open_project
from mkdocs_docusaurus.mkdocs.site_build import chosen
from mkdocs_docusaurus.plugin import DocusaurusPlugin

_TRIES = 100

Say = Callable[[str], None]
"""Says a line to the author."""


def serve_project(
    project: Project,
    address: tuple[str, int],
    locale: str | None,
    say: Say,
    said: Callable[[list[Finding]], None],
    *,
    open_in_browser: bool = False,
) -> None:
    """Serve a site in one language until the author ends it.

    `say` is told the address first, then a line for each time the site was made; `said` what is
    wrong with it.  A port that is in use makes way for the next free one.
    """
    host, wanted = address
    port = free_port(host, wanted)
    if port != wanted:
        say(f"port {wanted} is in use; this is the next free one")
    with TemporaryDirectory(prefix="mkdocs-docusaurus-") as folder:
        preview = _Preview(project, Path(folder), f"{host}:{port}", locale, said)
        config, plugin = preview.config()
        url = f"http://{host}:{port}{urlsplit(config.site_url or '/').path}"
        say(f"serving {url} (Ctrl+C ends it)")
        plugin.on_startup(command="serve", dirty=False)
        try:
            _timed(lambda: preview.build(config), say, plugin)()
            server = _server(preview, config, say, plugin)
            try:
                server.serve(open_in_browser=open_in_browser)  # type: ignore[no-untyped-call]
            except KeyboardInterrupt:
                say("ended")
            except OSError as error:
                raise CannotRun(f"{host}:{port}: {error.strerror}") from None
            finally:
                server.shutdown()
        finally:
            plugin.on_shutdown()


def free_port(host: str, wanted: int) -> int:
    """The first port from `wanted` on that nobody uses; CannotRun where there is none nearby."""
    for port in range(wanted, min(wanted + _TRIES, 65536)):
        with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except PermissionError:
                raise CannotRun(f"port {port} may not be used") from None
            except OSError as error:
                if isinstance(error, socket.gaierror):
                    raise CannotRun(f"{host} is no address of this machine") from None
                continue
            return port
    raise CannotRun(f"no port from {wanted} on is free at {host}")


class _Preview:
    """A project as it is previewed: one plugin sees every build, the settings are read anew."""

    def __init__(
        self,
        project: Project,
        folder: Path,
        address: str,
        locale: str | None,
        said: Callable[[list[Finding]], None],
    ) -> None:
        self.project, self.folder, self.address, self.locale = project, folder, address, locale
        self.said = said
        self.plugin: DocusaurusPlugin | None = None

    def config(self) -> tuple[MkDocsConfig, DocusaurusPlugin]:
        """MkDocs' configuration, as the site's settings are by now."""
        [read] = chosen(self.project, [self.locale] if self.locale else [], only=True).values()
        config, self.plugin = config_of(self.project, read, self.folder, self.plugin)
        self.plugin.say = self.said
        path = urlsplit(config.site_url or "/").path
        config.site_url = f"http://{self.address}{path}"
        host, _, port = self.address.rpartition(":")
        config["dev_addr"] = (host, int(port))
        return config, self.plugin

    def build(self, config: MkDocsConfig | None = None) -> None:
        """Build the site; read its settings again, unless there is a fresh `config`."""
        if config is None:
            self.project = open_project(self.project.root, self.project.given)
            config, _ = self.config()
        build(config, serve_url=config.site_url)


def _server(
    preview: _Preview, config: MkDocsConfig, say: Say, plugin: DocusaurusPlugin
) -> LiveReloadServer:
    host, _, port = preview.address.rpartition(":")
    plain = LiveReloadServer(preview.build, host, int(port), str(preview.folder))
    not_found = preview.folder / "404.html"
    plain.error_handler = lambda _: not_found.read_bytes() if not_found.is_file() else None
    server: LiveReloadServer = plugin.on_serve(plain, config=config, builder=preview.build)
    server.builder = _timed(server.builder, say, plugin)
    for path in _watched(preview.project):
        server.watch(str(path))
    return server


def _watched(project: Project) -> Iterable[Path]:
    """The files that the site's settings depend on, and the folders that it may be made of."""
    read = next(iter(project.languages.values()))
    yield from sorted(path for path in read.files if path.is_file())
    for name in ("i18n", "overrides"):
        if (project.root / name).is_dir():
            yield project.root / name
    if project.config_file:
        yield project.config_file


def _timed(make: Callable[[], None], say: Say, plugin: DocusaurusPlugin) -> Callable[[], None]:
    """Makes the site and says a line of it; one that cannot be made is said, and waited for."""

    def timed() -> None:
        begun = time.monotonic()
        try:
            make()
        except (CannotRun, Abort) as error:
            say(f"{time.strftime('%H:%M:%S')} not made: {error}")
            return
        seconds, count = time.monotonic() - begun, len(plugin.findings)
        problems = f"{count or 'no'} problem{'' if count == 1 else 's'}"
        say(f"{time.strftime('%H:%M:%S')} made in {seconds:.1f} s, {problems}")

    return timed
