"""Problems: all that is wrong with the docs, said at once, in order."""

import logging
import os
from dataclasses import replace
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from mkdocs_docusaurus.diagnostics import (
    Finding,
    Problem,
    file_of,
    rate,
    read_severities,
    seen_from,
)
from mkdocs_docusaurus.mkdocs.files import SiteFiles, page_files
from mkdocs_docusaurus.mkdocs.options import Options
from mkdocs_docusaurus.report import entries, exit_status, publish, summary
from mkdocs_docusaurus.suggestion import did_you_mean

log = logging.getLogger("mkdocs.plugins.docusaurus")

_LEVELS = {"info": logging.INFO, "warn": logging.WARNING, "error": logging.ERROR}


def say_problems(
    config: MkDocsConfig, files: SiteFiles, options: Options, *, is_preview: bool
) -> list[Finding]:
    """Every page is translated: say all that is wrong with the docs, in order.

    Many problems of one cause are said at once, but not where `mkdocs build --verbose` runs.
    Raises PluginError where one is an error, and this is no preview.
    """
    severities, _ = read_severities(options.problems)
    docs_dir = Path(config.docs_dir)
    problems = [_from_site(problem, docs_dir) for problem in found_problems(files)]
    findings = seen_from(rate(problems, severities), docs_dir.parent, Path.cwd())
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
    return findings


def _from_site(problem: Problem, docs_dir: Path) -> Problem:
    """The problem with its path as seen from the site's folder, not from that of the docs."""
    return replace(problem, path=file_of(problem, docs_dir.name))


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
