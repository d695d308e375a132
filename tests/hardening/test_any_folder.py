"""Whatever a docs folder holds: it is read, each doc has its page, and each page can be shown."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings

from tests.fuzz.__main__ import fuzz
from tests.fuzz.check import check_folder, check_plain, check_text, write_folder
from tests.fuzz.strategies import folders, mdx, plain

DERANDOMIZED = "CI" in os.environ


@settings(max_examples=200, deadline=None, derandomize=DERANDOMIZED)
@given(files=folders)
def test_any_folder_is_read_and_written(files: dict[str, bytes]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        write_folder(Path(folder), files)
        check_folder(Path(folder))


@pytest.mark.parametrize("is_mdx", [True, False])
@settings(max_examples=200, deadline=None, derandomize=DERANDOMIZED)
@given(text=mdx)
def test_any_text_is_translated_and_rendered(text: str, *, is_mdx: bool) -> None:
    check_text(text, mdx=is_mdx)


@settings(max_examples=200, deadline=None, derandomize=DERANDOMIZED)
@given(text=plain)
def test_plain_text_translated_twice_is_as_after_once(text: str) -> None:
    check_plain(text)


def test_the_conformance_cases_mutated() -> None:
    """The first inputs of `python -m tests.fuzz`, by a seed of their own."""
    assert fuzz(seed=1, numbers=range(300)) == []
