"""A built site on loopback, sent as `deploy/nginx.conf` would: its policy, its 404 page."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socket import socket
from threading import Thread
from typing import Any

from tools.content_security_policy import content_security_policy, inline_scripts
from tools.nginx_conf import read_pages


class Handler(SimpleHTTPRequestHandler):
    """Sends files of the folder `directory`, each with the policy."""

    def __init__(self, *arguments: Any, policy: str, directory: str) -> None:
        self.policy = policy
        super().__init__(*arguments, directory=directory)

    def end_headers(self) -> None:
        """Every answer has the policy, also the 404."""
        self.send_header("Content-Security-Policy", self.policy)
        super().end_headers()

    def send_error(self, code: int, *_: Any, **__: Any) -> None:
        """The site's own 404 page, whatever went wrong."""
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Say nothing; a test that fails says enough."""


def free_port() -> int:
    """A port of the loopback interface that nothing listens on."""
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


@contextmanager
def serving(site: Path, port: int = 0) -> Iterator[str]:
    """The address of a folder's site, such as `http://127.0.0.1:8000`, while the block runs.

    It is at any free port where none is given.
    """
    scripts = {script for page in read_pages(site).values() for script in inline_scripts(page)}
    policy = content_security_policy(scripts)
    handler = partial(Handler, policy=policy, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", port), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
