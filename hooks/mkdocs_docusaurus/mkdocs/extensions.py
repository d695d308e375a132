"""Markdown extensions, where one as it comes would take far more time than it needs."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.toc import TocExtension, TocTreeprocessor
from pygments.style import Style, StyleMeta
from pymdownx.blocks import BlockEntry, BlocksMgrExtension, BlocksProcessor, BlocksTreeprocessor

from mkdocs_docusaurus.mkdocs.plain_text import PlainText

_FOOTNOTES = "footnotes"
_HIGHLIGHT = "pymdownx.highlight"
_TOC = "toc"


def quick_extensions(
    names: Iterable[str | Extension], configs: Mapping[str, Any]
) -> list[str | Extension]:
    """The extensions of some names, those of this file in the place of Python-Markdown's own."""
    quick = {_FOOTNOTES: Footnotes, _TOC: Toc}
    others = [quick[name](**configs.get(name, {})) if name in quick else name for name in names]
    return [Blocks(), PlainText(), *others]


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
