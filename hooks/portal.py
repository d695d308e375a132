"""The hook: MkDocs' events in the order MkDocs calls them; reading it is reading the build.

With `docusaurus_mkdocs/`, which holds the objects handed over, it is all that knows MkDocs.
https://www.mkdocs.org/dev-guide/plugins/#events
"""

import logging
import os
import warnings
from pathlib import Path
from typing import Any, get_args

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs_awesome_pages_plugin.navigation import NavEntryNotFound

from docusaurus.diagnostics import line_of, rate, read_severities
from docusaurus.report import publish, summary
from docusaurus.site import Format, Settings, read_site
from docusaurus_mkdocs.blog import keep_excerpts
from docusaurus_mkdocs.files import PageFile, SiteFiles, found_problems, page_files, site_files
from docusaurus_mkdocs.machine_files import machine_files
from docusaurus_mkdocs.nav import navigation
from docusaurus_mkdocs.pages import context_of, pages_of, prepare_page
from docusaurus_mkdocs.pages_file import arrange, mark_folders
from docusaurus_mkdocs.toc import levels_of, table_of_contents

log = logging.getLogger("mkdocs.hooks.portal")

_LEVELS = {"info": logging.INFO, "warn": logging.WARNING, "error": logging.ERROR}


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Around somebody else's docs, show nothing of the portal's own."""
    if Path(config.docs_dir) != Path(config.config_file_path).parent / "docs":
        config.theme["logo"] = None
        config.theme["favicon"] = "assets/images/favicon.png"
        config.repo_url = config.repo_name = config.edit_uri = config.copyright = None
        config.site_description = None
        config.extra["docusaurus"] |= {
            "image": None,
            "blog_path": "blog",
            "last_update": False,
        }
        config.extra["footer"] = config.extra["announcement"] = None
        config.plugins["redirects"].config["redirect_maps"] = {}
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Read and order the docs; each page gets the URL that Docusaurus gives it."""
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
    return navigation(site.all_sidebars, pages_of(pages))


on_nav = CombinedEvent(_before_awesome_pages, _after_awesome_pages)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Keep the headings in the table of contents that the doc wants there."""
    page.toc = table_of_contents(page.toc, *levels_of(page))
    return keep_excerpts(page.file, html) if isinstance(page.file, PageFile) else html


def _say_what_is_wrong(env: Any, config: MkDocsConfig, files: Files) -> Any:
    """Every page is translated: say all that is wrong with the docs, in order."""
    severities, wrong = read_severities(config.extra["docusaurus"].get("problems") or {})
    if wrong:
        raise PluginError("extra.docusaurus.problems in mkdocs.yml: " + "; ".join(wrong))
    problems = found_problems(files) if isinstance(files, SiteFiles) else []
    findings = rate(problems, severities)
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
    return env


def _add_what_machines_read(env: Any, config: MkDocsConfig, files: Files) -> Any:
    """Put `robots.txt`, `llms.txt` and a Markdown copy of each page beside the pages."""
    for file in machine_files(files, config) if isinstance(files, SiteFiles) else []:
        files.append(file)
    if isinstance(files, SiteFiles) and files.site.blog and not config.site_url:
        log.info("the blog has no feeds, for they hold the site's own address (set SITE_URL)")
    return env


on_env = CombinedEvent(_say_what_is_wrong, _add_what_machines_read)


def on_template_context(
    context: dict[str, Any], template_name: str, config: MkDocsConfig
) -> dict[str, Any]:
    """Leave unlisted pages out of the sitemap."""
    if template_name == "sitemap.xml":
        context["pages"] = [file for file in context["pages"] if "robots" not in file.page.meta]
    return context


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """What the portal's templates show beside the text: sidebar, breadcrumbs, tags, last update."""
    if isinstance(page.file, PageFile):
        context |= context_of(page.file)
    return context


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    """Rebuild when a static file, a post, a page or a sidebar written by hand changes."""
    settings = _settings(config)
    for path in (
        settings.static_dir,
        settings.sidebars_file,
        settings.blog_dir,
        settings.pages_dir,
    ):
        if path is not None and path.exists():
            server.watch(str(path))
    return server


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
        pages_dir=root / (given["pages_dir"] or docs_dir.parent / "src" / "pages"),
        last_update=given["last_update"],
    )


def _is_preview() -> bool:
    """Whether the command being run is `mkdocs serve`, which MkDocs tells its events nowhere."""
    command = click.get_current_context(silent=True)
    return command is not None and command.info_name == "serve"
