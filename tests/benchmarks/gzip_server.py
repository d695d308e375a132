"""A folder on a port of 127.0.0.1, every file compressed beforehand; remembers what is asked for.

Sites that differ only in what they send must be sent alike, and not by a server that compresses
one file while it sends another.
"""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import unquote, urlsplit

BEST = 9
# By suffix: what a file counts as, and its Content-Type.
KINDS = {
    ".html": ("HTML", "text/html; charset=utf-8"),
    ".css": ("CSS", "text/css; charset=utf-8"),
    ".js": ("JS", "text/javascript; charset=utf-8"),
    ".woff2": ("fonts", "font/woff2"),
    ".woff": ("fonts", "font/woff"),
    ".svg": ("other", "image/svg+xml"),
    ".png": ("other", "image/png"),
    ".jpg": ("other", "image/jpeg"),
    ".jpeg": ("other", "image/jpeg"),
    ".gif": ("other", "image/gif"),
    ".webp": ("other", "image/webp"),
    ".json": ("other", "application/json"),
    ".xml": ("other", "application/xml"),
}
UNKNOWN = ("other", "application/octet-stream")
NEVER_SENT = {".map", ".br", ".gz"}


@dataclass(frozen=True)
class Sent:
    """A file as it is sent: its bytes, whether they are gzip, and what kind of file it is."""

    body: bytes
    zipped: bool
    kind: str
    content_type: str


@dataclass(frozen=True)
class Request:
    """A request for a file that exists; `ahead` where the reader may want it, but not yet."""

    path: str
    kind: str
    weight: int
    ahead: bool


@dataclass
class Server:
    """A site's address, its files by path, and the requests for them since it was last cleared."""

    address: str = ""
    files: dict[str, Sent] = field(default_factory=dict)
    requests: list[Request] = field(default_factory=list)

    def load(self, folder: Path) -> None:
        """Compress what lies below `folder`, and send it from now on."""
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.suffix not in NEVER_SENT:
                sent = compressed(path)
                self.files[f"/{path.relative_to(folder).as_posix()}"] = sent

    def find(self, path: str) -> tuple[str, Sent] | None:
        """The file at a path, and its name; a folder is its `index.html`, slash or not."""
        for name in (path, f"{path.rstrip('/')}/index.html"):
            if name in self.files:
                return name, self.files[name]
        return None


def compressed(path: Path) -> Sent:
    """A file as gzip -9 makes it, or as it is where that is no smaller: pictures, fonts."""
    plain = path.read_bytes()
    zipped = gzip.compress(plain, BEST, mtime=0)
    smaller = len(zipped) < len(plain)
    return Sent(zipped if smaller else plain, smaller, *KINDS.get(path.suffix, UNKNOWN))


class Handler(BaseHTTPRequestHandler):
    """Answers with files of `site`; connections are kept, answers written in one go."""

    protocol_version = "HTTP/1.1"
    wbufsize = -1
    disable_nagle_algorithm = True

    def __init__(self, *arguments: Any, site: Server) -> None:
        self.site = site
        super().__init__(*arguments)

    def do_GET(self) -> None:
        """Send a file, or an empty 404."""
        found = self.site.find(unquote(urlsplit(self.path).path))
        if found is None:
            self.send_response(404)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        name, sent = found
        ahead = "prefetch" in self.headers.get("Sec-Purpose", "")
        self.site.requests.append(Request(name, sent.kind, len(sent.body), ahead))
        self.send_response(200)
        self.send_header("Content-Type", sent.content_type)
        self.send_header("Content-Length", str(len(sent.body)))
        self.send_header("Cache-Control", "max-age=3600")  # else a page gets some files twice
        if sent.zipped:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(sent.body)

    def log_message(self, *_: Any) -> None:
        """Say nothing: the requests are kept."""


class _Threads(ThreadingHTTPServer):
    def handle_error(self, *_: Any) -> None:
        """A browser context that closes also breaks off what it was getting."""


@contextmanager
def serving() -> Iterator[Server]:
    """A server with an address and, as yet, no files: a site may have to know where it will be."""
    site = Server()
    with _Threads(("127.0.0.1", 0), partial(Handler, site=site)) as server:
        site.address = f"http://127.0.0.1:{server.server_port}"
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield site
        finally:
            server.shutdown()
