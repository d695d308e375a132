"""The readers say the same of what looks the same, and the comparison says what differs."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from . import deliberate
from .compare import differences
from .facts import docusaurus, html, material
from .facts.material_nav import read_nav
from .facts.model import Item, Page, Site, to_json
from .pretty import pretty

DOCUSAURUS = """
<div class="theme-doc-markdown"><header><h1>A</h1></header>
<div class="theme-admonition theme-admonition-tip admonition_x alert red" id="own">
<div class="admonitionHeading_x">Our goal</div><div><p>Text.</p></div></div>
<div class="theme-code-block"><div class="codeBlockTitle_x">a.js</div><pre>
<code class="codeBlockLinesWithNumbering_x" style="counter-reset:line-count 4"
><div class="token-line">one<br></div><div class="token-line x-highlighted-line">two<br></div></code
></pre></div>
<p><a href="/b#part">B</a></p><ol start="3"><li>three<ul><li>inner</li></ul></li></ol></div>
"""
MATERIAL = """
<article class="md-content__inner"><h1 id="a">A<a class="headerlink" href="#a">¶</a></h1>
<div class="admonition tip red" id="own"><p class="admonition-title">Our goal</p><p>Text.</p></div>
<div class="highlight"><span class="filename">a.js</span><pre><code
><span class="linenos" data-linenos="5 "></span>one
<span class="hll"><span class="linenos" data-linenos="6 "></span>two
</span></code></pre></div>
<p><a href="../b/#part">B</a></p><ol start="3"><li>three<ul><li>inner</li></ul></li></ol></article>
"""


def test_both_readers_see_the_same_page() -> None:
    theirs = docusaurus.read_page(LexborHTMLParser(DOCUSAURUS), "/a", Path())
    tree = LexborHTMLParser(MATERIAL)
    article = tree.css_first("article")
    assert article is not None
    ours = material.read_page(tree, article, "/a", Path())
    assert theirs == ours
    assert ours.admonitions == (("tip", "Our goal", "Text.", "#own.red"),)
    assert ours.code == (("a.js", (2,), 5, "one\ntwo"),)
    assert ours.lists == ((1, "3.", "three inner"), (2, "-", "inner"))
    assert ours.links == ("/b#part",)


@pytest.mark.parametrize(
    ("href", "path"),
    [
        ("b", "/x/b"),
        ("../b/index.html", "/b"),
        ("/b/?q=1#part", "/b?q=1#part"),
        ("#part", "/x/page#part"),
        ("https://example.com/b", "/b"),
        ("https://example.org/b/", "https://example.org/b/"),
        ("/assets/files/a-0123456789abcdef0123456789abcdef.pdf", "file:a.pdf"),
        ("v1.2", "/x/v1.2"),
    ],
)
def test_a_link_has_one_spelling(href: str, path: str) -> None:
    assert html.site_path(href, page="/x/page", folder="/x") == path


def test_material_category_closed_open_and_fixed() -> None:
    def category(toggle: str, kind: str = "") -> str:
        return (
            f'<li class="md-nav__item {kind}">{toggle}<label class="md-nav__link">C</label>'
            '<nav><ul class="md-nav__list"><li class="red"><a href="b/">B</a></li></ul></nav></li>'
        )

    closed = '<input class="md-toggle" type="checkbox">'
    opened = '<input class="md-toggle" type="checkbox" checked>'
    entries = [
        category(closed),
        category(opened),
        category(closed, "md-nav__item--section"),
        category(opened, "md-nav__item--active"),
    ]
    nav = f'<nav class="md-nav--primary"><ul class="md-nav__list">{"".join(entries)}</ul></nav>'
    below = (Item("B", "/b", classes=("red",)),)
    assert read_nav(LexborHTMLParser(nav), "/") == (
        Item("C", state="collapsed", items=below),
        Item("C", state="open", items=below),
        Item("C", state="fixed", items=below),
        Item("C", state="unknown", items=below),
    )


def test_a_comparison_names_page_and_fact() -> None:
    expected = to_json(Site(pages={"/a": Page(h1="A", text="A one"), "/b": Page(h1="B")}))
    ours = to_json(Site(pages={"/a": Page(h1="A", text="A two"), "/c": Page(h1="C")}))
    found = list(differences(expected, ours))
    assert [line.split("\n")[0] for line in found] == [
        "/a text: - Docusaurus, + this project",
        "/b: no such page",
        "/c: a page too many",
    ]
    assert '- "A one"' in found[0]
    assert list(differences(expected, expected)) == []


def test_an_unknown_state_matches_any() -> None:
    below = (Item("B", "/b"),)
    expected = to_json(Site(sidebars=((Item("C", state="collapsed", items=below),),)))
    unknown = to_json(Site(sidebars=((Item("C", state="unknown", items=below),),)))
    opened = to_json(Site(sidebars=((Item("C", state="open", items=below),),)))
    assert list(differences(expected, unknown)) == []
    assert len(list(differences(expected, opened))) == 1


def test_a_deliberate_difference_must_differ_and_say_why() -> None:
    expected = to_json(Site(pages={"/a": Page(h1="A"), "/b": Page(h1="B")}))
    entries: list[deliberate.Entry] = [
        {"page": "/a", "fact": "h1", "ours": "Another", "reason": "It reads better."},
        {"page": "/b", "ours": None, "reason": "Nobody asks for it."},
    ]
    assert deliberate.apply(expected, entries)["pages"] == {"/a": {"kind": "doc", "h1": "Another"}}
    assert deliberate.faults(expected, entries) == []
    same = {"page": "/a", "fact": "h1", "ours": "A"}
    assert len(deliberate.faults(expected, [same])) == 2


def test_json_breaks_where_a_line_is_full() -> None:
    assert pretty({"b": [1, 2], "a": None}) == '{"a": null, "b": [1, 2]}'
    assert pretty(["x" * 60, "y" * 60]) == f'[\n  "{"x" * 60}",\n  "{"y" * 60}"\n]'
