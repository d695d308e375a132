"""Garbage: Python looks for what is no longer used while nobody waits.

A site of thousands of pages is a million objects that lead to one another.  While another site is
made, Python would look through all of them again and again, for a third of the time it takes.
"""

import gc
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager


def collect_nothing() -> None:
    """Have nothing looked for until `collect_as_ever`."""
    gc.unfreeze()
    gc.disable()


def collect_as_ever() -> None:
    """Have all looked for but what is there now: Python would do so once more as it ends."""
    gc.freeze()
    gc.enable()


@contextmanager
def collected_later(seconds: float, alone: AbstractContextManager[object]) -> Iterator[None]:
    """Have nothing looked for within the block; `seconds` after it, within `alone`, all at once."""
    gc.disable()
    try:
        yield
    finally:
        timer = threading.Timer(seconds, _collect, [alone])
        timer.daemon = True
        timer.start()


def _collect(alone: AbstractContextManager[object]) -> None:
    with alone:
        gc.enable()
        gc.collect()
