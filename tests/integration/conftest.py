from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.conformance.build import build as build_site
from tests.conformance.case import Case

from .portal import ROOT, Built, build_in_process, write
from .preview import Preview, preview

Build = Callable[[Mapping[str, str]], Built]
Serve = Callable[[Mapping[str, str]], Preview]


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Builds a site: its files and their texts in (`docs/a.md`, `static/x.txt`), the site out."""

    def built(files: Mapping[str, str]) -> Built:
        write(tmp_path / "project", files)
        return build_in_process(tmp_path / "project", tmp_path / "site")

    return built


@pytest.fixture(scope="module")
def build_once(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Builds the one site that all tests of a module look at."""

    def built(files: Mapping[str, str]) -> Built:
        folder = tmp_path_factory.mktemp("once")
        write(folder / "project", files)
        return build_in_process(folder / "project", folder / "site")

    return built


@pytest.fixture(scope="module")
def own_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The portal's own docs, built."""
    site = tmp_path_factory.mktemp("own") / "site"
    return Built(site, build_site(Case(ROOT), site))


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Serve]:
    """Serves a site as `mkdocs serve` does, until the test is over."""
    with ExitStack() as running:

        def served(files: Mapping[str, str]) -> Preview:
            write(tmp_path / "project", files)
            return running.enter_context(preview(tmp_path / "project"))

        yield served
