"""Python looks for cycles of garbage as ever, but while a site is built."""

import gc
import threading
import weakref

from mkdocs_docusaurus.build.garbage import collected_later
from mkdocs_docusaurus.plugin import DocusaurusPlugin


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


def test_a_build_leaves_the_garbage_alone_and_what_comes_after_it_does_not() -> None:
    DocusaurusPlugin().on_startup(command="build", dirty=False)
    try:
        assert not gc.isenabled()
    finally:
        DocusaurusPlugin().on_shutdown()
    assert gc.isenabled()


def test_what_one_build_left_is_looked_at_again_in_the_next() -> None:
    DocusaurusPlugin().on_startup(command="build", dirty=False)
    DocusaurusPlugin().on_shutdown()
    assert gc.get_freeze_count() > 0
    DocusaurusPlugin().on_startup(command="build", dirty=False)
    try:
        assert gc.get_freeze_count() == 0
    finally:
        DocusaurusPlugin().on_shutdown()


def test_a_preview_which_lasts_is_left_as_it_is() -> None:
    DocusaurusPlugin().on_startup(command="serve", dirty=False)
    assert gc.isenabled()
