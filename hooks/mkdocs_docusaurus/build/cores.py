"""Work on several cores: what is made of each item, in the items' order."""

import multiprocessing
import os
import pickle
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection
from typing import TypeVar

Item = TypeVar("Item")
Made = TypeVar("Made")

Count = Callable[[int, int], None]
"""Is told how many of all items are being made, or are made."""

WORTH_IT = 8
"""Items per core below which starting a process costs more than it saves."""


def available_cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def untold(_: int, __: int) -> None:
    """Nobody counts."""


def make_all(
    make: Callable[[Item], Made], items: Sequence[Item], cores: int, count: Count = untold
) -> list[Made]:
    """What `make` makes of each item, made by this process and forks of it; `count` is told.

    It must be plain data, for it is sent from one process to the other, and `make` must not rely
    on what it changes elsewhere.  What a fork does not deliver, because it failed or was killed,
    is made here, so that errors are raised as on one core.  Where a process cannot be forked
    safely (on Windows, on macOS, or beside other threads), one core does it all.
    """
    helpers = min(cores, len(items) // WORTH_IT) - 1
    if helpers < 1 or not _may_fork():
        return [make(item) for item in _counted(items, count)]
    context = multiprocessing.get_context("fork")
    claimed = context.Value("l", 0)

    def claim() -> Iterator[int]:
        while True:
            with claimed.get_lock():
                number = claimed.value
                claimed.value += 1
            if number >= len(items):
                return
            yield number

    def help_out(results: Connection) -> None:
        made: dict[int, Made] = {}
        try:
            for number in claim():
                made[number] = make(items[number])
        finally:
            results.send_bytes(pickle.dumps(made))

    pipes = [context.Pipe(duplex=False) for _ in range(helpers)]
    forks = [context.Process(target=help_out, args=(end,), daemon=True) for _, end in pipes]
    try:
        for fork, (_, end) in zip(forks, pipes, strict=True):
            fork.start()
            end.close()
        made = {}
        for number in claim():
            count(number + 1, len(items))
            made[number] = make(items[number])
        for results, _ in pipes:
            made |= _received(results)
    finally:
        for fork in forks:
            fork.terminate()
    return [made[number] if number in made else make(item) for number, item in enumerate(items)]


def _counted(items: Sequence[Item], count: Count) -> Iterator[Item]:
    for number, item in enumerate(items, 1):
        count(number, len(items))
        yield item


def _may_fork() -> bool:
    return sys.platform not in ("darwin", "win32") and threading.active_count() == 1


def _received(results: Connection) -> dict[int, Made]:
    """What a fork has sent; nothing where it was killed."""
    try:
        received: dict[int, Made] = pickle.loads(results.recv_bytes())
    except (EOFError, OSError, pickle.UnpicklingError):
        return {}
    return received
