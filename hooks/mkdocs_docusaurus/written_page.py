"""A page as it was read: front matter that Material's templates read, and what the page shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.link import AnchorLink
from mkdocs_docusaurus.link_mark import LinkWriter, fill_in_links
from mkdocs_docusaurus.markdown.tree import Document
from mkdocs_docusaurus.question import Question
from mkdocs_docusaurus.write.markdown import markdown_of


@dataclass(frozen=True)
class WrittenPage:
    """A page's front matter and what it shows.

    `problems` were found on the way, `anchors` are links to parts of pages, yet to be looked for,
    `asked` the questions that decided what it became, with the digests of the answers.
    """

    meta: Mapping[str, Any]
    document: Document = field(default_factory=Document)
    problems: tuple[Problem, ...] = ()
    anchors: tuple[AnchorLink, ...] = ()
    asked: Mapping[Question, str] = field(default_factory=dict)

    @cached_property
    def markdown(self) -> str:
        """The page as Markdown in Material's own syntax, with a mark for each link."""
        return markdown_of(self.document)

    def linked(self, write: LinkWriter) -> "WrittenPage":
        """The page with the links of its front matter written by `write`."""
        meta = dict(self.meta)
        if "head" in meta:
            meta["head"] = fill_in_links(meta["head"], write)
        return replace(self, meta=meta)
