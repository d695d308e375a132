"""How fast the portal is, beside plain MkDocs, Zensical and real Docusaurus, on the same docs.

Run as `make bench [SIZES="400 2000"] [RUNS=5] [SIDES="portal plain zensical docusaurus"]`. The docs
are made by a seeded generator. Sides take turns, each build in a process of its own. A side that
cannot be had is said and left out. The report is Markdown.
"""

import argparse
import os
import platform
import signal
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tests.benchmarks.aims import Aim, Build, Results, aims
from tests.benchmarks.corpus import SEED, Corpus, make_corpus, write_corpus
from tests.benchmarks.preview import edited_pages, waits
from tests.benchmarks.process import CannotMeasure, run, written_since
from tests.benchmarks.sides import (
    CLEAN,
    LABEL_EDITED,
    PAGE_EDITED,
    SIDES,
    Side,
    append_paragraph,
    change_label,
)

SIZES = (400, 2000)
RUNS = 5
MEGABYTE = 1e6


def measure_build(side: Side, step: str, corpus: Corpus) -> Build:
    """Make a side ready for a step, build it, and say what that cost."""
    page, _ = edited_pages(corpus)
    doc = side.docs / page.path
    if step == CLEAN:
        side.forget()
    if step == PAGE_EDITED:
        append_paragraph(doc, f"Edited at {time.time_ns()}.")
    if step == LABEL_EDITED:
        change_label(doc, f"{page.label} {time.time_ns()}")
    began = time.time_ns()
    cost = run(side.build, side.folder, side.environment)
    return Build(cost.wall, cost.cpu, cost.memory, written_since(side.outputs, began))


def measure_builds(
    sides: Sequence[Side], corpus: Corpus, runs: int
) -> Mapping[tuple[str, str], Build]:
    """The medians of every step of every side, the sides taking turns on one machine's load."""
    found = defaultdict(list)
    for number in range(1, runs + 1):
        for side in sides:
            for step in side.steps:
                build = measure_build(side, step, corpus)
                found[side.name, step].append(build)
                say(f"run {number}: {side.title}, {step}: {build.wall:.2f} s")
    return {key: median(builds) for key, builds in found.items()}


def median(builds: Sequence[Build]) -> Build:
    """The median of each figure."""
    return Build(
        statistics.median(build.wall for build in builds),
        statistics.median(build.cpu for build in builds),
        statistics.median(build.memory for build in builds),
        statistics.median(build.written for build in builds),
    )


def measure_waits(
    sides: Sequence[Side], corpus: Corpus, saves: int
) -> Mapping[tuple[str, str], float]:
    """The medians of what an author waits for, of the sides with a preview, one after another."""
    found = {}
    for side in sides:
        if not side.preview:
            continue
        try:
            seconds = waits(side, corpus, saves)
        except CannotMeasure as reason:
            say(f"left out: the preview of {side.title}: {reason}")
            continue
        for step, times in seconds.items():
            found[side.name, step] = statistics.median(times)
            say(f"save to served: {side.title}, {step}: {found[side.name, step]:.2f} s")
    return found


def available(names: Sequence[str], site: Path, work: Path) -> Iterator[Side]:
    """The sides that can be had; of the others it is said why not."""
    for name in names:
        try:
            yield SIDES[name](site, work / name)
        except CannotMeasure as reason:
            say(f"left out: {name}: {reason}")


def bench(pages: int, names: Sequence[str], runs: int) -> tuple[Results, Mapping[str, str]]:
    """Measure a corpus of so many pages; the results, and the sides' names with their titles."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        work = Path(folder).resolve()
        corpus = make_corpus(pages)
        write_corpus(corpus, work / "site")
        say(f"{pages} pages")
        sides = list(available(names, work / "site", work))
        builds = measure_builds(sides, corpus, runs)
        results = Results(pages, builds, measure_waits(sides, corpus, runs))
        return results, {side.name: side.title for side in sides}


def build_rows(results: Results, titles: Mapping[str, str]) -> Iterator[str]:
    """The table of builds; a ratio is to this portal's clean build."""
    yield "| builds | step | wall | CPU | memory | written | wall, ratio | CPU, ratio |"
    yield "| --- | --- | --: | --: | --: | --: | --: | --: |"
    ours = results.builds.get(("portal", CLEAN))
    for (side, step), build in results.builds.items():
        ratios = [build.wall / ours.wall, build.cpu / ours.cpu] if ours else []
        cells = [
            titles[side],
            step,
            f"{build.wall:.2f} s",
            f"{build.cpu:.2f} s",
            f"{build.memory / MEGABYTE:.0f} MB",
            f"{build.written / MEGABYTE:.1f} MB",
            *([f"{ratio:.2f}" for ratio in ratios] or ["-", "-"]),
        ]
        yield f"| {' | '.join(cells)} |"


def wait_rows(results: Results, titles: Mapping[str, str]) -> Iterator[str]:
    """The table of saves."""
    yield "| save to served | a page's text | its label, on another page |"
    yield "| --- | --: | --: |"
    for name, title in titles.items():
        if (name, PAGE_EDITED) in results.waits:
            text, label = (results.waits[name, step] for step in (PAGE_EDITED, LABEL_EDITED))
            yield f"| {title} | {text:.2f} s | {label:.2f} s |"


def aim_rows(found: Sequence[Aim]) -> Iterator[str]:
    """The table of aims."""
    yield "| aim | wanted | measured | |"
    yield "| --- | --: | --: | --- |"
    for aim in found:
        bound = "at least" if aim.at_least else "at most"
        measured = "-" if aim.measured is None else f"{aim.measured:.2f}"
        yield f"| {aim.words} | {bound} {aim.limit:g} | {measured} | {aim.verdict} |"


def report(every: Sequence[tuple[Results, Mapping[str, str]]], runs: int) -> Iterator[str]:
    """The report, as Markdown."""
    yield f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}; "
    yield f"medians of {runs}; generated docs, seed {SEED}. Memory is the most that a build's"
    yield "processes held at once. Written are the site's files, without caches."
    for results, titles in every:
        yield f"\n## {results.pages} pages\n"
        yield from build_rows(results, titles)
        if results.waits:
            yield ""
            yield from wait_rows(results, titles)
    yield "\n## Aims\n"
    yield from aim_rows(list(aims([results for results, _ in every])))


def say(line: str) -> None:
    """Tell how far it is, beside the report."""
    print(line, file=sys.stderr, flush=True)


def main() -> int:
    """Read the command line and bench; 1 when a build fails."""
    parser = argparse.ArgumentParser(description="How fast is the portal beside the others?")
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES, help="pages, of each corpus")
    parser.add_argument("--runs", type=int, default=RUNS, help="builds and saves of each kind")
    parser.add_argument("--sides", nargs="+", choices=SIDES, default=list(SIDES))
    options = parser.parse_args()
    # A benchmark that is stopped, however, stops what it has started.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        every = [bench(pages, options.sides, options.runs) for pages in options.sizes]
    except CannotMeasure as reason:
        print(reason, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    print("\n".join(report(every, options.runs)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
