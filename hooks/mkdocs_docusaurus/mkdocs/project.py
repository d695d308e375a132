"""A project: a site's folder as the command line was given it, and MkDocs' configuration for it."""

import logging
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from material import templates
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from mkdocs_docusaurus.mkdocs.config import config_in_memory
from mkdocs_docusaurus.mkdocs.given import Given, overridden
from mkdocs_docusaurus.plugin import DocusaurusPlugin
from mkdocs_docusaurus.settings.folder import ReadSettings, read_languages
from mkdocs_docusaurus.settings.site import SiteSettings

MKDOCS_FILES = ("mkdocs.yml", "mkdocs.yaml")
_LANGUAGES = Path(templates.__path__[0], "partials", "languages")


class CannotRun(Exception):
    """What was asked for cannot be done at all; the message is one line that says why."""


@dataclass(frozen=True)
class Project:
    """A site's folder with its settings in each language, by locale, the default one first.

    `config_file` is its own mkdocs.yml, if it has one.
    """

    root: Path
    languages: Mapping[str, ReadSettings]
    given: Given
    config_file: Path | None = None

    @property
    def locales(self) -> tuple[str, ...]:
        """The languages that a build makes, by their locales, the default one first."""
        return tuple(self.languages)


def open_project(folder: Path, given: Given) -> Project:
    """The site in a folder; CannotRun where there is none.

    Without a docusaurus.config, what stands in the folder is the site: docs, blog, pages.
    """
    root = folder.resolve()
    if not root.is_dir():
        raise CannotRun(f"{folder} is no folder")
    if not os.access(root, os.R_OK | os.X_OK):
        raise CannotRun(f"{folder} cannot be read")
    files = (root / name for name in MKDOCS_FILES)
    config_file = next((file for file in files if file.is_file()), None)
    found = read_languages(root, run_code=given.run_code)
    base_url = next(iter(found.values())).settings.base_url
    languages = {
        locale: replace(read, settings=overridden(read.settings, given, base_url))
        for locale, read in found.items()
    }
    if config_file is None:
        _check_content(folder, next(iter(languages.values())).settings)
    return Project(root, languages, given, config_file)


def at_root(read: ReadSettings, root: ReadSettings) -> ReadSettings:
    """The settings of a language that is built alone: it stands where the site's `root` stands.

    So does `docusaurus build --locale`.
    https://docusaurus.io/docs/i18n/tutorial#multi-domain-deployment
    """
    return replace(read, settings=replace(read.settings, base_url=root.settings.base_url))


def config_of(
    project: Project, read: ReadSettings, site_dir: Path, plugin: DocusaurusPlugin | None = None
) -> tuple[MkDocsConfig, DocusaurusPlugin]:
    """MkDocs' configuration for a project, and the plugin in it; CannotRun where it is wrong.

    A project without a mkdocs.yml has the `plugin` that an earlier configuration had, or a new one.
    """
    given = project.given
    with _said() as said:
        try:
            if project.config_file:
                told = {"site_name": given.site_name, "site_url": given.site_url}
                file = str(project.config_file)
                config = load_config(file, **told, docs_dir=given.docs_dir, site_dir=str(site_dir))
                plugin = _plugin_in(config, project.config_file, given)
                plugin.given = read if read.settings.config_file else None
                return config, plugin
            config = config_in_memory(project.root, _said_by(read.settings, site_dir))
        except (Abort, ConfigurationError) as error:
            raise CannotRun("; ".join(said) or str(error)) from None
    plugin = plugin or DocusaurusPlugin()
    plugin.given = read
    _take(plugin, given.options, config)
    config.plugins["docusaurus"] = plugin
    return config, plugin


def _plugin_in(config: MkDocsConfig, file: Path, given: Given) -> DocusaurusPlugin:
    for it in config.plugins.values():
        found = getattr(it, "plugin", it)
        if isinstance(found, DocusaurusPlugin):
            if found is it:
                _take(found, {**found.config, **given.options}, config)
            else:
                config.extra["docusaurus"] |= given.options
            return found
    raise CannotRun(f"{file.name} does not name the plugin `docusaurus`")


def _take(plugin: DocusaurusPlugin, options: Mapping[str, Any], config: MkDocsConfig) -> None:
    errors, _ = plugin.load_config(dict(options), config.config_file_path)
    if errors:
        name, error = errors[0]
        raise CannotRun(f"{name.replace('_', '-')}: {error}")


def _said_by(settings: SiteSettings, site_dir: Path) -> dict[str, Any]:
    """What mkdocs.yml would say of a site."""
    # MkDocs wants a folder of docs below the site's, which a blog alone has not.
    others = [*(it.path for it in settings.blogs), *(it.path for it in settings.pages)]
    paths = [*(it.path for it in settings.docs), *others]
    folder = next(at for path in paths if (at := settings.root / path).is_dir())
    return {
        "site_name": settings.title or settings.root.name,
        "site_url": f"{settings.url}{settings.base_url}" if settings.url else None,
        "site_description": settings.tagline or None,
        "docs_dir": str(folder),
        "site_dir": str(site_dir),
        "theme": {"language": _material_language(settings.language.locale)},
    }


def _material_language(locale: str) -> str:
    """The language of Material's own words that comes nearest to a locale; else English."""
    names = {path.stem.lower(): path.stem for path in _LANGUAGES.glob("*.html")}
    wanted = locale.lower().replace("_", "-")
    return names.get(wanted) or names.get(wanted.partition("-")[0]) or "en"


def _check_content(folder: Path, settings: SiteSettings) -> None:
    """Raise CannotRun where nothing is there to be built, or docs may not be read."""
    paths = [
        *(docs.path for docs in settings.docs),
        *(blog.path for blog in settings.blogs),
        *(pages.path for pages in settings.pages),
    ]
    there = [at for path in paths if (at := settings.root / path).is_dir()]
    for at in there:
        if not os.access(at, os.R_OK | os.X_OK):
            raise CannotRun(f"{at} cannot be read")
    if not there:
        names = ", ".join(paths) or "docs, blog and src/pages"
        raise CannotRun(f"{folder} has no docs: {names} and a docusaurus.config were looked for")


@contextmanager
def _said() -> Iterator[list[str]]:
    """What MkDocs logs as errors in the block, instead of saying it."""
    said: list[str] = []
    handler = logging.Handler(logging.ERROR)
    handler.emit = lambda record: said.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger("mkdocs")
    before, logger.propagate = logger.propagate, False
    handlers, logger.handlers = logger.handlers, [handler]
    try:
        yield said
    finally:
        logger.handlers, logger.propagate = handlers, before
