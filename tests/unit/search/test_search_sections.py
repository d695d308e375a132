"""The sections that the search finds in a page: those of Material's parser, which may give up."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random

import pytest
from material.plugins.search.plugin import Parser, Section

from mkdocs_docusaurus.mkdocs.search_sections import sections

SAME: Mapping[str, str] = {
    "nothing": "",
    "text alone": "a b",
    "page without a heading": "<p>a <em>b</em></p>\n<p>c</p>",
    "page without an h1": '<p>a</p><h2 id="b">B</h2><p>c</p>',
    "h2 before anything else": '<h2 id="a">A</h2><p>b</p><h3 id="c">C</h3><p>d</p>',
    "h1 and sections": '<h1 id="a">A</h1><p>b</p><h2 id="c">C</h2><p>d</p><h6 id="e">E</h6>',
    "h1 below text": '<p>a</p><h1 id="b">B</h1><p>c</p>',
    "heading without an id": '<h1 id="a">A</h1><h2>B</h2><p>c</p><h2 id>D</h2><h2 id="">E</h2>',
    "attributes with entities": '<h1>A</h1><h2 id="b&amp;c" title="d > e">B</h2><h3 id="&#102;">F'
    '<a class="headerlin&#107;">g</a></h3>',
    "permalink": '<h1 id="a">A <code>b</code><a class="headerlink" href="#a">¶</a></h1><p>c</p>',
    "permalink in a permalink": '<h2 id="a">A<a class="headerlink">b<a class="headerlink">c</a>'
    "d</a></h2>",
    "link in a heading": '<h2 id="a">A <a class="b" href="?c=1&amp;d">e</a> <sup>f</sup></h2>',
    "spaces and line breaks": "<p> a\n b </p>\n\n<p>\n</p>  <div> </div> c\n<p>\td</p>",
    "entities": "<p>&lt;a&gt; &quot;b&quot; &#39;c&#39; &nbsp;&copy; &unknown; &amp;lt; d > e</p>",
    "entities that are not whole": "<p>a & b &am<i>p;</i> &copy=1 &lt</p>&",
    "lists": "<ul>\n<li>a<ol>\n<li><p>b</p>\n</li>\n</ol>\n</li>\n<li></li></ul>",
    "task list": '<ul class="task-list"><li><label><input type="checkbox" disabled/> a</label></li>'
    "</ul>",
    "heading in a list": '<h1 id="a">A</h1><ul><li>b<h2 id="c">C</h2>d</li><li>e</li></ul><p>f</p>',
    "heading in a callout": '<h1 id="a">A</h1><div class="admonition"><p class="admonition-title">b'
    '</p><h2 id="c">C</h2><p>d</p></div><p>e</p>',
    "headings in tabs": '<h1 id="a">A</h1><div class="tabbed-set"><input id="b" type="radio" />'
    '<div class="tabbed-labels"><label for="b">c</label></div><div><div><h2 id="d">D</h2><p>e</p>'
    '<h3 id="f">F</h3></div><div><p>g</p></div></div></div><p>h</p>',
    "heading that nothing stands around any more": '<div><div><h1 id="a">A</h1></div></div>'
    '<div><h2 id="b">B</h2></div><pre><code>c <span class="d">e</span></code></pre><p>f</p>',
    "heading in a heading": '<h2 id="a">A <h2 id="b">B</h2> c</h2><p>d</p>',
    "code": "<p>a <code>b  c</code> <code></code></p><pre><code>\n  d\n\n e &lt; f</code></pre>",
    "highlighted code": '<div class="highlight"><span class="filename">a</span><pre><span></span>'
    '<code><span id="__span-0-1"><a id="__codelineno-0-1" name="__codelineno-0-1" href="#b"></a>'
    '<span class="k">def</span> <span class="nf">c</span>\n</span><span class="hll">'
    '<span class="p">&lt;</span>\n</span>  d &amp; e\n</code></pre></div>',
    "highlighted code in a line of text": '<p><code class="a"><span class="b">c</span></code> '
    '<code><span class="d"> </span>\n<span class="e">f</span></code></p>',
    "numbers of lines": '<td><div class="linenodiv"><pre><code>1\n2</code></pre></div></td>'
    '<td><pre><code><span class="linenodiv">1</span>a</code></pre></td>',
    "entities that colours part": '<pre><code>&am<span class="a">p;</span> &lt;</code></pre>',
    "code that is marked up otherwise": "<pre><code>a <span data-search-exclude>b</span>"
    ' <span title="c">&am</span>p; <b>d</b></code></pre>',
    "table": "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b<br>c</td><td></td></tr>"
    "</tbody></table>",
    "void elements": '<p>a<br/>b<br>c<img src="d" alt="e > f"/><wbr>g</p><hr /></br>',
    "elements that close themselves": '<p>a</p><div id="b"/><h2 id="c"/>d<p/>e',
    "section that is left out": '<h1 id="a">A</h1><h2 id="b" data-search-exclude>B</h2><p>c</p>',
    "block that is left out": '<h1>A</h1><div data-search-exclude="true"><p>b</p><h2 id="c">C</h2>'
    "<div>d</div><p>e</p></div><p>f</p>",
    "line that is left out": "<p data-search-exclude>a <b>b</b></p>c <b data-search-exclude>d</b>",
    "comment": "<p>a<!-- b -->c</p><!-- <h2 id='d'>e</h2> --><p>f<!----></p>",
    "comment that ends oddly": "<p>a<!-- b -- >c<!--->d--></p><p>e</p>",
    "script and style": '<p>a</p><script>"<p>b</p>"</script><style>p > a {}</style><p>c</p>'
    '<script>"<div>"</script><p>d</p>',
    "object": '<p>a</p><object data="b"><p>c</p></object><p>d</p><object>e</object>',
    "formula": "<p>a <math><mi>x</mi><mo>&lt;</mo><mn>1</mn></math> b</p>",
    "picture": '<p><svg viewBox="0 0 1 1"><linearGradient id="a"/><path d="M0 0"/></svg> b</p>',
    "title of a picture": "<p><svg><title>a</title></svg> b</p><p>c</p>",
    "video": '<p>a</p><iframe src="b" allowfullscreen></iframe><p>c</p>',
    "paragraph around a block": "<p>a <div>b</div> c</p><p>d</p>",
    "unclosed": '<h1 id="a">A</h1><p>b<ul><li>c<li>d</ul><div><h2 id="e">E</h2><p>f</div>g',
    "unopened": "<p>a</p></div></li>b</p><p>c</p>",
    "tag that does not end": '<p>a</p><p>b <a href="c',
    "names in capitals": '<h2 iD="a">A</h2><P>b</P><H2 ID="c">C</H2><p>d</p>',
    "quotes other than usual": "<h1>A</h1><h2 id='b'>B</h2><h2 id=c class>C</h2><p>d</p>",
    "less-than sign": "<p>a < b <3 c</p><p>d</p>",
    "greater-than sign": "<p>a > b</p><pre><code>c > d</code></pre>",
}

ABOVE = '<h1 id="a">A</h1><div><h2 id="b">B</h2><h2 id="c">C</h2></div>'
GIVEN_UP: Mapping[str, tuple[str, list[tuple[str | None, str, str]]]] = {
    "heading in a list, below headings in an element": (
        f'{ABOVE}<ul><li>d<ul><li>e<h2 id="f">F</h2>g</li></ul></li><li>h</li></ul><p>i</p>',
        [
            (None, "A", "<ul><li>d<ul><li>e</li></ul></li><li>h</li></ul><p>i</p>"),
            ("b", "B", ""),
            ("c", "C", ""),
            ("f", "F", "g"),
        ],
    ),
    "heading in a callout in a list, below headings in an element": (
        f'{ABOVE}<ol><li><p>d</p><div><p>e</p><h3 id="f">F</h3></div><p>g</p></li></ol>',
        [
            (None, "A", "<ol><li><p>d</p><p>e</p><p>g</p></li></ol>"),
            ("b", "B", ""),
            ("c", "C", ""),
            ("f", "F", ""),
        ],
    ),
    "element in a link that is left out": (
        "<a data-search-exclude><code><span><a>a</a></span></code></a><p>b</p>",
        [(None, "", "<p>b</p>")],
    ),
}
ELEMENTS = (
    *("p", "p", "div", "span", "a", "code", "pre", "li", "ol", "ul", "em", "sup", "h1", "h2"),
    *("h2", "h3", "td", "section", "svg", "b", "label", "br"),
)
ATTRIBUTES = (
    *("", "", "", ' class="a"', ' id="a"', ' id="b"', ' class="headerlink"', ' class="linenodiv"'),
    *(" data-search-exclude", ' title="a > b"', ' id="a&amp;b"', " disabled", ' viewBox="0"'),
)
CODE = '<pre><code>\n<span class="a">b</span> <span id="b"><a name="b"></a>c</span></code></pre>'
TEXTS = (CODE, "a", " ", "\n", "b\n c", "&lt;", "&nbsp;", "&quot;", "<!-- a -->", "<br/>", "é")


def read(found: list[Section]) -> list[tuple[str | None, str, str, bool]]:
    """Sections: the id of each, its title and its text, and whether it is left out."""
    return [(it.id, "".join(it.title), "".join(it.text), it.is_excluded()) for it in found]


def by_material(html: str) -> list[Section]:
    parser = Parser()
    parser.feed(html)
    parser.close()
    found: list[Section] = parser.data
    return found


def nest(random: Random, depth: int = 6) -> str:
    """HTML that nobody wrote; some of its elements have no end."""
    parts = []
    for _ in range(random.randrange(1, 5)):
        if depth and random.random() < 0.7:
            tag, within = random.choice(ELEMENTS), nest(random, depth - 1)
            end = f"</{tag}>" if random.random() < 0.97 else ""
            parts.append(f"<{tag}{random.choice(ATTRIBUTES)}>{within}{end}")
        else:
            parts.append(random.choice(TEXTS))
    return "".join(parts)


@pytest.mark.parametrize("html", SAME.values(), ids=SAME.keys())
def test_a_page_has_the_sections_that_material_finds(html: str) -> None:
    assert read(sections(html)) == read(by_material(html))


def test_so_has_a_page_that_nobody_wrote() -> None:
    compared = 0
    for seed in range(400):
        html = nest(Random(seed))
        try:
            wanted = read(by_material(html))
        except ValueError:
            continue
        assert read(sections(html)) == wanted, html
        compared += 1
    assert compared > 250


@pytest.mark.parametrize(("html", "wanted"), GIVEN_UP.values(), ids=GIVEN_UP.keys())
def test_where_material_gives_up_a_section_ends_with_what_its_heading_stands_in(
    html: str, wanted: list[tuple[str | None, str, str]]
) -> None:
    with pytest.raises(ValueError, match="is not in list"):
        by_material(html)
    assert [(id, title, text) for id, title, text, _ in read(sections(html))] == wanted
