"""The quick extensions make the same HTML as those in whose place they are."""

from __future__ import annotations

import pytest
from markdown import Markdown
from mkdocs.config import load_config

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


@pytest.mark.parametrize("text", [LIST, TABS, FOOTNOTES, LEFT_OPEN, LIST * 3 + TABS])
def test_the_html_is_the_same(text: str) -> None:
    config = load_config(str(ROOT / "mkdocs.yml"))
    slow = Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)
    quick = renderer(config)
    for _ in range(2):  # What one page leaves behind could show on the next.
        assert quick.reset().convert(text) == slow.reset().convert(text)


def test_a_setting_of_the_footnotes_holds() -> None:
    config = load_config(str(ROOT / "mkdocs.yml"))
    config.mdx_configs["footnotes"] = {"BACKLINK_TITLE": "Up to {}"}
    assert 'title="Up to 1"' in renderer(config).convert("a[^1]\n\n[^1]: b\n")
