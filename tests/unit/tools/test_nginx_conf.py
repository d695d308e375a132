"""nginx' configuration, filled in."""

from pathlib import Path

import pytest

from tools.nginx_conf import main, nginx_conf

MOVED = '<meta http-equiv="refresh" content="0; url=/new/">'


def test_everything_is_filled_in_and_nginxs_own_variables_are_kept() -> None:
    pages = {Path("index.html"): "<script>a()</script>", Path('o"l\\d/index.html'): MOVED}
    text = nginx_conf(pages, "/srv/my site", "8080", "/run/portal")
    assert "${" not in text
    assert "listen 8080;" in text
    assert 'root "/srv/my site";' in text
    assert 'pid "/run/portal/nginx.pid";' in text
    assert "script-src 'self' 'sha256-" in text
    assert '"/o\\"l\\\\d/" "/new/";' in text
    assert "map $uri $moved {" in text


def test_it_is_printed_for_a_built_site(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "index.html").write_text("<p>Home</p>", encoding="utf-8")
    assert main([str(tmp_path), "--root", "/srv/site", "--listen", "80"]) == 0
    printed = capsys.readouterr().out
    assert 'root "/srv/site";' in printed
    assert "listen 80;" in printed


def test_no_site_is_said_plainly(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path)]) == 2
    assert capsys.readouterr().err.endswith("holds no pages; `make build` makes them\n")
