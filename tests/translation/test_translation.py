"""Every example is translated as it says, and Material shows of that what it says."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from markdown import Markdown

from mkdocs_docusaurus.diagnostics import line_of
from mkdocs_docusaurus.markdown.translate import Translation

from .example import Example, all_examples
from .rendering import as_seen, html_of, render
from .world import (
    head_of_page,
    markdown_of_page,
    translate_example,
    write_file,
    write_link,
)

EXAMPLES = all_examples()
BLOCKS = ("material", "problems", "anchors", "head", "title")


def marked(example: Example) -> object:
    """The example, expected to fail where it says why."""
    reason = example.blocks.get("xfail")
    return pytest.param(example, marks=[pytest.mark.xfail(reason=reason)] if reason else [])


@pytest.mark.parametrize("example", [marked(e) for e in EXAMPLES], ids=[e.name for e in EXAMPLES])
def test_is_translated(example: Example, tmp_path: Path) -> None:
    translation = translate_example(example, tmp_path)
    assert as_blocks(translation) == {name: example.blocks.get(name, "") for name in BLOCKS}


@pytest.mark.parametrize("example", EXAMPLES, ids=[e.name for e in EXAMPLES])
def test_is_shown(example: Example, tmp_path: Path) -> None:
    """Links of Markdown may be given by file, as in an ejected page, or by URL."""
    document = translate_example(example, tmp_path).document
    pages = [as_seen(html_of(document, link)) for link in (write_link, write_file)]
    found = {s: max(len(page.css(s)) for page in pages) for s in example.structure}
    assert found == example.structure, pages[0].html


@pytest.mark.parametrize("example", EXAMPLES, ids=[e.name for e in EXAMPLES])
def test_is_shown_once_ejected(example: Example, material: Markdown) -> None:
    page = render(example.blocks["material"], material)
    found = {selector: len(page.css(selector)) for selector in example.structure}
    assert found == example.structure, page.html


def test_no_two_examples_have_one_name() -> None:
    assert len({example.name for example in EXAMPLES}) == len(EXAMPLES)


def as_blocks(translation: Translation) -> dict[str, str]:
    """A translation as the fences of an example that hold what is wanted of it."""
    return {
        "material": markdown_of_page(translation),
        "problems": lines(line_of(problem) for problem in translation.problems),
        "anchors": lines(f"{a.permalink}#{a.fragment}" for a in translation.anchors),
        "head": lines(filter(None, [head_of_page(translation.head)])),
        "title": lines(filter(None, [head_of_page(translation.title)])),
    }


def lines(texts: Iterable[str]) -> str:
    """Texts as the lines of a fence."""
    return "".join(f"{text}\n" for text in texts)
