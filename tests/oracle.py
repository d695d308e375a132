"""Let real Docusaurus rewrite the `expected.json` of cases, those of docs and those of blogs.

python -m tests.oracle [--jobs N] [NAME ...]
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import tests.blog.case
import tests.blog.oracle
import tests.conformance.case
from tests.conformance import oracle
from tests.conformance.case import Case
from tests.conformance.pretty import pretty

Ask = Callable[[Case, Path], dict[str, Any]]
KINDS: tuple[tuple[Callable[[], list[Case]], Ask], ...] = (
    (tests.conformance.case.all_cases, oracle.ask),
    (tests.blog.case.all_cases, tests.blog.oracle.ask),
)


def rewrite(case: Case, ask: Ask, modules: Path) -> str:
    """Write a case's `expected.json`; gives a line that says what became of it."""
    found = ask(case, modules)
    text = pretty(found) + "\n"
    file = case.expectation
    before = file.read_text(encoding="utf-8") if file.is_file() else None
    file.write_text(text, encoding="utf-8")
    fate = "new" if before is None else "as before" if before == text else "CHANGED"
    return f"{case.name}: {fate}" + (f", refused: {found['refused']}" if "refused" in found else "")


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="oracle", description="Rewrite expected.json of cases.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="cases (default: all)")
    parser.add_argument("--jobs", type=int, default=2, help="builds at a time (default: 2)")
    options = parser.parse_args(arguments)
    cases = [(case, ask) for all_cases, ask in KINDS for case in all_cases()]
    if unknown := set(options.names) - {case.name for case, _ in cases}:
        print(f"no such case: {', '.join(sorted(unknown))}", file=sys.stderr)
        return 2
    chosen = [pair for pair in cases if not options.names or pair[0].name in options.names]
    modules = oracle.install(oracle.home())
    with ThreadPoolExecutor(options.jobs) as pool:
        for line in pool.map(lambda pair: rewrite(pair[0], pair[1], modules), chosen):
            print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
