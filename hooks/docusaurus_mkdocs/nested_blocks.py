"""Blocks within tabs, admonitions and details within blocks, which pymdown-extensions misreads.

A block between slashes reads what follows it itself, and takes away the indentation of the lists
between it and the block around it; that of an admonition, details or a tab it leaves, so that the
content becomes code.
https://facelessuser.github.io/pymdown-extensions/extensions/blocks/
"""

from collections.abc import Iterator
from typing import cast
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from pymdownx.blocks import BlocksProcessor

_INDENTING_TAGS = ("li", "dd", "details")
_INDENTING_CLASSES = {"admonition", "tabbed-block"}


class NestedBlocks(Extension):
    """Has blocks take away the indentation of all that stands around them; goes after them."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Have the blocks go by what is around them, not by the lists alone."""
        processor = cast("BlocksProcessor", md.parser.blockprocessors["blocks"])
        detab = processor.detab_by_length

        def detab_between_blocks(text: str, _length: int) -> tuple[str, str]:
            indenting = sum(map(_indents, _between_blocks(processor)))
            first, rest = detab(text, indenting * md.tab_length)
            return first, rest

        processor.detab_by_length = detab_between_blocks


def _between_blocks(processor: BlocksProcessor) -> Iterator[Element]:
    """The elements around the innermost open block, up to the outermost; no blocks among them."""
    outermost, *inner = [entry.el for entry in processor.stack]
    if not inner:
        return
    parents = {child: parent for parent in outermost.iter() for child in parent}
    element = parents.get(inner[-1])
    while element is not None and element is not outermost:
        if not any(element is block for block in inner):
            yield element
        element = parents.get(element)


def _indents(element: Element) -> bool:
    classes = set(element.get("class", "").split())
    return element.tag in _INDENTING_TAGS or bool(classes & _INDENTING_CLASSES)
