"""Standalone pages: the Markdown files of `src/pages`, which stand in no sidebar.

https://docusaurus.io/docs/creating-pages
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from mkdocs_docusaurus.catalog import FrontMatter, heading
from mkdocs_docusaurus.catalog.files import chosen
from mkdocs_docusaurus.catalog.front_matter import fence_problem, read_front_matter, split
from mkdocs_docusaurus.catalog.permalink import base_url, is_valid, normalize, of_name
from mkdocs_docusaurus.catalog.permalink import hint as url_hint
from mkdocs_docusaurus.catalog.source_folder import source_folder
from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.settings.blog import PagesSettings

_INDEX = re.compile(r"(^|/)index$", re.IGNORECASE)


@dataclass(frozen=True, eq=False)
class StandalonePage:
    """One page, read and named.

    `path` is its file below the site's folder, `permalink` its URL path below the base URL.
    `body` is the text after the front matter and begins on line `body_line` of the file.
    """

    path: str
    permalink: str
    title: str
    description: str
    draft: bool
    unlisted: bool
    front_matter: FrontMatter
    body: str
    body_line: int
    is_index: bool

    @property
    def source(self) -> str:
        """Where the page would stand among the docs, so that its links match its URL."""
        return f"{self.permalink}/_index_.md".lstrip("/")

    @property
    def base_url(self) -> str:
        """What the page's links by URL are relative to: an index page's URL ends with a slash."""
        return base_url(self.permalink, self.front_matter.slug, index=self.is_index)


@dataclass(frozen=True, eq=False)
class StandalonePages:
    """The folders of standalone pages, read.

    `assets` says where the site has each file beside the pages, by the file's path below the site's
    folder; `drafts` are the pages that were left out for being drafts.
    """

    pages: tuple[StandalonePage, ...]
    assets: Mapping[str, str]
    drafts: frozenset[str]

    @cached_property
    def by_permalink(self) -> Mapping[str, StandalonePage]:
        """Every page; where two claim one URL, the first of them."""
        return {page.permalink: page for page in reversed(self.pages)}


NO_PAGES = StandalonePages((), {}, frozenset())


def read_standalone_pages(
    settings: Iterable[PagesSettings], root: Path, *, drafts: bool, translations: str = ""
) -> tuple[StandalonePages, tuple[Problem, ...]]:
    """Read every Markdown page of the plugins of pages; React components are none.

    `root` is the site's folder, `translations` that of the language's files below it.  Without
    `drafts`, as in a production build, draft pages are left out.
    Rule: `processPageSourceFile` in the pages plugin.
    """
    problems: list[Problem] = []
    pages: dict[str, StandalonePage] = {}
    assets: dict[str, str] = {}
    left_out = set()
    for plugin in settings:
        name = "docusaurus-plugin-content-pages" + (
            "" if plugin.id == "default" else f"-{plugin.id}"
        )
        translated = f"{translations}/{name}" if translations else ""
        is_page = chosen(plugin.include, plugin.exclude)
        folder = source_folder(root, plugin.path, translated, is_page)
        problems += folder.problems
        for path in folder.files("assets"):
            assets[folder.source(path)] = f"{plugin.route}/{path}".strip("/")
        for path in folder.files("docs"):
            text, unreadable = folder.read(path)
            problems += [unreadable] if unreadable else []
            page, found = _read_page(folder.source(path), path, text, plugin.route)
            if page.draft and not drafts:
                left_out.add(page.path)
                continue
            problems += found
            first = pages.setdefault(page.permalink, page)
            if first is not page:
                problems.append(same_url(page, first.path))
    return StandalonePages(tuple(pages.values()), assets, frozenset(left_out)), tuple(problems)


def same_url(page: StandalonePage, other: str) -> Problem:
    """The problem that a page has the URL of another one, which shows instead of it."""
    said = f"this page and {other} have the same URL, {page.permalink}"
    mark = page.front_matter.at("slug")
    return Problem(page.path, *mark, "duplicate-url", said, "give it another `slug`")


def _read_page(
    source: str, path: str, text: str, route: str
) -> tuple[StandalonePage, list[Problem]]:
    yaml_text, body, body_line = split(text)
    given, problems = read_front_matter(source, yaml_text)
    if fence := fence_problem(source, text):
        problems.append(fence)
    name = path.rpartition(".")[0]
    default = of_name(normalize(_INDEX.sub("", name)))
    permalink = default if given.slug is None else normalize(given.slug)
    if not is_valid(permalink):
        said, hint = f"`slug` makes no URL: {permalink}", url_hint(permalink)
        if given.slug is None:
            said, hint = f"this page's name makes no URL: {permalink}", "give it a `slug`"
        problems.append(Problem(source, *given.at("slug"), "slug", said, hint))
        permalink = default
    titles = (given.title, heading.content_title(body), name)
    descriptions = (given.description, heading.excerpt(body), "")
    page = StandalonePage(
        path=source,
        permalink=normalize(f"{route}/{permalink}"),
        title=next(title for title in titles if title is not None),
        description=next(text for text in descriptions if text is not None),
        draft=given.draft,
        unlisted=given.unlisted,
        front_matter=given,
        body=body,
        body_line=body_line,
        is_index=bool(_INDEX.search(name)),
    )
    return page, problems
