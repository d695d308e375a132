"""The problem bar: on each page of a preview, all that is wrong with the site; in no build."""

import json
import zlib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

from mkdocs_docusaurus.diagnostics import Finding, address
from mkdocs_docusaurus.report import WORDS, Entry, entries

BASE = "/__problems/"
"""URL paths below this one are the bar's."""

MOST = 50
"""As many problems of the page that is shown are listed, and as many entries of other files."""

_HERE = Path(__file__).parent
_FILES = {
    "bar.js": ("application/javascript", _HERE / "problem_bar.js"),
    "bar.css": ("text/css", _HERE / "problem_bar.css"),
}
_SCRIPT = f'<script src="{BASE}bar.js" defer></script>'.encode()

App = Callable[[dict[str, Any], Any], Iterable[bytes]]


def with_problem_bar(
    app: App, findings: Callable[[], list[Finding]], source_of: Callable[[str], str | None]
) -> App:
    """A server's application that has the bar too, and its script on each page.

    `findings` are asked for at each request, with paths as from the folder that the command was
    typed in.  `source_of` gives such a path of the file that the page at a URL path is made of.
    """

    def answer(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        name = environ["PATH_INFO"].removeprefix(BASE)
        if name == environ["PATH_INFO"]:
            return _with_script(app, environ, start_response)
        if name == "problems.json":
            page = parse_qs(environ.get("QUERY_STRING", "")).get("page", ["/"])[0]
            data = bar_data(findings(), source_of(page))
            return _send(start_response, "application/json", json.dumps(data).encode())
        if name in _FILES:
            kind, file = _FILES[name]
            return _send(start_response, kind, file.read_bytes())
        return app(environ, start_response)

    return answer


def bar_data(findings: list[Finding], source: str | None) -> dict[str, Any]:
    """What the bar shows, as data: how many problems there are, and lists of them.

    Those in the file `source` stand first, one by one, and of the others many of one cause at once.
    A note shows on its own page alone.  `state` is another where the problems are.
    """
    findings = [it for it in findings if it.severity != "info" or it.problem.path == source]
    here = [finding for finding in findings if finding.problem.path == source]
    elsewhere = [finding for finding in findings if finding.problem.path != source]
    severities = {finding.severity for finding in findings}
    state = zlib.crc32(repr(findings[:1000]).encode("utf-8", "backslashreplace"))
    return {
        "state": f"{len(findings)}-{state}",
        "worst": next((word for severity, word in WORDS.items() if severity in severities), None),
        "here": _listed(here, entries(here[:MOST], every=True)),
        "elsewhere": _listed(elsewhere, entries(elsewhere)),
    }


def _listed(findings: list[Finding], said: list[Entry]) -> dict[str, Any]:
    return {"count": len(findings), "entries": [_shown(entry) for entry in said[:MOST]]}


def _shown(entry: Entry) -> dict[str, str | int]:
    place = entry.place
    return {
        "severity": WORDS[entry.severity],
        "text": entry.text,
        "address": address(place),
        "file": f"{Path(place.path).absolute().as_posix()}:{place.line}:{place.column}",
    }


def _send(start_response: Any, kind: str, body: bytes) -> Iterable[bytes]:
    headers = [
        ("Content-Type", f"{kind}; charset=utf-8"),
        ("Content-Length", str(len(body))),
        ("Cache-Control", "no-store"),
    ]
    start_response("200 OK", headers)
    return [body]


def _with_script(app: App, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
    """What the application answers; where that is a page, with the bar's script at its end."""
    answered: list[tuple[str, list[tuple[str, str]]]] = []
    body = app(environ, lambda status, headers, *_: answered.append((status, headers)))
    status, headers = answered[0]
    if not any(name == "Content-Type" and value == "text/html" for name, value in headers):
        start_response(status, headers)
        return body
    page = b"".join(body)
    end = page.rfind(b"</body>")
    page = page[:end] + _SCRIPT + page[end:] if end >= 0 else page + _SCRIPT
    sized = [(name, value) for name, value in headers if name != "Content-Length"]
    start_response(status, [*sized, ("Content-Length", str(len(page)))])
    return [page]
