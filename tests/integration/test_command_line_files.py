"""Commands that write files into a site: `init`, `version`, `write-translations`."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from mkdocs_docusaurus.cli import main

from .portal import write

Run = Callable[..., Result]

SITE = {
    "docusaurus.config.js": """\
module.exports = {
  title: 'Acme',
  url: 'https://acme.example',
  baseUrl: '/help/',
  i18n: {defaultLocale: 'en', locales: ['en', 'fr']},
  plugins: ['./counting.js'],
  presets: [['classic', {}]],
  themeConfig: {navbar: {title: 'Acme'}},
};
""",
    "counting.js": "module.exports = () => ({name: 'counting'});\n",
    "docs/a.md": "# Anvils\n",
    "docs/more/_category_.json": '{"label": "More"}',
    "docs/more/b.md": "# Bells\n",
}


@pytest.fixture(autouse=True)
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site's folder, which the shell stands in."""
    write(tmp_path, SITE)
    monkeypatch.chdir(tmp_path)
    for name in ("DOCS_DIR", "SITE_URL", "SITE_NAME"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def run() -> Run:
    return lambda *arguments: CliRunner().invoke(main, arguments)


def test_init_writes_a_small_mkdocs_yml(site: Path, run: Run) -> None:
    assert run("init").exit_code == 0
    assert yaml.safe_load((site / "mkdocs.yml").read_text("utf-8")) == {
        "site_name": "Acme",
        "site_url": "https://acme.example/help/",
        "theme": {"name": "material"},
        "plugins": ["search", "docusaurus"],
    }


def test_init_says_what_it_took_from_where(run: Run) -> None:
    assert run("init").stdout.splitlines()[:3] == [
        "mkdocs.yml written",
        "  site_name: Acme  (from docusaurus.config.js:2:3)",
        "  site_url: https://acme.example/help/  (from docusaurus.config.js:3:3 and its baseUrl)",
    ]


def test_init_says_what_it_could_not_take(run: Run) -> None:
    _, said = run("init").stdout.split("Not taken:\n")
    assert "  languages: with a mkdocs.yml, the site is not built in fr\n" in said
    assert "  docusaurus.config.js:6:13: " in said


def test_init_names_docs_that_stand_elsewhere(site: Path, run: Run) -> None:
    (site / "docs").rename(site / "guide")
    config = SITE["docusaurus.config.js"].replace("{}]]", "{docs: {path: 'guide'}}]]")
    (site / "docusaurus.config.js").write_text(config)
    run("init")
    assert yaml.safe_load((site / "mkdocs.yml").read_text("utf-8"))["docs_dir"] == "guide"


def test_init_writes_over_a_mkdocs_yml_only_when_told_to(site: Path, run: Run) -> None:
    write(site, {"mkdocs.yml": "site_name: Mine\n"})
    refused = run("init")
    assert refused.exit_code == 2
    assert refused.stderr == (
        "mkdocs-docusaurus: mkdocs.yml is there already; --force writes over it\n"
    )
    assert (site / "mkdocs.yml").read_text("utf-8") == "site_name: Mine\n"
    assert run("init", "--force").exit_code == 0
    assert "site_name: Acme" in (site / "mkdocs.yml").read_text("utf-8")


def test_version_freezes_the_docs_and_names_what_it_wrote(site: Path, run: Run) -> None:
    os.chdir(site.parent)
    done = run("version", "1.0", site.name)
    assert done.exit_code == 0
    assert f"{site.name}/versions.json" in done.stdout.splitlines()
    assert json.loads((site / "versions.json").read_text("utf-8")) == ["1.0"]
    assert (site / "versioned_docs/version-1.0/a.md").read_text("utf-8") == "# Anvils\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["version", "a/b"], "'a/b' is no name of a version; take one such as 1.0"),
        (["version", "1.0", "--docs", "sdk"], "the site has no docs 'sdk', but default"),
        (["write-translations", "--locale", "xx"], "the site has no language 'xx', but en, fr"),
    ],
)
def test_what_cannot_be_written_is_said_in_a_line(
    run: Run, arguments: list[str], said: str
) -> None:
    done = run(*arguments)
    assert done.exit_code == 2
    assert done.stderr == f"mkdocs-docusaurus: {said}\n"


def test_write_translations_writes_what_a_language_can_say(site: Path, run: Run) -> None:
    done = run("write-translations", "--locale", "fr")
    assert done.exit_code == 0
    assert "i18n/fr/code.json" in done.stdout.splitlines()
    docs = json.loads((site / "i18n/fr/docusaurus-plugin-content-docs/current.json").read_text())
    assert docs["sidebar.defaultSidebar.category.More"]["message"] == "More"
    assert docs["version.label"]["message"] == "Next"


def test_write_translations_keeps_what_is_translated(site: Path, run: Run) -> None:
    navbar = "i18n/fr/docusaurus-theme-classic/navbar.json"
    write(site, {navbar: '{"title": {"message": "Sommet"}}'})
    run("write-translations", "--locale", "fr")
    assert json.loads((site / navbar).read_text("utf-8"))["title"]["message"] == "Sommet"
    run("write-translations", "--locale", "fr", "--override")
    assert json.loads((site / navbar).read_text("utf-8"))["title"]["message"] == "Acme"
