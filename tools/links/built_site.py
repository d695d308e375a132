"""Every link within the built site: `python -m tools.links.built_site site`.

Templates, components and raw HTML count, since it is the HTML that is read, with no network.
Lychee leaves out what no reader follows: scripts, and links with `rel="nofollow"`.
"""

import os
import re
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tools.links.lychee import OTHER_HOST, CheckError, Failure, follow
from tools.links.report import problems_of, show

SECONDS = 300


def main(arguments: Sequence[str]) -> int:
    """Check the site in the folder given; 0 if all is well, 1 if a link is broken, 2 if unknown."""
    site = Path(*arguments[:1] or ["site"])
    pages = sum(1 for _ in site.rglob("*.html"))
    if not pages:
        print(f"{site} holds no pages; `make build` makes them", file=sys.stderr)
        return 2
    try:
        failures = broken_links(site, os.environ.get("SITE_URL", ""))
    except CheckError as error:
        print(error, file=sys.stderr)
        return 2
    problems = problems_of(failures, "broken link")
    show(problems, "error")
    found = f"broken links: {len(problems)}" if problems else "no link within the site is broken"
    print(f"{pages} pages in {site}: {found}")
    return 1 if problems else 0


def broken_links(site: Path, site_url: str = "") -> list[Failure]:
    """The links within `site` that lead nowhere; their URLs are as the reader's browser has them.

    `site_url` is where the site will live. Links that name it in full are checked too, and links
    from the root of the host have to stay below its path.
    """
    with tempfile.TemporaryDirectory() as name:
        host = Path(name).resolve() / "host"
        mount = host / urlsplit(site_url).path.strip("/")
        # Below a folder of its own, a link that climbs out of the site finds nothing there.
        mount.parent.mkdir(parents=True, exist_ok=True)
        mount.symlink_to(site.resolve(), target_is_directory=True)
        options = ["--offline", "--extensions=html", f"--root-dir={host}", OTHER_HOST]
        options += _remap(site_url, mount)
        failures = follow([mount], options, folder=Path(name), seconds=SECONDS)
    return [_seen_by_a_reader(failure, site, mount, host) for failure in failures]


def _remap(site_url: str, mount: Path) -> list[str]:
    """Read a link to the site in full as one to its files."""
    if not site_url:
        return []
    return [f"--remap=^{re.escape(site_url.rstrip('/'))}(/.*)?$ {mount.as_uri()}$1"]


def _seen_by_a_reader(failure: Failure, site: Path, mount: Path, host: Path) -> Failure:
    file = site / Path(failure.file).relative_to(mount)
    url = unquote(failure.url.removeprefix(host.as_uri()).removeprefix("file:"))
    return replace(failure, file=str(file), url=url)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
