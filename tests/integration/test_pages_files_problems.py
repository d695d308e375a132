"""A `.pages` file that names what is not there, or is wrong, harms no other page."""

from __future__ import annotations

import pytest

from .conftest import Build

A, B = "# A\n", "# B\n"


@pytest.mark.parametrize("field", ["draft", "unlisted"])
def test_a_pages_file_may_name_a_doc_that_is_not_listed(build: Build, field: str) -> None:
    files = {
        "docs/g/.pages": "nav: [b.md, a.md]\n",
        "docs/g/a.md": A,
        "docs/g/b.md": f"---\n{field}: true\n---\n# B\n",
    }
    built = build(files)
    assert built.outlines() == [[{"G": ["A"]}]]


def test_an_arranged_folder_with_a_generated_index(build: Build) -> None:
    files = {
        "docs/g/.pages": "order: desc\n",
        "docs/g/_category_.yml": "link: {type: generated-index, slug: /group}\n",
        "docs/g/a.md": A,
        "docs/g/b.md": B,
    }
    built = build(files)
    assert built.outlines() == [[{"G": ["B", "A"]}]]
    assert [card.label for card in built.page("/group").cards] == ["B", "A"]


@pytest.mark.parametrize("text", ["nav: [\n", "nav: 3\n", "- a\n", "order: up\n", "nav: [no.md]\n"])
def test_a_wrong_pages_file_is_a_problem_with_its_file(build: Build, text: str) -> None:
    built = build({"docs/a.md": A, "docs/g/.pages": text, "docs/g/b.md": B})
    assert any("g/.pages:" in line for line in built.said)
    assert built.page("/a").h1 == "A"
    assert built.page("/g/b").h1 == "B"
