"""The store: what was kept is found again, and a damaged one is no worse than none."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from mkdocs_docusaurus.build.store import KEPT_SITES, KeptOutput, KeptText, Store

TEXT = KeptText("a/index.html", "key", "links", "[]", "{}", "digest", "text", "[]", "copy")
OUTPUT = KeptOutput("a/index.html", "key", "[]", b"<p>a</p>")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "cache" / "site.sqlite")


def test_what_was_kept_is_found_without_what_is_large(store: Store) -> None:
    store.keep(KeptText, [TEXT], [TEXT.page])
    assert store.all(KeptText) == {
        TEXT.page: KeptText("a/index.html", "key", "links", "[]", "{}", "digest")
    }
    assert store.all(KeptOutput) == {}


def test_what_is_large_is_found_when_it_is_asked_for(store: Store) -> None:
    store.keep(KeptOutput, [OUTPUT], [OUTPUT.page])
    small = store.all(KeptOutput).values()
    assert store.whole(small) == {OUTPUT.page: OUTPUT}


def test_what_somebody_has_replaced_is_not_found(store: Store) -> None:
    store.keep(KeptOutput, [OUTPUT], [OUTPUT.page])
    small = list(store.all(KeptOutput).values())
    store.keep(KeptOutput, [KeptOutput(OUTPUT.page, "other", "[]", b"")], [OUTPUT.page])
    assert store.whole(small) == {}


def test_pages_that_are_gone_are_forgotten(store: Store) -> None:
    store.keep(KeptText, [TEXT], [TEXT.page])
    store.keep(KeptText, [], ["b/index.html"])
    assert store.all(KeptText) == {}


def test_without_a_store_nothing_is_kept() -> None:
    store = Store(None)
    store.keep(KeptText, [TEXT], [TEXT.page])
    assert store.all(KeptText) == {}
    assert store.whole([TEXT]) == {}


@pytest.mark.parametrize("damage", [b"no database at all" * 100, b""])
def test_a_damaged_store_is_made_anew(store: Store, damage: bytes) -> None:
    store.keep(KeptText, [TEXT], [TEXT.page])
    assert store.path is not None
    store.path.write_bytes(damage)
    assert store.all(KeptText) == {}
    store.keep(KeptText, [TEXT], [TEXT.page])
    assert store.whole([TEXT]) == {TEXT.page: TEXT}


def test_a_store_cut_short_is_made_anew(store: Store) -> None:
    store.keep(KeptText, [TEXT], [TEXT.page])
    assert store.path is not None
    store.path.write_bytes(store.path.read_bytes()[:5000])
    store.all(KeptText)
    store.keep(KeptText, [TEXT], [TEXT.page])
    store.keep(KeptText, [TEXT], [TEXT.page])
    assert store.whole([TEXT]) == {TEXT.page: TEXT}


def test_a_store_with_more_in_it_than_is_asked_for_is_read(store: Store) -> None:
    store.keep(KeptText, [TEXT], [TEXT.page])
    assert store.path is not None
    with closing(sqlite3.connect(store.path)) as connection:
        connection.execute("ALTER TABLE texts ADD COLUMN more TEXT")
    assert store.whole([TEXT]) == {TEXT.page: TEXT}


def test_only_so_many_sites_are_kept(tmp_path: Path) -> None:
    for number in range(KEPT_SITES + 2):
        path = tmp_path / f"{number}.sqlite"
        Store(path).keep(KeptText, [TEXT], [TEXT.page])
        os.utime(path, (number, number))
        path.with_suffix(".branches").touch()
    Store(tmp_path / "new.sqlite").keep(KeptText, [TEXT], [TEXT.page])
    left = sorted(path.name for path in tmp_path.iterdir())
    sites = range(3, KEPT_SITES + 2)
    assert left == sorted(
        [
            "new.sqlite",
            *(f"{site}.{kind}" for site in sites for kind in ("branches", "sqlite")),
        ]
    )
