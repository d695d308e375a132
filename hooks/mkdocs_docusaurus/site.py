"""The site as a whole: what reading and ordering its docs, blogs and pages gives later steps."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from mkdocs_docusaurus.blog import Blog, BlogPage, Post, read_blog
from mkdocs_docusaurus.catalog import (
    NOTHING_READ,
    Catalog,
    Doc,
    LastUpdate,
    ReadFiles,
    Version,
    read_catalog,
)
from mkdocs_docusaurus.catalog.files import chosen, files_below, read_text
from mkdocs_docusaurus.catalog.versions import versions_of
from mkdocs_docusaurus.catalog.yaml_loader import Document, load_json
from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.docs_code import with_generated_items, with_prefixes
from mkdocs_docusaurus.docs_instance import DocsInstance
from mkdocs_docusaurus.docs_version import DocsVersion
from mkdocs_docusaurus.generated import GeneratedPage
from mkdocs_docusaurus.last_update import last_update, read_history
from mkdocs_docusaurus.link import LinkIndex, LinkStyle
from mkdocs_docusaurus.script.react import Renderer
from mkdocs_docusaurus.settings.blog import BlogSettings, PagesSettings
from mkdocs_docusaurus.settings.docs import DocsSettings
from mkdocs_docusaurus.settings.folder import SiteCode
from mkdocs_docusaurus.settings.site import SiteSettings
from mkdocs_docusaurus.settings.translation import Messages, read_messages
from mkdocs_docusaurus.settings.words import words_of
from mkdocs_docusaurus.sidebar import (
    Card,
    Neighbours,
    Sidebar,
    build_sidebars,
    cards,
    flatten,
    permalink_of,
    siblings,
)
from mkdocs_docusaurus.sidebar.translated import translated
from mkdocs_docusaurus.site_renderer import context_digest, renderer_of
from mkdocs_docusaurus.standalone import (
    NO_PAGES,
    ReactPage,
    StandalonePage,
    StandalonePages,
    read_standalone_pages,
    same_url,
)

Shown = Doc | GeneratedPage | Post | BlogPage | StandalonePage | ReactPage
"""What a page of the site may show."""

_Value = TypeVar("_Value")


@dataclass(frozen=True, eq=False)
class Site:
    """Every page there will be, in order.

    `docs` are the versions of all docs instances, those of one instance one after another: the
    current one, then the frozen ones, newest first.  `static` are static files below their folders.
    `read` is what was read in the files of docs and categories.  `code` is what came with the
    site's own settings; without it, no code of the site's is run.
    """

    settings: SiteSettings
    docs: tuple[DocsVersion, ...]
    static: Mapping[str, str]
    problems: tuple[Problem, ...]
    read: ReadFiles = NOTHING_READ
    blogs: tuple[Blog, ...] = ()
    standalone: StandalonePages = field(default=NO_PAGES)
    code: SiteCode | None = None

    @cached_property
    def renderer(self) -> Renderer | None:
        """What shows what only the site's own code shows; nothing where none may run."""
        return renderer_of(self)

    @cached_property
    def context_digest(self) -> str:
        """Stands for what components are told of the site."""
        return context_digest(self)

    @cached_property
    def links(self) -> LinkIndex:
        """What a link may lead to."""
        settings, alone = self.settings, self.standalone
        posts = [post for blog in self.blogs for post in blog.posts]
        written: tuple[Doc | Post | StandalonePage, ...] = (*self.all_docs, *posts, *alone.pages)
        untranslated = {
            doc.version.source(doc.path, translated=translated): doc.permalink
            for doc in self.all_docs
            if doc.version.translated
            for translated in (False, True)
        }
        is_hosted = settings.config_file is not None
        return LinkIndex(
            docs={
                **{page.path: page.permalink for page in alone.pages},
                **{post.path: post.permalink for post in posts},
                **untranslated,
                **{doc.source: doc.permalink for doc in self.all_docs},
            },
            pages={permalink: page.source for permalink, page in self.by_permalink.items()},
            folders=tuple(sorted(self._folders())),
            static=frozenset(self.static),
            static_dirs=settings.static_dirs,
            drafts=frozenset().union(
                *(one.catalog.drafts for one in self.docs),
                *(blog.drafts for blog in self.blogs),
                alone.drafts,
            ),
            unlisted=frozenset(page.permalink for page in written if page.unlisted),
            served=self.served,
            base_url=settings.base_url,
            style=LinkStyle(settings.base_url if is_hosted else None, settings.has_slashes),
        )

    def _folders(self) -> Iterator[str]:
        """The folders of docs, posts and pages, and of their translations."""
        versions = [one.version for one in self.docs]
        yield from (folder for it in versions for folder in (it.folder, it.translated) if folder)
        yield from (blog.settings.path for blog in self.blogs)
        yield from (pages.path for pages in self.settings.pages)

    @cached_property
    def served(self) -> Mapping[str, str]:
        """Where the site has each file beside docs, posts and pages, by its path below `root`."""
        docs = {
            source: one.version.below(_within(source, one)).lstrip("/")
            for one in self.docs
            for source in one.catalog.assets
        }
        posts = {source: path for blog in self.blogs for source, path in blog.assets.items()}
        return {**self.standalone.assets, **posts, **docs}

    @cached_property
    def all_docs(self) -> tuple[Doc, ...]:
        """The docs of all versions that have a page of their own."""
        return tuple(doc for one in self.docs for doc in one.catalog.by_permalink.values())

    @cached_property
    def docs_by_source(self) -> Mapping[str, Doc]:
        """The docs of all versions by their sources."""
        return _joined(one.catalog.by_source for one in self.docs)

    @cached_property
    def sidebars(self) -> tuple[Sidebar, ...]:
        """The sidebars of all docs."""
        return tuple(sidebar for one in self.docs for sidebar in one.sidebars)

    @cached_property
    def neighbours(self) -> Mapping[str, Neighbours]:
        """The pages before and after each page, by permalink."""
        return _joined(
            (*(blog.neighbours for blog in self.blogs), *(one.pagination[0] for one in self.docs))
        )

    def versions_of(self, docs_id: str) -> tuple[DocsVersion, ...]:
        """The versions of one docs instance."""
        return tuple(one for one in self.docs if one.version.docs_id == docs_id)

    @cached_property
    def instances(self) -> Mapping[str, DocsInstance]:
        """The docs instances by their ids."""
        ids = dict.fromkeys(one.version.docs_id for one in self.docs)
        return {docs_id: DocsInstance(self.versions_of(docs_id)) for docs_id in ids}

    def version_of(self, permalink: str) -> DocsVersion | None:
        """The version whose docs, or pages made of them, have a page at a permalink."""
        return self._versions.get(permalink)

    @cached_property
    def _versions(self) -> Mapping[str, DocsVersion]:
        return {
            permalink: one
            for one in reversed(self.docs)
            for permalink in (*(page.permalink for page in one.pages), *one.catalog.by_permalink)
        }

    def doc_at(self, permalink: str) -> Doc | None:
        """The doc at a permalink."""
        shown = self.shown(permalink)
        return shown if isinstance(shown, Doc) else None

    def blog_of(self, permalink: str) -> Blog | None:
        """The blog that has a page at a permalink."""
        return next((blog for blog in self.blogs if permalink in blog.by_permalink), None)

    def shown(self, permalink: str) -> Shown | None:
        """What is shown at a permalink."""
        return self.by_permalink.get(permalink)

    @cached_property
    def history(self) -> Mapping[str, LastUpdate]:
        """The last change of each file, by its path below the site's folder."""
        settings = self.settings
        parts: list[DocsSettings | BlogSettings | PagesSettings] = [
            *settings.docs,
            *settings.blogs,
            *settings.pages,
        ]
        wanted = any(it.show_last_update_time or it.show_last_update_author for it in parts)
        return read_history(settings.root) if wanted else {}

    def last_update(self, page: Doc | Post | StandalonePage) -> LastUpdate | None:
        """When and by whom a page was changed last, as far as the site shows it."""
        path = page.source if isinstance(page, Doc) else page.path
        part = self._settings_of(page)
        known = self.history.get(path)
        if part is None or not (part.show_last_update_time or part.show_last_update_author):
            known = None
        elif known is not None:
            known = replace(
                known,
                date=known.date if part.show_last_update_time else None,
                author=known.author if part.show_last_update_author else None,
            )
        return last_update(page.front_matter.last_update, known)

    def admonitions_at(self, permalink: str) -> tuple[str, ...]:
        """The site's own keywords for callouts on a page."""
        shown = self.shown(permalink)
        if not isinstance(shown, Doc | Post | StandalonePage):
            return ()
        part = self._settings_of(shown)
        return part.admonition_keywords if part else ()

    def _settings_of(
        self, page: Doc | Post | StandalonePage
    ) -> DocsSettings | BlogSettings | PagesSettings | None:
        """What the settings say of the plugin that a page belongs to."""
        if isinstance(page, Doc):
            one = self.version_of(page.permalink)
            return one.settings if one else None
        if isinstance(page, Post):
            blog = self.blog_of(page.permalink)
            return blog.settings if blog else None
        holding = (it for it in self.settings.pages if page.plugin == it.id)
        return next(holding, None)

    @cached_property
    def by_permalink(self) -> Mapping[str, Shown]:
        """Every page there will be; where two claim one URL, a doc goes first.

        Then come generated pages, those of the blog, and standalone ones.
        """
        return {
            **self.standalone.by_permalink,
            **_joined(blog.by_permalink for blog in self.blogs),
            **{page.permalink: page for one in reversed(self.docs) for page in one.pages},
            **_joined(one.catalog.by_permalink for one in self.docs),
        }

    def url_path(self, permalink: str) -> str:
        """A page's URL path below the base URL, as Docusaurus writes it.

        Where `trailingSlash` is not set, the page of a folder ends with a slash.
        https://docusaurus.io/docs/api/docusaurus-config#trailingSlash
        """
        slash = self.settings.trailing_slash
        if slash is None:
            return address_of(self.by_permalink[permalink])
        return f"{permalink.rstrip('/')}/" if slash else permalink

    @cached_property
    def sidebar_names(self) -> Mapping[str, str]:
        """The key of the sidebar that each page shows, by permalink."""
        blogs = (dict.fromkeys(blog.by_permalink, blog.sidebar.key) for blog in self.blogs)
        return {**_joined(blogs), **_joined(one.sidebar_keys for one in self.docs)}

    @property
    def all_sidebars(self) -> tuple[Sidebar, ...]:
        """The sidebars of the docs, and those of the blogs."""
        return (*self.sidebars, *(blog.sidebar for blog in self.blogs))

    def cards(self, permalink: str) -> tuple[Card, ...]:
        """The cards that `<DocCardList/>` shows on a page."""
        key = self.sidebar_names.get(permalink)
        shown = (bar for bar in self.sidebars if bar.key == key)
        return tuple(card for bar in shown for card in cards(siblings(permalink, bar)))

    @property
    def first_page(self) -> Shown | None:
        """The page at the root, else the first one of the first sidebar, else the first doc."""
        pages = self.by_permalink
        links = (permalink_of(item) for bar in self.sidebars for item in flatten(bar.items))
        for permalink in ("/", *links):
            if permalink is not None and permalink in pages:
                return pages[permalink]
        return next(iter(self.all_docs), None)

    def arranged(self, sidebars: Iterable[Sidebar]) -> "Site":
        """The same site with the docs of its first version in another order."""
        first, *others = self.docs
        return replace(self, docs=(first.with_sidebars(sidebars), *others)).checked()

    def checked(self) -> "Site":
        """The same site with what is wrong between its parts among its problems."""
        pagination = (problem for one in self.docs for problem in one.pagination[1])
        found = {*self.problems, *pagination, *self._clashes()}
        return replace(self, problems=tuple(sorted(found)))

    def _clashes(self) -> list[Problem]:
        """A problem for each doc or standalone page on the URL of a page of another kind."""
        problems = []
        docs = _joined(one.catalog.by_permalink for one in self.docs)
        for permalink, page in _joined(blog.by_permalink for blog in self.blogs).items():
            if doc := docs.get(permalink):
                other = page.path if isinstance(page, Post) else "a list of posts"
                said = f"this doc and {other} have the same URL, {permalink}"
                place = doc.front_matter.at("slug")
                hint = "give one of them another `slug`"
                problems.append(Problem(doc.source, *place, "duplicate-url", said, hint))
        for one in self.docs:
            for permalink, doc in one.catalog.by_permalink.items():
                if (other_doc := docs[permalink]) is not doc:
                    said = f"{doc.source} and {other_doc.source} have the same URL, {permalink}"
                    hint = "give one of them another `slug`"
                    place = doc.front_matter.at("slug")
                    problems.append(Problem(doc.source, *place, "duplicate-url", said, hint))
        for alone in self.standalone.by_permalink.values():
            if (shown := self.by_permalink[alone.permalink]) is not alone:
                other = shown.path if isinstance(shown, Post) else shown.source
                problems.append(same_url(alone, other))
        return problems


def address_of(shown: Shown) -> str:
    """A page's permalink with the slash at its end that Docusaurus has in some of them."""
    if isinstance(shown, Doc | Post | StandalonePage):
        return shown.base_url
    return shown.permalink


def _joined(parts: Iterable[Mapping[str, _Value]]) -> dict[str, _Value]:
    """One mapping of several; the first that has a key keeps it."""
    joined: dict[str, _Value] = {}
    for part in parts:
        for key, value in part.items():
            joined.setdefault(key, value)
    return joined


def _within(source: str, docs: DocsVersion) -> str:
    """A file's path below the docs folder that it is in, or its translation's."""
    version = docs.version
    for folder in (version.translated, version.folder):
        if folder and source.startswith(f"{folder}/"):
            return source.removeprefix(f"{folder}/")
    return source


def read_site(
    settings: SiteSettings, earlier: ReadFiles | None = None, code: SiteCode | None = None
) -> Site:
    """Read and order a site; what is wrong with it is in the site's `problems`.

    Docs that are as they were when they were read `earlier` are taken from there.  `code` has the
    functions of the site's own settings.
    """
    problems: list[Problem] = []
    docs = tuple(
        version
        for instance in settings.docs
        for version in _read_docs(instance, settings, earlier, code, problems)
    )
    blogs = []
    for blog_settings in settings.blogs:
        blog, found = read_blog(
            blog_settings,
            settings.root,
            drafts=settings.drafts,
            translated=settings.translation_folder("blog", blog_settings.id),
            words=words_of(settings),
        )
        blogs.append(blog)
        problems += found
    translations = {
        part.id: settings.translation_folder("pages", part.id) for part in settings.pages
    }
    standalone, found = read_standalone_pages(
        settings.pages, settings.root, drafts=settings.drafts, translations=translations
    )
    problems += found
    static = _read_static(settings, problems)
    read = NOTHING_READ
    for one in docs:
        read |= one.catalog.read
    found = tuple(problems)
    return Site(settings, docs, static, found, read, tuple(blogs), standalone, code).checked()


def _read_docs(
    instance: DocsSettings,
    settings: SiteSettings,
    earlier: ReadFiles | None,
    code: SiteCode | None,
    problems: list[Problem],
) -> Iterator[DocsVersion]:
    """The versions of a docs instance, each read and ordered."""
    versions, found = versions_of(instance, settings.root, settings.language)
    problems += found
    for untranslated in versions:
        messages, wrong = _messages(untranslated, settings)
        problems += wrong
        label = messages.get("version.label", untranslated.label)
        is_doc = chosen(instance.include, instance.exclude)
        version, said = with_prefixes(
            replace(untranslated, label=label), settings.root, is_doc, code
        )
        problems += said
        catalog, found = read_catalog(
            settings.root,
            drafts=settings.drafts,
            earlier=earlier,
            version=version,
            is_doc=is_doc,
        )
        problems += found
        written: Path | Document | None = None
        source = version.sidebars_file or instance.sidebars_file
        if version.sidebars_file is not None:
            file = settings.root / version.sidebars_file
            written = file if file.is_file() else Document({}, {})
        elif instance.sidebars is not None:
            written = Document(instance.sidebars, {})
        elif instance.sidebars_file is not None:
            written = settings.root / instance.sidebars_file
        written, said = _generated(written, catalog, code)
        problems += said
        sidebars, found = build_sidebars(catalog, written, source)
        problems += found
        owned = tuple(
            replace(translated(sidebar, messages), owner=version.key) for sidebar in sidebars
        )
        yield DocsVersion(instance, catalog, owned, words_of(settings))


def _generated(
    written: Path | Document | None, catalog: Catalog, code: SiteCode | None
) -> tuple[Path | Document | None, tuple[Problem, ...]]:
    """What is written of sidebars, with the items that the site's own generator makes."""
    document = written if isinstance(written, Document) else None
    if isinstance(written, Path):
        text, _ = read_text(written.parent, written.name)
        document, _ = load_json(text, written.name, "sidebar")
        if document is None:
            return written, ()
    sidebars, problems = with_generated_items(document and document.value, catalog, code)
    if sidebars is None or (document is not None and sidebars is document.value):
        return written, problems
    return Document(sidebars, document.marks if document else {}), problems


def _messages(version: Version, settings: SiteSettings) -> tuple[Messages, list[Problem]]:
    """The translations of a version's label and of its sidebars."""
    if not version.translated:
        return {}, []
    return read_messages(settings.root, f"{version.translated}.json")


def _read_static(settings: SiteSettings, problems: list[Problem]) -> Mapping[str, str]:
    """The folder of each static file, by the file's path in the site; a later folder goes first."""
    static: dict[str, str] = {}
    for folder in settings.static_dirs:
        if not (settings.root / folder).is_dir():
            continue
        files, found = files_below(settings.root / folder)
        problems += (replace(problem, path=f"{folder}/{problem.path}") for problem in found)
        static |= dict.fromkeys(sorted(files), folder)
    return static
