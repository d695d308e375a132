"""Whatever an author writes: it is translated, in time, and none of its words is lost."""

from __future__ import annotations

import os
import re
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from markdown import Markdown

from mkdocs_docusaurus.markdown.scope import Text
from mkdocs_docusaurus.markdown.translate import translate

from .pieces import WORDS, markdown
from .rendering import as_seen, html_of, render, seen_text
from .world import SOURCE, markdown_of_page, page_in

PAGE = page_in(Path("/nonexistent"), {})


@pytest.mark.parametrize(
    "mdx", [pytest.param(True, id="mdx"), pytest.param(False, id="commonmark")]
)
@settings(max_examples=300, deadline=timedelta(seconds=2), derandomize="CI" in os.environ)
@given(body=markdown)
def test_no_word_is_lost(body: str, *, mdx: bool, material: Markdown) -> None:
    written = words(body)
    translation = translate(Text(SOURCE, body, mdx=mdx), PAGE)
    html = html_of(translation.document)
    assert written <= words(seen_text(as_seen(html))), html
    translated = markdown_of_page(translation)
    assert written <= words(translated)
    assert written <= words(seen_text(render(translated, material))), translated


def words(text: str) -> Counter[str]:
    """How often each plain word stands in a text."""
    return Counter(re.findall("|".join(WORDS), text))
