"""Addresses: how a page writes a link that the site's settings name."""

import re
from collections.abc import Callable

from mkdocs_docusaurus.settings.site import SiteSettings

Href = Callable[[str], str]
"""What a page writes for a path of the site, such as `/docs/intro#top`, or for a whole URL."""

PATHNAME = "pathname://"
_WHOLE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_PARTS = re.compile(r"([^?#]*)(.*)", re.DOTALL)


def is_whole(to: str) -> bool:
    """Whether a link has a protocol or a host, and so leads out of the site."""
    return bool(_WHOLE.match(to))


def hrefs_on(settings: SiteSettings, permalink: str) -> Href:
    """How the page at a permalink writes links.

    With a docusaurus.config, paths begin with the base URL, as Docusaurus has them; without one
    they are relative, for nobody has said where the site stands.
    Rule: `useBaseUrl` and `applyTrailingSlash`.
    """
    if settings.config_file is None:
        return lambda to: _relative(to, permalink)
    return lambda to: _below(to, settings.base_url, settings.trailing_slash)


def _below(to: str, base_url: str, trailing_slash: bool | None) -> str:
    if to.startswith(PATHNAME):
        return _with_base(to.removeprefix(PATHNAME), base_url)
    if not to or to.startswith("#") or is_whole(to):
        return to
    return _slashed(_with_base(to, base_url), base_url, trailing_slash)


def _with_base(path: str, base_url: str) -> str:
    if is_whole(path) or (base_url != "/" and path.startswith(base_url)):
        return path
    return base_url + path.removeprefix("/")


def _slashed(url: str, base_url: str, trailing_slash: bool | None) -> str:
    path, suffix = _parts(url)
    if trailing_slash is None or path in (base_url, "/"):
        return url
    return path.rstrip("/") + ("/" if trailing_slash else "") + suffix


def _relative(to: str, permalink: str) -> str:
    to = to.removeprefix(PATHNAME)
    if not to or to.startswith("#") or is_whole(to):
        return to
    path, suffix = _parts(to)
    up = "../" * len(permalink.strip("/").split("/")) if permalink.strip("/") else ""
    path = path.strip("/")
    is_page = path and "." not in path.rpartition("/")[2]
    return ((up + path + ("/" if is_page else "")) or "./") + suffix


def _parts(url: str) -> tuple[str, str]:
    found = _PARTS.fullmatch(url)
    assert found is not None
    return found[1], found[2]
