"""The quick extensions make the same HTML as those in whose place they are."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from markdown import Markdown
from mkdocs.config import load_config
from mkdocs.utils.yaml import yaml_load
from pymdownx.emoji import twemoji

from mkdocs_docusaurus.mkdocs.config import config_text
from mkdocs_docusaurus.mkdocs.late_extensions import with_late_extensions
from mkdocs_docusaurus.mkdocs.render import renderer
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


LATE = [
    "nothing to load",
    "| a |\n|:-:|\n| :-: |\n",
    ":+1: :-1: :tada: :1234:",
    ":material-check: and \\:material-check:\n",
    "/// html | div\n\na\n\n///\n",
    "<div markdown>\n\n:material-check:\n\n</div>\n",
    "```\n:material-check:\n```\n",
    "- at 12:30:45\n\n    ////html | p\n    :material-check:\n    ////\n",
]
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
    return renderer(config), as_they_come(*others)


def as_they_come(*others: str) -> Markdown:
    """Python-Markdown with every extension that `mkdocs.yml` names, the late ones and `others`."""
    config = yaml_load(with_late_extensions(config_text(ROOT / "mkdocs.yml")))
    named = [one if isinstance(one, dict) else {one: {}} for one in config["markdown_extensions"]]
    configs = {name: options for one in named for name, options in one.items()}
    names = dict.fromkeys(["toc", "tables", "fenced_code", *configs, *others])
    return Markdown(extensions=list(names), extension_configs=configs)


@pytest.mark.parametrize("text", LATE)
def test_an_extension_that_is_loaded_late_reads_as_ever(text: str) -> None:
    quick = renderer(load_config(str(ROOT / "mkdocs.yml")))
    for one in (text, *LATE, text):
        assert quick.reset().convert(one) == as_they_come().convert(one)


def test_a_late_extension_is_configured_by_mkdocs_yml_where_that_names_it() -> None:
    config = load_config(str(ROOT / "mkdocs.yml"))
    config.markdown_extensions.append("pymdownx.emoji")
    config.mdx_configs["pymdownx.emoji"] = {"emoji_index": twemoji}
    assert ":material-check:" in renderer(config).convert(":material-check:")


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
