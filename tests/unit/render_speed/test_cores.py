"""Work on several cores: the same as on one, whatever becomes of the others."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from mkdocs_docusaurus.build.cores import WORTH_IT, make_all

ITEMS = list(range(4 * WORTH_IT))


def square(number: int) -> int:
    return number * number


@pytest.mark.parametrize("cores", [1, 2, 3])
def test_what_is_made_is_in_the_order_of_the_items(cores: int) -> None:
    assert make_all(square, ITEMS, cores) == [square(item) for item in ITEMS]


def test_several_processes_take_part() -> None:
    """Asked of a process without threads, which a test runner may have."""
    script = (
        "import os, time; from mkdocs_docusaurus.build.cores import make_all;"
        f"print(len(set(make_all(lambda _: time.sleep(0.01) or os.getpid(), {ITEMS}, 2))))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "PYTHONPATH": "hooks"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout.strip() == "2"


def test_few_items_are_made_here() -> None:
    assert set(make_all(lambda _: os.getpid(), ITEMS[:WORTH_IT], 8)) == {os.getpid()}


def test_what_a_killed_process_leaves_undone_is_made_here() -> None:
    here = os.getpid()

    def make(item: int) -> int:
        if os.getpid() != here:
            os._exit(9)
        return square(item)

    assert make_all(make, ITEMS, 2) == [square(item) for item in ITEMS]


def test_an_error_is_raised_whoever_met_it() -> None:
    def fail_at_the_last(item: int) -> int:
        if item == ITEMS[-1]:
            raise ValueError(f"no {item}")
        return item

    with pytest.raises(ValueError, match=f"no {ITEMS[-1]}"):
        make_all(fail_at_the_last, ITEMS, 2)
