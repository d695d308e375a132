"""Settings in a language: what the files below `i18n/LOCALE` say instead.

https://docusaurus.io/docs/i18n/tutorial#translate-plugin-data
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from mkdocs_docusaurus.catalog.value import described
from mkdocs_docusaurus.catalog.yaml_loader import Document, load_json
from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.settings.blog import BlogSettings
from mkdocs_docusaurus.settings.language import Language
from mkdocs_docusaurus.settings.navbar import (
    Footer,
    FooterColumn,
    FooterItem,
    Logo,
    Navbar,
    NavbarItem,
)
from mkdocs_docusaurus.settings.site import SiteSettings
from mkdocs_docusaurus.settings.words import words

KIND = "translation"

Messages = Mapping[str, str]


@dataclass(frozen=True)
class Localized:
    """Settings in one language, what is wrong in its files, and the files, there or not."""

    settings: SiteSettings
    problems: tuple[Problem, ...] = ()
    files: frozenset[Path] = frozenset()


def localized(settings: SiteSettings, language: Language) -> Localized:
    """A site's settings in a language; what has no translation stays as it is, one by one.

    `settings` are those of the config.  `words` are the theme's, and those of `code.json`.
    Rule: `loadContext` and `translatePluginContent` in `@docusaurus/core`.
    """
    reader = _Reader(settings.root, language.folder)
    code = reader.read("code.json")
    theme, blogs = settings.theme, settings.blogs
    if language.translate:
        navbar = _navbar(theme.navbar, reader.read("docusaurus-theme-classic/navbar.json"))
        if theme.footer is not None:
            footer = _footer(theme.footer, reader.read("docusaurus-theme-classic/footer.json"))
            theme = replace(theme, footer=footer)
        theme = replace(theme, navbar=navbar)
        blogs = tuple(_blog(blog, reader.read(_options_of(blog))) for blog in blogs)
    found = replace(
        settings,
        url=language.url or settings.url,
        base_url=language.base_url,
        language=language,
        theme=theme,
        blogs=blogs,
        words={**words(language.locale), **code},
    )
    files = frozenset({settings.root / language.folder, *reader.files})
    return Localized(found, tuple(reader.problems), files)


def plugin_folder(plugin: str, identity: str) -> str:
    """The folder of a plugin's translations: `docusaurus-plugin-content-docs-ID`."""
    return plugin if identity == "default" else f"{plugin}-{identity}"


def _options_of(blog: BlogSettings) -> str:
    return f"{plugin_folder('docusaurus-plugin-content-blog', blog.id)}/options.json"


class _Reader:
    """Reads files of translations below a language's folder, and keeps what is wrong in them."""

    def __init__(self, root: Path, folder: str) -> None:
        self.problems: list[Problem] = []
        self.files: list[Path] = []
        self._root = root
        self._folder = folder

    def read(self, name: str) -> Messages:
        path = f"{self._folder}/{name}"
        self.files.append(self._root / path)
        messages, problems = read_messages(self._root, path)
        self.problems += problems
        return messages


def read_messages(root: Path, path: str) -> tuple[Messages, list[Problem]]:
    """The messages of a file of translations by their keys; none where there is no such file.

    `path` is below the site's folder `root`.  A message that is no text is left out and a problem.
    Rule: `readTranslationFileContent` in `@docusaurus/core`.
    """
    file = root / path
    if not file.is_file():
        return {}, []
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        said = f"this file cannot be read: {getattr(error, 'strerror', None) or 'it is not UTF-8'}"
        return {}, [Problem(path, 1, 1, KIND, said)]
    document, problems = load_json(text, path, KIND)
    if document is None:
        return {}, problems
    if not isinstance(document.value, dict):
        found = described(document.value)
        said = f"translations must be keys, each with its message, but this is {found}"
        return {}, [*problems, Problem(path, 1, 1, KIND, said)]
    messages = {}
    for key, entry in document.value.items():
        message = entry.get("message") if isinstance(entry, dict) else None
        if isinstance(message, str):
            messages[key] = message
        else:
            problems.append(_no_message(document, path, key, entry))
    return messages, problems


def _no_message(document: Document, path: str, key: str, entry: Any) -> Problem:
    said = f"the translation `{key}` has no `message`"
    hint = f'write {{"message": "{entry}"}}' if isinstance(entry, str) else ""
    return Problem(path, *document.at(key), KIND, said, hint)


def _navbar(navbar: Navbar, messages: Messages) -> Navbar:
    items = tuple(
        replace(_item(item, messages), items=tuple(_item(below, messages) for below in item.items))
        for item in navbar.items
    )
    title = messages.get("title", navbar.title) if navbar.title else navbar.title
    return replace(navbar, title=title, logo=_logo(navbar.logo, messages), items=items)


def _item(item: NavbarItem, messages: Messages) -> NavbarItem:
    return replace(item, label=messages.get(f"item.label.{item.label}", item.label))


def _logo(logo: Logo | None, messages: Messages) -> Logo | None:
    return replace(logo, alt=messages.get("logo.alt", logo.alt)) if logo is not None else None


def _footer(footer: Footer, messages: Messages) -> Footer:
    return replace(
        footer,
        columns=tuple(_column(column, messages) for column in footer.columns),
        copyright=messages.get("copyright", footer.copyright),
        logo=_logo(footer.logo, messages),
    )


def _column(column: FooterColumn, messages: Messages) -> FooterColumn:
    title = messages.get(f"link.title.{column.title}", column.title)
    return replace(
        column, title=title, items=tuple(_footer_item(item, messages) for item in column.items)
    )


def _footer_item(item: FooterItem, messages: Messages) -> FooterItem:
    return replace(item, label=messages.get(f"link.item.label.{item.label}", item.label))


def _blog(blog: BlogSettings, messages: Messages) -> BlogSettings:
    return replace(
        blog,
        title=messages.get("title", blog.title),
        description=messages.get("description", blog.description),
        sidebar_title=messages.get("sidebar.title", blog.sidebar_title),
    )
