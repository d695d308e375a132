"""Pointed at other docs, the portal shows nothing of its own and only reads their folder."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from .conftest import Serve
from .portal import ROOT, build_in_process, run_build, write

SITE = {
    "docs/index.md": "---\ntags: [one]\n---\n# Their home\n",
    "docs/g/_category_.json": '{"label": "Theirs", "link": {"type": "generated-index"}}',
    "docs/g/a.mdx": "import P from './_p.mdx';\n\n# A\n\n<P />\n",
    "docs/g/_p.mdx": "A partial.\n",
    "docs/p/.pages": "nav: [b.md, ...]\n",
    "docs/p/a.md": "# PA\n",
    "docs/p/b.md": "# PB\n",
    "docs/wrong.md": "---\ntitle: [\n---\n",
    "static/img/theirs.svg": "<svg/>",
}
Snapshot = dict[str, tuple[int, int, bytes]]


def snapshot(folder: Path) -> Snapshot:
    """Every file and folder with its size, time of change, and content."""
    found: Snapshot = {}
    for path in sorted(folder.rglob("*")):
        facts = path.stat()
        content = path.read_bytes() if path.is_file() else b""
        found[path.relative_to(folder).as_posix()] = (facts.st_size, facts.st_mtime_ns, content)
    return found


def own_words() -> set[str]:
    """The portal's own page titles and category labels, the longer ones."""
    docs = ROOT / "docs"
    heads = r"^(?:title|label|sidebar_label): *(.{12,})$|^# (.{12,})$"
    texts = [file.read_text("utf-8") for file in docs.rglob("*") if file.suffix in {".md", ".yml"}]
    found = {word for text in texts for pair in re.findall(heads, text, re.M) for word in pair}
    return {word.strip("\"' ") for word in found if word}


def test_nothing_of_the_portals_own_shows(tmp_path: Path) -> None:
    write(tmp_path, SITE)
    site = tmp_path / "out"
    build_in_process(tmp_path, site)
    pages = "\n".join(file.read_text("utf-8") for file in site.rglob("*.html"))
    words = own_words()
    assert len(words) > 5
    assert [word for word in words if word in pages] == []
    assert "wgtwo" not in pages
    assert not (site / "about").exists()
    assert not (site / "images").exists()
    assert sorted(path.name for path in (site / "img").iterdir()) == ["theirs.svg"]


def test_every_picture_and_icon_is_there(tmp_path: Path) -> None:
    write(tmp_path, SITE)
    site = tmp_path / "out"
    build_in_process(tmp_path, site)
    page = site / "g" / "a" / "index.html"
    shown = LexborHTMLParser(page.read_text("utf-8")).css("img[src], link[rel=icon], script[src]")
    files = [node.attributes.get("src") or node.attributes.get("href") or "" for node in shown]
    assert files
    assert [file for file in files if not (page.parent / file).is_file()] == []


def test_without_a_static_folder_the_portals_own_is_not_taken(tmp_path: Path) -> None:
    write(tmp_path, {"docs/a.md": "# A\n"})
    site = tmp_path / "out"
    build_in_process(tmp_path, site)
    own = {path.relative_to(ROOT / "static") for path in (ROOT / "static").rglob("*.svg")}
    assert own
    assert not [path for path in own if (site / path).exists()]


@pytest.mark.parametrize("options", [(), ("--strict",)])
def test_a_build_does_not_write_to_the_docs(tmp_path: Path, options: tuple[str, ...]) -> None:
    write(tmp_path / "theirs", SITE)
    before = snapshot(tmp_path / "theirs")
    done = run_build(tmp_path / "theirs", tmp_path / "out", *options)
    assert "docs/wrong.md:" in done.stderr
    assert snapshot(tmp_path / "theirs") == before


def test_a_preview_does_not_write_to_the_docs(serve: Serve) -> None:
    running = serve(SITE)
    before = snapshot(running.folder)
    assert "Their home" in running.get("/")
    assert snapshot(running.folder) == before
