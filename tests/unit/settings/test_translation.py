"""Settings in a language, out of files as `docusaurus write-translations` makes them."""

import json
from pathlib import Path

from mkdocs_docusaurus.settings.folder import ReadSettings, read_languages
from tests.unit.settings.test_folder import write

CONFIG = """module.exports = {
  title: 'A site', url: 'https://example.com', baseUrl: '/base/',
  i18n: {defaultLocale: 'en', locales: ['en', 'fr']},
  presets: ['classic'],
  themeConfig: {
    navbar: {
      title: 'Home', logo: {src: 'a.svg', alt: 'Logo'},
      items: [
        {label: 'Guide', to: '/guide'},
        {label: 'More', items: [{label: 'News', to: '/news'}, {label: 'Own', to: '/own'}]},
      ],
    },
    footer: {
      links: [{title: 'Docs', items: [{label: 'Guide', to: '/guide'}]}], copyright: 'All rights',
    },
  },
};"""


def languages(folder: Path, **files: dict[str, str]) -> dict[str, ReadSettings]:
    texts = {
        f"i18n/fr/{name}.json": json.dumps({key: {"message": text} for key, text in said.items()})
        for name, said in files.items()
    }
    write(folder, {"docusaurus.config.js": CONFIG, "i18n/fr/x": "", **texts})
    return dict(read_languages(folder))


def test_each_language_stands_below_its_base_url(tmp_path: Path) -> None:
    found = languages(tmp_path)
    assert [read.settings.base_url for read in found.values()] == ["/base/", "/base/fr/"]
    assert [read.settings.language.locale for read in found.values()] == ["en", "fr"]


def test_navbar_and_footer_are_translated_item_by_item(tmp_path: Path) -> None:
    found = languages(
        tmp_path,
        **{
            "docusaurus-theme-classic/navbar": {
                "title": "Accueil",
                "logo.alt": "Image",
                "item.label.Guide": "Le guide",
                "item.label.News": "Nouvelles",
            },
            "docusaurus-theme-classic/footer": {
                "link.title.Docs": "Documents",
                "link.item.label.Guide": "Un guide",
                "copyright": "Tous droits",
            },
        },
    )
    navbar, footer = found["fr"].settings.theme.navbar, found["fr"].settings.theme.footer
    assert navbar.logo is not None
    assert footer is not None
    assert (navbar.title, navbar.logo.alt) == ("Accueil", "Image")
    assert [item.label for item in navbar.items] == ["Le guide", "More"]
    assert [item.label for item in navbar.items[1].items] == ["Nouvelles", "Own"]
    assert (footer.columns[0].title, footer.columns[0].items[0].label) == ("Documents", "Un guide")
    assert footer.copyright == "Tous droits"
    assert found["en"].settings.theme.navbar.title == "Home"


def test_a_blog_has_its_words(tmp_path: Path) -> None:
    said = {"title": "Carnet", "sidebar.title": "Récents"}
    found = languages(tmp_path, **{"docusaurus-plugin-content-blog/options": said})
    (blog,) = found["fr"].settings.blogs
    assert (blog.title, blog.description, blog.sidebar_title) == ("Carnet", "Blog", "Récents")


def test_words_are_the_themes_and_the_sites_own(tmp_path: Path) -> None:
    said = {"theme.common.editThisPage": "Corriger", "home.title": "Bonjour"}
    words = languages(tmp_path, code=said)["fr"].settings.words
    assert words["theme.common.editThisPage"] == "Corriger"
    assert words["home.title"] == "Bonjour"
    assert words["theme.NotFound.title"] == "Page introuvable"


def test_a_file_that_is_broken_is_one_problem_and_the_rest_is_read(tmp_path: Path) -> None:
    languages(tmp_path)
    write(
        tmp_path,
        {
            "i18n/fr/code.json": '{"a": ',
            "i18n/fr/docusaurus-theme-classic/navbar.json": (
                '{\n  "title": {"message": "Accueil"},\n  "item.label.Guide": "Le guide"\n}'
            ),
        },
    )
    french = read_languages(tmp_path)["fr"]
    assert french.settings.theme.navbar.title == "Accueil"
    assert [(p.path, p.line, p.kind) for p in french.problems] == [
        ("i18n/fr/code.json", 1, "translation"),
        ("i18n/fr/docusaurus-theme-classic/navbar.json", 3, "translation"),
    ]


def test_code_that_asks_for_the_language_is_run_for_each(tmp_path: Path) -> None:
    config = CONFIG.replace("'A site'", "'In ' + process.env.DOCUSAURUS_CURRENT_LOCALE")
    write(tmp_path, {"docusaurus.config.js": config})
    found = read_languages(tmp_path)
    assert [read.settings.title for read in found.values()] == ["In en", "In fr"]


def test_files_of_translations_are_watched_before_they_are_there(tmp_path: Path) -> None:
    assert tmp_path / "i18n/fr/code.json" in languages(tmp_path)["fr"].files
