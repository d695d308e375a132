"""Let real Docusaurus say what a reader must see of a blog."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.conformance import oracle
from tests.conformance.case import Case

from .facts import Facts, docusaurus, read_blog

CONFIG = Path(__file__).parent / "docusaurus.config.js"


def ask(case: Case, modules: Path) -> Facts:
    """What `expected.json` must say of a case: `pages` and `feeds`, `warnings`, or `refused`."""
    return oracle.built(case, modules, lay_out, read)


def lay_out(case: Case, site: Path, modules: Path) -> None:
    """Make a case a Docusaurus site."""
    shutil.copytree(case.folder, site, dirs_exist_ok=True)
    shutil.copy(CONFIG, site)
    shutil.copy(oracle.SITE / "docusaurus.config.js", site / "shared.config.js")
    shutil.copy(oracle.SITE / "package.json", site)
    (site / "node_modules").symlink_to(modules)


def read(site: Path) -> Facts:
    """The facts of the built site's blog."""
    return read_blog(site / "build", "blog", docusaurus.read_page)
