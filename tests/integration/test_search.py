"""The search: what its index has of a page, whoever makes the pages."""

from __future__ import annotations

import pytest

from .portal import Built, build_own, write

TEXT = """# Home

<p data-search-exclude="yes">Not this.</p>

But **this**.

<div>

## One

## Two

</div>

- a
  - b

    ## In a list

    c
  - d
"""
LIST = "<ul><li>a<ul><li><p>b</p></li><li><p>d</p></li></ul></li></ul>"


@pytest.fixture(scope="module", params=["ours", "MkDocs'"])
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site whose pages the portal makes, and one where a hook of others leaves that to MkDocs."""
    folder = tmp_path_factory.mktemp("search")
    write(folder, {"docs/index.md": TEXT, "docs/about/introduction.md": "# About\n"})
    (folder / "other.py").write_text("def on_page_markdown(markdown, **_): return markdown\n")
    hooks = "hooks: [hooks/portal.py, other.py]\n" if request.param != "ours" else ""
    return build_own(folder, folder / "site", hooks)


def test_each_section_is_found_also_below_a_heading_in_a_list(built: Built) -> None:
    entries = [entry for entry in built.search_index() if "about/" not in entry["location"]]
    assert [(entry["location"], entry["title"], entry["text"]) for entry in entries] == [
        ("", "Home", f"<p>But this.</p>{LIST}"),
        ("#one", "One", ""),
        ("#two", "Two", ""),
        ("#in-a-list", "In a list", "<p>c</p>"),
    ]


def test_what_a_page_leaves_out_of_the_search_shows_without_the_mark(built: Built) -> None:
    shown = built.tree("/").css_first("article p")
    assert shown is not None
    assert (shown.text(), "data-search-exclude" in shown.attributes) == ("Not this.", False)
