"""The site's folder: set aside, brought back, and rid of what is no part of the site."""

from __future__ import annotations

import os
from pathlib import Path

from mkdocs_docusaurus.build.site_folder import bring_back, leave_only, set_aside, write_changed


def tree(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def site(tmp_path: Path, *places: str) -> Path:
    folder = tmp_path / "site"
    for place in places:
        write_changed(folder / place, place.encode())
    return folder


def test_a_folder_set_aside_comes_back_whole(tmp_path: Path) -> None:
    folder = site(tmp_path, "a/index.html", ".git/config")
    set_aside(folder)
    assert not folder.exists()
    bring_back(folder)
    assert tree(folder) == {"a", "a/index.html", ".git", ".git/config"}
    assert tree(tmp_path) == {"site", *(f"site/{place}" for place in tree(folder))}


def test_a_folder_that_a_killed_build_left_aside_comes_back(tmp_path: Path) -> None:
    folder = site(tmp_path, "a.html")
    set_aside(folder)
    set_aside(folder)
    bring_back(folder)
    assert tree(folder) == {"a.html"}


def test_what_is_no_part_of_the_site_is_removed(tmp_path: Path) -> None:
    folder = site(tmp_path, "a/index.html", "b/index.html", "b/c/index.html", "old.css")
    leave_only(folder, {"a/index.html"})
    assert tree(folder) == {"a", "a/index.html"}


def test_hidden_files_at_the_top_stay(tmp_path: Path) -> None:
    folder = site(tmp_path, ".git/config", ".nojekyll", "a/.old")
    leave_only(folder, set())
    assert tree(folder) == {".git", ".git/config", ".nojekyll"}


def test_a_link_is_removed_and_not_what_it_leads_to(tmp_path: Path) -> None:
    folder = site(tmp_path, "a.html")
    elsewhere = tmp_path / "elsewhere"
    write_changed(elsewhere / "kept", b"")
    (folder / "link").symlink_to(elsewhere)
    leave_only(folder, {"a.html"})
    assert tree(folder) == {"a.html"}
    assert tree(elsewhere) == {"kept"}


def test_a_file_is_written_only_where_its_bytes_change(tmp_path: Path) -> None:
    folder = site(tmp_path, "a")
    os.utime(folder / "a", (0, 0))
    write_changed(folder / "a", b"a")
    assert (folder / "a").stat().st_mtime == 0
    write_changed(folder / "a", b"b")
    assert (folder / "a").stat().st_mtime != 0
    assert (folder / "a").read_bytes() == b"b"
