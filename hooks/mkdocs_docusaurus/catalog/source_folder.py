"""A folder of sources: its files, and those of its translation, which go before them.

https://docusaurus.io/docs/i18n/introduction#translation-files-location
"""

from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Literal

from mkdocs_docusaurus.catalog.files import Files, IsDoc, read_text, walk
from mkdocs_docusaurus.diagnostics import Problem

Kind = Literal["docs", "partials", "categories", "assets"]
_NOTHING = Files((), (), (), ())


@dataclass(frozen=True)
class SourceFolder:
    """The files of the folder `path`, and of the folder `translated`, both below `root`.

    Files are named by their paths below the folder, sources by those below `root`.
    """

    root: Path
    path: str
    translated: str
    own: Files
    translations: Files

    @cached_property
    def _in_translation(self) -> frozenset[str]:
        files = self.translations
        tags = () if files.tags is None else (files.tags,)
        kinds = (files.docs, files.partials, files.categories, files.assets, tags)
        return frozenset(path for kind in kinds for path in kind)

    def source(self, path: str) -> str:
        """A file's path below the root."""
        folder = self.translated if path in self._in_translation else self.path
        return _below(folder, path)

    def read(self, path: str) -> tuple[str, Problem | None]:
        """A file's text, and what is wrong with its encoding."""
        source = self.source(path)
        text, problem = read_text(self.root, source)
        return text, problem

    def files(self, kind: Kind) -> list[str]:
        """The files of a kind, each once; a translation adds no docs of its own."""
        own: tuple[str, ...] = getattr(self.own, kind)
        if kind == "docs":
            return list(own)
        return sorted({*own, *getattr(self.translations, kind)})

    @property
    def tags(self) -> str | None:
        """The file that defines tags."""
        return self.translations.tags or self.own.tags

    @property
    def problems(self) -> list[Problem]:
        """What is wrong with the files as files."""
        found = [(self.path, self.own.problems), (self.translated, self.translations.problems)]
        return [
            replace(problem, path=_below(folder, problem.path))
            for folder, problems in found
            for problem in problems
        ]


def source_folder(
    root: Path, path: str, translated: str = "", is_doc: IsDoc | None = None
) -> SourceFolder:
    """Find the files of a folder and of its translation, of which either may be missing."""
    own = walk(root / path, is_doc) if (root / path).is_dir() else _NOTHING
    is_there = bool(translated) and (root / translated).is_dir()
    translations = walk(root / translated, is_doc) if is_there else _NOTHING
    return SourceFolder(root, path, translated, own, translations)


def _below(folder: str, path: str) -> str:
    if path == ".":
        return folder or "."
    return f"{folder}/{path}" if folder else path
