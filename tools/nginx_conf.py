"""nginx' configuration for a built site: `python -m tools.nginx_conf site > nginx.conf`."""

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from string import Template

from tools.content_security_policy import content_security_policy, inline_scripts
from tools.moved_pages import moved_pages

TEMPLATE = Path(__file__).parents[1] / "deploy" / "nginx.conf"


def main(arguments: Sequence[str]) -> int:
    """Print the configuration; 0 if there is a site, 2 if there is none."""
    parser = argparse.ArgumentParser(prog="python -m tools.nginx_conf", description=__doc__)
    parser.add_argument("site", type=Path, help="the built site")
    parser.add_argument("--root", help="where the server finds the site, if elsewhere")
    parser.add_argument("--listen", default="8080", help="a port, or address:port")
    parser.add_argument("--run", default="/tmp", help="a folder that the server may write to")
    given = parser.parse_args(arguments)
    pages = read_pages(given.site)
    if not pages:
        print(f"{given.site} holds no pages; `make build` makes them", file=sys.stderr)
        return 2
    root = given.root or str(given.site.resolve())
    print(nginx_conf(pages, root, given.listen, given.run), end="")
    return 0


def read_pages(site: Path) -> dict[Path, str]:
    """The HTML of a built site's pages, by path below it."""
    files = sorted(site.rglob("*.html"))
    return {file.relative_to(site): file.read_text("utf-8", "replace") for file in files}


def nginx_conf(pages: Mapping[Path, str], root: str, listen: str, run: str) -> str:
    """The configuration that serves the site in the folder `root`, whose pages these are.

    `listen` is a port or `address:port`; in `run` the server keeps its pid and what it buffers.
    """
    scripts = {script for html in pages.values() for script in inline_scripts(html)}
    moved = sorted(moved_pages(pages).items())
    lines = [f'        "{_escaped(path)}" "{_escaped(there)}";' for path, there in moved]
    return Template(TEMPLATE.read_text("utf-8")).safe_substitute(
        LISTEN=listen,
        SITE=_escaped(root),
        RUN=_escaped(run),
        POLICY=content_security_policy(scripts),
        MOVED="\n".join(lines),
    )


def _escaped(text: str) -> str:
    """Text for between double quotes."""
    return text.replace("\\", "\\\\").replace('"', '\\"')


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
