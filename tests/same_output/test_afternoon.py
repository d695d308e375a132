"""An author's afternoon: whatever is saved, the preview comes back to what a build would make.

`EDITS=200 python -m pytest tests/same_output -k afternoon` is a whole one; a test run has a short.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from tests.conformance.build import build
from tests.conformance.case import Case
from tests.integration.preview import Preview, preview

from .edits import edited, first_site
from .test_same_output import lay_out

EDITS = int(os.environ.get("EDITS", "6"))
SEED = 8
LEVEL = 1.25
"""How much more memory the preview may have at the end than after the first few saves."""

_RELOADING = re.compile(
    rb"<script>[^<]*livereload[^<]*</script>|livereload\([^)]*\);"
    rb"|<script src=\"/__problems/bar\.js\" defer></script>",
    re.DOTALL,
)


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Preview]:
    lay_out(tmp_path / "project", first_site())
    with preview(tmp_path / "project") as running:
        yield running


def test_an_afternoon_of_saves(served: Preview, tmp_path: Path) -> None:
    random, files, memory = Random(SEED), first_site(), []
    for number in range(EDITS):
        what, changed = edited(files, random)
        if "draft" in what:
            continue  # The preview shows drafts, and a build does not.
        files = changed
        lay_out(served.folder, files)
        build(Case(served.folder), tmp_path / "built", served.url)
        served.wait_for(
            f"what a build makes, after save {number}, {what}",
            lambda: differing(served, tmp_path / "built") == [],
        )
        memory.append(resident(served))
    assert max(memory[len(memory) // 2 :]) < LEVEL * max(memory[: len(memory) // 2])


def test_what_is_broken_is_said_and_what_is_mended_is_shown(served: Preview) -> None:
    served.save("docs/intro.md", "---\nsidebar_position: x\n---\n\n# Broken\n")
    served.wait_to_say("docs/intro.md:2:1: `sidebar_position` is the text")
    served.wait_to_show("/intro/", "Broken")
    served.save("docs/intro.md", "---\ntitle: [\n---\n\n# Broken more\n")
    served.wait_to_show("/intro/", "Broken more")
    served.save("docs/intro.md", "---\ntitle: Mended\n---\n\nText.\n")
    served.wait_to_show("/intro/", "Mended")


def test_a_partial_is_new_on_every_page_that_uses_it(served: Preview) -> None:
    served.save("docs/also.mdx", "import Shared from './_shared.mdx'\n\n# Also\n\n<Shared/>\n")
    for path in ("/uses/", "/also/"):
        served.wait_to_show(path, "Shared words")
    served.save("docs/_shared.mdx", "Other words.\n")
    for path in ("/uses/", "/also/"):
        served.wait_to_show(path, "Other words")


def test_a_label_is_new_on_every_page_that_shows_it(served: Preview) -> None:
    served.wait_to_show("/about/first/", "Second of about/")
    served.save("docs/about/second.md", "---\nsidebar_label: Fresh label\n---\n\n# Second\n")
    for path in ("/about/first/", "/about/intro/", "/about/third/"):
        served.wait_to_show(path, "Fresh label")


def differing(served: Preview, site: Path) -> list[str]:
    """The pages that the preview shows otherwise than they are built, without its own script."""
    pages = [path.parent.relative_to(site).as_posix() for path in site.rglob("index.html")]
    assert pages
    paths = ["/" if page == "." else f"/{page}/" for page in pages]
    return [path for path in paths if _shown(served, path) != _built(site, path)]


def resident(served: Preview) -> int:
    """The memory that the preview's process holds, in kilobytes."""
    status = Path(f"/proc/{served.process.pid}/status").read_text("utf-8")
    return int(status.partition("VmRSS:")[2].split()[0])


def _shown(served: Preview, path: str) -> bytes:
    return _RELOADING.sub(b"", served.get(path).encode())


def _built(site: Path, path: str) -> bytes:
    return (site / path.strip("/") / "index.html").read_bytes()
