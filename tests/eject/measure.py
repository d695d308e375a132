"""What a reader sees of ejected docs, beside what the portal shows of them: a table of facts.

Builds the portal's docs, each folder named and all conformance cases: with the portal, and ejected
with plain MkDocs and with Zensical.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.conformance.build import build
from tests.conformance.case import Case, all_cases
from tests.conformance.facts import material
from tests.conformance.facts.model import to_json
from tests.conformance.pretty import pretty

from .builders import PORTAL, build_with_mkdocs, build_with_zensical, eject_case, zensical
from .facts import NAMES, Fact, facts

BUILDERS = ("MkDocs", "Zensical")
Found = tuple[str, str, Fact]
"""A fact with the builder that shows it and the case that it is of."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.eject.measure", description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, help="sites whose docs stand in `docs/`")
    parser.add_argument("--no-cases", action="store_true", help="without the conformance cases")
    given = parser.parse_args()
    command = zensical()
    if command is None:
        print("Zensical cannot be installed here: MkDocs alone is measured")
    groups = {"The portal's docs": [PORTAL]}
    groups |= {str(folder): [Case(folder)] for folder in given.folders}
    groups |= {} if given.no_cases else {"Conformance cases": all_cases()}
    for name, cases in groups.items():
        warnings: list[str] = []
        found = [fact for case in cases for fact in measure(case, command, warnings)]
        print("\n".join([*report(name, found), *warnings]), flush=True)
    return 0


def measure(case: Case, command: Path | None, warnings: list[str]) -> Iterator[Found]:
    """The facts of a docs folder; with Zensical's too, where there is its `command`."""
    with tempfile.TemporaryDirectory() as place:
        portal, ejected, mkdocs = (Path(place, name) for name in ("portal", "ejected", "mkdocs"))
        build(case, portal)
        wanted = to_json(material.read_site(portal))
        if not wanted.get("pages"):
            return
        eject_case(case, ejected)
        warnings += [f"{case.name}: {line}" for line in build_with_mkdocs(ejected, mkdocs)]
        sites = {"MkDocs": mkdocs}
        if command is not None:
            sites["Zensical"], said = build_with_zensical(ejected, command)
            warnings += [f"{case.name}, Zensical: {line}" for line in said]
        for builder, site in sites.items():
            for fact in facts(wanted, to_json(material.read_site(site))):
                yield builder, case.name, fact


def report(name: str, found: Iterable[Found]) -> Iterator[str]:
    """How many facts are the same, a row for each kind; then each that is not."""
    found = list(found)
    total = Counter((builder, fact.name) for builder, _, fact in found)
    same = Counter((builder, fact.name) for builder, _, fact in found if fact.same)
    builders = [builder for builder in BUILDERS if total[builder, "urls"]]
    yield f"\n## {name}\n"
    yield f"| Fact | {' | '.join(builders)} |"
    yield "| --- |" + " ---: |" * len(builders)
    for kind in NAMES:
        if any(total[builder, kind] for builder in builders):
            row = (f"{same[builder, kind]} of {total[builder, kind]}" for builder in builders)
            yield f"| {kind} | {' | '.join(row)} |"
    yield ""
    for builder, case, fact in found:
        if not fact.same:
            yield f"- {builder}, {case}{fact.page}, {fact.name}:"
            yield f"    portal: {pretty(fact.ours)}\n    ejected: {pretty(fact.theirs)}"


if __name__ == "__main__":
    sys.exit(main())
