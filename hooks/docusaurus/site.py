"""The site as a whole: what reading and ordering a docs folder gives the later steps."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Literal

from docusaurus.catalog import Catalog, Doc, read_catalog
from docusaurus.diagnostics import Problem
from docusaurus.generated import GeneratedPage, generated_pages
from docusaurus.link import LinkIndex, static_files
from docusaurus.sidebar import (
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

Format = Literal["mdx", "detect"]


@dataclass(frozen=True)
class Settings:
    """Where the docs are and how they are read.

    `format` is Docusaurus' `markdown.format`: `detect` takes `.md` files for CommonMark, `mdx`
    takes every doc for MDX.  `drafts` is true in a preview.
    https://docusaurus.io/docs/api/docusaurus-config#markdown
    """

    docs_dir: Path
    static_dir: Path | None = None
    sidebars_file: Path | None = None
    overrides_dir: Path | None = None
    format: Format = "mdx"
    drafts: bool = False

    def is_mdx(self, path: str) -> bool:
        """Whether a file is MDX rather than CommonMark."""
        return self.format == "mdx" or path.endswith(".mdx")


@dataclass(frozen=True, eq=False)
class Site:
    """Every page there will be, in order; `neighbours` is keyed by permalink."""

    settings: Settings
    catalog: Catalog
    sidebars: tuple[Sidebar, ...]
    neighbours: Mapping[str, Neighbours]
    pages: tuple[GeneratedPage, ...]
    static: frozenset[str]
    problems: tuple[Problem, ...]

    @cached_property
    def links(self) -> LinkIndex:
        """What a link may lead to."""
        docs = self.catalog.by_permalink.values()
        return LinkIndex(
            docs_folder=self.settings.docs_dir.name,
            docs={doc.source: doc.permalink for doc in docs},
            pages={
                **{page.permalink: page.source for page in self.pages},
                **{doc.permalink: doc.source for doc in docs},
            },
            assets=frozenset(self.catalog.assets),
            static=self.static,
            drafts=self.catalog.drafts,
            unlisted=frozenset(doc.permalink for doc in docs if doc.unlisted),
        )

    def shown(self, permalink: str) -> Doc | GeneratedPage:
        """The doc or generated page at a permalink."""
        return self._by_permalink[permalink]

    @cached_property
    def _by_permalink(self) -> Mapping[str, Doc | GeneratedPage]:
        return {page.permalink: page for page in self.pages} | dict(self.catalog.by_permalink)

    @cached_property
    def sidebar_names(self) -> Mapping[str, str]:
        """The name of the sidebar that each page shows, by permalink."""
        return sidebar_names(self.sidebars, self.catalog)

    def cards(self, permalink: str) -> tuple[Card, ...]:
        """The cards that `<DocCardList/>` shows on a page."""
        name = self.sidebar_names.get(permalink)
        shown = (bar for bar in self.sidebars if bar.name == name)
        return tuple(card for bar in shown for card in cards(siblings(permalink, bar)))

    @property
    def first_page(self) -> Doc | GeneratedPage | None:
        """The page at the root, else the first one of the first sidebar, else the first doc."""
        pages = self._by_permalink
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
            neighbours=neighbours,
            pages=generated_pages(sidebars, self.catalog),
            problems=tuple(sorted({*self.problems, *problems})),
        )


def read_site(settings: Settings) -> Site:
    """Read and order a docs folder; what is wrong with it is in the site's `problems`."""
    catalog, problems = read_catalog(settings.docs_dir, drafts=settings.drafts)
    sidebars, sidebar_problems = build_sidebars(catalog, settings.sidebars_file)
    site = Site(
        settings=settings,
        catalog=catalog,
        sidebars=sidebars,
        neighbours={},
        pages=(),
        static=static_files(settings.static_dir),
        problems=(*problems, *sidebar_problems),
    )
    return site.arranged(sidebars)
