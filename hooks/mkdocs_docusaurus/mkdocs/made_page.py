"""What a page becomes on its way, as plain data that can be kept and sent between processes."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink as MkDocsEntry
from mkdocs.structure.toc import TableOfContents

from mkdocs_docusaurus.build.messages import Message
from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.link import AnchorLink
from mkdocs_docusaurus.mkdocs.files import PageFile
from mkdocs_docusaurus.mkdocs.toc import TocEntry
from mkdocs_docusaurus.question import Question
from mkdocs_docusaurus.written_page import WrittenPage


@dataclass(frozen=True)
class PageFacts:
    """What a build wants to know of every page, whatever else becomes of it.

    `ids` are what links may call its parts; `messages` were logged while its text was made,
    `files` are shown on it, by their addresses.
    """

    meta: Mapping[str, Any]
    problems: tuple[Problem, ...]
    anchors: tuple[AnchorLink, ...]
    ids: tuple[str, ...]
    messages: tuple[Message, ...]
    files: Mapping[str, str]


@dataclass(frozen=True)
class PageText:
    """A page's HTML, that of each post it lists, and its table of contents.

    An entry of `toc` has a title, an id, a level and the entries below it.
    """

    html: str
    excerpts: tuple[str, ...]
    toc: list[Any]


@dataclass(frozen=True)
class PageOutput:
    """A page as it is served, and what was logged while it was made."""

    html: str
    messages: tuple[Message, ...]


def output_bytes(html: str) -> bytes:
    """A page's HTML as MkDocs writes it."""
    return html.encode("utf-8", "xmlcharrefreplace")


def page_of(file: PageFile) -> Page:
    """The page of a file; `prepare_page` has given it one."""
    assert file.page is not None
    return file.page


def facts_of(file: PageFile, page: Page, messages: Iterable[Message]) -> PageFacts:
    """The facts of a page whose text is made."""
    written = file.written
    assert written is not None
    ids = tuple(sorted(page.present_anchor_ids or ()))
    files = {address: str(path) for address, path in written.files.items()}
    return PageFacts(
        dict(page.meta), written.problems, written.anchors, ids, tuple(messages), files
    )


def text_of(file: PageFile, page: Page) -> PageText:
    """The text of a page, once it is made."""
    return PageText(page.content or "", tuple(file.excerpts), _toc_data(page.toc))


def give_facts(facts: PageFacts, file: PageFile) -> None:
    """Have a page know what it knew when its text was made."""
    page = page_of(file)
    files = {address: Path(path) for address, path in facts.files.items()}
    file.written = WrittenPage(
        facts.meta, problems=facts.problems, anchors=facts.anchors, files=files
    )
    page.meta = dict(facts.meta)
    page.present_anchor_ids = set(facts.ids)


def give_text(text: PageText, file: PageFile) -> None:
    """Have a page hold the text that was made of it."""
    page = page_of(file)
    page.content = text.html
    page.toc = TableOfContents(_toc(text.toc))
    file.excerpts = list(text.excerpts)


def as_json(value: PageFacts | PageText) -> str:
    """Facts or a text as they are kept."""
    return json.dumps(asdict(value), default=str)


def read_facts(text: str) -> PageFacts:
    """Facts as they were kept."""
    kept = json.loads(text)
    return PageFacts(
        kept["meta"],
        tuple(Problem(**problem) for problem in kept["problems"]),
        tuple(_anchor(anchor) for anchor in kept["anchors"]),
        tuple(kept["ids"]),
        read_messages(kept["messages"]),
        kept["files"],
    )


def read_messages(kept: Iterable[Mapping[str, Any]]) -> tuple[Message, ...]:
    """Messages as they were kept."""
    return tuple(Message(**message) for message in kept)


def read_text(text: str) -> PageText:
    """A text as it was kept."""
    kept = json.loads(text)
    return PageText(kept["html"], tuple(kept["excerpts"]), kept["toc"])


def asked_as_json(asked: Mapping[Question, str]) -> str:
    """Questions and the digests of their answers as they are kept."""
    return json.dumps([[*question, answer] for question, answer in asked.items()])


def read_asked(text: str) -> dict[Question, str]:
    """Questions and the digests of their answers as they were kept."""
    return {tuple(question): answer for *question, answer in json.loads(text)}


def _anchor(kept: Mapping[str, Any]) -> AnchorLink:
    return AnchorLink(kept["permalink"], kept["fragment"], Problem(**kept["problem"]))


def _toc_data(entries: Iterable[MkDocsEntry]) -> list[Any]:
    return [[it.title, it.id, it.level, _toc_data(it.children)] for it in entries]


def _toc(data: Iterable[Any]) -> list[MkDocsEntry]:
    made: list[MkDocsEntry] = []
    for title, name, level, below in data:
        entry = TocEntry(title, name, level)
        entry.children = _toc(below)
        made.append(entry)
    return made
