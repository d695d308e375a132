"""Markdown extensions, where one as it comes would take far more time than it needs."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown import inlinepatterns as patterns
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.toc import TocExtension, TocTreeprocessor
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString
from pygments.style import Style, StyleMeta
from pymdownx.blocks import BlockEntry, BlocksMgrExtension, BlocksProcessor, BlocksTreeprocessor

_FOOTNOTES = "footnotes"
_HIGHLIGHT = "pymdownx.highlight"
_TOC = "toc"
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
    "markdown.blockprocessors",
    *(f"markdown.extensions.{name}" for name in ("admonition", "footnotes", "md_in_html")),
    *(f"markdown.extensions.{name}" for name in ("sane_lists", "tables")),
    *(f"pymdownx.{name}" for name in ("details", "superfences", "tabbed")),
}
"""Modules whose blocks all have a line that begins with something other than a letter."""


def quick_extensions(
    names: Iterable[str | Extension], configs: Mapping[str, Any]
) -> list[str | Extension]:
    """The extensions of some names, those of this file in the place of Python-Markdown's own."""
    quick = {_FOOTNOTES: Footnotes, _TOC: Toc}
    others = [quick[name](**configs.get(name, {})) if name in quick else name for name in names]
    return [Blocks(), Plain(), *others]


def quick_configs(configs: Mapping[str, Any]) -> dict[str, Any]:
    """The configurations of extensions, by their names; Material's style sheet colours code."""
    highlight = configs.get(_HIGHLIGHT, {})
    if highlight.get("noclasses"):
        return dict(configs)
    return {**configs, _HIGHLIGHT: {**highlight, "pygments_style": NoColours}}


class _NoColours(StyleMeta):
    def __iter__(cls) -> Iterator[Any]:
        return iter(())


class NoColours(Style, metaclass=_NoColours):
    """A style of which Pygments has nothing to write down, as it does anew for each code block."""


class Footnotes(FootnoteExtension):
    """Footnotes that count the references to each, where others look for a number not yet taken."""

    def unique_ref(self, reference: str, found: bool = False) -> str:
        """The id of a reference that is `found`: `fnref:a`, then `fnref2:a`, and so on."""
        if not found:
            return reference
        count = self.found_refs[reference] = self.found_refs.get(reference, 0) + 1
        name, separator, label = reference.partition(self.get_separator())
        return reference if count == 1 else f"{name}{count}{separator}{label}"


class _TocTreeprocessor(TocTreeprocessor):
    def run(self, doc: Element) -> None:
        self.is_shown = any(self.marker in (element.text or "") for element in doc.iter())
        super().run(doc)

    def build_toc_div(self, toc_list: list[Any]) -> Element:
        return super().build_toc_div(toc_list) if self.is_shown else Element("div")

    def replace_marker(self, root: Element, elem: Element) -> None:
        if self.is_shown:
            super().replace_marker(root, elem)


class Toc(TocExtension):
    """Contents that are written only where a text has their marker; else they are of no use."""

    TreeProcessorClass = _TocTreeprocessor


class Blocks(BlocksMgrExtension):  # type: ignore[misc]
    """The blocks between slashes; the first such extension brings the processor that all use."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the processor."""
        super().extendMarkdown(md)
        self.extension = _BlocksProcessor(md.parser, md)
        md.parser.blockprocessors.register(self.extension, "blocks", 89.99)
        processor = BlocksTreeprocessor(md, self.extension)
        md.treeprocessors.register(processor, "blocks_on_inline_end", 19.99)


class _BlocksProcessor(BlocksProcessor):  # type: ignore[misc]
    """Asks for each block which element of the page stands in which, to count the lists around."""

    def parse_blocks(self, blocks: list[str], current_parent: Element) -> None:
        super().parse_blocks(blocks, _Unfinished(current_parent, self.stack))


class _Unfinished:
    """An element of which one sees what has no end yet: it, its last child, and so on.

    Nothing else can stand around a block that is being written, and nothing around one that stands
    in no other matters.
    """

    def __init__(self, element: Element, stack: Sequence[BlockEntry]) -> None:
        self.element = element
        self.stack = stack

    def iter(self) -> Iterator[Element]:
        element = self.element
        while len(self.stack) > 1 and len(element):
            yield element
            element = element[-1]


class Plain(Extension):
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
