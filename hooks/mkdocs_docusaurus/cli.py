"""The command line, `mkdocs-docusaurus`: the door for a site that has no file of ours."""

import logging
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import Any

import click

from mkdocs_docusaurus import __version__
from mkdocs_docusaurus.diagnostics import Finding, Problem, line_of, rate, seen_from
from mkdocs_docusaurus.report import FORMATS, exit_status, report, summary

_OURS = "mkdocs.plugins.docusaurus"
_PROBLEMS, _CANNOT_RUN = 1, 2
_SHOWN_EVERY = 0.05
"""Seconds between two states of what is being done."""
_HELP = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
_PATHS = ("docs_dir", "static_dir", "sidebars", "blog_dir", "pages_dir", "cache_dir")
_SITE_OPTIONS = (
    click.argument("site", default=".", type=click.Path(path_type=Path)),
    click.option("--site-name", metavar="TEXT", envvar="SITE_NAME", help="The site's title."),
    click.option("--site-url", metavar="URL", envvar="SITE_URL", help="Where it will be served."),
    click.option("--docs-dir", metavar="DIR", envvar="DOCS_DIR", help="Its docs."),
    click.option("--static-dir", metavar="DIR", envvar="STATIC_DIR", help="Its static files."),
    click.option("--sidebars", metavar="FILE", envvar="SIDEBARS", help="Its sidebars file."),
    click.option("--blog-dir", metavar="DIR", envvar="BLOG_DIR", help="Its blog."),
    click.option("--pages-dir", metavar="DIR", envvar="PAGES_DIR", help="Its standalone pages."),
    click.option(
        "--markdown-format", "format", type=click.Choice(["mdx", "detect"]),
        envvar="MARKDOWN_FORMAT",
        help="Whether .md files are MDX, or CommonMark (detect).",
    ),
    click.option(
        "--remote-author-pictures/--no-remote-author-pictures", default=None,
        envvar="REMOTE_AUTHOR_PICTURES",
        help="Whether pictures of authors may come from other hosts.",
    ),
    click.option(
        "--code/--no-code", "run_code", default=True,
        help="Whether the site's JavaScript is evaluated; it reaches the site's files alone.",
    ),
    click.option(
        "--cache/--no-cache", default=None, envvar="CACHE",
        help="Whether pages are kept, and made again only when they change.",
    ),
    click.option("--cache-dir", metavar="DIR", envvar="CACHE_DIR", help="Where pages are kept."),
    click.option("--cores", type=int, envvar="CORES", help="Cores that make pages; 0 is all."),
    click.option("-v", "--verbose", is_flag=True, help="Say what MkDocs and its plugins say."),
)  # fmt: skip
_LOCALES = click.option(
    "-l", "--locale", "locales", multiple=True, help="One of the site's languages; else all."
)
_EVERY = click.option("--all", "every", is_flag=True, help="Each problem, none grouped by cause.")


@click.group(context_settings=_HELP)
@click.version_option(__version__, "-V", "--version")
def main() -> None:
    """Build a Docusaurus site with MkDocs and Material: plain Python, without Node.

    SITE is the folder of a Docusaurus site, by default the one you are in.  It needs no change, and
    nothing is written there but the built site: docusaurus.config, sidebars, docs, versions,
    translations, blog, pages and static files are found as Docusaurus finds them.  A folder without
    a docusaurus.config is a site, too.  What a mkdocs.yml there says, wins.

    Options may stand in environment variables: SITE_DIR, SITE_URL, DOCS_DIR and so on.

    \b
    Exit status: 0; 1 where there are problems (check, build --strict);
    2 where the command could not run at all.

    \b
    To have commands and options completed, put this into ~/.bashrc (or ~/.zshrc, with zsh_source):
      eval "$(_MKDOCS_DOCUSAURUS_COMPLETE=bash_source mkdocs-docusaurus)"
    """


def _of_site(command: Callable[..., None]) -> Callable[..., None]:
    """A command about a site: it gets the project, and its own options."""

    @wraps(command)
    def run(site: Path, verbose: bool, **options: Any) -> None:
        from mkdocs_docusaurus.mkdocs.given import Given
        from mkdocs_docusaurus.mkdocs.project import CannotRun, open_project

        own = ("site_name", "site_url", "docs_dir", "run_code")
        others = ("static_dir", "sidebars", "blog_dir", "pages_dir", "format", "cache", "cache_dir")
        more = (*others, "cores", "remote_author_pictures")
        given = {name: options.pop(name) for name in (*own, *more)}
        given |= {name: str(Path(given[name]).absolute()) for name in _PATHS if given[name]}
        plugin = {name: given[name] for name in more if given[name] is not None}
        plugin["code"] = given["run_code"]
        try:
            with _logged(verbose) as warned:
                told = Given(**{name: given[name] for name in own}, options=plugin)
                project = open_project(site, told)
                command(project=project, warned=warned, **options)
        except CannotRun as error:
            click.echo(f"mkdocs-docusaurus: {error}", err=True)
            sys.exit(_CANNOT_RUN)
        except KeyboardInterrupt:
            sys.exit(130)

    for option in reversed(_SITE_OPTIONS):
        run = option(run)
    return run


@main.command()
@_of_site
@click.option(
    "-d", "--site-dir", metavar="DIR", envvar="SITE_DIR",
    help="Where to; by default `site` in the site's folder.",
)  # fmt: skip
@_LOCALES
@_EVERY
@click.option("-s", "--strict", is_flag=True, help="End with 1 where there are problems.")
def build(
    project: Any, warned: list[str], site_dir: str | None, locales: tuple[str, ...], every: bool,
    strict: bool,
) -> None:  # fmt: skip
    """Build the site into a folder.

    Problems are said, and the rest is built.  The folder holds the default language, and one folder
    for each other language.  No file is removed that no build has written.
    """
    from mkdocs_docusaurus.mkdocs.site_build import build_project

    begun = time.monotonic()
    place = Path(site_dir).absolute() if site_dir else project.root / "site"
    with _progress() as tell:
        built = build_project(project, place, locales, tell)
    findings = list(built.findings)
    if findings:
        lines, _, _ = report(findings, "text", every).rpartition("\n")  # Without the count.
        click.echo(lines, err=True)
    pages = f"{built.pages} page" + ("" if built.pages == 1 else "s")
    seconds = time.monotonic() - begun
    click.echo(f"{pages} in {seconds:.1f} s, {summary(findings)}: {_shown(place)}")
    if strict and (exit_status(findings, strict=True) or warned):
        sys.exit(_PROBLEMS)


@main.command()
@_of_site
@click.option(
    "-f", "--format", "form", type=click.Choice(FORMATS), default="text", show_default=True,
    help="For people, for programs (json, sarif), or for GitHub Actions (github).",
)  # fmt: skip
@_LOCALES
@_EVERY
def check(
    project: Any, warned: list[str], form: str, locales: tuple[str, ...], every: bool
) -> None:
    """Say what is wrong with the site, and nothing else; write nothing.

    The exit status is 1 where there are errors or warnings.
    """
    from mkdocs_docusaurus.mkdocs.site_build import check_project

    with _progress() as tell:
        tell("reading the site")
        findings = check_project(project, locales)
    click.echo(report(findings, form, every))
    sys.exit(_PROBLEMS if exit_status(findings, strict=True) else 0)


@main.command()
@_of_site
@click.option(
    "-a",
    "--address",
    metavar="HOST:PORT",
    envvar="ADDRESS",
    default="127.0.0.1:8000",
    show_default=True,
    help="Where to; a port in use makes way for the next free one.",
)
@click.option("-l", "--locale", help="One of the site's languages; else the default one.")
@click.option("-o", "--open", "open_in_browser", is_flag=True, help="Open it in a browser.")
@click.option(
    "--watch",
    type=click.Choice(["native", "polling"]),
    envvar="WATCH",
    help="How saves are noticed; `polling` is for folders that a network or a container shares.",
)
@_EVERY
def serve(
    project: Any, warned: list[str], address: str, locale: str | None, open_in_browser: bool,
    watch: str | None, every: bool,
) -> None:  # fmt: skip
    """Preview the site: pages are made when they are asked for, and again after each save.

    Problems are said here and shown in the pages, until they are mended.
    """
    from dataclasses import replace

    from mkdocs_docusaurus.mkdocs.project import CannotRun
    from mkdocs_docusaurus.mkdocs.site_serve import serve_project

    host, _, port = address.rpartition(":")
    if not (host and port.isdigit() and 0 < int(port) < 65536):
        raise CannotRun(f"--address: {address!r} is no host and port, such as 127.0.0.1:8000")
    if watch:
        options = {**project.given.options, "watch": watch}
        project = replace(project, given=replace(project.given, options=options))

    def say(findings: list[Finding]) -> None:
        if findings:
            click.echo(report(findings, "text", every).rpartition("\n")[0], err=True)

    place = (host.strip("[]"), int(port))
    serve_project(project, place, locale, click.echo, say, open_in_browser=open_in_browser)


@main.command()
@click.argument("folder", metavar="OUT", type=click.Path(path_type=Path))
@_of_site
@click.option("--force", is_flag=True, help="Write over files in OUT; none there is removed.")
def eject(project: Any, warned: list[str], folder: Path, force: bool) -> None:
    """Write the docs as plain Markdown for MkDocs and Material into the folder OUT.

    What it holds builds by itself: its README.md says how.
    """
    from mkdocs_docusaurus.mkdocs.eject import eject_project

    count = eject_project(project, folder, force=force)
    click.echo(f"{count} files written to {folder}; its README.md says how to build them")


@main.command()
@_of_site
@click.option("--force", is_flag=True, help="Write over a mkdocs.yml that is there.")
def init(project: Any, warned: list[str], force: bool) -> None:
    """Write a small mkdocs.yml, for those who want to own one.

    Says what it took from where, and what of the site it could not take.  What mkdocs.yml says
    wins; all else goes on being read from docusaurus.config.
    """
    from mkdocs_docusaurus.mkdocs.look import site_style
    from mkdocs_docusaurus.mkdocs.project import MKDOCS_FILES, CannotRun
    from mkdocs_docusaurus.mkdocs_file import mkdocs_file, not_taken, taken_from

    file = project.config_file or project.root / MKDOCS_FILES[0]
    if file.exists() and not force:
        raise CannotRun(f"{_shown(file)} is there already; --force writes over it")
    read = next(iter(project.languages.values()))
    taken = taken_from(read)
    file.write_text(mkdocs_file(taken), encoding="utf-8")
    click.echo(f"{_shown(file)} written")
    for it in taken:
        click.echo(f"  {it.name}: {it.value}  (from {it.source})")
    problems = not_taken(read, site_style(read.settings).problems)
    others = project.locales[1:]
    if problems or others:
        click.echo("Not taken:")
    if others:
        click.echo(f"  languages: with a mkdocs.yml, the site is not built in {', '.join(others)}")
    for finding in _findings(problems, project.root):
        click.echo(f"  {line_of(finding.problem)}")


@main.command()
@click.argument("name", metavar="X")
@_of_site
@click.option("--docs", "docs_id", default="default", show_default=True, help="The docs' `id`.")
def version(project: Any, warned: list[str], name: str, docs_id: str) -> None:
    """Freeze the current docs as the version X, as `docusaurus docs:version` does."""
    from mkdocs_docusaurus.freeze import CannotFreeze, freeze_version
    from mkdocs_docusaurus.mkdocs.project import CannotRun

    settings = next(iter(project.languages.values())).settings
    docs = next((docs for docs in settings.docs if docs.id == docs_id), None)
    if docs is None:
        known = ", ".join(docs.id for docs in settings.docs) or "none"
        raise CannotRun(f"the site has no docs {docs_id!r}, but {known}")
    try:
        written = freeze_version(settings, docs, name)
    except CannotFreeze as error:
        raise CannotRun(str(error)) from None
    for path in written:
        click.echo(_shown(project.root / path))


@main.command()
@_of_site
@click.option("-l", "--locale", help="One of the site's languages; else the default one.")
@click.option("--override", is_flag=True, help="Write over what is translated.")
@click.option("--prefix", default="", metavar="TEXT", help="What new messages begin with.")
def write_translations(
    project: Any, warned: list[str], locale: str | None, override: bool, prefix: str
) -> None:
    """Write files that hold all that can be translated, below `i18n`.

    What is translated there stays, as with `docusaurus write-translations`.
    """
    from mkdocs_docusaurus import translations
    from mkdocs_docusaurus.mkdocs.site_build import chosen
    from mkdocs_docusaurus.settings.folder import read_settings

    first, *_ = chosen(project, [locale] if locale else [], only=True)
    wanted = locale or first
    read = read_settings(project.root, run_code=project.given.run_code, locale=wanted)
    language = next(each for each in read.settings.languages if each.locale == wanted)
    written, problems = translations.write_translations(
        read.settings, language, override=override, prefix=prefix
    )
    for finding in _findings(problems, project.root):
        click.echo(line_of(finding.problem), err=True)
    for path in written:
        click.echo(_shown(project.root / path))


def _findings(problems: Iterable[Problem], root: Path) -> list[Finding]:
    """Problems as the shell finds them; `root` is the site's folder."""
    return seen_from(rate(problems, {}), root, Path.cwd())


@contextmanager
def _progress() -> Iterator[Callable[[str], None]]:
    """Shows on a terminal what is being done, in one line that goes away."""
    shown = _is_terminal()
    last = 0.0

    def tell(text: str) -> None:
        nonlocal last
        now = time.monotonic()
        if shown and now - last > _SHOWN_EVERY:
            last = now
            click.echo(f"\r\x1b[K{text} …", err=True, nl=False)

    try:
        yield tell
    finally:
        if shown:
            click.echo("\r\x1b[K", err=True, nl=False)


def _is_terminal() -> bool:
    return sys.stderr.isatty()


@contextmanager
def _logged(verbose: bool) -> Iterator[list[str]]:
    """Say what we log, and warnings of others, or all of it; the warnings are collected."""
    warned: list[str] = []

    class Handler(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if record.levelno >= logging.WARNING:
                warned.append(record.getMessage())
            click.echo(f"{record.levelname.lower()}: {record.getMessage()}", err=True)

    logger, handler = logging.getLogger("mkdocs"), Handler()
    logger.setLevel(logging.INFO)
    handler.addFilter(
        lambda record: verbose or record.levelno >= logging.WARNING or record.name == _OURS
    )
    logger.addHandler(handler)
    try:
        yield warned
    finally:
        logger.removeHandler(handler)


def _shown(path: Path) -> str:
    """A path as the shell has it."""
    here = Path.cwd()
    whole = path.absolute()
    return str(whole.relative_to(here)) if whole.is_relative_to(here) else str(path)


if __name__ == "__main__":
    main(prog_name="mkdocs-docusaurus")
