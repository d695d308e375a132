"""The quick extensions make the same HTML as those in whose place they are."""

from __future__ import annotations

import pytest
from markdown import Markdown
from mkdocs.config import load_config
from mkdocs.utils.yaml import yaml_load
from pymdownx.emoji import twemoji

from docusaurus_mkdocs.late_extensions import with_late_extensions
from docusaurus_mkdocs.render import renderer
from tests.integration.portal import ROOT

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
LEFT_OPEN = "/// html | div\n\n- a\n\n    /// html | div\n\n    b\n\nc\n"


LATE = [
    "nothing to load",
    ":material-check: and \\:material-check:\n",
    "/// html | div\n\na\n\n///\n",
    "<div markdown>\n\n:material-check:\n\n</div>\n",
    "```\n:material-check:\n```\n",
    "- at 12:30:45\n\n    ////html | p\n    :material-check:\n    ////\n",
]


def as_configured() -> Markdown:
    """Python-Markdown with every extension that `mkdocs.yml` and the late ones name."""
    config = yaml_load(with_late_extensions((ROOT / "mkdocs.yml").read_text(encoding="utf-8")))
    named = [one if isinstance(one, dict) else {one: {}} for one in config["markdown_extensions"]]
    configs = {name: options for one in named for name, options in one.items()}
    return Markdown(extensions=["toc", "tables", *configs], extension_configs=configs)


@pytest.mark.parametrize("text", LATE)
def test_an_extension_that_is_loaded_late_reads_as_ever(text: str) -> None:
    quick = renderer(load_config(str(ROOT / "mkdocs.yml")))
    for one in (text, *LATE, text):
        assert quick.reset().convert(one) == as_configured().convert(one)


def test_a_late_extension_is_configured_by_mkdocs_yml_where_that_names_it() -> None:
    config = load_config(str(ROOT / "mkdocs.yml"))
    config.markdown_extensions.append("pymdownx.emoji")
    config.mdx_configs["pymdownx.emoji"] = {"emoji_index": twemoji}
    assert ":material-check:" in renderer(config).convert(":material-check:")


@pytest.mark.parametrize("text", [LIST, TABS, FOOTNOTES, LEFT_OPEN, LIST * 3 + TABS])
def test_the_html_is_the_same(text: str) -> None:
    slow, quick = as_configured(), renderer(load_config(str(ROOT / "mkdocs.yml")))
    for _ in range(2):  # What one page leaves behind could show on the next.
        assert quick.reset().convert(text) == slow.reset().convert(text)


def test_a_setting_of_the_footnotes_holds() -> None:
    config = load_config(str(ROOT / "mkdocs.yml"))
    config.mdx_configs["footnotes"] = {"BACKLINK_TITLE": "Up to {}"}
    assert 'title="Up to 1"' in renderer(config).convert("a[^1]\n\n[^1]: b\n")
