"""A page as it was written for Material: front matter that its templates read, and Markdown."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.link import AnchorLink
from mkdocs_docusaurus.link_mark import LinkWriter, fill_in_links
from mkdocs_docusaurus.question import Question


@dataclass(frozen=True)
class WrittenPage:
    """A page's front matter and its Markdown, with a mark for each link into the site.

    `problems` were found on the way, `anchors` are links to parts of pages, yet to be looked for,
    `asked` the questions that decided what it became, with the digests of the answers.
    """

    meta: Mapping[str, Any]
    markdown: str
    problems: tuple[Problem, ...] = ()
    anchors: tuple[AnchorLink, ...] = ()
    asked: Mapping[Question, str] = field(default_factory=dict)

    def linked(self, write: LinkWriter) -> "WrittenPage":
        """The page with its links written by `write`."""
        meta = dict(self.meta)
        if "head" in meta:
            meta["head"] = fill_in_links(meta["head"], write)
        return replace(self, meta=meta, markdown=fill_in_links(self.markdown, write))
