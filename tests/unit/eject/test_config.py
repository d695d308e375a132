"""The ejected folder's `mkdocs.yml`."""

from __future__ import annotations

from typing import Any

import yaml

from mkdocs_docusaurus.eject.config import write_config


def written(text: str, settings: dict[str, Any] | None = None, *, tabs: bool = False) -> Any:
    return yaml.safe_load(write_config(text, settings or {}, tabs=tabs))


def test_what_wants_the_hook_is_left_out() -> None:
    text = (
        "hooks: [hooks/portal.py]\ndocs_dir: !ENV [A, b]\nplugins: [search, awesome-pages: {}, x]"
    )
    assert written(text) == {"plugins": ["search", "x"]}


def test_settings_take_the_place_of_what_is_there() -> None:
    text = "site_name: !ENV [SITE_NAME, ours]\nsite_url: there\ntheme: {name: material, logo: a}"
    settings = {"site_name": "Theirs", "site_url": None, "theme": {"logo": None, "variant": "new"}}
    assert written(text, settings) == {
        "site_name": "Theirs",
        "theme": {"name": "material", "variant": "new"},
    }


def test_sections_are_tabs_where_there_are_several_sidebars() -> None:
    text = "theme: {features: [search.suggest]}"
    assert written(text, tabs=True) == {
        "theme": {"features": ["navigation.tabs", "search.suggest"]}
    }
    assert written("theme: {name: material}", tabs=True)["theme"]["features"] == ["navigation.tabs"]


def test_the_nav_stands_last() -> None:
    assert list(written("site_name: a\nextra: {}", {"nav": [{"A": "a.md"}], "b": 1}))[-1] == "nav"
