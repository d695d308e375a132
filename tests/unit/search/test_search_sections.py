"""The sections that the search finds in a page, read off what the page shows."""

from __future__ import annotations

import pytest

from mkdocs_docusaurus.link import Target
from mkdocs_docusaurus.markdown.scope import Page, Text
from mkdocs_docusaurus.markdown.translate import translate
from mkdocs_docusaurus.write.search import sections_of

Sections = list[tuple[str, str, str]]

TEXTS = {
    "a paragraph": ("a *b* `<c>`  \nd", "<p>a b <code>&lt;c&gt;</code> d</p>"),
    "a list": ("- a\n- b\n  1. c\n", "<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>"),
    "a task": ("- [x] a\n- [ ] b\n", "<ul><li>a</li><li>b</li></ul>"),
    "code": ("```js title='a'\nb < c\n```\n", "a<pre><code>b &lt; c</code></pre>"),
    "a callout": (":::tip[A **b**]\n\nc\n\n:::", "<p>A b</p><p>c</p>"),
    "details": (
        "<details>\n<summary>a</summary>\n\nb\n\n</details>",
        "<p>a</p><p>b</p>",
    ),
    "tabs": ("<Tabs>\n<TabItem value='a'>\n\nb\n\n</TabItem>\n</Tabs>", "a <p>b</p>"),
    "a table": ("| a | b |\n|---|---|\n| c | |\n", "a b c"),
    "a picture": ("![a](b.png) c", "<p> c</p>"),
    "an icon": (":material-check: a", "<p> a</p>"),
    "an element": ("H<sub>2</sub><b>O</b>", "<p>H<sub>2</sub>O</p>"),
    "Material's block": ('!!! note "A"\n\n    b\n', "<p>A</p><p>b</p>"),
    "a footnote": ("a[^1]\n\n[^1]: b\n", "<p>a</p><p>b</p>"),
}


def sections(text: str, *, mdx: bool = True) -> Sections:
    page = Page("a.md", "/a", lambda href, _: Target(href))
    found = sections_of(translate(Text("a.md", text, mdx=mdx), page).document)
    return [(section.id, section.title, "".join(section.text)) for section in found]


@pytest.mark.parametrize("name", TEXTS)
def test_the_text_of_a_block(name: str) -> None:
    written, shown = TEXTS[name]
    assert sections(written) == [("", "", shown)]


def test_the_page_has_the_title_that_it_begins_with() -> None:
    assert sections("# A\n\nb\n\n## C\n\nd\n") == [("", "A", "<p>b</p>"), ("c", "C", "<p>d</p>")]


def test_a_title_below_text_is_a_section_of_its_own() -> None:
    assert sections("a\n\n# B\n") == [("", "", "<p>a</p>"), ("b", "B", "")]


def test_a_page_that_begins_with_a_section_is_one_itself() -> None:
    assert sections("## A\n") == [("", "", ""), ("a", "A", "")]


def test_a_section_ends_with_the_callout_that_its_heading_stands_in() -> None:
    text = "# A\n\n:::note\n\n## B\n\nc\n\n:::\n\nd\n"
    assert sections(text) == [("", "A", "<p>note</p><p>d</p>"), ("b", "B", "<p>c</p>")]


def test_of_html_the_text_is_there_but_no_script() -> None:
    html = "<div>a <b>b</b>\n<script>c</script></div>\n"
    assert sections(html, mdx=False) == [("", "", "a b")]


def test_what_is_left_out_of_the_search_is_in_no_section() -> None:
    text = "<p data-search-exclude>a</p>\n\nb\n\n"
    text += "## D { data-search-exclude='' }\n\ne\n"
    assert sections(text, mdx=False) == [("", "", "<p>b</p>")]
