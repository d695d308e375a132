"""What is said of a site in place of its own settings: on the command line, in a mkdocs.yml."""

import logging
import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils.yaml import yaml_load

from mkdocs_docusaurus.mkdocs.options import Options
from mkdocs_docusaurus.settings.blog import BlogSettings, PagesSettings
from mkdocs_docusaurus.settings.docs import DocsSettings
from mkdocs_docusaurus.settings.folder import CONFIGS, ReadSettings, read_languages
from mkdocs_docusaurus.settings.site import SiteSettings
from mkdocs_docusaurus.settings.theme import ThemeSettings

log = logging.getLogger("mkdocs.plugins.docusaurus")

_PLACES = ("static_dir", "sidebars", "blog_dir", "pages_dir")


@dataclass(frozen=True)
class Given:
    """What is said of a site in place of its own settings; `None` says nothing.

    `options` are the plugin's, by their names.
    """

    site_name: str | None = None
    site_url: str | None = None
    docs_dir: str | None = None
    run_code: bool = True
    options: Mapping[str, Any] = field(default_factory=dict)


def said_in(config: MkDocsConfig) -> Mapping[str, Any]:
    """The settings that a mkdocs.yml says itself, by their names; none where there is no file."""
    file = Path(config.config_file_path)
    if not file.is_file():
        return {}
    with file.open("rb") as source:
        return yaml_load(source) or {}


def said_of_theme(config: MkDocsConfig) -> Mapping[str, Any]:
    """What a mkdocs.yml says of the theme beside its name."""
    theme = said_in(config).get("theme")
    return theme if isinstance(theme, Mapping) else {}


def read_beside(
    config: MkDocsConfig, options: Options, known: ReadSettings | None
) -> ReadSettings | None:
    """The docusaurus.config beside a mkdocs.yml, if there is one; what mkdocs.yml says wins.

    `known` are the settings of that file, where they are read already.
    """
    file = Path(config.config_file_path)
    if not file.is_file() or not any((file.parent / name).is_file() for name in CONFIGS):
        return known
    read = known or next(iter(read_languages(file.parent, run_code=options.code).values()))
    said = said_in(config)
    places = {name: options[name] for name in _PLACES if options[name]}
    if options.format == "detect":
        places["format"] = options.format
    docs_dir = config.docs_dir if said.get("docs_dir") else None
    given = Given(config.site_name, config.site_url, docs_dir, options=places)
    settings = overridden(read.settings, given, read.settings.base_url)
    theme = _without(settings.theme, said.get("extra") or {})
    return replace(read, settings=replace(settings, theme=theme))


def say_which_wins(config: MkDocsConfig, read: ReadSettings) -> None:
    """Say which of two files is heeded, where a site has both."""
    name = Path(config.config_file_path).name
    if not Path(config.config_file_path).is_file():
        return
    log.info(f"{read.settings.config_file} is read, too; what {name} says wins")


def overridden(settings: SiteSettings, given: Given, root: str) -> SiteSettings:
    """Settings with what is said in their place; `root` is the default language's base URL."""
    if given.site_name:
        settings = replace(settings, title=given.site_name)
    if given.site_url:
        path = given.site_url.removeprefix(_origin(given.site_url)).strip("/")
        base_url = (f"/{path}/" if path else "/") + settings.base_url.removeprefix(root)
        settings = replace(settings, url=_origin(given.site_url), base_url=base_url)
    if given.docs_dir:
        path = _below(settings.root, given.docs_dir)
        first, *others = settings.docs or (DocsSettings(route=""),)
        settings = replace(settings, docs=(replace(first, path=path), *others))
    options = given.options
    if static := options.get("static_dir"):
        settings = replace(settings, static_dirs=(_below(settings.root, static),))
    if sidebars := options.get("sidebars"):
        first, *others = settings.docs or (DocsSettings(route=""),)
        first = replace(first, sidebars_file=_below(settings.root, sidebars), sidebars=None)
        settings = replace(settings, docs=(first, *others))
    if blog := options.get("blog_dir"):
        (first_blog, *blogs) = settings.blogs or (BlogSettings(),)
        first_blog = replace(first_blog, path=_below(settings.root, blog))
        settings = replace(settings, blogs=(first_blog, *blogs))
    if pages := options.get("pages_dir"):
        (first_pages, *rest) = settings.pages or (PagesSettings(),)
        first_pages = replace(first_pages, path=_below(settings.root, pages))
        settings = replace(settings, pages=(first_pages, *rest))
    return replace(settings, format=options.get("format") or settings.format)


def _below(root: Path, path: str) -> str:
    """A path as seen from the site's folder."""
    return Path(os.path.relpath(root / path, root)).as_posix()


def _origin(url: str) -> str:
    scheme, separator, rest = url.partition("://")
    return f"{scheme}{separator}{rest.partition('/')[0]}" if separator else ""


def _without(theme: ThemeSettings, extra: Mapping[str, Any]) -> ThemeSettings:
    """A theme without the parts that `extra` of a mkdocs.yml has."""
    if extra.get("footer"):
        theme = replace(theme, footer=None)
    if extra.get("announcement"):
        theme = replace(theme, announcement=None)
    return theme
