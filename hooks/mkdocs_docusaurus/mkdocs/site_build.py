"""A build: a site in each of its languages, written into a folder."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from mkdocs_docusaurus.build.manifest import begin, finish, others_files
from mkdocs_docusaurus.diagnostics import Finding
from mkdocs_docusaurus.mkdocs.project import CannotRun, Project, at_root, config_of
from mkdocs_docusaurus.plugin import DocusaurusPlugin
from mkdocs_docusaurus.settings.folder import ReadSettings

Tell = Callable[[str], None]
"""Is told what a build is about."""


@dataclass(frozen=True)
class Built:
    """A site that was built: how many pages it has, and all that is wrong with it."""

    pages: int
    findings: tuple[Finding, ...]


def _silent(_: str) -> None:
    """Nobody wants to know."""


class _Checked(Exception):
    """Ends a build once all is found that is wrong with the site."""


def build_project(project: Project, site_dir: Path, locales: Sequence[str], tell: Tell) -> Built:
    """Build a site in some languages, or in all; `tell` is told what it is about.

    The default language stands at the root of `site_dir`, each other one in a folder there; one
    language alone stands at the root.  Raises CannotRun where nothing can be built, or the folder
    holds files that no build has written: none of those is ever removed.
    """
    check_site_dir(site_dir)
    begin(site_dir)
    languages = chosen(project, locales)
    folders = {locale: _folder(project, locale) for locale in languages}
    built = []
    for locale, read in languages.items():
        place = site_dir / folders[locale] if len(languages) > 1 else site_dir
        beside = (
            frozenset(folders.values()) - {folders[locale]} if place == site_dir else frozenset()
        )
        built.append(build_site(project, read, place, beside, tell))
    finish(site_dir)
    found = dict.fromkeys(finding for one in built for finding in one.findings)
    return Built(sum(one.pages for one in built), tuple(found))


def build_site(
    project: Project,
    read: ReadSettings,
    site_dir: Path,
    beside: frozenset[str] = frozenset(),
    tell: Tell = _silent,
) -> Built:
    """Build a site in the one language of `read`; `beside` are folders of other languages."""
    config, plugin = config_of(project, read, site_dir)
    plugin.languages = beside

    def say(_: list[Finding]) -> None:
        tell(f"making {_pages(plugin)} pages")

    plugin.say = say
    plugin.count_texts = lambda done, of: tell(f"reading page {done} of {of}")
    plugin.count_pages = lambda done, of: tell(f"making page {done} of {of}")
    _run(config)
    return Built(_pages(plugin), tuple(plugin.findings))


def check_project(project: Project, locales: Sequence[str]) -> list[Finding]:
    """All that is wrong with a site in some languages, or in all; nothing is written."""
    found: dict[Finding, None] = {}
    for read in chosen(project, locales).values():
        with TemporaryDirectory() as nowhere:
            config, plugin = config_of(project, read, Path(nowhere) / "site")

            def stop(findings: list[Finding]) -> None:
                found.update(dict.fromkeys(findings))
                raise _Checked

            plugin.say = stop
            try:
                _run(config)
            except _Checked:
                continue
    return list(found)


def check_site_dir(site_dir: Path) -> None:
    """CannotRun where a build into a folder would lose what is not its own."""
    if site_dir.exists() and not site_dir.is_dir():
        raise CannotRun(f"{site_dir} is no folder")
    if site_dir.is_dir() and (others := others_files(site_dir)):
        count = len(others)
        what = f"{others[0]}, which" if count == 1 else f"{count} files, such as {others[0]}, that"
        said = f"{site_dir} holds {what} no build has written"
        raise CannotRun(f"{said}: name another folder with --site-dir, or empty this one")


def _run(config: MkDocsConfig) -> None:
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    except Abort as error:
        raise CannotRun(str(error)) from None
    finally:
        config.plugins.on_shutdown()


def _pages(plugin: DocusaurusPlugin) -> int:
    return len(plugin.made[0].pages) if plugin.made else 0


def chosen(
    project: Project, locales: Sequence[str], *, only: bool = False
) -> dict[str, ReadSettings]:
    """The settings of some languages, or of all, or of the first `only`.

    CannotRun where the site has no such language.
    """
    first, *_ = project.languages
    for locale in locales:
        if locale not in project.languages:
            known = ", ".join(project.languages)
            raise CannotRun(f"the site has no language {locale!r}, but {known}")
    if project.config_file or (only and not locales):
        return {first: project.languages[first]}
    if len(locales) == 1:
        return {
            locale: at_root(project.languages[locale], project.languages[first])
            for locale in locales
        }
    return {locale: project.languages[locale] for locale in locales or project.languages}


def _folder(project: Project, locale: str) -> str:
    """The folder of a language below that of the site: what its base URL adds to the site's."""
    first, *_ = project.languages
    if locale == first:
        return ""
    root = project.languages[first].settings.base_url
    base_url = project.languages[locale].settings.base_url
    return base_url.replace(root, "/", 1).strip("/") or locale
