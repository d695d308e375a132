"""What an author saves, the preview shows; what is wrong, it says, and goes on."""

from __future__ import annotations

import json

import pytest

from .conftest import Serve

SITE = {
    "docs/index.md": "# Home\n\nOld words.\n",
    "docs/g/_category_.yml": "label: Old group\n",
    "docs/g/a.md": "import Note from './_note.mdx';\n\n# A\n\n<Note />\n",
    "docs/g/_note.mdx": "Old note.\n",
    "static/notes.txt": "old notes",
}
BROKEN = "---\ntitle: [A\n---\n\nText of A.\n"
MENDED = "---\ntitle: A new name\n---\n\nText of A.\n"


@pytest.mark.parametrize(
    ("file", "text", "path", "shown"),
    [
        ("docs/index.md", "# Home\n\nFresh words.\n", "/", "Fresh words."),
        ("docs/new.md", "# Fresh page\n", "/", "Fresh page"),
        ("docs/g/_category_.yml", "label: Fresh group\n", "/", "Fresh group"),
        ("docs/g/_note.mdx", "Fresh note.\n", "/g/a/", "Fresh note."),
        ("static/notes.txt", "fresh notes", "/notes.txt", "fresh notes"),
    ],
)
def test_a_saved_file_appears(serve: Serve, file: str, text: str, path: str, shown: str) -> None:
    running = serve(SITE)
    assert "Old words." in running.get("/")
    assert shown not in running.get(path)
    running.save(file, text)
    running.wait_to_show(path, shown)
    assert "Traceback" not in running.said()


def test_a_saved_sidebar_appears_and_a_broken_one_is_reported(serve: Serve) -> None:
    first = json.dumps({"docs": [{"type": "doc", "id": "index", "label": "First label"}]})
    running = serve(SITE | {"sidebars.json": first})
    assert "First label" in running.get("/")
    running.save("sidebars.json", first.replace("First", "Second"))
    running.wait_to_show("/", "Second label")
    running.save("sidebars.json", '{"docs": [\n  "index",,\n]}\n')
    running.wait_to_say("sidebars.json:2:")
    running.save("sidebars.json", first.replace("First", "Third"))
    running.wait_to_show("/", "Third label")
    assert "Traceback" not in running.said()


def test_a_deleted_doc_goes(serve: Serve) -> None:
    running = serve(SITE | {"docs/old.md": "# Old page\n"})
    assert "Old page" in running.get("/")
    (running.folder / "docs" / "old.md").unlink()
    running.wait_for("no Old page on /", lambda: "Old page" not in running.get("/"))
    assert running.get("/old/") == ""


def test_broken_front_matter_is_reported_and_mending_it_mends_the_page(serve: Serve) -> None:
    running = serve(SITE | {"docs/a.md": MENDED.replace("A new name", "The old name")})
    assert "The old name" in running.get("/a/")
    running.save("docs/a.md", BROKEN)
    running.wait_to_say("docs/a.md:")
    running.wait_to_show("/", "Old words.")
    assert "Text of A." in running.get("/a/")
    running.save("docs/index.md", "# Home\n\nFresh words.\n")
    running.wait_to_show("/", "Fresh words.")
    running.save("docs/a.md", MENDED)
    running.wait_to_show("/a/", "A new name")
    assert "docs/a.md:3:1: " in running.said()
    assert "Traceback" not in running.said()
