"""A save that only its own page tells of is shown at once; for any other the site is read anew."""

from __future__ import annotations

import json

import pytest

from .conftest import Serve
from .preview import Preview

SITE = {
    "docs/a.md": "---\ntags: [one]\n---\n\n# A\n\nOld words.\n\nOld text.\n\n## Part\n",
    "docs/b.md": (
        "import Note from './_note.mdx';\n\n# B\n\nTo [a part](./a.md#part).\n\n<Note />\n"
    ),
    "docs/_note.mdx": "Old note.\n",
}
READ_ANEW = "Building documentation"


@pytest.fixture
def served(serve: Serve) -> Preview:
    running = serve(SITE)
    for path in ("/a/", "/b/"):
        assert "Old" in running.get(path)
    return running


@pytest.mark.parametrize(
    ("file", "old", "new", "path"),
    [
        ("docs/a.md", "Old text.", "Fresh text.", "/a/"),
        ("docs/a.md", "## Part", "## Part\n\n### Fresh part", "/a/"),
        ("docs/_note.mdx", "Old note.", "Fresh note.", "/b/"),
    ],
)
def test_of_a_text_that_is_edited_the_page_is_made_again_and_nothing_else(
    served: Preview, file: str, old: str, new: str, path: str
) -> None:
    builds = served.said().count(READ_ANEW)
    served.save(file, SITE[file].replace(old, new))
    served.wait_to_show(path, new.rpartition("# ")[2])
    served.save(file, SITE[file])
    served.wait_for("the old text", lambda: "Fresh" not in served.get(path))
    assert served.said().count(READ_ANEW) == builds


@pytest.mark.parametrize(
    ("old", "new", "path", "shown"),
    [
        ("# A\n", "# Fresh title\n", "/b/", "Fresh title"),
        ("tags: [one]", "sidebar_label: Fresh label", "/b/", "Fresh label"),
        ("Old words.", "Fresh description.", "/llms.txt", "Fresh description."),
    ],
)
def test_what_other_pages_show_is_read_anew(
    served: Preview, old: str, new: str, path: str, shown: str
) -> None:
    served.save("docs/a.md", SITE["docs/a.md"].replace(old, new))
    served.wait_to_show(path, shown)


@pytest.mark.parametrize("path", ["/search/search_index.json", "/llms.txt", "/a.md"])
def test_what_was_asked_for_before_is_whole_after_the_site_is_read_anew(
    served: Preview, path: str
) -> None:
    assert "Old words." in served.get(path)
    served.save("docs/b.md", f"---\nsidebar_label: Fresh label\n---\n\n{SITE['docs/b.md']}")
    served.wait_to_show("/a/", "Fresh label")
    assert "Old words." in served.get(path)


def test_the_search_has_each_page_once_after_an_edit(served: Preview) -> None:
    before = places(served)
    served.save("docs/a.md", SITE["docs/a.md"].replace("Old text.", "Fresh text."))
    served.wait_to_show("/search/search_index.json", "Fresh text.")
    assert places(served) == before


def places(served: Preview) -> list[str]:
    index = json.loads(served.get("/search/search_index.json"))
    return [entry["location"] for entry in index["docs"]]


def test_a_link_to_a_part_that_an_edit_takes_away_is_reported(served: Preview) -> None:
    served.save("docs/a.md", SITE["docs/a.md"].replace("## Part", "## Other"))
    served.wait_to_say("docs/b.md:5:4: ")


def test_files_that_editors_make_for_a_moment_do_not_build_the_site(served: Preview) -> None:
    builds = served.said().count(READ_ANEW)
    served.save("docs/.a.md.swp", "x")
    served.save("docs/4913", "x")
    (served.folder / "docs/4913").unlink()
    served.save("docs/a.md", SITE["docs/a.md"].replace("Old text.", "Fresh text."))
    served.wait_to_show("/a/", "Fresh text.")
    assert served.said().count(READ_ANEW) == builds


def test_where_a_file_of_the_docs_stands_in_two_places_both_are_new(serve: Serve) -> None:
    running = serve(SITE | {"docs/g/c.md": "# C\n\nFirst.\n\nOld text.\n"})
    (running.folder / "docs/also.md").symlink_to("g/c.md")
    running.wait_to_show("/also/", "Old text.")
    running.save("docs/g/c.md", "# C\n\nFirst.\n\nFresh text.\n")
    for path in ("/g/c/", "/also/"):
        running.wait_to_show(path, "Fresh text.")


def test_an_edit_does_not_hide_that_the_site_cannot_be_read(serve: Serve) -> None:
    sidebars = json.dumps({"docs": ["a", "b"]})
    running = serve(SITE | {"sidebars.json": sidebars})
    running.save("sidebars.json", sidebars.replace('"a"', '"a",,'))
    running.wait_to_say("sidebars.json:1:")
    running.save("docs/a.md", SITE["docs/a.md"].replace("Old text.", "Fresh text."))
    running.wait_to_show("/a/", "Fresh text.")
    assert running.said().count("sidebars.json:1:") > 1


def test_a_preview_that_has_to_look_for_saves_sees_them_too(
    monkeypatch: pytest.MonkeyPatch, serve: Serve
) -> None:
    monkeypatch.setenv("WATCH", "polling")
    running = serve(SITE)
    assert "Old text." in running.get("/a/")
    running.save("docs/a.md", SITE["docs/a.md"].replace("Old text.", "Fresh text."))
    running.wait_to_show("/a/", "Fresh text.")
    assert running.said().count(READ_ANEW) == 1
