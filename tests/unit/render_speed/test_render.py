"""Rendering: what links may call a page's parts, and what the search has to read of it."""

from __future__ import annotations

import pytest
from material.plugins.search.plugin import Parser

from docusaurus_mkdocs.render import ids_in, without_colours

HIGHLIGHTED = (
    '<h1 id="a">A</h1><p>B</p><div class="highlight"><pre><span></span><code>'
    '<span id="__span-0-1"><a id="__codelineno-0-1" name="__codelineno-0-1"></a>'
    '<span class="kd">let</span> <span class="nx">a</span>\n</span>'
    '<span class="p">&lt;</span>  b\n</code></pre></div><p>C <span class="x">d</span></p>'
)


def sections(html: str) -> list[tuple[str | None, str, str]]:
    """What the search reads of a page."""
    parser = Parser()
    parser.feed(html)
    parser.close()
    return [(part.id, "".join(part.title), "".join(part.text)) for part in parser.data]


def test_the_search_reads_the_same_without_colours() -> None:
    assert "<span class" not in without_colours(HIGHLIGHTED).partition("</pre>")[0]
    assert sections(without_colours(HIGHLIGHTED)) == sections(HIGHLIGHTED)


@pytest.mark.parametrize(
    "html",
    [
        '<p><span class="x">no code</span></p>',
        '<pre><span title="a>b">own</span></pre>',
        "<pre><span data-search-exclude>own</span></pre>",
        '<pre class="mermaid"><span class="x">own</span></pre>',
    ],
)
def test_what_is_no_highlighting_is_left_as_it_is(html: str) -> None:
    assert without_colours(html) == html


def test_ids_and_names_are_what_links_may_lead_to() -> None:
    html = '<h2 id="a">A</h2><a name="b"></a><input name="c"><p id="">D</p>'
    assert ids_in(html) == {"a", "b"}
