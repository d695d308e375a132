"""The hook: MkDocs' events in the order MkDocs calls them; reading it is reading the build.

With `mkdocs_docusaurus/mkdocs/`, which holds the objects handed over, it is all that knows MkDocs.
https://www.mkdocs.org/dev-guide/plugins/#events
"""

import gzip
import logging
import warnings
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs_awesome_pages_plugin.navigation import NavEntryNotFound

from mkdocs_docusaurus.build.cores import available_cores
from mkdocs_docusaurus.build.garbage import collect_as_ever, collect_nothing
from mkdocs_docusaurus.build.site_folder import bring_back, set_aside
from mkdocs_docusaurus.catalog.files import endless_links
from mkdocs_docusaurus.diagnostics import line_of
from mkdocs_docusaurus.mkdocs.blog import keep_excerpts
from mkdocs_docusaurus.mkdocs.branches import branch_files
from mkdocs_docusaurus.mkdocs.cache import cache_dir, check_cache, compiled_templates, store_of
from mkdocs_docusaurus.mkdocs.files import PageFile, SiteFiles, page_files, site_files
from mkdocs_docusaurus.mkdocs.inputs import inputs_of
from mkdocs_docusaurus.mkdocs.kept_docs import keep_docs, kept_docs
from mkdocs_docusaurus.mkdocs.machine_files import (
    machine_files,
    markdown_copies,
    root_path,
    short_machine_files,
)
from mkdocs_docusaurus.mkdocs.making import (
    Workshop,
    give_posts_their_text,
    is_alone,
    make_files,
    make_texts,
    may_make,
    whole_texts,
)
from mkdocs_docusaurus.mkdocs.nav import SiteNavigation, navigation
from mkdocs_docusaurus.mkdocs.pages import context_of, pages_of, prepare_page
from mkdocs_docusaurus.mkdocs.pages_file import arrange, mark_folders
from mkdocs_docusaurus.mkdocs.preview import preview_at
from mkdocs_docusaurus.mkdocs.previewed_site import PreviewedSite
from mkdocs_docusaurus.mkdocs.problems import say_problems
from mkdocs_docusaurus.mkdocs.redirects import show_pages_to_redirects
from mkdocs_docusaurus.mkdocs.search import give_index
from mkdocs_docusaurus.mkdocs.settings import is_preview, settings_of
from mkdocs_docusaurus.mkdocs.stylesheets import give_sheets
from mkdocs_docusaurus.mkdocs.theme import keep_templates
from mkdocs_docusaurus.mkdocs.toc import levels_of, table_of_contents
from mkdocs_docusaurus.site import read_site

log = logging.getLogger("mkdocs.hooks.portal")

_DRAFT = InclusionLevel.DRAFT


def on_startup(command: str, dirty: bool) -> None:
    """A build that is not a preview's ends before Python needs to look for garbage."""
    if command == "build":
        collect_nothing()


@event_priority(100)  # Before the search, which asks for templates.
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Around somebody else's docs, show nothing of the portal's own."""
    check_cache(config)
    keep_templates(config.theme, compiled_templates(config))
    docs_dir = Path(config.docs_dir)
    if endless := endless_links(docs_dir):
        raise PluginError("\n".join(line_of(problem, docs_dir.name) for problem in endless))
    if docs_dir != Path(config.config_file_path).parent / "docs":
        config.theme["logo"] = None
        config.theme["favicon"] = "assets/images/favicon.png"
        config.repo_url = config.repo_name = config.edit_uri = config.copyright = None
        config.site_description = None
        config.extra["docusaurus"] |= {
            "image": None,
            "blog_path": "blog",
            "blog_title": None,
            "blog_description": None,
            "last_update": False,
        }
        config.extra["footer"] = config.extra["announcement"] = config.extra["analytics"] = None
        config.plugins["redirects"].config["redirect_maps"] = {}
    return config


def on_pre_build(config: MkDocsConfig) -> None:
    """Keep the site's folder from being emptied; have the search read pages our way."""
    set_aside(Path(config.site_dir))
    give_index(config)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Read and order the docs; each page gets the URL that Docusaurus gives it."""
    bring_back(Path(config.site_dir))
    shown = preview_at(config.site_dir).shown
    store = store_of(config)
    earlier = shown.shop.site.catalog.read if shown else kept_docs(store)
    site = read_site(settings_of(config), earlier)
    if not shown:
        keep_docs(site.catalog.read, earlier, store)
    read = site_files(files, site, config)
    show_pages_to_redirects(read, config)
    return read


@event_priority(100)
def _before_awesome_pages(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Note which of MkDocs' own sections is which folder."""
    warnings.filterwarnings("ignore", category=NavEntryNotFound)  # Said already, with its address.
    mark_folders(nav.items)
    return nav


@event_priority(-100)
def _after_awesome_pages(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
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
        files.made_apart = may_make(config, __name__)
    return made


on_nav = CombinedEvent(_before_awesome_pages, _after_awesome_pages)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Keep the headings in the table of contents that the doc wants there."""
    page.toc = table_of_contents(page.toc, *levels_of(page))
    return keep_excerpts(page.file, html) if isinstance(page.file, PageFile) else html


def on_env(env: Any, config: MkDocsConfig, files: Files) -> Any:
    """Make every page, say all that is wrong with the docs, and put what is made into the site."""
    for sheet in give_sheets(env, config, files, cache_dir(config)):
        files.append(sheet)
    if not isinstance(files, SiteFiles):
        return env
    shop = _workshop(env, config, files)
    if shop is None:
        say_problems(config, files)
        made = machine_files(files, markdown_copies(files, config), config)
        made += branch_files(files, env, config)
    else:
        store = store_of(config)
        cores = int(config.extra["docusaurus"]["cores"]) or available_cores()
        shown = preview_at(config.site_dir).shown
        texts = make_texts(shop, store, cores, shown.texts if shown else None)
        say_problems(config, files)
        give_posts_their_text(texts.kept, shop, store)
        if is_preview():
            alone = is_alone(config, __name__)
            preview_at(config.site_dir).show(PreviewedSite(shop, store, texts, alone))
            made = short_machine_files(files, config)
        else:
            whole = whole_texts(texts.kept.values(), shop, store)
            made = make_files(whole, shop, store, cores)
            made += branch_files(files, env, config, shop.inputs)
    for file in made:
        files.append(file)
    if files.site.blog and not config.site_url:
        log.info("the blog has no feeds, for they hold the site's own address (set SITE_URL)")
    return env


def _workshop(env: Any, config: MkDocsConfig, files: SiteFiles) -> Workshop | None:
    """What making the pages takes, unless another plugin has a hand in them: MkDocs makes them."""
    pages = {file.dest_uri: file for file in page_files(files)}
    if not (files.made_apart and isinstance(files.nav, SiteNavigation)):
        return None
    site = next(iter(pages.values())).site
    inputs = inputs_of(config, site.settings)
    return Workshop(pages, files, site, files.nav, env, config, inputs, root_path(config))


def on_template_context(
    context: dict[str, Any], template_name: str, config: MkDocsConfig
) -> dict[str, Any]:
    """Leave unlisted pages out of the sitemap."""
    nav = context["nav"]
    if template_name == "sitemap.xml" and isinstance(nav, SiteNavigation):
        listed = (page for page in nav.every_page if "robots" not in page.meta)
        context["pages"] = [page.file for page in listed if page.file.inclusion is not _DRAFT]
    return context


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """What the portal's templates show beside the text: sidebar, breadcrumbs, tags, last update."""
    if isinstance(page.file, PageFile):
        context |= context_of(page.file)
    return context


def on_post_build(config: MkDocsConfig) -> None:
    """Compress the sitemap anew: MkDocs puts the time of day into it, and no two would be equal."""
    sitemap = Path(config.site_dir, "sitemap.xml")
    if sitemap.is_file():
        packed = gzip.compress(sitemap.read_bytes(), mtime=0)
        sitemap.with_name("sitemap.xml.gz").write_bytes(packed)


def on_serve(server: Any, config: MkDocsConfig, builder: Any) -> Any:
    """Make pages when they are asked for, and rebuild when anything that they show changes."""
    from mkdocs_docusaurus.mkdocs.preview_server import preview_server  # Builds need no server.

    settings = settings_of(config)
    server = preview_server(server, config)
    for path in (
        settings.static_dir,
        settings.sidebars_file,
        settings.blog_dir,
        settings.pages_dir,
    ):
        if path is not None and path.exists():
            server.watch(str(path))
    return server


def on_shutdown() -> None:
    """Have Python look for garbage as ever."""
    collect_as_ever()
