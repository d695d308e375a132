"""The site as a whole: what reading and ordering a docs folder gives the later steps."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from os.path import relpath
from pathlib import Path
from typing import Literal

from mkdocs_docusaurus.blog import Blog, BlogPage, Post, read_blog
from mkdocs_docusaurus.catalog import Catalog, Doc, LastUpdate, ReadFiles, read_catalog
from mkdocs_docusaurus.catalog.files import files_below
from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.generated import GeneratedPage, generated_pages
from mkdocs_docusaurus.last_update import last_update, read_history
from mkdocs_docusaurus.link import LinkIndex
from mkdocs_docusaurus.script.react import Renderer
from mkdocs_docusaurus.sidebar import (
    Card,
    Neighbours,
    Sidebar,
    build_sidebars,
    cards,
    flatten,
    paginate,
    permalink_of,
    siblings,
    sidebar_names,
)
from mkdocs_docusaurus.standalone import (
    NO_PAGES,
    StandalonePage,
    StandalonePages,
    read_standalone_pages,
    same_url,
)

Format = Literal["mdx", "detect"]

Shown = Doc | GeneratedPage | Post | BlogPage | StandalonePage
"""What a page of the site may show."""


@dataclass(frozen=True)
class Settings:
    """Where the docs are and how they are read.

    `format` is Docusaurus' `markdown.format`: `detect` takes `.md` files for CommonMark, `mdx`
    takes every doc for MDX.  `drafts` is true in a preview.
    `blog_dir` is the blog's folder, if there is one, `blog_path` its URL below the site's root;
    without a `blog_title` the URL gives one, and without a `blog_description` the title.
    `pages_dir` is the folder of standalone pages, if there is one.
    `admonitions` are the site's own keywords for callouts.
    With `last_update`, git is asked when and by whom each page was changed last.
    https://docusaurus.io/docs/api/docusaurus-config#markdown
    """

    docs_dir: Path
    static_dir: Path | None = None
    sidebars_file: Path | None = None
    overrides_dir: Path | None = None
    format: Format = "mdx"
    drafts: bool = False
    blog_dir: Path | None = None
    blog_path: str = "blog"
    blog_title: str | None = None
    blog_description: str | None = None
    pages_dir: Path | None = None
    last_update: bool = False
    admonitions: tuple[str, ...] = ()

    def is_mdx(self, path: str) -> bool:
        """Whether a file is MDX rather than CommonMark."""
        return self.format == "mdx" or path.endswith(".mdx")


@dataclass(frozen=True, eq=False)
class Site:
    """Every page there will be, in order; `neighbours` is keyed by permalink.

    `renderer` shows what only the site's own code shows; without it, none is run.
    """

    settings: Settings
    catalog: Catalog
    sidebars: tuple[Sidebar, ...]
    neighbours: Mapping[str, Neighbours]
    pages: tuple[GeneratedPage, ...]
    static: frozenset[str]
    problems: tuple[Problem, ...]
    blog: Blog | None = None
    standalone: StandalonePages = NO_PAGES
    renderer: Renderer | None = None

    @cached_property
    def links(self) -> LinkIndex:
        """What a link may lead to."""
        docs = self.catalog.by_permalink.values()
        posts = self.blog.posts if self.blog else ()
        alone = self.standalone
        written: tuple[Doc | Post | StandalonePage, ...] = (*docs, *posts, *alone.pages)
        served = {**alone.served, **(self.blog.served if self.blog else {})}
        return LinkIndex(
            docs_folder=self.settings.docs_dir.name,
            docs={
                **{page.path: page.permalink for page in alone.pages},
                **{post.path: post.permalink for post in posts},
                **{doc.source: doc.permalink for doc in docs},
            },
            pages={permalink: page.source for permalink, page in self.by_permalink.items()},
            assets=frozenset(self.catalog.assets) | served.keys(),
            static=self.static,
            drafts=self.catalog.drafts
            | alone.drafts
            | (self.blog.drafts if self.blog else frozenset()),
            unlisted=frozenset(page.permalink for page in written if page.unlisted),
            served=served,
        )

    def shown(self, permalink: str) -> Shown | None:
        """What is shown at a permalink."""
        return self.by_permalink.get(permalink)

    @cached_property
    def history(self) -> Mapping[str, LastUpdate]:
        """The last change of each file, by its path below the folder that the docs folder is in."""
        settings = self.settings
        return read_history(settings.docs_dir.parent) if settings.last_update else {}

    def last_update(self, page: Doc | Post | StandalonePage) -> LastUpdate | None:
        """When and by whom a page was changed last."""
        path = page.source if isinstance(page, Doc) else page.path
        place = posixpath.normpath(posixpath.join(self.settings.docs_dir.name, path))
        return last_update(page.front_matter.last_update, self.history.get(place))

    @cached_property
    def by_permalink(self) -> Mapping[str, Shown]:
        """Every page there will be; where two claim one URL, a doc goes first.

        Then come generated pages, those of the blog, and standalone ones.
        """
        return {
            **self.standalone.by_permalink,
            **(self.blog.by_permalink if self.blog else {}),
            **{page.permalink: page for page in self.pages},
            **self.catalog.by_permalink,
        }

    @cached_property
    def sidebar_names(self) -> Mapping[str, str]:
        """The name of the sidebar that each page shows, by permalink."""
        blog = self.blog
        names = dict.fromkeys(blog.by_permalink, blog.sidebar.name) if blog else {}
        return {**names, **sidebar_names(self.sidebars, self.catalog)}

    @property
    def all_sidebars(self) -> tuple[Sidebar, ...]:
        """The sidebars of the docs, and the blog's."""
        return (*self.sidebars, self.blog.sidebar) if self.blog else self.sidebars

    def cards(self, permalink: str) -> tuple[Card, ...]:
        """The cards that `<DocCardList/>` shows on a page."""
        name = self.sidebar_names.get(permalink)
        shown = (bar for bar in self.sidebars if bar.name == name)
        return tuple(card for bar in shown for card in cards(siblings(permalink, bar)))

    @property
    def first_page(self) -> Shown | None:
        """The page at the root, else the first one of the first sidebar, else the first doc."""
        pages = self.by_permalink
        links = (permalink_of(item) for bar in self.sidebars for item in flatten(bar.items))
        for permalink in ("/", *links):
            if permalink is not None and permalink in pages:
                return pages[permalink]
        return next(iter(self.catalog.docs), None)

    def arranged(self, sidebars: tuple[Sidebar, ...]) -> "Site":
        """The same site with its pages in another order."""
        neighbours, problems = paginate(sidebars, self.catalog)
        return replace(
            self,
            sidebars=sidebars,
            neighbours={**(self.blog.neighbours if self.blog else {}), **neighbours},
            pages=generated_pages(sidebars, self.catalog),
            problems=tuple(sorted({*self.problems, *problems, *self._clashes()})),
        )

    def _clashes(self) -> list[Problem]:
        """A problem for each doc or standalone page on the URL of a page of another kind."""
        problems = []
        for permalink, page in (self.blog.by_permalink if self.blog else {}).items():
            if doc := self.catalog.by_permalink.get(permalink):
                other = page.path if isinstance(page, Post) else "a list of posts"
                said = f"this doc and {other} have the same URL, {permalink}"
                place = doc.front_matter.at("slug")
                hint = "give one of them another `slug`"
                problems.append(Problem(doc.source, *place, "duplicate-url", said, hint))
        for alone in self.standalone.pages:
            if (shown := self.by_permalink[alone.permalink]) is not alone:
                other = shown.path if isinstance(shown, Post) else shown.source
                problems.append(same_url(alone, other))
        return problems


def read_site(settings: Settings, earlier: ReadFiles | None = None) -> Site:
    """Read and order a docs folder; what is wrong with it is in the site's `problems`.

    Docs that are as they were when they were read `earlier` are taken from there.
    """
    catalog, problems = read_catalog(settings.docs_dir, drafts=settings.drafts, earlier=earlier)
    sidebars, sidebar_problems = build_sidebars(catalog, settings.sidebars_file)
    blog, blog_problems = _read_blog(settings)
    standalone, page_problems = _read_standalone(settings)
    static, static_problems = _read_static(settings)
    site = Site(
        settings=settings,
        catalog=catalog,
        sidebars=sidebars,
        neighbours={},
        pages=(),
        static=static,
        problems=(*problems, *sidebar_problems, *blog_problems, *page_problems, *static_problems),
        blog=blog,
        standalone=standalone,
    )
    return site.arranged(sidebars)


def _read_blog(settings: Settings) -> tuple[Blog | None, tuple[Problem, ...]]:
    folder = settings.blog_dir
    if folder is None or not folder.is_dir():
        return None, ()
    return read_blog(
        folder,
        settings.blog_path,
        settings.docs_dir,
        drafts=settings.drafts,
        title=settings.blog_title,
        description=settings.blog_description,
    )


def _read_static(settings: Settings) -> tuple[frozenset[str], list[Problem]]:
    folder = settings.static_dir
    if folder is None or not folder.is_dir():
        return frozenset(), []
    files, problems = files_below(folder)
    place = Path(relpath(folder, settings.docs_dir)).as_posix()
    return files, [replace(problem, path=f"{place}/{problem.path}") for problem in problems]


def _read_standalone(settings: Settings) -> tuple[StandalonePages, tuple[Problem, ...]]:
    folder = settings.pages_dir
    if folder is None or not folder.is_dir():
        return NO_PAGES, ()
    return read_standalone_pages(folder, settings.docs_dir, drafts=settings.drafts)
