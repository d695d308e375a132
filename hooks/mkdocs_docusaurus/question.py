"""Questions: all that a page's text may ask of the site around it.

What a page becomes depends on its own text and on the answers alone.  They are written down while
it is written, so that one can tell later whether it would still become the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mkdocs_docusaurus.digest import digest
from mkdocs_docusaurus.link import Target, broken_hint, find_target
from mkdocs_docusaurus.script.react import Rendered, Value
from mkdocs_docusaurus.sidebar import Card
from mkdocs_docusaurus.site import Site
from mkdocs_docusaurus.source_file import SourceFile, read_imported

Question = tuple[str, ...]
"""What is asked, and about what: `("link", href, source, base)` and the like."""


@dataclass(frozen=True)
class Inquiry:
    """The questions that are asked while one page is written, each with its answer's digest.

    `files` are those that components show on it, by the addresses that they give them.
    """

    site: Site
    asked: dict[Question, str] = field(default_factory=dict)
    files: dict[str, Path] = field(default_factory=dict)

    def link(self, href: str, source: str, base: str) -> Target:
        """Where a link in the file `source`, relative by URL to `base`, leads."""
        if href in self.files:
            return Target("/" + href.removeprefix(self.site.settings.base_url))
        target: Target = self._ask("link", href, source, base)
        return target

    def hint(self, kind: str, href: str, source: str) -> str:
        """What to do about a `link` or `image` in the file `source` that leads nowhere."""
        hint: str = self._ask("hint", kind, href, source)
        return hint

    def read(self, path: str, source: str) -> SourceFile | None:
        """The file that `path` names in an import of the file `source`."""
        file: SourceFile | None = self._ask("file", path, source)
        return file

    def cards(self, permalink: str) -> tuple[Card, ...]:
        """The cards of the category that the page stands in."""
        cards: tuple[Card, ...] = self._ask("cards", permalink)
        return cards

    def depend_on(self, rendered: Rendered | Value) -> None:
        """Note what code has made: it depends on the files that were read for it, there or not."""
        self._ask("context")
        for path in sorted(rendered.read):
            self._ask("code", path.as_posix())
        if isinstance(rendered, Rendered):
            self.files.update(rendered.files)

    def _ask(self, *question: str) -> Any:
        answer = _answer(question, self.site)
        self.asked[question] = digest(answer)
        return answer


def same_answers(asked: Mapping[Question, str], site: Site) -> bool:
    """Whether the site, as it is now, answers each question as it was answered."""
    return all(digest(_answer(question, site)) == answer for question, answer in asked.items())


def _answer(question: Question, site: Site) -> Any:
    match question:
        case ("link", href, source, base):
            return find_target(href, source, base, site.links)
        case ("hint", kind, href, source):
            return broken_hint(kind, href, source, site.links)
        case ("file", path, source):
            return read_imported(path, source, site.settings.root, site.settings.content)
        case ("cards", permalink):
            return site.cards(permalink)
        case ("context",):
            return site.context_digest
        case ("code", path):
            return _content(Path(path))
    raise ValueError(f"no question: {question}")


def _content(path: Path) -> bytes | list[str] | None:
    """What a file holds, or the names in a folder; nothing where there is neither."""
    try:
        if path.is_dir():
            return sorted(below.name for below in path.iterdir())
        return path.read_bytes()
    except OSError:
        return None
