"""Problems: all that is wrong with the docs, said at once, in order."""

import logging
import os
from dataclasses import replace
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from mkdocs_docusaurus.blog import Post
from mkdocs_docusaurus.diagnostics import (
    Finding,
    Problem,
    rate,
    read_severities,
    seen_from,
)
from mkdocs_docusaurus.mkdocs.files import PageFile, SiteFiles, page_files
from mkdocs_docusaurus.mkdocs.options import Options
from mkdocs_docusaurus.report import entries, exit_status, publish, summary
from mkdocs_docusaurus.settings.folder import ReadSettings
from mkdocs_docusaurus.standalone import StandalonePage
from mkdocs_docusaurus.suggestion import did_you_mean

log = logging.getLogger("mkdocs.plugins.docusaurus")

_LEVELS = {"info": logging.INFO, "warn": logging.WARNING, "error": logging.ERROR}


def find_problems(
    config: MkDocsConfig, files: SiteFiles, options: Options, read: ReadSettings | None
) -> list[Finding]:
    """Every page is translated: all that is wrong with the site, in order, as the shell sees it.

    `read` are the settings of the site's own config, if it has one.
    """
    severities, _ = read_severities(options.problems)
    problems = found_problems(files)
    if read:
        problems += read.problems
        severities = {**read.settings.severity, **severities}
    return seen_from(rate(problems, severities), files.site.settings.root, Path.cwd())


def say_problems(findings: list[Finding], *, is_preview: bool) -> None:
    """Say what was found, in the log and as the environment asks for it.

    Many problems of one cause are said at once, but not where `mkdocs build --verbose` runs.
    Raises PluginError where one is an error, and this is no preview.
    """
    for entry in entries(findings, every=log.isEnabledFor(logging.DEBUG)):
        log.log(_LEVELS[entry.severity], f"{entry.at}{entry.text}")
    if findings:
        log.info(summary(findings))
    try:
        publish(findings, os.environ)
    except OSError as error:
        raise PluginError(
            f"PROBLEMS: {error.filename} cannot be written: {error.strerror}"
        ) from None
    if exit_status(findings, strict=False) and not is_preview:
        errors = sum(finding.severity == "error" for finding in findings)
        raise PluginError(f"the docs have errors: {errors}")


def say_conflicts_once() -> None:
    """Have MkDocs not say of two files of one URL what is said with its address."""
    logging.getLogger("mkdocs.structure.files").addFilter(_is_no_conflict)


def _is_no_conflict(record: logging.LogRecord) -> bool:
    return not str(record.msg).startswith("Excluding '")


def source_of(file: PageFile, root: Path) -> str:
    """The file that a page is made of, with its path as a finding has it."""
    shown = file.shown
    path = shown.path if isinstance(shown, Post | StandalonePage) else shown.source
    problem = Problem(path, 1, 1, "docs", "")
    [found] = seen_from([Finding(problem, "info")], root, Path.cwd())
    return found.problem.path


def found_problems(files: SiteFiles) -> list[Problem]:
    """All that is wrong with the docs; every page is rendered, so that its ids are known."""
    pages = page_files(files)
    found = [*files.problems, *(pages[0].site if pages else files.site).problems]
    ids = {file.shown.permalink: file.page.present_anchor_ids for file in pages if file.page}
    for file in pages:
        if file.written is None:
            continue
        found += file.written.problems
        for link in file.written.anchors:
            there = ids.get(link.permalink) or set()
            if link.fragment not in there:
                hint = did_you_mean(link.fragment, there, link.problem.hint)
                found.append(replace(link.problem, hint=hint))
    return found
