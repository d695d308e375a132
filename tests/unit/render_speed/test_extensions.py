"""The quick extensions make the same HTML as those in whose place they are."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from markdown import Markdown
from mkdocs.config import load_config

from docusaurus_mkdocs.render import renderer
from tests.integration.portal import ROOT
from tests.translation.example import all_examples
from tests.translation.pieces import markdown

LIST = """\
- a

    /// html | div

    - b

        /// details | c
        text

            /// html | p
            d
            ///

        e
        ///

    f
    ///

g
"""
TABS = """\
/// tab | A
/// note | B

1. x

    /// tab | C
    y
    ///

    /// tab | D
    !!! tip
        z
    ///

///
///

/// tab | E
///
"""
FOOTNOTES = """\
a[^1] b[^other] c[^1]

- d[^1] e[^other]

[^1]: f[^other] g[^none]
[^other]:
    /// html | div
    h[^1]
    ///
"""
CONTENTS = "[TOC]\n\n# a\n\n## *b* `c`{: #d }\n\n- [TOC]\n\n[TOC] e\n"
LEFT_OPEN = "/// html | div\n\n- a\n\n    /// html | div\n\n    b\n\nc\n"


EXAMPLES = [example.blocks["material"] for example in all_examples()]
OTHERS = ["abbr", "def_list", "pymdownx.caret", "pymdownx.magiclink"]
OTHERS_AT_WORK = """\
Alder
:   Beech^2^ at https://example.com

Cedar

:   HTML

*[HTML]: Hypertext
"""


def both(*others: str) -> tuple[Markdown, Markdown]:
    """The renderer, and one with the same extensions as they come."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    config.markdown_extensions += others
    slow = Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)
    return renderer(config), slow


@pytest.mark.parametrize("text", [LIST, TABS, FOOTNOTES, CONTENTS, LEFT_OPEN, LIST * 3 + TABS])
def test_the_html_is_the_same(text: str) -> None:
    quick, slow = both()
    for _ in range(2):  # What one page leaves behind could show on the next.
        assert quick.reset().convert(text) == slow.reset().convert(text)
        assert vars(quick)["toc_tokens"] == vars(slow)["toc_tokens"]


@pytest.mark.parametrize("others", [(), OTHERS])
def test_the_html_of_every_example_is_the_same(others: Sequence[str]) -> None:
    quick, slow = both(*others)
    for text in [*EXAMPLES, OTHERS_AT_WORK]:
        assert quick.reset().convert(text) == slow.reset().convert(text)


@given(text=markdown)
def test_the_html_of_any_text_is_the_same(text: str, pair: tuple[Markdown, Markdown]) -> None:
    quick, slow = pair
    assert quick.reset().convert(text) == slow.reset().convert(text)


@pytest.fixture(scope="module")
def pair() -> tuple[Markdown, Markdown]:
    return both()


def test_a_setting_of_the_footnotes_holds() -> None:
    config = load_config(str(ROOT / "mkdocs.yml"))
    config.mdx_configs["footnotes"] = {"BACKLINK_TITLE": "Up to {}"}
    assert 'title="Up to 1"' in renderer(config).convert("a[^1]\n\n[^1]: b\n")
