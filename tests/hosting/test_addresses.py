"""Which addresses nginx answers with `deploy/nginx.conf`, and with what."""

from __future__ import annotations

import pytest

from .server import PAGE, Server, needs_nginx

pytestmark = needs_nginx


def test_a_page_is_at_its_clean_url(server: Server) -> None:
    answer = server.ask("/about/introduction/")
    assert answer.status == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.body.decode() == server.text(PAGE)


@pytest.mark.parametrize(
    ("path", "there"),
    [
        ("/about/introduction", "/about/introduction/"),
        ("/about/introduction/index.html", "/about/introduction/"),
        ("/about/introduction/index.html?from=mail", "/about/introduction/?from=mail"),
        ("/about/introduction?from=mail", "/about/introduction/?from=mail"),
        ("/index.html", "/"),
        ("/docs/about/introduction", "/about/introduction/"),
        ("/docs/about/introduction/", "/about/introduction/"),
        ("/docs", "/"),
    ],
)
def test_other_addresses_of_a_page_lead_to_it_for_good(
    server: Server, path: str, there: str
) -> None:
    answer = server.ask(path)
    assert (answer.status, answer.headers["location"]) == (301, there)
    assert answer.headers["cache-control"] == "no-cache"


@pytest.mark.parametrize("path", ["//example.com/index.html", "/\\example.com/index.html"])
def test_no_address_leads_to_another_host(server: Server, path: str) -> None:
    answer = server.ask(path)
    assert answer.status == 404
    assert "location" not in answer.headers


@pytest.mark.parametrize(
    "path", ["/nowhere", "/about/nowhere/", "/404.html", "/img/", "/.git/HEAD"]
)
def test_where_there_is_no_page_the_sites_own_404_page_is_shown(server: Server, path: str) -> None:
    answer = server.ask(path)
    assert answer.status == 404
    assert answer.body.decode() == server.text("404.html")
    assert answer.headers["cache-control"] == "no-cache"


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/img/../../secret.txt",
        "/img//..//../secret.txt",
        "/img/..%5c..%5csecret.txt",
        "/%2e%2e%2f%2e%2e%2f%2e%2e%2f%2e%2e%2fetc/passwd",
        "/nginx.conf",
        "//etc/passwd",
        "/about/introduction/index.html%00.txt",
    ],
)
def test_nothing_outside_the_site_can_be_read(server: Server, path: str) -> None:
    answer = server.ask(path)
    assert answer.status in {400, 404}
    assert b"secret" not in answer.body
    assert b"root:" not in answer.body


def test_a_page_is_only_read(server: Server) -> None:
    assert server.ask("/", method="HEAD").status == 200
    assert [server.ask("/", method=method).status for method in ("POST", "PUT", "DELETE")] == [
        405,
        405,
        405,
    ]


def test_health(server: Server) -> None:
    answer = server.ask("/healthz")
    assert (answer.status, answer.body) == (200, b"ok\n")
