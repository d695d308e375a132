"""Let real Docusaurus rewrite the `expected.json` of cases, one after another.

python -m tests.sites.oracle [NAME ...]

Needs what `tests.conformance.oracle` needs, and uses the packages that it installs.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.conformance import oracle
from tests.conformance.pretty import pretty

from .case import Case, all_cases
from .reading import Facts, fold, read_site

PACKAGE = '{"name": "site", "version": "1.0.0", "private": true}\n'


def ask(case: Case, modules: Path) -> Facts:
    """What `expected.json` must say of a case: its facts, or `refused` and why."""
    with tempfile.TemporaryDirectory(prefix=f"oracle-{case.name}-") as folder:
        site = Path(folder).resolve() / "site"
        shutil.copytree(case.site, site)
        (site / "node_modules").symlink_to(modules)
        (site / "package.json").write_text(PACKAGE, encoding="utf-8")
        done = subprocess.run(
            [modules / ".bin" / "docusaurus", "build", "--no-minify"],
            cwd=site,
            env=os.environ | {"NO_UPDATE_NOTIFIER": "1"},
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            said = (done.stdout + done.stderr).replace(f"{site}/", "")
            print("\n".join(line for line in said.splitlines() if "    at " not in line)[-1500:])
            return {"refused": oracle.reason(said)}
        return fold(read_site(site / "build"))


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="oracle", description="Rewrite expected.json of cases.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="cases (default: all)")
    names = parser.parse_args(arguments).names
    cases = [case for case in all_cases() if not names or case.name in names]
    if unknown := set(names) - {case.name for case in cases}:
        parser.error(f"no such case: {', '.join(sorted(unknown))}")
    modules = oracle.install(oracle.home())
    for case in cases:
        found = ask(case, modules)
        case.expectation.write_text(pretty(found) + "\n", encoding="utf-8")
        print(f"{case.name}: {found.get('refused') or len(found['pages'])}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
