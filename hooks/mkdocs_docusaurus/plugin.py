"""The plugin `docusaurus`: MkDocs' events, in the order in which a build calls them.

https://www.mkdocs.org/dev-guide/plugins/#events
"""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from mkdocs_docusaurus.build.cores import Count, available_cores, untold
from mkdocs_docusaurus.build.garbage import collect_as_ever, collect_nothing
from mkdocs_docusaurus.build.site_folder import bring_back, set_aside
from mkdocs_docusaurus.build.store import Store
from mkdocs_docusaurus.catalog.files import endless_links
from mkdocs_docusaurus.diagnostics import Finding, line_of
from mkdocs_docusaurus.last_update import is_shallow
from mkdocs_docusaurus.mkdocs.blog import keep_excerpts
from mkdocs_docusaurus.mkdocs.branches import branch_files
from mkdocs_docusaurus.mkdocs.cache import Cache, cache_of
from mkdocs_docusaurus.mkdocs.config import fill_in
from mkdocs_docusaurus.mkdocs.files import (
    PageFile,
    SiteFiles,
    page_files,
    rendered_files,
    site_files,
)
from mkdocs_docusaurus.mkdocs.given import read_beside, say_which_wins
from mkdocs_docusaurus.mkdocs.inputs import inputs_of
from mkdocs_docusaurus.mkdocs.kept_docs import keep_docs, kept_docs
from mkdocs_docusaurus.mkdocs.look import give_look, give_style, site_style
from mkdocs_docusaurus.mkdocs.machine_files import root_path, short_machine_files
from mkdocs_docusaurus.mkdocs.making import (
    Texts,
    Workshop,
    give_posts_their_text,
    make_files,
    make_texts,
    whole_texts,
)
from mkdocs_docusaurus.mkdocs.nav import SiteNavigation, navigation
from mkdocs_docusaurus.mkdocs.options import Options
from mkdocs_docusaurus.mkdocs.other_plugins import have_pages, is_alone, without_warnings
from mkdocs_docusaurus.mkdocs.pages import chrome_at, context_of, pages_of, prepare_page
from mkdocs_docusaurus.mkdocs.pages_file import arrange, mark_folders
from mkdocs_docusaurus.mkdocs.preview import Preview
from mkdocs_docusaurus.mkdocs.previewed_site import PreviewedSite
from mkdocs_docusaurus.mkdocs.problems import find_problems, say_conflicts_once, say_problems
from mkdocs_docusaurus.mkdocs.redirects import show_pages_to_redirects
from mkdocs_docusaurus.mkdocs.search import give_index
from mkdocs_docusaurus.mkdocs.settings import code_of, settings_of, settings_of_site, watched
from mkdocs_docusaurus.mkdocs.sitemap import finish_sitemap, listed_files
from mkdocs_docusaurus.mkdocs.stylesheets import give_sheets
from mkdocs_docusaurus.mkdocs.theme import give_templates
from mkdocs_docusaurus.mkdocs.toc import levels_of, table_of_contents
from mkdocs_docusaurus.react_page import with_own_main
from mkdocs_docusaurus.settings.folder import ReadSettings
from mkdocs_docusaurus.settings.site import SiteSettings
from mkdocs_docusaurus.site import read_site
from mkdocs_docusaurus.sitemap import SITEMAP
from mkdocs_docusaurus.standalone import ReactPage

log = logging.getLogger("mkdocs.plugins.docusaurus")


class DocusaurusPlugin(BasePlugin[Options]):
    """Builds a Docusaurus site's docs, blog and pages in the place of MkDocs' own pages."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.is_preview = False
        self.preview = Preview()
        self.cache = Cache(None, "")
        self.made: tuple[Workshop, Texts] | None = None
        self.given: ReadSettings | None = None
        self.read: ReadSettings | None = None
        self.languages: frozenset[str] = frozenset()
        self.findings: list[Finding] = []
        self.count_texts: Count = untold
        self.count_pages: Count = untold
        self.say: Callable[[list[Finding]], None] = self._say

    def take_options(self, options: dict[str, Any], config: MkDocsConfig) -> None:
        """Take options that are none of a plugin's entry; PluginError where one is wrong."""
        errors, warnings = self.load_config(options, config.config_file_path)
        if wrong := [f"docusaurus: option '{name}': {error}" for name, error in errors + warnings]:
            raise PluginError("\n".join(wrong))

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Note whether this is a preview; a build ends before Python needs to look for garbage."""
        self.is_preview = command == "serve"
        if command == "build":
            collect_nothing()

    @event_priority(100)  # Before the search, which asks for templates.
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Refuse docs that have no end, and open the cache."""
        docs_dir = Path(config.docs_dir)
        if endless := endless_links(docs_dir):
            raise PluginError("\n".join(line_of(problem) for problem in endless))
        self.cache = cache_of(config, self.config, is_preview=self.is_preview)
        say_conflicts_once()
        is_known = self.read is not None
        self.read = read_beside(config, self.config, self.given)
        if self.read is not None and not is_known:
            say_which_wins(config, self.read)
        if self.read is not None and self.read.settings.url and not config.site_url:
            config.site_url = f"{self.read.settings.url}{self.read.settings.base_url}"
        fill_in(config)
        give_look(config, self._settings(config))
        give_templates(config.theme, self.cache.templates)
        config.extra["docusaurus"] = dict(self.config)
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Keep the site's folder from being emptied; have the search read pages our way."""
        set_aside(Path(config.site_dir))
        give_index(config)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Read and order the docs; each page gets the URL that Docusaurus gives it."""
        bring_back(Path(config.site_dir))
        shown = self.preview.shown
        earlier = shown.shop.site.read if shown else kept_docs(self.cache.store)
        settings = self._settings(config)
        code = self.read.code if self.read else code_of(settings, run_code=self.config.code)
        site = read_site(settings, earlier, code)
        if not shown:
            _say_if_shallow(site.settings)
            keep_docs(site.read, earlier, self.cache.store)
        read = site_files(files, site, config)
        read.languages = self.languages
        style = site_style(site.settings)
        give_style(style, config, read)
        read.problems += style.problems
        show_pages_to_redirects(read, config)
        return read

    @event_priority(100)
    def _before_awesome_pages(
        self, nav: Navigation, *, config: MkDocsConfig, files: Files
    ) -> Navigation:
        """Note which of MkDocs' own sections is which folder."""
        without_warnings(config)
        mark_folders(nav.items)
        return nav

    @event_priority(-100)
    def _after_awesome_pages(
        self, nav: Navigation, *, config: MkDocsConfig, files: Files
    ) -> Navigation:
        """Make the sidebars the navigation, with what `.pages` files have arranged."""
        pages = page_files(files)
        if not pages:
            return nav
        site = arrange(pages[0].site, nav, files)
        for file in pages:
            prepare_page(file, site, config)
        made = navigation(site.all_sidebars, pages_of(pages), site.sidebar_names)
        if isinstance(files, SiteFiles):
            files.nav = made
        return made

    on_nav = CombinedEvent(_before_awesome_pages, _after_awesome_pages)

    def on_page_content(
        self, html: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str | None:
        """Keep the headings in the table of contents that the doc wants there."""
        page.toc = table_of_contents(page.toc, *levels_of(page))
        return keep_excerpts(page.file, html) if isinstance(page.file, PageFile) else html

    @event_priority(100)
    def _make_texts(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Make every page's text, and say all that is wrong with the docs."""
        self.made = None
        if not isinstance(files, SiteFiles):
            return env
        if isinstance(files.nav, SiteNavigation):
            shop = self._workshop(env, config, files, files.nav)
            shown = self.preview.shown
            texts = make_texts(
                shop,
                self._store(config),
                self._cores(config),
                shown.texts if shown else None,
                self.count_texts,
            )
            self.made = (shop, texts)
        self.tell(config, files)
        return env

    @event_priority(-100)
    def _make_pages(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Put what is made of the texts into the site: pages, style sheets, files for machines."""
        for sheet in give_sheets(env, config, files, self.cache.folder):
            files.append(sheet)
        if self.made is None or not isinstance(files, SiteFiles):
            return env
        shop, texts = self.made
        for shown in rendered_files(files):
            files.append(shown)
        store = self._store(config)
        give_posts_their_text(texts.kept, shop, store)
        if self.is_preview and not have_pages(config, self):
            self.preview.show(PreviewedSite(shop, store, texts, is_alone(config, self)))
            made = short_machine_files(files, config)
        else:
            whole = whole_texts(texts.kept.values(), shop, store)
            made = make_files(whole, shop, store, self._cores(config), self.count_pages)
            made += branch_files(files, env, config, shop.inputs, self.cache.file(".branches"))
        for file in made:
            files.append(file)
        if files.site.blogs and not config.site_url:
            log.info("the blog has no feeds, for they hold the site's own address (set SITE_URL)")
        return env

    on_env = CombinedEvent(_make_texts, _make_pages)

    def on_template_context(self, context: Any, *, template_name: str, config: MkDocsConfig) -> Any:
        """Leave unlisted pages out of the sitemap; the page for no page has a chrome too."""
        nav = context["nav"]
        if self.made:
            context["chrome"] = chrome_at(f"/{template_name}", self.made[0].site)
        if template_name == SITEMAP and isinstance(nav, SiteNavigation):
            context["pages"] = listed_files(nav)
        return context

    def on_page_context(
        self, context: Any, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> Any:
        """What templates show beside the text: sidebar, breadcrumbs, tags, last update."""
        if isinstance(page.file, PageFile):
            context |= context_of(page.file)
        return context

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Leave the page's main part to who wrote it, where that is a React page."""
        is_react = isinstance(page.file, PageFile) and isinstance(page.file.shown, ReactPage)
        return with_own_main(output) if is_react else output

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Give the sitemap its name."""
        finish_sitemap(Path(config.site_dir), self._settings(config))

    def on_serve(self, server: Any, *, config: MkDocsConfig, builder: Any) -> Any:
        """Make pages when they are asked for, and rebuild when anything that they show changes."""
        from mkdocs_docusaurus.mkdocs.preview_server import preview_server  # Builds need no server.

        settings = self._settings(config)
        server = preview_server(server, config, self.config, self.preview, self.tell)
        config_files = [path for path in self.read.files if path.is_file()] if self.read else []
        for path in (*watched(settings), *config_files):
            server.watch(str(path))
        return server

    def on_shutdown(self) -> None:
        """Have Python look for garbage as ever."""
        collect_as_ever()

    def tell(self, config: MkDocsConfig, files: SiteFiles) -> None:
        """Find all that is wrong with the site, and say it."""
        self.findings = find_problems(config, files, self.config, self.read)
        self.preview.findings = self.findings
        self.say(self.findings)

    def _say(self, findings: list[Finding]) -> None:
        say_problems(findings, is_preview=self.is_preview)

    def _settings(self, config: MkDocsConfig) -> SiteSettings:
        """The site's own settings, or what the options say of the folder."""
        if self.read:
            return settings_of_site(self.read.settings, config, is_preview=self.is_preview)
        return settings_of(config, self.config, is_preview=self.is_preview)

    def _workshop(
        self, env: Environment, config: MkDocsConfig, files: SiteFiles, nav: SiteNavigation
    ) -> Workshop:
        pages = {file.dest_uri: file for file in page_files(files)}
        site = next(iter(pages.values())).site
        inputs = inputs_of(config, self.config, site.settings)
        return Workshop(pages, files, site, nav, env, config, inputs, root_path(config))

    def _store(self, config: MkDocsConfig) -> Store:
        """Where pages are kept; nowhere, where others have a hand in them, for nobody knows how."""
        return Store(None) if have_pages(config, self) else self.cache.store

    def _cores(self, config: MkDocsConfig) -> int:
        """The cores that make pages; one, where others may keep count of pages."""
        return 1 if have_pages(config, self) else self.config.cores or available_cores()


def _say_if_shallow(settings: SiteSettings) -> None:
    """Say that dates of changes are wrong where Git has no more than the last commits."""
    shown = [
        *(docs.show_last_update_time for docs in settings.docs),
        *(blog.show_last_update_time for blog in settings.blogs),
        *(pages.show_last_update_time for pages in settings.pages),
    ]
    if any(shown) and is_shallow(settings.root):
        log.info("pages say too late a date: Git has the last commits alone (fetch all of them)")
