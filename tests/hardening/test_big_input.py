"""Pages and folders beyond all measure: they end, and what cannot be shown is told and kept."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Link

from mkdocs_docusaurus.catalog.files import walk
from mkdocs_docusaurus.catalog.front_matter import read_front_matter
from mkdocs_docusaurus.markdown.scope import Text
from mkdocs_docusaurus.markdown.translate import Translation, translate
from mkdocs_docusaurus.mkdocs.nav import SiteNavigation
from mkdocs_docusaurus.sidebar.item import LONGEST_LIST, SHOWN_OF_IT
from tests.fuzz.check import ending, rendered
from tests.integration.portal import run_build
from tests.translation.world import SOURCE, page_in

MANY = 10_000
NESTED = {
    "quotes": ">" * MANY + " needle\n",
    "bullet lists": "- " * MANY + "needle\n",
    "numbered lists": "1. " * MANY + "needle\n",
    "callouts": ":::tip\n" * MANY + "needle\n",
    "elements": "<div>\n\n" * MANY + "needle\n\n" + "</div>\n\n" * MANY,
    "details": "<details>\n\n" * MANY + "needle\n\n" + "</details>\n\n" * MANY,
    "elements within text": "<b>" * MANY + "needle" + "</b>" * MANY,
    "links": "[" * MANY + "needle" + "](a)" * MANY,
    "values": "needle {" + "[" * MANY + "]" * MANY + "}\n",
}
UNCLOSED = (
    *("[", "![", "[a](", ":a[", "[^", "<", "<a ", "<!--", "{", "{'", "{`${", "{%", "{% x\n", "`"),
    *(
        "*a ",
        "**a",
        "_a ",
        "~~a ",
        "&",
        "\\",
        ":a",
        "a@",
        "http:",
        "www.",
        "{#a",
        "{.a ",
        '"',
        "\n# #",
    ),
    *(
        "\n# #",
        "<a\n",
        "{\n",
        "<!--\n",
        "</b>\n\n",
        "| ",
        "> ",
        "export const a = {\n\n",
        ":::tip\n\n",
    ),
)


def translated(text: str, *, mdx: bool = True) -> Translation:
    with ending():
        page = page_in(Path("/nonexistent"), {})
        return translate(Text(SOURCE, text, mdx=mdx), page)


@pytest.mark.parametrize("name", NESTED)
def test_ten_thousand_in_each_other_end_and_the_innermost_text_shows(name: str) -> None:
    translation = translated(NESTED[name])
    assert "needle" in rendered(translation)
    said = [problem.message for problem in translation.problems]
    assert any("deep" in message or "brackets" in message for message in said), said


@pytest.mark.parametrize(
    "mdx", [pytest.param(True, id="mdx"), pytest.param(False, id="commonmark")]
)
@pytest.mark.parametrize("mark", UNCLOSED)
def test_what_nothing_closes_ends_and_the_text_below_shows(mark: str, *, mdx: bool) -> None:
    translation = translated(mark * 3000 + "\n\nneedle\n", mdx=mdx)
    assert "needle" in rendered(translation)


def test_a_table_of_ten_thousand_rows() -> None:
    html = rendered(translated("|a|b|\n|-|-|\n" + "|c|d|\n" * MANY))
    assert html.count("<tr>") == MANY + 1


def test_a_paragraph_of_many_links_and_lines() -> None:
    translation = translated("[a](other.mdx) *b* `c`\n" * MANY)
    html = rendered(translation)
    assert (html.count("<a "), html.count("<em>"), html.count("<code>")) == (MANY, MANY, MANY)
    assert 'href="../other/"' in html
    assert translation.problems == ()


def test_each_broken_link_of_a_long_paragraph_is_told_at_its_place() -> None:
    translation = translated("[a](gone.md) b\n" * 3000)
    assert [(p.line, p.column) for p in translation.problems] == [(n, 1) for n in range(1, 3001)]


def test_ten_thousand_code_blocks() -> None:
    translation = translated("```\nneedle\n```\n\n" * MANY)
    assert rendered(translation).count("needle") == MANY
    assert translation.problems == ()


def test_eight_thousand_elements_on_lines_of_their_own() -> None:
    html = rendered(translated("<div>\n\nneedle\n\n</div>\n\n" * 8000))
    assert html.count("<div>") == html.count("needle") == 8000


def test_a_footnote_that_ten_thousand_places_refer_to() -> None:
    html = rendered(translated("a[^1]\n" * MANY + "\n[^1]: needle\n"))
    assert len(set(re.findall(r'id="(fnref\d*:1)"', html))) == MANY
    assert f'href="#fnref{MANY}:1"' in html


def test_code_of_a_million_characters_shows_without_colours() -> None:
    translation = translated("```js\n" + "let a\n" * 170_000 + "```\n")
    [problem] = translation.problems
    assert problem.message.startswith("this code is longer than 500000 characters")
    assert rendered(translation).count("let a\n") == 170_000


def test_front_matter_of_five_megabytes_is_one_line() -> None:
    _, [problem] = read_front_matter("a.md", "key: [value]\n" * 400_000)
    assert (problem.line, problem.message) == (
        2,
        "front matter of more than 500000 characters is not read",
    )


def test_fifty_levels_of_folders_are_built_and_a_hundred_are_the_most(tmp_path: Path) -> None:
    for levels in (50, 100, 101):
        folder = tmp_path / "docs" / "/".join([f"d{levels}"] * levels)
        folder.mkdir(parents=True)
        (folder / "a.md").write_text("# A\n")
    found = walk(tmp_path / "docs")
    assert len(found.docs) == 2
    [problem] = found.problems
    assert problem.path == "/".join(["d101"] * 101)
    done = run_build(tmp_path, tmp_path / "site")
    assert done.returncode == 0, done.stderr[-1000:]
    assert len(list((tmp_path / "site").rglob("a/index.html"))) == 2


def test_a_list_of_a_thousand_shows_whole_and_a_longer_one_in_part() -> None:
    entries: list[StructureItem] = [Link(str(number), "/") for number in range(LONGEST_LIST)]
    nav = SiteNavigation([], [], [], {})
    assert len(list(nav.around(entries, None))) == LONGEST_LIST
    shown = list(nav.around([*entries, Link("last", "/")], None))
    assert [place for place, _ in shown] == list(range(1, SHOWN_OF_IT + 1))
