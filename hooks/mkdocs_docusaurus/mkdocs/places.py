"""Places: where each file of the site goes; no two may want one, and none leaves its folder."""

import os
import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from mkdocs.structure.files import File

OWN = "the site's own file"
_LONGEST_NAME, _LONGEST_PATH = 255, 4095


@dataclass
class Places:
    """The files and folders that there are below `site_dir` so far, each with its owner's name."""

    site_dir: str
    files: dict[str, str] = field(default_factory=dict)
    folders: dict[str, str] = field(default_factory=dict)

    def owner(self, path: str) -> str | None:
        """What stands in the way of a file at `path`; `None` where nothing does."""
        above = (self.files.get(folder) for folder in _above(path))
        return self.files.get(path) or self.folders.get(path) or next(filter(None, above), None)

    def take(self, path: str, owner: str) -> None:
        """Note that a file will be at `path`."""
        self.files[path] = owner
        for folder in _above(path):
            if folder in self.folders:
                break  # Those above it are there too.
            self.folders[folder] = owner

    def is_possible(self, path: str) -> bool:
        """Whether a file system can have a file at `path`, and that below the site's folder."""
        whole = os.fsencode(posixpath.join(self.site_dir, path))
        names = path.split("/")
        return (
            len(whole) <= _LONGEST_PATH
            and b"\0" not in whole
            and not {"", ".", ".."} & {*names}
            and all(len(os.fsencode(name)) <= _LONGEST_NAME for name in names)
        )


def places(files: Iterable[File], site_dir: str, later: Iterable[str] = ()) -> Places:
    """The places of some files, and those where others are written `later`."""
    made = Places(site_dir)
    for path in (*later, *(file.dest_uri for file in files)):
        made.take(path, OWN)
    return made


def _above(path: str) -> Iterator[str]:
    """The folders that a file stands in."""
    while path := path.rpartition("/")[0]:
        yield path
