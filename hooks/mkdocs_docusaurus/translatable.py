"""What of a site can be translated, gathered into files as Docusaurus' `write-translations` does.

https://docusaurus.io/docs/cli#docusaurus-write-translations-sitedir
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from mkdocs_docusaurus.script.translate import messages_in
from mkdocs_docusaurus.settings.blog import BlogSettings
from mkdocs_docusaurus.settings.language import Language
from mkdocs_docusaurus.settings.navbar import Footer, Navbar, NavbarItem
from mkdocs_docusaurus.settings.site import SiteSettings
from mkdocs_docusaurus.settings.translation import plugin_folder
from mkdocs_docusaurus.settings.words import descriptions, words

Entry = Mapping[str, str]
"""A `message`, and a `description` for the translator."""

Entries = Mapping[str, Entry]
"""Entries by their keys."""

_SOURCES = (".js", ".jsx", ".ts", ".tsx")
_THEME = "docusaurus-theme-classic"


def translatable(settings: SiteSettings, language: Language) -> dict[str, Entries]:
    """The entries of the theme, the blogs and the site's code, by file below a language's folder.

    `settings` are those of the default language; the theme's words come in the language itself.
    """
    files: dict[str, Entries] = {"code.json": _code(settings.root, language)}
    files[f"{_THEME}/navbar.json"] = dict(_navbar(settings.theme.navbar))
    if settings.theme.footer is not None:
        files[f"{_THEME}/footer.json"] = dict(_footer(settings.theme.footer))
    for blog in settings.blogs:
        folder = plugin_folder("docusaurus-plugin-content-blog", blog.id)
        files[f"{folder}/options.json"] = dict(_blog(blog))
    return files


def write_translations(folder: Path, files: Mapping[str, Entries]) -> list[str]:
    """Add the entries that are missing to the files below a language's folder.

    Gives the files that have entries. What has been translated stays as it is, and so does an
    entry that nothing asks for any more.
    """
    written = []
    for name, entries in files.items():
        file = folder / name
        there = json.loads(file.read_text(encoding="utf-8-sig")) if file.is_file() else {}
        merged = there | {key: _kept(entry, there.get(key)) for key, entry in entries.items()}
        if merged:
            file.parent.mkdir(parents=True, exist_ok=True)
            text = json.dumps(merged, indent=2, ensure_ascii=False)
            file.write_text(f"{text}\n", encoding="utf-8", newline="\n")
            written.append(name)
    return written


def _kept(entry: Entry, there: Any) -> Entry:
    """An entry with the message that it has already."""
    message = there.get("message") if isinstance(there, dict) else None
    return {**entry, "message": message} if isinstance(message, str) else entry


def _entry(message: str, description: str | None) -> Entry:
    return {"message": message, **({"description": description} if description else {})}


def _code(root: Path, language: Language) -> Entries:
    """The texts of the site's own code, then the theme's words."""
    entries: dict[str, Entry] = {}
    for file in sorted((root / "src").rglob("*")):
        if file.suffix in _SOURCES and file.is_file():
            for message in messages_in(file.read_text(encoding="utf-8", errors="replace")):
                entries.setdefault(message.id, _entry(message.text, message.description))
    in_language, described = words(language.locale), descriptions()
    theme = {key: _entry(in_language[key], described.get(key)) for key in in_language}
    return {**theme, **entries}


def _navbar(navbar: Navbar) -> Iterator[tuple[str, Entry]]:
    """Rule: `getNavbarTranslationFile` in `@docusaurus/theme-classic`."""
    if navbar.title:
        yield "title", _entry(navbar.title, "The title in the navbar")
    if navbar.logo is not None and navbar.logo.alt:
        yield "logo.alt", _entry(navbar.logo.alt, "The alt text of navbar logo")
    for item in _every(navbar.items):
        if item.label:
            said = f"Navbar item with label {item.label}"
            yield f"item.label.{item.label}", _entry(item.label, said)


def _every(items: Iterable[NavbarItem]) -> list[NavbarItem]:
    """The items, then those in their menus."""
    items = list(items)
    return items + [below for item in items for below in _every(item.items)]


def _footer(footer: Footer) -> Iterator[tuple[str, Entry]]:
    """Rule: `getFooterTranslationFile` in `@docusaurus/theme-classic`."""
    for title in (column.title for column in footer.columns if column.title):
        said = f"The title of the footer links column with title={title} in the footer"
        yield f"link.title.{title}", _entry(title, said)
    for item in (item for column in footer.columns for item in column.items if item.label):
        said = f"The label of footer link with label={item.label} linking to {item.to or item.href}"
        yield f"link.item.label.{item.label}", _entry(item.label or "", said)
    if footer.copyright:
        yield "copyright", _entry(footer.copyright, "The footer copyright")
    if footer.logo is not None and footer.logo.alt:
        yield "logo.alt", _entry(footer.logo.alt, "The alt text of footer logo")


def _blog(blog: BlogSettings) -> Iterator[tuple[str, Entry]]:
    """Rule: `getTranslationFiles` in `@docusaurus/plugin-content-blog`."""
    yield "title", _entry(blog.title, "The title for the blog used in SEO")
    yield "description", _entry(blog.description, "The description for the blog used in SEO")
    yield "sidebar.title", _entry(blog.sidebar_title, "The label for the left sidebar")
