"""What the hook costs: one docs folder built with it and as plain MkDocs, in turn.

Run as `make bench-hooks [CORPUS=docs]`. Both sides render the same text: the plain one gets what
the hook hands to Markdown, captured page by page, and `mkdocs.yml` without the hook, awesome-pages
and the overrides. Each build is a process of its own; its CPU time (user and system) is measured.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.plain_config import capturing_config, plain_config

ROOT = Path(__file__).parents[2]
CAPTURE_HOOK = Path(__file__).with_name("capture_hook.py")
RUNS = 5


class BuildFailed(Exception):
    """A build that ended with an error, and what it said."""


@dataclass(frozen=True)
class Side:
    """One of the two builds compared: a name, a MkDocs configuration and a docs folder."""

    name: str
    config: Path
    docs_dir: Path


def build(config: Path, docs_dir: Path, extra: Mapping[str, str] | None = None) -> float:
    """Build `docs_dir` in a fresh process; its CPU seconds, children included."""
    with tempfile.TemporaryDirectory() as site_dir, tempfile.TemporaryFile("w+") as said:
        env = os.environ | {
            "DOCS_DIR": str(docs_dir),
            "SITE_DIR": site_dir,
            "PYTHONPATH": str(ROOT / "hooks"),  # `mkdocs.yml` may name functions of ours
            "NO_MKDOCS_2_WARNING": "1",
            **(extra or {}),
        }
        process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(config)],
            cwd=ROOT,
            env=env,
            stdout=said,
            stderr=said,
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            raise BuildFailed(f"{config} of {docs_dir} does not build:\n{said.read()[-3000:]}")
    return usage.ru_utime + usage.ru_stime


def translated_docs(docs_dir: Path, work: Path) -> Path:
    """A docs folder below `work` with the text of every page as the hook hands it to Markdown."""
    config, captured = work / "capture.yml", work / "translated"
    captured.mkdir()
    text = (ROOT / "mkdocs.yml").read_text("utf-8")
    config.write_text(capturing_config(text, ROOT, CAPTURE_HOOK), "utf-8")
    build(config, docs_dir, {"CAPTURE_DIR": str(captured)})
    return captured


def measure(sides: Sequence[Side], runs: int) -> dict[str, list[float]]:
    """CPU seconds of `runs` builds per side, the sides taking turns on one machine's load."""
    seconds: dict[str, list[float]] = {side.name: [] for side in sides}
    for run in range(1, runs + 1):
        for side in sides:
            seconds[side.name].append(build(side.config, side.docs_dir))
        print(f"{run:>6}" + "".join(f"{times[-1]:>10.2f} s" for times in seconds.values()))
    return seconds


def bench(docs_dir: Path, runs: int) -> None:
    """Measure both sides and print every time, the medians and their ratio."""
    work = Path(tempfile.mkdtemp(prefix="bench-hooks-"))
    try:
        plain = work / "plain.yml"
        plain.write_text(plain_config((ROOT / "mkdocs.yml").read_text("utf-8")), "utf-8")
        sides = (
            Side("hook", ROOT / "mkdocs.yml", docs_dir),
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
    except BuildFailed as failure:
        print(failure, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
