"""A page's text between plugins: what they change of it before it is read, and after."""

from __future__ import annotations

from pathlib import Path

from .portal import Built, build_own, write

HOOK = """\
def on_page_markdown(markdown, **_):
    return markdown.replace("TIP", ":::tip[Written by a plugin]\\n\\n[Home](/)\\n\\n:::")


def on_page_content(html, **_):
    return html.replace("cedar", "larch")
"""


def build_with_hook(folder: Path) -> Built:
    docs = {"docs/index.md": "# Home\n\nTIP\n\n## Tree\n\ncedar\n", "docs/a.md": "# A\n\nTIP\n"}
    write(folder, {**docs, "docs/about/introduction.md": "# About\n"})
    (folder / "other.py").write_text(HOOK)
    return build_own(folder, folder / "site", "hooks: [hooks/portal.py, other.py]\n")


def test_the_source_that_a_plugin_has_changed_is_read_as_an_author_s(tmp_path: Path) -> None:
    tip = build_with_hook(tmp_path).tree("/a").css_first(".admonition.tip")
    assert tip is not None
    assert tip.text(separator=" ").split() == ["Written", "by", "a", "plugin", "Home"]
    link = tip.css_first("a")
    assert link is not None
    assert link.attributes["href"] == "../"


def test_the_search_finds_what_a_plugin_has_made_of_the_html(tmp_path: Path) -> None:
    found = {entry["location"]: entry["text"] for entry in build_with_hook(tmp_path).search_index()}
    assert found["#tree"] == "<p>larch</p>"


def test_an_extension_that_nothing_here_knows_reads_the_pages(tmp_path: Path) -> None:
    docs = {"docs/index.md": "# Home\n\na ^^b^^\n\n## C\n\n[d](#c)\n"}
    write(tmp_path, {**docs, "docs/about/introduction.md": "# About\n"})
    extensions = "markdown_extensions: [attr_list, pymdownx.caret]\n"
    page = build_own(tmp_path, tmp_path / "site", extensions).tree("/")
    selectors = ("p > ins", "h2#c", 'p > a[href="#c"]')
    assert [len(page.css(selector)) for selector in selectors] == [1, 1, 1]
