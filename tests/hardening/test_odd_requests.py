"""A preview that is asked for what no reader would: it answers, and shows nothing but the site."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

import pytest

from tests.integration.portal import write
from tests.integration.preview import Preview, preview

SECRET = "s3cr3t-b3s1d3-th3-s1t3"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A preview, with a file beside the folder that it serves."""
    folder = tmp_path_factory.mktemp("odd")
    (folder / "secret.txt").write_text(SECRET)
    write(folder / "project", {"docs/a.md": "# A\n"})
    with preview(folder / "project") as running:
        yield running


def ask(served: Preview, path: str, method: str = "GET") -> tuple[int, str]:
    """The status of the answer to a request whose path nobody has put right, and its body."""
    address = urlsplit(served.url)
    with socket.create_connection((address.hostname or "", address.port or 0), 30) as connection:
        connection.sendall(f"{method} {path} HTTP/1.0\r\n\r\n".encode("latin-1"))
        answer = b"".join(iter(lambda: connection.recv(65536), b"")).decode()
    head, _, body = answer.partition("\r\n\r\n")
    return int(head.split(" ")[1]), body


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST"])
@pytest.mark.parametrize(
    "path",
    [
        *("/../secret.txt", "/../../../../etc/passwd", "//etc/passwd", "/%2fetc%2fpasswd"),
        *("/..%2fsecret.txt", "/%2e%2e/secret.txt", "/a/../../secret.txt", "/..\\secret.txt"),
        *("/%00", "/a/%00", "/secret.txt%00", "/nothing", "*", "/livereload/x/y"),
        *("/" + "a" * 60_000, "/" + "a/" * 30_000, "/index.html/", "/.site.aside/a/"),
    ],
)
def test_what_is_not_of_the_site_is_not_found(served: Preview, path: str, method: str) -> None:
    status, body = ask(served, path, method)
    assert status == 404
    assert SECRET not in body
    assert "root:x:0" not in body
    assert "Traceback" not in served.said()


def test_a_hundred_at_once_are_answered(served: Preview) -> None:
    with ThreadPoolExecutor(100) as pool:
        answers = list(pool.map(lambda _: ask(served, "/a/"), range(100)))
    assert all(status == 200 and "<h1" in body for status, body in answers)
