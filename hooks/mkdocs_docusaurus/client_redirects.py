"""Pages at old addresses, as the options of Docusaurus' redirects plugin ask for them.

https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-client-redirects
"""

import posixpath
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from urllib.parse import unquote

from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.settings.site import Redirect, SiteSettings
from mkdocs_docusaurus.suggestion import did_you_mean

_KIND = "config"


def client_redirects(
    settings: SiteSettings, paths: Sequence[str], created: Sequence[Any] = ()
) -> tuple[dict[str, str], list[Problem]]:
    """Where each redirect's file leads, by the file's path in the built site.

    `paths` are the pages' URL paths below the base URL, with the slash at the end that the site's
    links have; `created` is what the site's own `createRedirects` gave for each. A target is a URL
    path that begins with the base URL, or a whole URL. A redirect that leads to no page is a
    problem and is left out, as is one from where there is a page or another redirect.
    """
    found: dict[str, str] = {}
    problems = []
    taken = {_plain(path): path for path in paths}
    sources: set[str] = set()
    for redirect in _all_redirects(settings, paths, created):
        target = _with_slash(redirect.target, settings.trailing_slash)
        wrong, hint = _fault(redirect, taken, sources)
        if wrong:
            problems.append(_problem(settings, redirect, wrong, hint))
            continue
        sources.add(_plain(redirect.source))
        place = _file_of(redirect.source, settings.trailing_slash)
        found[place] = settings.base_url + target[1:] if target.startswith("/") else target
    return found, problems


def _all_redirects(
    settings: SiteSettings, paths: Sequence[str], created: Iterable[Any]
) -> Iterator[Redirect]:
    """Every redirect that the options ask for; of two from one address, the first counts."""
    for path in paths:
        yield from _from_extensions(path, settings.redirects_from_extensions)
    for path in paths:
        yield from _to_extensions(path, settings.redirects_to_extensions)
    yield from settings.redirects
    for path, sources in zip(paths, created, strict=False):
        for source in [sources] if isinstance(sources, str) else sources or ():
            yield Redirect(str(source), path)


def _from_extensions(path: str, extensions: Sequence[str]) -> Iterator[Redirect]:
    """`/path.html`, which leads to `/path`."""
    if path == "/" or path.endswith(tuple(f".{extension}" for extension in extensions)):
        return
    slash = "/" if path.endswith("/") else ""
    for extension in extensions:
        yield Redirect(f"{path.rstrip('/')}.{extension}{slash}", path)


def _to_extensions(path: str, extensions: Sequence[str]) -> Iterator[Redirect]:
    """`/path`, which leads to `/path.html`."""
    for extension in extensions:
        if path.endswith(f".{extension}"):
            yield Redirect(path.removesuffix(f".{extension}"), path)
            return


def _fault(redirect: Redirect, taken: dict[str, str], sources: set[str]) -> tuple[str, str]:
    """What is wrong with a redirect, and what to do about it; empty where it is all right."""
    source = _plain(redirect.source)
    if source in sources:
        return f"two redirects begin at {redirect.source}; the first is kept", "remove one"
    if source in taken:
        return f"the redirect from {redirect.source} would hide the page there", "remove it"
    target = re.split(r"[?#]", redirect.target, maxsplit=1)[0]
    if target.startswith("/") and _plain(target) not in taken:
        hint = did_you_mean(target, taken.values(), "give the path of a page, without the base URL")
        return f"the redirect from {redirect.source} leads to {target}, where no page is", hint
    return "", ""


def _problem(settings: SiteSettings, redirect: Redirect, message: str, hint: str) -> Problem:
    line, column = redirect.at
    return Problem(settings.config_file or "", line, column, _KIND, message, hint)


def _plain(path: str) -> str:
    return unquote(path).rstrip("/") or "/"


def _with_slash(target: str, trailing_slash: bool | None) -> str:
    """A target with the slash at its end that the site's links have; the root keeps its own.

    Rule: `applyTrailingSlash` in `@docusaurus/utils-common`.
    """
    path, rest = re.match(r"([^?#]*)(.*)", target, re.DOTALL).groups()  # type: ignore[union-attr]
    if trailing_slash is None or not path.startswith("/") or path == "/":
        return target
    return path.rstrip("/") + ("/" if trailing_slash else "") + rest


def _file_of(source: str, trailing_slash: bool | None) -> str:
    """The file of a redirect, which a server must take after the file of a page.

    Rule: `getRedirectFilePath` in `@docusaurus/plugin-client-redirects`.
    """
    path = unquote(source).strip("/")
    if trailing_slash is False and path.endswith(".html"):
        return f"{path}.html"
    return posixpath.join(path, "index.html")
