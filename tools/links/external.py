"""Links that leave the site: `python -m tools.links.external [--help] [input ...]`.

Only what its owner says is gone counts as broken; a bad day of somebody else's server does not.
"""

import argparse
import os
import re
import socket
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import escape
from http import HTTPStatus
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs_docusaurus.diagnostics import Problem
from tools.links.lychee import OTHER_HOST, ROOT, CheckError, Failure, follow
from tools.links.report import as_markdown, problems_of, show

SECONDS = 1500
CACHE = ROOT / ".cache" / "lychee"
# Has an address wherever names are looked up at all: https://www.iana.org/help/example-domains
KNOWN_HOST = "example.com"
GONE = (HTTPStatus.NOT_FOUND, HTTPStatus.GONE)


@dataclass(frozen=True)
class Judgement:
    """Links that are broken, and links whose servers did not answer in a way that tells."""

    broken: list[Problem]
    unsure: list[Problem]


def main(arguments: Sequence[str]) -> int:
    """Check what the arguments name; 1 if a link is broken, 2 if nothing is known of the links."""
    given = _parser().parse_args(arguments)
    try:
        inputs = changed_since(given.changed_since) if given.changed_since else given.inputs
        judgement = judge(external_failures(inputs, given.config, CACHE))
    except CheckError as error:
        print(error, file=sys.stderr)
        return 2
    show(judgement.unsure, "warn")
    show(judgement.broken, "warn" if given.advisory else "error")
    print(f"external links: {len(judgement.broken)} broken, {len(judgement.unsure)} unanswered")
    if given.report:
        given.report.write_text(as_markdown(judgement.broken, judgement.unsure), encoding="utf-8")
    return 1 if judgement.broken and not given.advisory else 0


def external_failures(
    inputs: Sequence[Path], configs: Sequence[Path], cache: Path
) -> list[Failure]:
    """The links out of `inputs` that fail, also when asked a second time where that may help."""
    if not inputs:
        return []
    # Relative links and those to the site itself are not followed, but have to make a URL.
    options = ["--cache", "--include-fragments=none", "--scheme=http", "--scheme=https"]
    options += [OTHER_HOST, f"--root-dir={ROOT}", *_exclude(os.environ.get("SITE_URL", ""))]
    failures = follow(inputs, options, configs=configs, folder=cache, seconds=SECONDS)
    # Lychee asks again after a 429, a timeout or a reset, but not after a 5xx.
    again = {failure.url for failure in failures if failure.code >= 500}
    if not again:
        return failures
    links = "\n".join(f'<a href="{escape(url)}"></a>' for url in sorted(again))
    page = cache / "again.html"
    page.write_text(links, encoding="utf-8")
    still = follow([page], options, configs=configs, folder=cache, seconds=SECONDS)
    down = {failure.url for failure in still}
    return [failure for failure in failures if failure.url not in again - down]


def judge(failures: Sequence[Failure]) -> Judgement:
    """Broken: 404, 410, a host that has no address, what makes no URL. The rest may pass."""
    judged = [(failure, why_broken(failure)) for failure in failures]
    broken = [replace(failure, reason=why) for failure, why in judged if why]
    unsure = [failure for failure, why in judged if not why]
    return Judgement(problems_of(broken, "broken link"), problems_of(unsure, "unanswered link"))


def why_broken(failure: Failure) -> str:
    """Why waiting will not mend the link; nothing, if it may."""
    host = urlsplit(failure.url).hostname
    if not host or failure.code in GONE:
        return failure.reason
    if not failure.code and not _has_address(host) and _has_address(KNOWN_HOST):
        return "there is no such host"
    return ""


def changed_since(commit: str) -> list[Path]:
    """The Markdown and HTML files outside the tests that changed since `HEAD` left `commit`."""
    files = ["*.md", "*.mdx", "*.html", ":!tests"]
    command = ["git", "diff", "--name-only", "--diff-filter=d", "-z", f"{commit}...HEAD", "--"]
    done = subprocess.run([*command, *files], cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        raise CheckError(f"git cannot tell what changed since {commit}: {done.stderr}")
    return [ROOT / name for name in done.stdout.split("\0") if name]


def _has_address(host: str) -> bool:
    """Whether a name is known; a resolver that does not answer now says nothing against it."""
    try:
        socket.getaddrinfo(host, None)
    except socket.gaierror as error:
        return error.errno != socket.EAI_NONAME
    return True


def _exclude(site_url: str) -> list[str]:
    return [f"--exclude=^{re.escape(site_url)}"] if site_url else []


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="tools.links.external", description=__doc__)
    parser.add_argument("inputs", nargs="*", type=Path, help="files, and folders of them")
    parser.add_argument("--changed-since", metavar="COMMIT", help="the files changed, as inputs")
    parser.add_argument("--advisory", action="store_true", help="broken links are no failure")
    parser.add_argument(
        "--report", type=Path, help="a Markdown file to write, empty if all is well"
    )
    parser.add_argument(
        "--config", type=Path, action="append", default=[], help="overrules lychee.toml"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
