"""nginx with the repository's configuration, in front of a built site, asked over HTTP."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from socket import create_connection, socket

import pytest

from tools import compress
from tools.nginx_conf import nginx_conf, read_pages

ROOT = Path(__file__).parents[2]
DEADLINE = 10.0
NOBODY = 65534
PAGE = "about/introduction/index.html"
MODULE = "ngx_http_brotli_static_module.so"
MODULES = (Path("/usr/lib/nginx/modules"), Path("/usr/share/nginx/modules"))
needs_nginx = [
    pytest.mark.skipif(
        not shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/sbin"),
        reason="nginx is not installed",
    ),
    pytest.mark.skipif(
        not any((folder / MODULE).exists() for folder in MODULES),
        reason="nginx has no module for brotli",
    ),
]


@dataclass(frozen=True)
class Answer:
    """What the server answered; `headers` have lower-case names."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True)
class Server:
    """A running server of the built site in the folder `site`."""

    site: Path
    port: int

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """Ask for a path just as it is written; `accept_encoding="br"` is a header."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=DEADLINE)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        try:
            connection.request(method, path, headers={"accept-encoding": "identity"} | named)
            response = connection.getresponse()
            found = {name.lower(): value for name, value in response.getheaders()}
            return Answer(response.status, found, response.read())
        finally:
            connection.close()

    def text(self, path: str) -> str:
        """A file of the site as it was built."""
        return (self.site / path).read_text("utf-8")


def build_own_site(site: Path) -> None:
    """Build the portal's own docs as `make compress` does."""
    ours = {
        "DOCS_DIR",
        "STATIC_DIR",
        "SIDEBARS",
        "BLOG_DIR",
        "PAGES_DIR",
        "MARKDOWN_FORMAT",
        "SITE_NAME",
    }
    given = {name: value for name, value in os.environ.items() if name not in ours}
    more = {"SITE_DIR": str(site), "SITE_URL": "https://docs.example.com/"}
    environment = given | more | {"NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    subprocess.run(command, cwd=ROOT, env=environment, check=True, timeout=120)
    # The largest file by far; compressing it would take longer than all the tests.
    (site / "assets" / "javascripts" / "mermaid.min.js").unlink()
    assert compress.main([str(site)]) == 0


@contextmanager
def serving(site: Path, run: Path) -> Iterator[Server]:
    """Serve a site on a free port while the block runs, never as root; `run` is a folder of its."""
    port = _free_port()
    configuration = run / "nginx.conf"
    text = nginx_conf(read_pages(site), str(site), f"127.0.0.1:{port}", str(run))
    configuration.write_text(text, encoding="utf-8")
    log = run / "nginx.log"
    log.touch()
    log.chmod(0o666)
    with log.open("ab") as out:
        process = subprocess.Popen(
            ["nginx", "-e", "stderr", "-c", str(configuration), "-g", "daemon off;"],
            env=os.environ | {"PATH": f"{os.environ['PATH']}:/usr/sbin"},
            stdout=out,
            stderr=out,
            user=NOBODY if os.geteuid() == 0 else None,
        )
    try:
        _wait_for(port, process, log)
        yield Server(site, port)
    finally:
        process.terminate()
        process.wait(timeout=DEADLINE)


def _wait_for(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + DEADLINE
    while True:
        assert process.poll() is None, f"nginx ended:\n{log.read_text('utf-8')}"
        try:
            create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            assert time.monotonic() < end, f"nginx is not up:\n{log.read_text('utf-8')}"
            time.sleep(0.05)


def _free_port() -> int:
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
