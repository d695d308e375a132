"""Plain text, of which most pages are: it is looked through for what may be there, and no more."""

import re
from functools import cached_property
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown import inlinepatterns as patterns
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString
from pymdownx.blocks import BlocksProcessor

_SIGNS = {
    patterns.BACKTICK_RE: "`",
    patterns.ESCAPE_RE: "\\",
    patterns.LINK_RE: "[",
    patterns.IMAGE_LINK_RE: "!",
    patterns.AUTOLINK_RE: "<",
    patterns.AUTOMAIL_RE: "<",
    patterns.LINE_BREAK_RE: "\n",
    patterns.HTML_RE: "<",
    patterns.ENTITY_RE: "&",
    r"\[\^([^\]]*)\]": "[",
    r"(:[+\-\w]+:)": ":",
    r"\*|_": "*_",
    r"\~": "~",
}
"""Inline patterns, and the characters of which any match of each holds one."""
_SIGN = re.compile(f"[{re.escape(''.join(_SIGNS.values()))}]")
_PROSE = re.compile(r"(?:[^\W\d_].*(?:\n|\Z))+")
"""Lines that each begin with a letter."""
_MARKING = {
    __name__,
    "mkdocs_docusaurus.mkdocs.extensions",
    "markdown.blockprocessors",
    *(f"markdown.extensions.{name}" for name in ("admonition", "footnotes", "md_in_html")),
    *(f"markdown.extensions.{name}" for name in ("sane_lists", "tables")),
    *(f"pymdownx.{name}" for name in ("details", "superfences", "tabbed")),
}
"""Modules whose blocks all have a line that begins with something other than a letter."""


class PlainText(Extension):
    """Has most text, in which there is little to find, looked through for little."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register a processor of paragraphs above all others, and a quick one of inline text."""
        processors = md.parser.blockprocessors
        processors.register(_ProseProcessor(md.parser, processors["blocks"]), "prose", 1000)
        md.treeprocessors.register(_InlineProcessor(md), "inline", 20)


class _ProseProcessor(BlockProcessor):
    """Takes a paragraph that no other processor would, where all of them are known.

    A block between slashes takes in whatever comes until it ends.
    """

    def __init__(self, parser: BlockParser, blocks: BlocksProcessor) -> None:
        super().__init__(parser)
        self.blocks = blocks

    def test(self, _parent: Element, block: str) -> bool:
        may_be = self._others_mark_theirs and not self.blocks.stack
        return may_be and _PROSE.fullmatch(block) is not None

    def run(self, parent: Element, blocks: list[str]) -> bool | None:
        return self.parser.blockprocessors["paragraph"].run(parent, blocks)

    @cached_property
    def _others_mark_theirs(self) -> bool:
        return {type(other).__module__ for other in self.parser.blockprocessors} <= _MARKING


class _InlineProcessor(InlineProcessor):
    """Tries a pattern that is known only on text with a character that a match of it holds.

    It has the name of the class that it is one of, whose private methods these are.
    """

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        self.tried = [(one, _SIGNS.get(getattr(one, "pattern", ""))) for one in self.inlinePatterns]
        return super().run(tree, ancestors)

    def __handleInline(self, data: str, patternIndex: int = 0) -> str:
        if isinstance(data, AtomicString):
            return data
        apply = self.__applyPattern  # type: ignore[attr-defined]
        # A placeholder, which takes a match's place, brings no other of them than a single colon.
        there = set(_SIGN.findall(data))
        for index, (pattern, signs) in enumerate(self.tried[patternIndex:], patternIndex):
            at, matched = 0, signs is None or not there.isdisjoint(signs)
            while matched:
                data, matched, at = apply(pattern, data, index, at)
        return data
