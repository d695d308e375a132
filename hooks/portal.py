"""The hook: MkDocs' events in the order MkDocs calls them; reading it is reading the build.

With `docusaurus_mkdocs/`, which holds the objects handed over, it is all that knows MkDocs.
https://www.mkdocs.org/dev-guide/plugins/#events
"""

import gzip
import logging
import os
import warnings
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any, get_args

import click
from jinja2 import FileSystemBytecodeCache
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs_awesome_pages_plugin.navigation import NavEntryNotFound

from docusaurus.catalog.files import endless_links
from docusaurus.diagnostics import line_of, rate, read_severities
from docusaurus.digest import digest
from docusaurus.report import publish, summary
from docusaurus.site import Format, Settings, read_site
from docusaurus_mkdocs.blog import keep_excerpts
from docusaurus_mkdocs.branches import branch_files
from docusaurus_mkdocs.files import PageFile, SiteFiles, found_problems, page_files, site_files
from docusaurus_mkdocs.inputs import inputs_of
from docusaurus_mkdocs.machine_files import machine_files, markdown_copies, root_path
from docusaurus_mkdocs.making import (
    Workshop,
    give_posts_their_text,
    make_files,
    make_texts,
    may_make,
    whole_texts,
)
from docusaurus_mkdocs.nav import SiteNavigation, navigation
from docusaurus_mkdocs.pages import context_of, pages_of, prepare_page
from docusaurus_mkdocs.pages_file import arrange, mark_folders
from docusaurus_mkdocs.preview import PreviewedSite, preview_at, preview_server
from docusaurus_mkdocs.toc import levels_of, table_of_contents
from rendering.cores import available_cores
from rendering.site_folder import bring_back, set_aside
from rendering.store import Store

log = logging.getLogger("mkdocs.hooks.portal")

_DRAFT = InclusionLevel.DRAFT
_LEVELS = {"info": logging.INFO, "warn": logging.WARNING, "error": logging.ERROR}


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Around somebody else's docs, show nothing of the portal's own."""
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
    """Keep the site's folder from being emptied."""
    set_aside(Path(config.site_dir))


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Read and order the docs; each page gets the URL that Docusaurus gives it."""
    bring_back(Path(config.site_dir))
    return site_files(files, read_site(_settings(config)), config)


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
        files.made_apart = may_make(config, (on_page_content, on_page_context))
    return made


on_nav = CombinedEvent(_before_awesome_pages, _after_awesome_pages)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Keep the headings in the table of contents that the doc wants there."""
    page.toc = table_of_contents(page.toc, *levels_of(page))
    return keep_excerpts(page.file, html) if isinstance(page.file, PageFile) else html


def on_env(env: Any, config: MkDocsConfig, files: Files) -> Any:
    """Make every page, say all that is wrong with the docs, and put what is made into the site."""
    if not isinstance(files, SiteFiles):
        return env
    shop = _workshop(env, config, files)
    if shop is None:
        _say_what_is_wrong(config, files)
        made = machine_files(files, markdown_copies(files, config), config)
        made += branch_files(files, env, config)
    else:
        env.bytecode_cache = env.bytecode_cache or _compiled_templates(config)
        store, cores = _store(config), int(config.extra["docusaurus"]["cores"]) or available_cores()
        texts = make_texts(shop, store, cores)
        _say_what_is_wrong(config, files)
        give_posts_their_text(texts, shop, store)
        if _is_preview():
            preview_at(config.site_dir).show(PreviewedSite(shop, store, texts))
            made = machine_files(files, {}, config)
        else:
            texts = whole_texts(texts.values(), shop, store)
            made = make_files(texts, shop, store, cores)
            made += branch_files(files, env, config)
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


def _say_what_is_wrong(config: MkDocsConfig, files: SiteFiles) -> None:
    """Every page is translated: say all that is wrong with the docs, in order."""
    severities, wrong = read_severities(config.extra["docusaurus"].get("problems") or {})
    if wrong:
        raise PluginError("extra.docusaurus.problems in mkdocs.yml: " + "; ".join(wrong))
    findings = rate(found_problems(files), severities)
    docs_dir = Path(config.docs_dir)
    for finding in findings:
        log.log(_LEVELS[finding.severity], line_of(finding.problem, docs_dir.name))
    if findings:
        log.info(summary(findings))
    try:
        publish(findings, docs_dir, os.environ)
    except OSError as error:
        raise PluginError(
            f"PROBLEMS: {error.filename} cannot be written: {error.strerror}"
        ) from None
    errors = sum(finding.severity == "error" for finding in findings)
    if errors and not _is_preview():
        raise PluginError(f"the docs have errors: {errors}")


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


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    """Make pages when they are asked for, and rebuild when anything that they show changes."""
    settings = _settings(config)
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


def _store(config: MkDocsConfig) -> Store:
    """Where pages are kept from one build to the next; a preview keeps its own."""
    folder = _cache_dir(config)
    name = digest((config.docs_dir, config.site_name, config.site_url, _is_preview()))
    return Store(folder / f"{name}.sqlite" if folder else None)


def _compiled_templates(config: MkDocsConfig) -> FileSystemBytecodeCache | None:
    """Where templates are kept as Python's bytecode; Jinja sees to it that it is the newest."""
    folder = _cache_dir(config)
    return FileSystemBytecodeCache(str(folder)) if folder else None


def _cache_dir(config: MkDocsConfig) -> Path | None:
    """The folder for what is kept between builds; none where it is not to be, or cannot be."""
    given = config.extra["docusaurus"]
    if not given["cache"]:
        return None
    folder = Path(config.config_file_path).parent / str(given["cache_dir"])
    try:
        folder.mkdir(parents=True, exist_ok=True)
        TemporaryFile(dir=folder).close()
    except OSError as error:
        given["cache"] = False
        log.info("nothing is kept for the next build: %s: %s", folder, error.strerror)
        return None
    return folder


def _settings(config: MkDocsConfig) -> Settings:
    given = config.extra["docusaurus"]
    root = Path(config.config_file_path).parent
    docs_dir = Path(config.docs_dir)
    if given["format"] not in get_args(Format):
        raise PluginError(f"MARKDOWN_FORMAT is {given['format']!r}, but must be mdx or detect")
    for name in ("static_dir", "sidebars", "blog_dir", "pages_dir"):
        if given[name] and not (root / given[name]).exists():
            raise PluginError(f"{given[name]!r}, which `{name}` names, does not exist")
    return Settings(
        docs_dir=docs_dir,
        static_dir=root / (given["static_dir"] or docs_dir.parent / "static"),
        overrides_dir=Path(config.theme.custom_dir) if config.theme.custom_dir else None,
        sidebars_file=root / given["sidebars"] if given["sidebars"] else None,
        format=given["format"],
        drafts=_is_preview(),
        blog_dir=root / (given["blog_dir"] or docs_dir.parent / "blog"),
        blog_path=given["blog_path"],
        blog_title=given["blog_title"],
        blog_description=given["blog_description"],
        pages_dir=root / (given["pages_dir"] or docs_dir.parent / "src" / "pages"),
        last_update=given["last_update"],
    )


def _is_preview() -> bool:
    """Whether the command being run is `mkdocs serve`, which MkDocs tells its events nowhere."""
    command = click.get_current_context(silent=True)
    return command is not None and command.info_name == "serve"
