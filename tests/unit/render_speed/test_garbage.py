import gc
import threading
import weakref

from rendering.garbage import collected_later


class Loop:
    """What leads to itself, so that only Python's search for garbage finds that it is gone."""

    def __init__(self) -> None:
        self.itself = self


def test_garbage_is_looked_for_once_the_block_is_done_and_nobody_else_is_at_work() -> None:
    at_work = threading.Lock()
    before = threading.enumerate()
    with at_work, collected_later(0, at_work):
        gone = weakref.ref(Loop())
        assert not gc.isenabled()
        assert gone() is not None
    for thread in threading.enumerate():
        if thread not in before:
            thread.join()
    assert gone() is None
    assert gc.isenabled()
