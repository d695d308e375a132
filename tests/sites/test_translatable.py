"""What can be translated is gathered as `docusaurus write-translations` does: its own words."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from mkdocs_docusaurus.script.translate import Message, messages_in
from mkdocs_docusaurus.settings.folder import read_settings
from mkdocs_docusaurus.translatable import translatable, write_translations

from .case import CASES

SITE = CASES / "languages/site"


def written(place: Path, name: str) -> dict[str, dict[str, str]]:
    """A file of the French translations of the case `languages`, added to those it has."""
    settings = read_settings(SITE).settings
    french = next(language for language in settings.languages if language.locale == "fr")
    shutil.copytree(SITE / french.folder, place, dirs_exist_ok=True)
    write_translations(place, translatable(settings, french))
    found: dict[str, dict[str, str]] = json.loads((place / name).read_text(encoding="utf-8"))
    return found


def test_the_navbar_has_its_title_and_labels(tmp_path: Path) -> None:
    assert written(tmp_path, "docusaurus-theme-classic/navbar.json") == {
        "title": {"message": "Langues", "description": "The title in the navbar"},
        "item.label.Docs": {
            "message": "Documents",
            "description": "Navbar item with label Docs",
        },
        "item.label.Blog": {"message": "Carnet", "description": "Navbar item with label Blog"},
        "item.label.Out": {"message": "Out", "description": "Navbar item with label Out"},
    }


def test_the_footer_has_its_titles_labels_and_copyright(tmp_path: Path) -> None:
    assert written(tmp_path, "docusaurus-theme-classic/footer.json") == {
        "link.title.Learn": {
            "message": "Apprendre",
            "description": "The title of the footer links column with title=Learn in the footer",
        },
        "link.item.label.Hello": {
            "message": "Bonjour",
            "description": "The label of footer link with label=Hello linking to /docs/hello",
        },
        "copyright": {"message": "Droits à nous", "description": "The footer copyright"},
    }


def test_a_blog_has_its_title_and_description(tmp_path: Path) -> None:
    assert written(tmp_path, "docusaurus-plugin-content-blog/options.json") == {
        "title": {"message": "Carnet", "description": "The title for the blog used in SEO"},
        "description": {
            "message": "Ce qui arrive",
            "description": "The description for the blog used in SEO",
        },
        "sidebar.title": {"message": "Tout", "description": "The label for the left sidebar"},
    }


def test_the_sites_code_has_its_texts_and_the_theme_its_words(tmp_path: Path) -> None:
    code = written(tmp_path, "code.json")
    assert code["home.heading"] == {"message": "Bienvenue à tous", "description": "The heading"}
    assert code["Begin"] == {"message": "Commencer"}
    assert code["theme.ErrorPageContent.title"] == {
        "message": "Cette page a planté.",
        "description": "The title of the fallback page when the page crashed",
    }


def test_what_was_translated_stays_and_what_nothing_asks_for_too(tmp_path: Path) -> None:
    code = written(tmp_path, "code.json")
    assert code["later.soon"] == {"message": "Bientôt"}
    assert code["theme.docs.paginator.next"] == {
        "message": "La suite",
        "description": "The label used to navigate to the next doc",
    }


def test_texts_of_code_are_literals_in_calls_and_elements() -> None:
    source = """
        import Says, {translate as t} from '@docusaurus/Translate';
        export const title = t({id: 'a', message: 'Text', description: 'Why'});
        export default () => <>
          <Says>Its own id</Says>
          <Says id="b" description={'What'}>
            Two
            lines
          </Says>
          <Says id="c">{'In quotes'}</Says>
          <Says>{computed()}</Says>
          <Other>No text</Other>
        </>;
    """
    assert messages_in(source) == [
        Message("a", "Text", "Why"),
        Message("Its own id", "Its own id"),
        Message("b", "Two lines", "What"),
        Message("c", "In quotes"),
    ]
