"""Names and URLs with signs of HTML in them lead where they should, and nowhere else."""

from __future__ import annotations

import json
from urllib.parse import quote

import pytest

from tests.conformance.facts import html

from .conftest import Build
from .signs import quoted

URL = 'https://example.org/?a=1&b="><b>'


def test_the_names_of_sidebars(build: Build) -> None:
    sidebars = {
        'x" onclick="y': ["a", {"type": "category", "label": "C", "items": ["b"]}],
        "<b>": ["c"],
    }
    docs = {f"docs/{name}.md": f"# {name.upper()}\n" for name in "abc"}
    built = build(docs | {"sidebars.json": json.dumps(sidebars)})
    for path in ("/a", "/b", "/c"):
        assert built.tree(path).css("b, [onclick]") == []


def test_an_edit_url(build: Build) -> None:
    built = build({"docs/a.md": f"---\ncustom_edit_url: {quoted(URL)}\n---\n# A\n"})
    assert built.page("/a").edit_url == URL
    assert built.tree("/a").css("b") == []


def test_a_picture_for_sharing(build: Build) -> None:
    built = build({"docs/a.md": f"---\nimage: {quoted(URL)}\n---\n# A\n"})
    picture = built.tree("/a").css_first('meta[property="og:image"]')
    assert html.attribute(picture, "content") == URL
    assert built.tree("/a").css("b") == []


@pytest.mark.parametrize("name", ['q"r', "100%", "my page"])
def test_a_neighbours_link_is_written_as_a_link_in_the_text(build: Build, name: str) -> None:
    built = build({f"docs/{name}.md": "# A\n", "docs/z.md": f"# Z\n\n[a](/{quote(name)})\n"})
    assert built.said == []
    assert built.page(f"/{name}").h1 == "A"
    tree = built.tree("/z")
    links = [tree.css_first(css) for css in ("article p a", "a[rel=prev]", "link[rel=prev]")]
    assert {html.attribute(link, "href") for link in links} == {f"../{quote(name)}/"}


def test_a_file_and_a_folder_named_with_signs(build: Build) -> None:
    built = build({"docs/R&D <b>/x & 'y' <b>.md": "Text.\n", "docs/z.md": "# Z\n"})
    assert built.said == []
    assert built.outlines() == [[{"R&D <b>": ["x & 'y' <b>"]}, "Z"]]
    assert built.page("/R&D <b>/x & 'y' <b>").h1 == "x & 'y' <b>"
    assert built.tree("/z").css("b") == []
