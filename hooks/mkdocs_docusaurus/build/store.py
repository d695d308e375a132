"""The store: what was made of each page, kept on disk from one build to the next.

One SQLite file per site.  A build reads what is there and, once it is done, writes what is new in
one transaction: a build that is killed leaves the store as it was, and two at once leave what one
of them made.  Either is right, for each thing is kept with a key that stands for all that decided
it.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import astuple, dataclass, fields
from pathlib import Path
from typing import Any, TypeVar

KEPT_SITES = 8
"""Sites whose stores are kept; the one that was not built for the longest time goes first."""

_FORMAT = 3
_BUSY = 10.0


@dataclass(frozen=True)
class KeptText:
    """A page's text, as JSON, with its entries in the `search` and its Markdown `copy`.

    `key` stands for all that decided it, but for the answers to what it `asked` of a site that had
    the `links` then.  `facts` are what a build wants to know of every page, `digest` stands for
    what its output is made of.
    """

    page: str
    key: str
    links: str
    asked: str
    facts: str
    digest: str
    text: str = ""
    search: str = ""
    copy: str = ""


@dataclass(frozen=True)
class KeptOutput:
    """A page as it is served, and as JSON what was `said` while it was made.

    `key` stands for all that decided it.
    """

    page: str
    key: str
    said: str
    html: bytes = b""


@dataclass(frozen=True)
class KeptRead:
    """What was `read` in the file of a `page`, or of a category; `key` stands for who read it."""

    page: str
    key: str
    read: bytes


AnyKept = KeptText | KeptOutput | KeptRead
Kept = TypeVar("Kept", KeptText, KeptOutput, KeptRead)

_TABLES: Mapping[type[AnyKept], str] = {
    KeptText: "texts",
    KeptOutput: "outputs",
    KeptRead: "files",
}
_LARGE = {"text", "copy", "search", "html"}


@dataclass(frozen=True)
class Store:
    """The store at `path`; without one nothing is kept."""

    path: Path | None

    def all(self, kind: type[Kept]) -> dict[str, Kept]:
        """Everything of a kind by its page, without what is large."""
        columns = [name for name in _columns(kind) if name not in _LARGE]
        rows = self._rows(f"SELECT {', '.join(columns)} FROM {_TABLES[kind]}", [()])
        return {row[0]: kind(*row) for row in rows}

    def whole(self, kept: Iterable[Kept]) -> dict[str, Kept]:
        """Things with all that belongs to them, by their pages, as far as they are still kept."""
        wanted = list(kept)
        if not wanted:
            return {}
        kind = type(wanted[0])
        columns = ", ".join(_columns(kind))
        query = f"SELECT {columns} FROM {_TABLES[kind]} WHERE page = ? AND key = ?"
        rows = self._rows(query, ((one.page, one.key) for one in wanted))
        return {row[0]: kind(*row) for row in rows}

    def keep(self, kind: type[Kept], made: Iterable[Kept], pages: Iterable[str]) -> None:
        """Keep what was made, and forget every page that is none of the site's `pages` now."""
        if self.path is None:
            return
        table, marks = _TABLES[kind], ", ".join("?" * len(_columns(kind)))
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with _leaving_if_unusable(self.path), _opened(self.path) as connection, connection:
            connection.execute("CREATE TEMP TABLE present (page TEXT PRIMARY KEY)")
            connection.executemany("INSERT INTO present VALUES (?)", ((page,) for page in pages))
            forget = f"DELETE FROM {table} WHERE page NOT IN (SELECT page FROM present)"
            connection.execute(forget)
            statement = f"INSERT OR REPLACE INTO {table} VALUES ({marks})"
            connection.executemany(statement, map(astuple, made))
        _forget_old_sites(self.path.parent)

    def _rows(self, query: str, values: Iterable[tuple[str, ...]]) -> list[tuple[Any, ...]]:
        """The rows that a query finds for each of some values; none without a store."""
        if self.path is None or not self.path.exists():
            return []
        with _leaving_if_unusable(self.path), _opened(self.path) as connection:
            return [row for value in values for row in connection.execute(query, value)]
        return []


def _columns(kind: type[AnyKept]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


@contextmanager
def _leaving_if_unusable(path: Path) -> Iterator[None]:
    """Leave the block where the store is locked, or damaged; then it is made anew next time."""
    try:
        yield
    except sqlite3.OperationalError:
        pass
    except sqlite3.DatabaseError:
        path.unlink(missing_ok=True)


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    """The store's connection, its tables there."""
    with closing(sqlite3.connect(path, timeout=_BUSY)) as connection:
        _prepare(connection)
        yield connection


def _prepare(connection: sqlite3.Connection) -> None:
    """Make the tables, or empty those of another format."""
    if connection.execute("PRAGMA user_version").fetchone()[0] == _FORMAT:
        return
    with connection:
        for kind, table in _TABLES.items():
            _, *others = _columns(kind)
            columns = ", ".join(f"{name} TEXT" for name in others)
            connection.execute(f"DROP TABLE IF EXISTS {table}")
            connection.execute(f"CREATE TABLE {table} (page TEXT PRIMARY KEY, {columns})")
        connection.execute(f"PRAGMA user_version = {_FORMAT}")


def _forget_old_sites(folder: Path) -> None:
    """Forget sites beyond `KEPT_SITES`, with all files that are named like their stores."""
    stores = sorted(folder.glob("*.sqlite"), key=lambda file: file.stat().st_mtime)
    for old in stores[:-KEPT_SITES]:
        for file in folder.glob(f"{old.stem}.*"):
            file.unlink(missing_ok=True)
