"""What of a site can be translated, written as Docusaurus' `write-translations` does.

https://docusaurus.io/docs/cli#docusaurus-write-translations-sitedir
"""

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from mkdocs_docusaurus.catalog.yaml_loader import load_json
from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.settings.blog import BlogSettings
from mkdocs_docusaurus.settings.language import Language
from mkdocs_docusaurus.settings.navbar import Footer, FooterColumn, Navbar, NavbarItem
from mkdocs_docusaurus.settings.site import SiteSettings
from mkdocs_docusaurus.settings.translated_code import SUFFIXES, Message, read_code_messages
from mkdocs_docusaurus.settings.translation import KIND, plugin_folder
from mkdocs_docusaurus.settings.words import descriptions, words

Messages = Mapping[str, Message]

_SEARCH = ("theme.SearchBar.", "theme.SearchPage.")
"""Words that Docusaurus has only with its search."""


@dataclass(frozen=True)
class VersionMessages:
    """What sidebars of a version of docs say, by key: `sidebar.NAME.category.LABEL`."""

    docs_id: str
    name: str
    label: str
    sidebars: Messages

    @property
    def path(self) -> str:
        """The file's path below a language's folder."""
        folder = plugin_folder("docusaurus-plugin-content-docs", self.docs_id)
        name = self.name if self.name == "current" else f"version-{self.name}"
        return f"{folder}/{name}.json"

    @property
    def messages(self) -> Messages:
        """All messages of the version."""
        label = Message(self.label, f"The label for version {self.name}")
        return {"version.label": label, **self.sidebars}


def gather(
    settings: SiteSettings, language: Language, versions: Iterable[VersionMessages] = ()
) -> tuple[Mapping[str, Messages], list[Problem]]:
    """Every message of a site by its file, a path below a language's folder, and its key.

    Words of the theme are in that language already.
    """
    code, problems = _code(settings)
    translated, said = words(language.locale), descriptions()
    theme = {
        key: Message(text, said.get(key))
        for key, text in translated.items()
        if not key.startswith(_SEARCH)
    }
    files: dict[str, Messages] = {
        "code.json": {**code, **theme},
        "docusaurus-theme-classic/navbar.json": _navbar(settings.theme.navbar),
    }
    if settings.theme.footer is not None:
        files["docusaurus-theme-classic/footer.json"] = _footer(settings.theme.footer)
    for blog in settings.blogs:
        folder = plugin_folder("docusaurus-plugin-content-blog", blog.id)
        files[f"{folder}/options.json"] = _blog(blog)
    files |= {version.path: version.messages for version in versions}
    return {path: messages for path, messages in files.items() if messages}, problems


def write_messages(
    settings: SiteSettings,
    language: Language,
    files: Mapping[str, Messages],
    *,
    override: bool = False,
    prefix: str = "",
) -> tuple[list[str], list[Problem]]:
    """Write messages into a language's folder; gives the paths written, below the site's folder.

    What is translated there stays, unless `override` is true; a new message begins with `prefix`.
    A file that is no JSON is left alone, and is a problem; so is a key that nothing asks for.
    Rule: `writeTranslationFileContent` in `@docusaurus/core`.
    """
    written, problems = [], []
    for name, messages in files.items():
        path = f"{language.folder}/{name}"
        file = settings.root / path
        existing, wrong = _existing(file, path)
        problems += wrong
        if existing is None:
            continue
        unknown = [key for key in existing if key not in messages]
        if unknown:
            said = f"nothing asks for the translation `{unknown[0]}`"
            more = f"nor for {len(unknown) - 1} more" if len(unknown) > 1 else ""
            problems.append(Problem(path, 1, 1, KIND, said, more))
        merged = {**existing, **_merged(existing, messages, override, prefix)}
        file.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(merged, ensure_ascii=False, indent=2)
        file.write_text(f"{text}\n", encoding="utf-8")
        written.append(path)
    return written, problems


def _existing(file: Path, path: str) -> tuple[dict[str, Any] | None, list[Problem]]:
    if not file.is_file():
        return {}, []
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        said = f"this file cannot be read: {getattr(error, 'strerror', None) or 'it is not UTF-8'}"
        return None, [Problem(path, 1, 1, KIND, said)]
    document, problems = load_json(text, path, KIND)
    value = document.value if document is not None else None
    return (value if isinstance(value, dict) else None), problems


def _merged(
    existing: Mapping[str, Any], messages: Messages, override: bool, prefix: str
) -> dict[str, dict[str, str]]:
    merged = {}
    for key, message in messages.items():
        entry = existing.get(key)
        before = entry.get("message") if isinstance(entry, dict) else None
        keeps = isinstance(before, str) and not override
        text = before if keeps else f"{prefix}{message.text}"
        merged[key] = {"message": str(text)}
        if message.description is not None:
            merged[key]["description"] = message.description
    return merged


# What says what ----------------------------------------------------------------------------


def _code(settings: SiteSettings) -> tuple[dict[str, Message], list[Problem]]:
    """The messages of the site's components, and of those beside its docs and posts."""
    content = (settings.docs, settings.blogs, settings.pages)
    folders = {"src", *(one.path for every in content for one in every)}
    files = {
        file
        for folder in folders
        for file in (settings.root / folder).rglob("*")
        if file.suffix in SUFFIXES and "node_modules" not in file.parts and file.is_file()
    }
    messages: dict[str, Message] = {}
    problems = []
    for file in sorted(files):
        path = Path(os.path.relpath(file, settings.root)).as_posix()
        source = file.read_text(encoding="utf-8", errors="replace")
        found, wrong = read_code_messages(source, path)
        messages |= found
        problems += wrong
    return messages, problems


def _navbar(navbar: Navbar) -> Messages:
    messages = {}
    if navbar.title:
        messages["title"] = Message(navbar.title, "The title in the navbar")
    if navbar.logo is not None and navbar.logo.alt:
        messages["logo.alt"] = Message(navbar.logo.alt, "The alt text of navbar logo")
    below = (item for menu in navbar.items for item in menu.items)
    for item in chain(navbar.items, below):
        if item.label:
            messages[f"item.label.{item.label}"] = _label_of(item)
    return messages


def _label_of(item: NavbarItem) -> Message:
    return Message(item.label or "", f"Navbar item with label {item.label}")


def _footer(footer: Footer) -> Messages:
    messages = {}
    for column in footer.columns:
        if column.title:
            about = f"The title of the footer links column with title={column.title} in the footer"
            messages[f"link.title.{column.title}"] = Message(column.title, about)
    for column in footer.columns:
        messages |= _links(column)
    if footer.copyright:
        messages["copyright"] = Message(footer.copyright, "The footer copyright")
    if footer.logo is not None and footer.logo.alt:
        messages["logo.alt"] = Message(footer.logo.alt, "The alt text of footer logo")
    return messages


def _links(column: FooterColumn) -> dict[str, Message]:
    messages = {}
    for item in column.items:
        if item.label:
            target = item.to if item.to is not None else item.href
            about = f"The label of footer link with label={item.label} linking to {target}"
            messages[f"link.item.label.{item.label}"] = Message(item.label, about)
    return messages


def _blog(blog: BlogSettings) -> Messages:
    return {
        "title": Message(blog.title, "The title for the blog used in SEO"),
        "description": Message(blog.description, "The description for the blog used in SEO"),
        "sidebar.title": Message(blog.sidebar_title, "The label for the left sidebar"),
    }
