"""A site's two style sheets: what its settings put into which, and what comes after them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from .portal import Built, build_own, write

FILES = {
    "docs/index.md": "# Home\n",
    "static/mine.css": ".md-top { color: red }\n",
    "static/assets/stylesheets/beside.css": ".beside { color: red }\n",
    "static/assets/stylesheets/first.css": '@import "other.css";\n',
}
PORTAL = "assets/stylesheets/portal.css, assets/stylesheets/wgtwo.css"
TEAL, RIGHT_TO_LEFT = "[data-md-color-primary=teal]", "}[dir=rtl] .md-header__title{"


def built(folder: Path, settings: str) -> Built:
    write(folder, FILES)
    return build_own(folder, folder / "site", settings)


def linked(site: Built) -> list[str]:
    """The style sheets of a page, in their order, without the hashes in their names."""
    links = [str(link.attributes["href"]) for link in site.tree("/").css("link[rel=stylesheet]")]
    return [re.sub(r"\.[0-9a-f]{8}\.min", "", link) for link in links]


def sheet(site: Built, name: str) -> str:
    [file] = (site.site / "assets" / "stylesheets").glob(f"{name}.*.min.css")
    return file.read_text("utf-8")


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return built(tmp_path_factory.mktemp("plain"), "")


def test_a_page_has_two_sheets_one_of_them_at_its_end(plain: Built) -> None:
    assert linked(plain) == ["assets/stylesheets/critical.css", "assets/stylesheets/deferred.css"]
    page = plain.tree("/")
    assert len(page.css("head > link[rel=stylesheet]")) == 1
    assert page.css("head style") == []


def test_what_no_page_of_the_site_shows_is_deferred(plain: Built) -> None:
    for text in (TEAL, RIGHT_TO_LEFT, ".md-source__icon", ".md-select__list"):
        assert text not in sheet(plain, "critical")
        assert text in sheet(plain, "deferred")


@pytest.mark.parametrize(
    ("settings", "wanted"),
    [
        ("theme: { palette: { primary: teal } }", TEAL),
        ("theme: { palette: [{ primary: red }, { primary: teal }] }", TEAL),
        ("theme: { language: ar }", RIGHT_TO_LEFT),
        ("theme: { direction: rtl }", RIGHT_TO_LEFT),
        ("repo_url: https://github.com/example/docs", ".md-source__icon"),
        ("extra: { alternate: [{ name: English, link: / }] }", ".md-select__list"),
        ("theme: { icon: { admonition: { note: material/star } } }", "M12%2017.27"),
    ],
)
def test_what_its_settings_show_is_critical(tmp_path: Path, settings: str, wanted: str) -> None:
    assert wanted in sheet(built(tmp_path, settings), "critical")


def test_a_site_without_a_palette_has_no_colours_to_choose_from(tmp_path: Path) -> None:
    site = built(tmp_path, "theme: { palette: }")
    assert TEAL not in sheet(site, "critical") + sheet(site, "deferred")


def test_sheets_beside_the_portals_are_part_of_the_two(tmp_path: Path, plain: Built) -> None:
    site = built(tmp_path, f"extra_css: [{PORTAL}, assets/stylesheets/beside.css]")
    assert linked(site) == linked(plain)
    assert sheet(site, "critical") == sheet(plain, "critical") + ".beside{color: red}"


@pytest.mark.parametrize(
    "extra",
    [
        "mine.css",
        "https://example.org/theirs.css",
        "missing.css",
        "assets/stylesheets/missing.css",
        "assets/stylesheets/first.css",
    ],
)
def test_any_other_sheet_has_the_last_word_over_both(tmp_path: Path, extra: str) -> None:
    site = built(tmp_path, f"extra_css: [{PORTAL}, {extra}, assets/stylesheets/beside.css]")
    critical, deferred = "assets/stylesheets/critical.css", "assets/stylesheets/deferred.css"
    others = [extra, "assets/stylesheets/beside.css"]
    assert linked(site) == [critical, *others, deferred, *others]


def test_a_sheet_is_named_after_what_is_in_it(tmp_path: Path, plain: Built) -> None:
    site = built(tmp_path, f"extra_css: [{PORTAL}, assets/stylesheets/beside.css]")
    ours, theirs = (
        {name for name in one.files() if re.search(r"/(critical|deferred)\.", name)}
        for one in (site, plain)
    )
    assert len(ours & theirs) == len(ours - theirs) == 1
