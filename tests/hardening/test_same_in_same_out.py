"""Two builds of the same docs are the same, byte for byte, wherever and whenever they are run."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.integration.portal import run_build

FAULTS = Path(__file__).parents[1] / "faults" / "site"
BLOG = Path(__file__).parents[1] / "blog" / "cases"

REVERSED = """\
import os

_scandir, _listdir = os.scandir, os.listdir


class _Reversed:
    def __init__(self, path):
        with _scandir(path) as found:
            self._entries = iter(sorted(found, key=lambda entry: entry.name, reverse=True))

    def __iter__(self):
        return self._entries

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *raised):
        return None

    def close(self):
        return None


os.scandir = lambda path=".": _Reversed(path)
os.listdir = lambda path=".": sorted(_listdir(path), reverse=True)
open(os.environ["IN_USE"], "w").close()
"""
"""A `sitecustomize` that has folders list their files from Z to A, as another disk might."""


def site_of(folder: Path, name: str, **variables: str) -> dict[str, bytes]:
    """Every file of a site that is built of the same docs, by path."""
    out = folder / name
    done = run_build(folder / "project", out, **variables)
    assert done.returncode == 0, done.stderr
    found = {f.relative_to(out).as_posix(): f.read_bytes() for f in out.rglob("*") if f.is_file()}
    report = "\n".join(line for line in done.stderr.splitlines() if ":1:" in line or ": " in line)
    lines = [
        line for line in report.splitlines() if "built in" not in line and str(out) not in line
    ]
    return found | {"what is said": "\n".join(lines).encode()}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Docs with something wrong in nearly every file, so that every hint is in the report."""
    made = tmp_path_factory.mktemp("same")
    shutil.copytree(FAULTS, made / "project", symlinks=True)
    posts = made / "project" / "blog"
    posts.mkdir()
    for day in range(1, 9):
        head = f"---\nauthors: [a, b]\ntags: [x, y, z{day}]\n---\n"
        (posts / f"2024-01-0{day}-post.md").write_text(f"{head}# P{day}\n\nText [a](./none.md).\n")
    (posts / "authors.yml").write_text("a: {name: A, page: true}\nb: {name: B}\n")
    return made


@pytest.fixture(scope="module")
def first(folder: Path) -> dict[str, bytes]:
    return site_of(folder, "first", PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C.UTF-8")


@pytest.mark.parametrize(
    "variables",
    [
        pytest.param({"PYTHONHASHSEED": "2"}, id="hash seed"),
        pytest.param({"TZ": "Pacific/Kiritimati"}, id="time zone"),
        pytest.param({"LC_ALL": "C"}, id="locale"),
        pytest.param({"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"}, id="another locale"),
    ],
)
def test_the_surroundings_change_nothing(
    folder: Path, first: dict[str, bytes], variables: dict[str, str]
) -> None:
    given = {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C.UTF-8"} | variables
    assert site_of(folder, "again", **given) == first


def test_the_order_in_which_folders_list_their_files_changes_nothing(
    folder: Path, first: dict[str, bytes]
) -> None:
    custom = folder / "custom"
    custom.mkdir()
    (custom / "sitecustomize.py").write_text(REVERSED)
    path = os.pathsep.join(filter(None, (str(custom), os.environ.get("PYTHONPATH"))))
    given = {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONPATH": path}
    given["IN_USE"] = str(custom / "in use")
    assert site_of(folder, "reversed", **given) == first
    assert (custom / "in use").is_file()
