"""How many of CommonMark's examples come out as CommonMark has them, section by section."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from mkdocs.config import load_config

from mkdocs_docusaurus.link import Target
from mkdocs_docusaurus.markdown.scope import Page, Text
from mkdocs_docusaurus.markdown.translate import translate
from mkdocs_docusaurus.mkdocs.render import renderer
from mkdocs_docusaurus.mkdocs.style import style_of
from mkdocs_docusaurus.write.html import Style, write_html

from .normal import normalize
from .spec import Example, examples, specification

CONFIG = Path(__file__).parents[2] / "mkdocs.yml"
WANTED = 645
BLOCKS = (
    "Lists",
    "List items",
    "Fenced code blocks",
    "Block quotes",
    "ATX headings",
    "Setext headings",
    "Thematic breaks",
    "Paragraphs",
    "Tabs",
)


@pytest.fixture(scope="module")
def style() -> Style:
    config = load_config(str(CONFIG))
    style = style_of(config, lambda: renderer(config))
    assert style is not None
    return style


def render(example: Example, style: Style) -> str:
    page = Page("a.md", "/a", lambda href, _: Target(href))
    translated = translate(Text("a.md", example.source, mdx=False), page)
    return write_html(translated.document, style, lambda to, _: to.url).html


def test_commonmark_reads_the_same(style: Style, capsys: pytest.CaptureFixture[str]) -> None:
    text = specification()
    if text is None:
        pytest.skip("npm cannot fetch commonmark-spec here")
    asked: Counter[str] = Counter()
    equal: Counter[str] = Counter()
    for example in examples(text):
        asked[example.section] += 1
        equal[example.section] += normalize(render(example, style)) == normalize(example.html)
    with capsys.disabled():
        print(f"\nCommonMark {sum(equal.values())} of {sum(asked.values())}")
        for section, count in asked.items():
            print(f"  {section:42} {equal[section]:3} of {count:3}")
    assert sum(asked.values()) == 652
    assert sum(equal.values()) >= WANTED
    blocks = sum(equal[section] for section in BLOCKS) / sum(asked[section] for section in BLOCKS)
    assert blocks >= 0.97
