"""`python -m tests.fuzz`: mutates other tests' cases, and says which inputs break a promise.

Each input is made of the seed and its number alone, so that `--only NUMBER` makes it again.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
import traceback
from multiprocessing import Pool
from pathlib import Path
from random import Random

from tests.fuzz.check import check_folder, check_text, write_folder
from tests.fuzz.mutate import CASES, SUFFIXES, corpus, mutated

FOLDERS = 10
"""Of so many inputs, one is a whole folder."""
Failure = tuple[int, str, str]


def fuzz(seed: int, numbers: range) -> list[Failure]:
    """The inputs that fail: the number, what was raised, and the text."""
    texts, failures = corpus(), []
    folders = sorted(path for cases in CASES for path in cases.iterdir() if path.is_dir())
    for number in numbers:
        random = Random(f"{seed} {number}")
        written = ""
        try:
            if number % FOLDERS:
                written = mutated(random.choice(texts), texts, random)
                check_text(written, mdx=random.random() < 0.7)
            else:
                case = random.choice(folders)
                written = str(case)
                _check_mutated_folder(case, texts, random)
        except Exception:
            failures.append((number, traceback.format_exc(), written))
    return failures


def _check_mutated_folder(case: Path, texts: list[str], random: Random) -> None:
    """A case, some of its files changed or renamed."""
    files: dict[str, bytes] = {}
    for path in sorted(case.rglob("*")):
        if not path.is_file():
            continue
        name, data = path.relative_to(case).as_posix(), path.read_bytes()
        if path.suffix in SUFFIXES and random.random() < 0.5:
            data = mutated(data.decode("utf-8", "replace"), texts, random).encode(
                "utf-8", "replace"
            )
        if random.random() < 0.1:
            stem = mutated(path.stem, texts, random).replace("/", "%2f")[:60]
            name = f"{name.rpartition('/')[0]}/{stem or 'x'}{path.suffix}"
        files[name] = data
    folder = Path(tempfile.mkdtemp(prefix="fuzz-"))
    try:
        write_folder(folder, files)
        check_folder(folder)
    finally:
        shutil.rmtree(folder)


def _part(job: tuple[int, range]) -> list[Failure]:
    return fuzz(*job)


def main() -> int:
    """Fuzz; the exit status is 1 where anything fails."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--inputs", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--only", type=int, help="the number of the one input to try")
    given = parser.parse_args()
    numbers = range(given.inputs) if given.only is None else range(given.only, given.only + 1)
    jobs = [(given.seed, numbers[start : start + 500]) for start in range(0, len(numbers), 500)]
    start, failures = time.monotonic(), 0
    with Pool(given.processes) as pool:
        for failed in pool.imap_unordered(_part, jobs):
            failures += len(failed)
            for number, said, written in failed:
                print(
                    f"--- input {number} of seed {given.seed}\n{written[:2000]!r}\n{said}",
                    flush=True,
                )
    took = time.monotonic() - start
    print(f"{len(numbers)} inputs in {took:.0f} seconds, {failures} failed")
    return bool(failures)


if __name__ == "__main__":
    sys.exit(main())
