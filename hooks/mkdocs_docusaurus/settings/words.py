"""The words of the theme in a site's language, and their plurals."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from babel.core import get_global

from mkdocs_docusaurus.settings.read.language import parse_locale, subtags
from mkdocs_docusaurus.settings.site import SiteSettings

_FILE = Path(__file__).parent / "vendor/theme-translations.json"
_PLURALS = ("zero", "one", "two", "few", "many", "other")


def words(locale: str) -> Mapping[str, str]:
    """Every word of the theme by its key, `theme.common.editThisPage`.

    In the language of `locale`, and in English what that language has no word for.
    Rule: `readDefaultCodeTranslationMessages` in `@docusaurus/theme-translations`.
    """
    messages: Mapping[str, Mapping[str, str]] = _data()["messages"]
    found = next((name for name in _tried(locale) if name in messages), "en")
    return {**messages["en"], **messages[found]}


@dataclass(frozen=True)
class Words:
    """The words of the theme in one language: `messages` by their keys, and its plural forms."""

    messages: Mapping[str, str]
    locale: str = "en"

    def say(self, key: str, **values: str) -> str:
        """The message of a key, with values in the places of their names in braces."""
        text = self.messages[key]
        for name, value in values.items():
            text = text.replace(f"{{{name}}}", value)
        return text

    def count(self, key: str, count: int, name: str = "count") -> str:
        """The message of a key in the form that a count asks for, with the count in its place."""
        return plural(self.messages[key], count, self.locale).replace(f"{{{name}}}", str(count))


def words_of(settings: SiteSettings) -> Words:
    """The words of a site in its language."""
    locale = settings.language.locale
    return Words(settings.words or words(locale), locale)


@cache
def english() -> Words:
    """The words in English, as they are without a site's settings."""
    return Words(words("en"))


def descriptions() -> Mapping[str, str]:
    """What each word of the theme is for, by its key."""
    described: Mapping[str, str] = _data()["descriptions"]
    return described


@cache
def _data() -> Mapping[str, Any]:
    found: Mapping[str, Any] = json.loads(_FILE.read_text(encoding="utf-8"))
    return found


def _tried(locale: str) -> tuple[str, ...]:
    """The names a language may have: `pt` is `pt-BR` too, and `zh-CN` is `zh-Hans`."""
    parts = subtags(locale) or [locale]
    likely = get_global("likely_subtags")
    known = ("_".join(parts[:length]) for length in range(len(parts), 0, -1))
    whole = next((likely[name] for name in known if name in likely), parts[0])
    language, script, territory = [*str(whole).split("_"), "", ""][:3]
    for part in parts[1:]:
        script, territory = (part, territory) if len(part) == 4 else (script, part)
    return (locale, f"{language}-{territory}", f"{language}-{script}", language)


def plural(text: str, count: int, locale: str) -> str:
    """The form of `One post|{count} posts` that a count asks for in a language.

    Forms stand in the order zero, one, two, few, many, other, as far as the language has them; of
    too few, the last serves.
    Rule: `usePluralForm` in `@docusaurus/theme-common`.
    """
    forms = text.split("|")
    found = parse_locale(locale) or parse_locale("en")
    rule = found.plural_form if found is not None else None
    if rule is None or len(forms) == 1:
        return forms[0]
    kinds = [kind for kind in _PLURALS if kind == "other" or kind in rule.tags]
    return forms[min(kinds.index(rule(count)), len(forms) - 1)]
