"""Files of translations, as `docusaurus write-translations` writes them."""

import json
from pathlib import Path
from typing import Any

from mkdocs_docusaurus.settings.folder import read_settings
from mkdocs_docusaurus.settings.gathering import VersionMessages, gather, write_messages
from mkdocs_docusaurus.settings.site import SiteSettings
from mkdocs_docusaurus.settings.translated_code import Message
from tests.unit.settings.test_folder import write
from tests.unit.settings.test_translation import CONFIG

PAGE = """import Translate from '@docusaurus/Translate';
export default () => <Translate id="home.title" description="A title">Hello</Translate>;
"""


def site(folder: Path) -> SiteSettings:
    write(folder, {"docusaurus.config.js": CONFIG, "src/pages/index.js": PAGE})
    return read_settings(folder).settings


def written(settings: SiteSettings, name: str, **options: Any) -> dict[str, Any]:
    french = settings.languages[1]
    files, problems = gather(settings, french)
    assert problems == []
    write_messages(settings, french, files, **options)
    found: dict[str, Any] = json.loads((settings.root / "i18n/fr" / name).read_text("utf-8"))
    return found


def test_the_navbars_words(tmp_path: Path) -> None:
    assert written(site(tmp_path), "docusaurus-theme-classic/navbar.json") == {
        "title": {"message": "Home", "description": "The title in the navbar"},
        "logo.alt": {"message": "Logo", "description": "The alt text of navbar logo"},
        "item.label.Guide": {"message": "Guide", "description": "Navbar item with label Guide"},
        "item.label.More": {"message": "More", "description": "Navbar item with label More"},
        "item.label.News": {"message": "News", "description": "Navbar item with label News"},
        "item.label.Own": {"message": "Own", "description": "Navbar item with label Own"},
    }


def test_the_footers_words(tmp_path: Path) -> None:
    assert written(site(tmp_path), "docusaurus-theme-classic/footer.json") == {
        "link.title.Docs": {
            "message": "Docs",
            "description": "The title of the footer links column with title=Docs in the footer",
        },
        "link.item.label.Guide": {
            "message": "Guide",
            "description": "The label of footer link with label=Guide linking to /guide",
        },
        "copyright": {"message": "All rights", "description": "The footer copyright"},
    }


def test_code_has_the_sites_texts_and_the_themes_words_in_the_language(tmp_path: Path) -> None:
    code = written(site(tmp_path), "code.json")
    assert code["home.title"] == {"message": "Hello", "description": "A title"}
    assert code["theme.common.editThisPage"] == {
        "message": "Éditer cette page",
        "description": "The link label to edit the current page",
    }


def test_a_version_has_its_label_and_its_sidebars(tmp_path: Path) -> None:
    settings = site(tmp_path)
    sidebars = {"sidebar.docs.category.A": Message("A", "The label")}
    version = VersionMessages("two", "1.0", "One", sidebars)
    files, _ = gather(settings, settings.languages[1], [version])
    assert files["docusaurus-plugin-content-docs-two/version-1.0.json"] == {
        "version.label": Message("One", "The label for version 1.0"),
        **sidebars,
    }


def test_what_is_translated_stays_unless_it_is_overridden(tmp_path: Path) -> None:
    settings = site(tmp_path)
    name = "docusaurus-theme-classic/navbar.json"
    write(tmp_path, {f"i18n/fr/{name}": '{"title": {"message": "Accueil"}}'})
    kept = written(settings, name, prefix="! ")
    assert kept["title"] == {"message": "Accueil", "description": "The title in the navbar"}
    assert kept["item.label.Guide"]["message"] == "! Guide"
    assert written(settings, name, override=True)["title"]["message"] == "Home"


def test_a_key_that_nothing_asks_for_stays_and_is_said(tmp_path: Path) -> None:
    settings = site(tmp_path)
    french = settings.languages[1]
    name = "docusaurus-theme-classic/footer.json"
    write(tmp_path, {f"i18n/fr/{name}": '{"old": {"message": "x"}}'})
    paths, problems = write_messages(settings, french, gather(settings, french)[0])
    assert f"i18n/fr/{name}" in paths
    assert [(problem.path, problem.message) for problem in problems] == [
        (f"i18n/fr/{name}", "nothing asks for the translation `old`")
    ]
    assert "old" in json.loads((tmp_path / "i18n/fr" / name).read_text("utf-8"))


def test_a_file_that_is_no_json_is_left_alone(tmp_path: Path) -> None:
    settings = site(tmp_path)
    french = settings.languages[1]
    write(tmp_path, {"i18n/fr/code.json": "{"})
    paths, problems = write_messages(settings, french, gather(settings, french)[0])
    assert "i18n/fr/code.json" not in paths
    assert [problem.path for problem in problems] == ["i18n/fr/code.json"]
    assert (tmp_path / "i18n/fr/code.json").read_text("utf-8") == "{"
