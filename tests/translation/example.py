"""The examples beside this file: what an author writes, and what Material is given for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from markdown_it import MarkdownIt

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Example:
    """One section of a fixture file: its fences by their info strings, as README.md names them."""

    file: str
    title: str
    blocks: Mapping[str, str]

    @property
    def name(self) -> str:
        """What the example is called where tests are listed."""
        return f"{self.file}: {self.title}"

    @property
    def is_mdx(self) -> bool:
        """Whether the input is MDX, as Docusaurus reads it by default, or plain CommonMark."""
        return "commonmark" not in self.blocks

    @property
    def input(self) -> str:
        """What the author writes."""
        return self.blocks["docusaurus" if self.is_mdx else "commonmark"]

    @property
    def files(self) -> Mapping[str, str]:
        """The texts of the files that the input needs, by path in the site's folder."""
        named = (info.partition(" ") for info in self.blocks)
        return {path: self.blocks[f"file {path}"] for kind, _, path in named if kind == "file"}

    @property
    def structure(self) -> Mapping[str, int]:
        """How many elements each CSS selector finds in the page."""
        facts = (line.rpartition(": ") for line in self.blocks["html"].splitlines())
        return {selector: int(count) for selector, _, count in facts}


def all_examples() -> list[Example]:
    """The examples of every fixture file."""
    files = sorted(file for file in FOLDER.glob("*.md") if file.name != "README.md")
    return [example for file in files for example in _examples(file)]


def _examples(file: Path) -> Iterator[Example]:
    tokens = MarkdownIt("commonmark").parse(file.read_text("utf-8"))
    starts = [i for i, t in enumerate(tokens) if t.type == "heading_open" and t.tag == "h2"]
    for start, end in pairwise([*starts, len(tokens)]):
        fences = [token for token in tokens[start:end] if token.type == "fence"]
        blocks = {token.info.strip(): token.content for token in fences}
        yield Example(file.stem, tokens[start + 1].content, blocks)
