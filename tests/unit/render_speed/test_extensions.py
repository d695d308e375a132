"""Which extensions write a page, and how far `mkdocs.yml` has a say in it."""

from __future__ import annotations

from typing import Any

import pytest
from markdown import Markdown
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils.yaml import yaml_load
from pymdownx.emoji import twemoji

from mkdocs_docusaurus.link import Target
from mkdocs_docusaurus.markdown.scope import Page, Text
from mkdocs_docusaurus.markdown.translate import translate
from mkdocs_docusaurus.mkdocs.extensions import own_extensions, with_own_extensions
from mkdocs_docusaurus.mkdocs.render import renderer
from mkdocs_docusaurus.mkdocs.style import style_of
from mkdocs_docusaurus.write.html import write_html
from tests.integration.portal import ROOT


def config_with(*others: str, **configs: dict[str, Any]) -> MkDocsConfig:
    config = load_config(str(ROOT / "mkdocs.yml"))
    config.markdown_extensions += others
    for name, given in configs.items():
        config.mdx_configs[name.replace("__", ".")] = given
    return config


def html_of(text: str, config: MkDocsConfig) -> str:
    style = style_of(config, lambda: renderer(config))
    assert style is not None
    page = Page("a.md", "/a", lambda href, _: Target(href))
    return write_html(
        translate(Text("a.md", text), page).document, style, lambda to, _: to.url
    ).html


def no_markdown() -> Markdown:
    raise AssertionError("this page loads Python-Markdown")


def test_a_page_without_materials_own_syntax_never_loads_python_markdown() -> None:
    text = "# A\n\n:::tip\n\n- [ ] **b**[^1]\n\n:::\n\n```js\nc\n```\n\n|a|\n|-|\n|b|\n\n[^1]: d\n"
    style = style_of(config_with(), no_markdown)
    assert style is not None
    page = Page("a.md", "/a", lambda href, _: Target(href))
    write_html(translate(Text("a.md", text), page).document, style, lambda to, _: to.url)


def test_an_extension_that_nothing_here_knows_leaves_the_pages_to_python_markdown() -> None:
    assert style_of(config_with("pymdownx.caret"), no_markdown) is None


def test_so_does_one_that_is_configured_as_nothing_here_knows() -> None:
    config = config_with(pymdownx__tabbed={"alternate_style": False})
    assert style_of(config, no_markdown) is None


def test_emoji_are_configured_by_mkdocs_yml_where_that_names_them() -> None:
    config = config_with("pymdownx.emoji", pymdownx__emoji={"emoji_index": twemoji})
    assert ":material-check:" in html_of(":material-check:", config)
    assert "<svg" in html_of(":material-check:", config_with())


def test_a_setting_of_code_holds() -> None:
    config = config_with(pymdownx__highlight={"anchor_linenums": True, "line_spans": "__span"})
    assert 'id="__span-1-1"' in html_of("```js\na\n```\n", config)


@pytest.mark.parametrize(
    ("given", "permalink"),
    [
        ({"permalink": "#"}, '<a class="headerlink" href="#a" title="Permanent link">#</a>'),
        ({"permalink": True}, '<a class="headerlink" href="#a" title="Permanent link">&para;</a>'),
        ({}, ""),
    ],
)
def test_a_setting_of_the_links_to_headings_holds(given: dict[str, Any], permalink: str) -> None:
    assert html_of("# A\n", config_with(toc=given)) == f'<h1 id="a">A{permalink}</h1>'


def test_tabs_of_material_and_of_docusaurus_are_numbered_together() -> None:
    tabs = "<Tabs><TabItem value='a'>a</TabItem></Tabs>"
    html = html_of(f'{tabs}\n\n=== "A"\n\n    a\n\n{tabs}\n', config_with())
    assert [f'id="__tabbed_{number}_1"' in html for number in (1, 2, 3)] == [True] * 3
    assert [f'data-tabs="{number}:1"' in html for number in (1, 2, 3)] == [True] * 3


def test_a_mkdocs_yml_for_other_builds_names_what_is_needed() -> None:
    config = yaml_load(with_own_extensions((ROOT / "mkdocs.yml").read_text(encoding="utf-8")))
    named = [
        one if isinstance(one, str) else next(iter(one)) for one in config["markdown_extensions"]
    ]
    assert own_extensions().keys() <= {*named}
