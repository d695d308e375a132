"""The command line, run in the folder of a site that has no file of ours."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from importlib.metadata import EntryPoint
from pathlib import Path
from socket import socket

import pytest
from click.testing import CliRunner, Result
from mkdocs.config.config_options import Plugins
from mkdocs.config.defaults import MkDocsConfig

from mkdocs_docusaurus.cli import main
from mkdocs_docusaurus.mkdocs.site_serve import free_port

from .portal import write

SITE = {
    "docusaurus.config.js": """\
module.exports = {
  title: 'Acme',
  url: 'https://acme.example',
  baseUrl: '/',
  presets: [['classic', {docs: {routeBasePath: '/'}}]],
};
""",
    "docs/a.md": "# Anvils\n",
    "docs/b.md": "# Bells\n\n[gone](./gone.md)\n",
}
FRENCH = {
    "docusaurus.config.js": SITE["docusaurus.config.js"].replace(
        "  presets", "  i18n: {defaultLocale: 'en', locales: ['en', 'fr']},\n  presets"
    )
}
Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site's folder, which the shell stands in."""
    write(tmp_path / "site", SITE)
    monkeypatch.chdir(tmp_path / "site")
    for name in ("DOCS_DIR", "STATIC_DIR", "SITE_DIR", "SITE_URL", "SITE_NAME", "GITHUB_ACTIONS"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path / "site"


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs a command; what is kept between builds is the test's own."""

    def ran(*arguments: str, **environment: str) -> Result:
        env: Mapping[str, str] = {"CACHE_DIR": str(tmp_path / "cache"), **environment}
        return CliRunner().invoke(main, arguments, env=env)

    return ran


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Has MkDocs know the plugin, which a checkout does not install."""
    known = next(option for name, option in MkDocsConfig()._schema if name == "plugins")
    assert isinstance(known, Plugins)
    ours = EntryPoint("docusaurus", "mkdocs_docusaurus.plugin:DocusaurusPlugin", "mkdocs.plugins")
    monkeypatch.setitem(known.installed_plugins, "docusaurus", ours)


def test_a_build_writes_the_site_and_nothing_else(site: Path, run: Run) -> None:
    done = run("build", "--site-dir", "../out")
    assert done.exit_code == 0
    assert "Anvils" in (site / "../out/a/index.html").read_text("utf-8")
    assert {path.name for path in site.iterdir()} == {"docs", "docusaurus.config.js"}


def test_a_build_ends_with_pages_seconds_problems_and_where_the_site_lies(run: Run) -> None:
    last = run("build").stdout.splitlines()[-1]
    assert " pages in " in last
    assert last.endswith(" s, 1 warning in 1 file: site")


def test_a_build_counts_pages_on_a_terminal_alone(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "page" not in run("build", "--no-cache").stderr
    monkeypatch.setattr("mkdocs_docusaurus.cli._SHOWN_EVERY", 0)
    monkeypatch.setattr("mkdocs_docusaurus.cli._is_terminal", lambda: True)
    said = run("build", "--no-cache").stderr
    assert "reading page 1 of 3 …" in said
    assert "making page 3 of 3 …" in said


def test_problems_are_said_where_the_shell_finds_them(site: Path, run: Run) -> None:
    os.chdir(site.parent)
    done = run("build", "site")
    assert 'site/docs/b.md:3:1: warning: link to "./gone.md"' in done.stderr


def test_a_strict_build_fails_where_there_are_problems(site: Path, run: Run) -> None:
    assert run("build", "--strict").exit_code == 1
    (site / "docs/b.md").write_text("# Bells\n")
    assert run("build", "--strict").exit_code == 0


def test_a_check_prints_problems_alone(site: Path, run: Run) -> None:
    done = run("check", "--format", "json")
    assert [problem["path"] for problem in json.loads(done.stdout)] == ["docs/b.md"]
    assert done.exit_code == 1
    assert not (site / "site").exists()


def test_options_may_stand_in_the_environment(site: Path, run: Run) -> None:
    done = run("build", SITE_DIR=str(site / "elsewhere"), SITE_NAME="Another")
    assert done.exit_code == 0
    assert "Another" in (site / "elsewhere/a/index.html").read_text("utf-8")


def test_each_language_has_a_folder_but_the_default_one(site: Path, run: Run) -> None:
    write(site, FRENCH)
    for _ in range(2):  # The second build finds what the first one has left.
        assert run("build").exit_code == 0
        assert 'lang="en"' in (site / "site/a/index.html").read_text("utf-8")
        assert 'lang="fr"' in (site / "site/fr/a/index.html").read_text("utf-8")


def test_a_language_that_is_built_alone_stands_at_the_root(site: Path, run: Run) -> None:
    write(site, FRENCH)
    assert run("build", "--locale", "fr").exit_code == 0
    assert 'lang="fr"' in (site / "site/a/index.html").read_text("utf-8")
    assert not (site / "site/fr").exists()


def test_a_later_build_removes_what_an_earlier_one_wrote(site: Path, run: Run) -> None:
    run("build")
    (site / "docs/a.md").unlink()
    assert run("build").exit_code == 0
    assert not (site / "site/a").exists()


def test_files_that_no_build_wrote_are_never_removed(site: Path, run: Run) -> None:
    write(site, {"site/mine.txt": "mine"})
    done = run("build")
    assert done.exit_code == 2
    assert done.stderr.count("\n") == 1
    assert "site holds mine.txt, which no build has written" in done.stderr
    assert (site / "site/mine.txt").read_text("utf-8") == "mine"


OWN = "site_name: Ours\ntheme: {name: material}\nplugins: [search, docusaurus]\n"


@pytest.mark.usefixtures("installed")
def test_the_config_is_read_beside_a_mkdocs_yml_which_wins(site: Path, run: Run) -> None:
    navbar = "  themeConfig: {navbar: {title: 'Bar', items: [{label: 'Go', to: '/b'}]}},\n  presets"
    config = SITE["docusaurus.config.js"].replace("  presets", navbar)
    write(site, {"mkdocs.yml": OWN, "docusaurus.config.js": config})
    done = run("build")
    assert done.exit_code == 0
    assert done.stderr.count("docusaurus.config.js is read, too; what mkdocs.yml says wins") == 1
    page = (site / "site/a/index.html").read_text("utf-8")
    assert "Ours</title>" in page
    assert ">Go</a>" in page
    assert "https://acme.example/a" in (site / "site/sitemap.xml").read_text("utf-8")


@pytest.mark.usefixtures("installed")
def test_parts_of_the_page_that_a_mkdocs_yml_has_win(site: Path, run: Run) -> None:
    announced = "  themeConfig: {announcementBar: {content: 'Theirs'}},\n  presets"
    config = SITE["docusaurus.config.js"].replace("  presets", announced)
    own = f"{OWN}extra: {{announcement: Mine}}\n"
    write(site, {"mkdocs.yml": own, "docusaurus.config.js": config})
    assert run("build").exit_code == 0
    page = (site / "site/a/index.html").read_text("utf-8")
    assert "Mine" in page
    assert "Theirs" not in page


def test_a_mkdocs_yml_names_the_plugin(site: Path, run: Run) -> None:
    write(site, {"mkdocs.yml": "site_name: Ours\ntheme: {name: material}\nplugins: [search]\n"})
    done = run("build")
    assert done.exit_code == 2
    assert "mkdocs.yml does not name the plugin `docusaurus`" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["build", "nowhere"], "nowhere is no folder"),
        (["build", "docs"], "docs has no docs"),
        (["build", "--docs-dir", "nowhere"], "nowhere"),
        (["build", "--site-dir", "docs/a.md"], "docs/a.md is no folder"),
        (["build", "--locale", "xx"], "the site has no language 'xx', but en"),
        (["serve", "--address", "8000"], "--address: '8000' is no host and port"),
        (["build", "--nothing"], "No such option"),
    ],
)
def test_what_cannot_be_run_is_said_in_words(run: Run, arguments: list[str], said: str) -> None:
    done = run(*arguments)
    assert done.exit_code == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_port_in_use_makes_way_for_the_next_free_one() -> None:
    with socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert free_port("127.0.0.1", port) > port


def test_old_addresses_of_the_config_lead_on(site: Path, run: Run) -> None:
    redirects = "redirects: [{from: ['/', '/old'], to: '/a'}]"
    plugin = f"  plugins: [['@docusaurus/plugin-client-redirects', {{{redirects}}}]],\n  presets"
    config = SITE["docusaurus.config.js"].replace("  presets", plugin)
    write(site, {"docusaurus.config.js": config})
    assert run("build").exit_code == 0
    for place in ("index.html", "old/index.html"):
        assert "url=/a" in (site / "site" / place).read_text("utf-8")
