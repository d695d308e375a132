"""Redirect files: pages at addresses where no page is, which send a reader on to one."""

from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import quote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from mkdocs_docusaurus.client_redirects import client_redirects
from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.redirect import redirect_page
from mkdocs_docusaurus.settings.folder import SiteCode
from mkdocs_docusaurus.site import Site

_CREATE = ("redirects", "default", "createRedirects")


def redirect_files(site: Site, config: MkDocsConfig) -> tuple[list[File], list[Problem]]:
    """The files of all redirects of the site, and a way in where nothing is at the root."""
    paths = [site.url_path(permalink) for permalink in site.by_permalink]
    created, problems = _created(paths, site.code)
    found, wrong = client_redirects(site.settings, paths, created)
    own = {*site.static, *site.served.values()}
    files = [
        _file(place, redirect_page(url, url), config)
        for place, url in found.items()
        if place not in own
    ]
    if "index.html" not in {*found, *own}:
        files += _front_door(site, config)
    return files, [*problems, *wrong]


def _created(
    paths: Sequence[str], code: SiteCode | None
) -> tuple[Sequence[Any], tuple[Problem, ...]]:
    """What the site's function says of each path."""
    if code is None or _CREATE not in code:
        return (), ()
    return code.call(_CREATE, [[path] for path in paths])


def _front_door(site: Site, config: MkDocsConfig) -> Iterator[File]:
    """Where no page is at the root, a way from there to the first one."""
    first = site.first_page
    if first is not None and first.permalink != "/":
        address = quote(first.permalink.strip("/")) + ("/" if site.settings.has_slashes else "")
        yield _file("index.html", redirect_page(address, first.title), config)


def _file(place: str, content: str, config: MkDocsConfig) -> File:
    return File.generated(config, place, content=content, inclusion=InclusionLevel.INCLUDED)
