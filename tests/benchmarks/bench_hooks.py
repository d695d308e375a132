"""What the hook costs: one docs folder built with it and as plain MkDocs, in turn.

Run as `make bench-hooks [CORPUS=docs]`. Both sides render the same text: the plain one gets what
the hook hands to Markdown, captured page by page, and `mkdocs.yml` without the hook, awesome-pages
and the overrides. Each build is a process of its own; its CPU time (user and system) is measured.
"""

import argparse
import shutil
import statistics
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from mkdocs_docusaurus.mkdocs.config import config_text
from tests.benchmarks.plain_config import plain_config
from tests.benchmarks.process import CannotMeasure
from tests.benchmarks.translated import CONFIG, ROOT, build, translated_docs

RUNS = 5


@dataclass(frozen=True)
class Side:
    """One of the two builds compared: a name, a MkDocs configuration and a docs folder."""

    name: str
    config: Path
    docs_dir: Path


def measure(sides: Sequence[Side], runs: int) -> dict[str, list[float]]:
    """CPU seconds of `runs` builds per side, the sides taking turns on one machine's load."""
    seconds: dict[str, list[float]] = {side.name: [] for side in sides}
    for run in range(1, runs + 1):
        for side in sides:
            with tempfile.TemporaryDirectory() as folder:
                site, off = (
                    Path(folder, "site"),
                    {"CACHE_DIR": str(Path(folder, "cache")), "CORES": "1"},
                )
                seconds[side.name].append(build(side.config, side.docs_dir, site, off).cpu)
        print(f"{run:>6}" + "".join(f"{times[-1]:>10.2f} s" for times in seconds.values()))
    return seconds


def bench(docs_dir: Path, runs: int) -> None:
    """Measure both sides and print every time, the medians and their ratio."""
    work = Path(tempfile.mkdtemp(prefix="bench-hooks-"))
    try:
        plain = work / "plain.yml"
        plain.write_text(plain_config(config_text(CONFIG)), "utf-8")
        sides = (
            Side("hook", CONFIG, docs_dir),
            Side("plain", plain, translated_docs(docs_dir, work)),
        )
        for side in sides:
            print(f"{side.name:>6}: {pages(side.docs_dir)} Markdown files in {side.docs_dir}")
        print(f"{'run':>6}" + "".join(f"{side.name:>12}" for side in sides))
        seconds = measure(sides, runs)
    finally:
        shutil.rmtree(work)
    medians = {name: statistics.median(times) for name, times in seconds.items()}
    print(f"{'median':>6}" + "".join(f"{median:>10.2f} s" for median in medians.values()))
    print(f"ratio of CPU times, hook to plain: {medians['hook'] / medians['plain']:.3f}")


def pages(docs_dir: Path) -> int:
    """The number of Markdown files below `docs_dir`."""
    return sum(path.suffix in {".md", ".mdx"} for path in docs_dir.rglob("*"))


def default_corpus() -> Path:
    """The ibc-go docs where they lie beside the project, else the portal's own."""
    ibc_go = ROOT.parent / "shared" / "corpora" / "ibc-go" / "docs"
    return ibc_go if ibc_go.is_dir() else ROOT / "docs"


def main() -> int:
    """Read the command line and bench; 1 when a build fails."""
    parser = argparse.ArgumentParser(description="What does the hook cost over plain MkDocs?")
    parser.add_argument("corpus", nargs="?", type=Path, default=default_corpus())
    parser.add_argument("--runs", type=int, default=RUNS)
    options = parser.parse_args()
    try:
        bench(options.corpus.resolve(), options.runs)
    except CannotMeasure as failure:
        print(failure, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
