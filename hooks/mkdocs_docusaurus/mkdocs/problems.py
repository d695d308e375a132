"""Problems: all that is wrong with the docs, said at once, in order."""

import logging
import os
from dataclasses import replace
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from mkdocs_docusaurus.diagnostics import Problem, line_of, rate, read_severities
from mkdocs_docusaurus.mkdocs.files import SiteFiles, page_files
from mkdocs_docusaurus.mkdocs.options import Options
from mkdocs_docusaurus.report import publish, summary
from mkdocs_docusaurus.suggestion import did_you_mean

log = logging.getLogger("mkdocs.plugins.docusaurus")

_LEVELS = {"info": logging.INFO, "warn": logging.WARNING, "error": logging.ERROR}


def say_problems(
    config: MkDocsConfig, files: SiteFiles, options: Options, *, is_preview: bool
) -> None:
    """Every page is translated: say all that is wrong with the docs, in order."""
    severities, _ = read_severities(options.problems)
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
    if errors and not is_preview:
        raise PluginError(f"the docs have errors: {errors}")


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
