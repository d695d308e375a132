"""Standalone pages: the Markdown and React files of `src/pages`, which stand in no sidebar.

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

    `path` is its file below the site's folder, `permalink` its URL path below the base URL, and
    `plugin` the id of the plugin of pages that it belongs to.
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
    plugin: str = "default"

    @property
    def source(self) -> str:
        """Where the page would stand among the docs, so that its links match its URL."""
        return f"{self.permalink}/_index_.md".lstrip("/")

    @property
    def base_url(self) -> str:
        """What the page's links by URL are relative to: an index page's URL ends with a slash."""
        return base_url(self.permalink, self.front_matter.slug, index=self.is_index)


@dataclass(frozen=True)
class ReactPage:
    """A page that a React component makes: what it says is known when it is rendered.

    `path` is its file below the site's folder, `permalink` its URL path below the base URL.
    """

    path: str
    permalink: str
    description: str = ""
    draft: bool = False
    unlisted: bool = False
    listed: bool = False
    """Whether machines may read of it: there is no Markdown to copy."""

    @property
    def title(self) -> str:
        """What the page is called where nobody has rendered it."""
        return self.permalink.rpartition("/")[2] or "index"

    @property
    def source(self) -> str:
        """Where the page would stand among the docs, so that its links match its URL."""
        return f"{self.permalink}/_index_.md".lstrip("/")


@dataclass(frozen=True, eq=False)
class StandalonePages:
    """The folders of standalone pages, read.

    `assets` says where the site has each file beside the pages, by the file's path below the site's
    folder; `drafts` are the pages that were left out for being drafts.
    """

    pages: tuple[StandalonePage, ...]
    assets: Mapping[str, str]
    drafts: frozenset[str]
    react: tuple[ReactPage, ...] = ()

    @cached_property
    def by_permalink(self) -> Mapping[str, StandalonePage | ReactPage]:
        """Every page; where two claim one URL, the first of them."""
        pages: tuple[StandalonePage | ReactPage, ...] = (*self.pages, *self.react)
        return {page.permalink: page for page in reversed(pages)}


NO_TRANSLATIONS: Mapping[str, str] = {}
NO_PAGES = StandalonePages((), {}, frozenset())


def read_standalone_pages(
    settings: Iterable[PagesSettings],
    root: Path,
    *,
    drafts: bool,
    translations: Mapping[str, str] = NO_TRANSLATIONS,
) -> tuple[StandalonePages, tuple[Problem, ...]]:
    """Read every Markdown page of the plugins of pages, and find the pages of React.

    `root` is the site's folder, `translations` the folder of each plugin's translation below it, by
    the plugin's id.  Without
    `drafts`, as in a production build, draft pages are left out.
    Rule: `processPageSourceFile` in the pages plugin.
    https://docusaurus.io/docs/creating-pages#routing
    """
    problems: list[Problem] = []
    pages: dict[str, StandalonePage] = {}
    react: dict[str, ReactPage] = {}
    assets: dict[str, str] = {}
    left_out = set()
    for plugin in settings:
        translated = translations.get(plugin.id, "")
        is_page = chosen(plugin.include, plugin.exclude)
        folder = source_folder(root, plugin.path, translated, is_page)
        problems += folder.problems
        for path in folder.files("assets"):
            assets[folder.source(path)] = f"{plugin.route}/{path}".strip("/")
        for path in folder.files("docs"):
            text, unreadable = folder.read(path)
            problems += [unreadable] if unreadable else []
            page, wrong = _read_page(folder.source(path), path, text, plugin)
            if page.draft and not drafts:
                left_out.add(page.path)
                continue
            problems += wrong
            first = pages.setdefault(page.permalink, page)
            if first is not page:
                problems.append(same_url(page, first.path))
        for path in filter(is_page, folder.files("sources")):
            found_page = ReactPage(folder.source(path), _permalink_of(path, plugin.route))
            taken = pages.get(found_page.permalink) or react.get(found_page.permalink)
            if taken is None:
                react[found_page.permalink] = found_page
            else:
                problems.append(same_url(found_page, taken.path))
    found = StandalonePages(
        tuple(pages.values()), assets, frozenset(left_out), tuple(react.values())
    )
    return found, tuple(problems)


def _permalink_of(path: str, route: str) -> str:
    """The URL path of a page by its file's name."""
    name = path.rpartition(".")[0]
    return normalize(f"{route}/{of_name(normalize(_INDEX.sub('', name)))}")


def same_url(page: StandalonePage | ReactPage, other: str) -> Problem:
    """The problem that a page has the URL of another one, which shows instead of it."""
    said = f"this page and {other} have the same URL, {page.permalink}"
    if isinstance(page, ReactPage):
        return Problem(page.path, 1, 1, "duplicate-url", said, "give one of them another name")
    mark = page.front_matter.at("slug")
    return Problem(page.path, *mark, "duplicate-url", said, "give it another `slug`")


def _read_page(
    source: str, path: str, text: str, plugin: PagesSettings
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
        permalink=normalize(f"{plugin.route}/{permalink}"),
        title=next(title for title in titles if title is not None),
        description=next(text for text in descriptions if text is not None),
        draft=given.draft,
        unlisted=given.unlisted,
        front_matter=given,
        body=body,
        body_line=body_line,
        is_index=bool(_INDEX.search(name)),
        plugin=plugin.id,
    )
    return page, problems
