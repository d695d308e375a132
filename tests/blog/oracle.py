"""Let real Docusaurus say what a reader must see of a blog: rewrite the `expected.json` of cases.

    python -m tests.blog.oracle [NAME ...]

Docusaurus is the one that `tests.conformance.oracle` installs.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.conformance.oracle import home, install, reason, warnings
from tests.conformance.pretty import pretty

from .case import BlogCase, all_cases
from .facts import Facts, docusaurus, read_blog

HERE = Path(__file__).parent


def ask(case: BlogCase, modules: Path) -> Facts:
    """What `expected.json` must say of a case: `pages` and `feeds`, `warnings`, or `refused`."""
    with tempfile.TemporaryDirectory(prefix=f"oracle-{case.name}-") as folder:
        site = Path(folder).resolve()
        shutil.copytree(case.folder, site, dirs_exist_ok=True)
        shutil.copy(HERE / "docusaurus.config.js", site)
        shutil.copy(HERE.parent / "conformance" / "oracle" / "package.json", site)
        (site / "node_modules").symlink_to(modules)
        done = subprocess.run(
            [modules / ".bin" / "docusaurus", "build", "--no-minify"],
            cwd=site,
            env=os.environ | {"NO_UPDATE_NOTIFIER": "1", "NO_COLOR": "1"},
            capture_output=True,
            text=True,
            check=False,
        )
        said = (done.stdout + done.stderr).replace(f"{site}/", "")
        if done.returncode:
            return {"refused": reason(said)}
        warned = list(warnings(said))
        facts = read_blog(site / "build", "blog", docusaurus.read_page)
        return facts | ({"warnings": warned} if warned else {})


def main(names: list[str]) -> int:
    modules = install(home())
    for case in all_cases():
        if not names or case.name in names:
            found = ask(case, modules)
            case.expectation.write_text(pretty(found) + "\n", encoding="utf-8")
            print(case.name, found.get("refused", "built"), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
