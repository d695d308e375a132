"""How nginx sends a file with `deploy/nginx.conf`: caching, compression, security."""

from __future__ import annotations

import base64
import gzip
import hashlib
import re

import brotli
import pytest

from .server import PAGE, Server, needs_nginx

pytestmark = needs_nginx


def hashed_name(server: Server, folder: str, name: str) -> str:
    """The URL of the one file of the theme with a name such as `main.*.min.css`."""
    (file,) = (server.site / "assets" / folder).glob(name)
    return f"/{file.relative_to(server.site).as_posix()}"


def policy(server: Server) -> dict[str, list[str]]:
    """The Content-Security-Policy: sources by directive."""
    value = server.ask("/").headers["content-security-policy"]
    directives = [directive.split() for directive in value.split("; ")]
    return {name: sources for name, *sources in directives}


@pytest.mark.parametrize(
    ("folder", "name"), [("stylesheets", "critical.*.min.css"), ("javascripts", "bundle.*.min.js")]
)
def test_a_file_with_a_hash_in_its_name_is_kept_for_a_year(
    server: Server, folder: str, name: str
) -> None:
    answer = server.ask(hashed_name(server, folder, name))
    assert answer.status == 200
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/about/introduction/",
        "/assets/stylesheets/portal.css",
        "/search/search_index.json",
        "/img/logo.svg",
        "/assets/stylesheets/critical.00000000.min.css",
    ],
)
def test_everything_else_is_asked_for_again(server: Server, path: str) -> None:
    assert server.ask(path).headers["cache-control"] == "no-cache"


def test_what_has_not_changed_is_not_sent_again(server: Server) -> None:
    first = server.ask("/")
    again = server.ask("/", if_none_match=first.headers["etag"])
    assert (again.status, again.body) == (304, b"")


@pytest.mark.parametrize(
    ("path", "file"), [("/about/introduction/", PAGE), ("/llms.txt", "llms.txt")]
)
def test_text_is_sent_compressed(server: Server, path: str, file: str) -> None:
    whole = server.text(file).encode()
    packed = server.ask(path, accept_encoding="gzip")
    smaller = server.ask(path, accept_encoding="gzip, deflate, br")
    assert packed.headers["content-encoding"] == "gzip"
    assert gzip.decompress(packed.body) == whole
    assert smaller.headers["content-encoding"] == "br"
    assert brotli.decompress(smaller.body) == whole
    assert len(smaller.body) < len(packed.body) < len(whole)
    assert packed.headers["vary"] == smaller.headers["vary"] == "Accept-Encoding"


def test_text_is_sent_as_it_is_to_those_who_want_it_so(server: Server) -> None:
    assert "content-encoding" not in server.ask("/").headers


def test_a_proxy_is_given_compressed_text_too(server: Server) -> None:
    answer = server.ask("/", accept_encoding="gzip", via="1.0 proxy")
    assert answer.headers["content-encoding"] == "gzip"


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/about/introduction.md", "text/markdown; charset=utf-8"),
        ("/llms.txt", "text/plain; charset=utf-8"),
        ("/robots.txt", "text/plain; charset=utf-8"),
        ("/sitemap.xml", "text/xml; charset=utf-8"),
        ("/search/search_index.json", "application/json; charset=utf-8"),
        ("/img/logo.svg", "image/svg+xml"),
        ("/img/social.png", "image/png"),
        ("/assets/fonts/inter-latin-wght-normal.woff2", "font/woff2"),
    ],
)
def test_files_say_what_they_are(server: Server, path: str, kind: str) -> None:
    assert server.ask(path).headers["content-type"] == kind


@pytest.mark.parametrize("path", ["/", "/nowhere", "/about", "/img/logo.svg", "/healthz"])
def test_every_answer_has_the_security_headers(server: Server, path: str) -> None:
    headers = server.ask(path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "strict-origin-when-cross-origin"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["permissions-policy"] == "camera=(), geolocation=(), microphone=()"
    assert headers["content-security-policy"] == server.ask("/").headers["content-security-policy"]
    assert headers["server"] == "nginx"


def test_the_policy_lets_nothing_in_from_another_host(server: Server) -> None:
    directives = policy(server)
    assert directives["default-src"] == ["'self'"]
    assert directives["object-src"] == ["'none'"]
    assert directives["frame-ancestors"] == ["'self'"]
    sources = {source for listed in directives.values() for source in listed}
    assert {source for source in sources if not source.startswith("'")} == {"data:"}


def test_the_policy_allows_the_scripts_in_the_pages_and_no_others(server: Server) -> None:
    pages = [file.read_text("utf-8") for file in server.site.rglob("*.html")]
    inline = r"<script(?![^>]*\bsrc=)(?![^>]*\bjson)[^>]*>(.*?)</script>"
    scripts = {script for page in pages for script in re.findall(inline, page, re.DOTALL)}
    digests = (hashlib.sha256(script.encode()).digest() for script in scripts)
    hashes = {f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests}
    assert len(hashes) > 3
    assert set(policy(server)["script-src"]) == {"'self'", *hashes}


def test_no_page_has_a_script_that_a_hash_cannot_allow(server: Server) -> None:
    for file in server.site.rglob("*.html"):
        page = file.read_text("utf-8")
        assert not re.search(r"<[^>]*\son[a-z]+=", page), file
        assert not re.search(r"(?:href|src)=[\"']?javascript:", page), file
