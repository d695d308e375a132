"""Text goes by at once as far as no rule for what stands within it could find anything."""

from __future__ import annotations

import re

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from mkdocs_docusaurus.markdown.parser import parser
from tests.translation.example import Example, all_examples

EXAMPLES = all_examples()
BARE_LINKS = "\n".join(
    ["www.a.com wWw.", "swww.a.com", "(www.a.com", "mailto:a@b.c", "a.b@c.de", "“https://a.b”"]
)


@pytest.mark.parametrize("example", EXAMPLES, ids=[e.name for e in EXAMPLES])
def test_asking_each_rule_at_each_character_finds_no_more(example: Example) -> None:
    quick = parser(mdx=example.is_mdx)
    text = f"{example.input}\n{BARE_LINKS}"
    assert tokens(text, quick) == tokens(text, asking_everywhere(mdx=example.is_mdx))


def asking_everywhere(*, mdx: bool) -> MarkdownIt:
    made = parser.__wrapped__(mdx=mdx)
    made.inline.terminator_re = re.compile(".", re.DOTALL)
    return made


def tokens(text: str, reader: MarkdownIt) -> list[Token]:
    return reader.inline.parse(text, reader, {}, [])
