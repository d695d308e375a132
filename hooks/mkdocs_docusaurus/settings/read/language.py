"""The languages of a site, read from `i18n`; what a site does not say of one, CLDR does.

https://docusaurus.io/docs/api/docusaurus-config#i18n
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from babel import Locale, UnknownLocaleError

from mkdocs_docusaurus.catalog import value
from mkdocs_docusaurus.settings.language import Language
from mkdocs_docusaurus.settings.read.option import (
    BOOLEAN,
    Option,
    one_of,
    path_option,
    text_option,
    text_or_empty,
)
from mkdocs_docusaurus.settings.read.part import Part, site_path

_OPTIONS: Mapping[str, Option] = {
    "label": text_option("label"),
    "direction": Option(one_of("ltr", "rtl"), "`ltr` or `rtl`", "direction"),
    "htmlLang": text_option("html_lang"),
    "calendar": text_option("calendar"),
    "path": path_option("path"),
    "translate": Option(value.boolean, BOOLEAN, "translate"),
    "url": Option(lambda given: site_url(given), "a URL without a path", "url"),
    "baseUrl": Option(lambda given: base_path(given), "a path", "base_url"),
}
_I18N: Mapping[str, Option] = {
    "defaultLocale": Option(lambda given: _locale(given), "a locale, `en` or `pt-BR`", "default"),
    "locales": Option(
        value.list_of(lambda given: _locale(given)), "a list of locales, `en` or `pt-BR`", "locales"
    ),
    "path": path_option("path"),
}
_CALENDARS: Mapping[str, str] = {"fa": "persian", "th": "buddhist"}
"""Calendars other than Gregory's, by language.  CLDR calendarPreferenceData"""
_CALENDAR = re.compile(r"-u-(?:\w{2,8}-)*?ca-(\w+)")
_LOCALE = re.compile(r"\w[\w.@-]{0,99}")
_CODE = re.compile(r"([A-Za-z]{2,3})(?:-([A-Za-z]{4}))?(?:-([A-Za-z]{2}|\d{3}))?(?:-|$)")
_FULL_WIDTH = frozenset({"zh", "yue"})
"""Languages whose brackets and commas are as wide as their letters.  CLDR localePattern"""
_FULL_COMMA = "\uff0c"


def _locale(given: Any) -> str:
    if not _LOCALE.fullmatch(value.text(given)):
        raise ValueError
    return str(given)


def site_url(given: Any) -> str:
    """A URL without a path, and without a slash at its end."""
    text = value.text(given)
    scheme, colon, rest = text.partition("://")
    host, _, path = rest.partition("/")
    if not (scheme.isalpha() and colon and host) or path or {" ", "?", "#"} & set(host):
        raise ValueError
    return f"{scheme}://{host}"


def base_path(given: Any) -> str:
    """A path with a slash at both ends."""
    parts = [part for part in text_or_empty(given).split("/") if part]
    return "/".join(["", *parts, ""])


def languages_of(
    i18n: Part, root: Path, url: str, base_url: str
) -> tuple[str, tuple[Language, ...]]:
    """The default locale, and every language; `url` and `base_url` are the site's.

    Rule: `loadI18n` in `@docusaurus/core`.
    """
    kept = i18n.fields(_I18N, others=("localeConfigs",))
    for name in ("defaultLocale", "locales"):
        if i18n.is_mapping and name not in i18n:
            i18n.lack(name)
    default = kept.get("default", "en")
    locales = tuple(dict.fromkeys(kept.get("locales") or (default,)))
    if default not in locales:
        said = f"the default locale {default!r} is not among `locales`"
        i18n.report(said, "add it")
        locales = (default, *locales)
    configs = i18n["localeConfigs"]
    if configs.value is not None and not configs.is_mapping:
        configs.refuse("a mapping")
    for name in configs.names():
        if name not in locales:
            said = f"there is no locale {name!r}"
            configs[name].report(said, "add it to `locales`")
    folder = kept.get("path", "i18n")
    languages = []
    for locale in locales:
        given = configs[locale].fields(_OPTIONS)
        below = given.pop("path", locale)
        home = base_url if locale == default else f"{base_url}{locale}/"
        language = {"base_url": home, "folder": site_path(f"{folder}/{below}", root), **given}
        if language.get("url") == url:
            del language["url"]
        if "translate" not in language:
            language["translate"] = (root / folder / below).is_dir()
        languages.append(Language(**{**known_of(locale, given.get("html_lang")), **language}))
    return default, tuple(languages)


def known_of(locale: str, html_lang: str | None = None) -> dict[str, Any]:
    """What CLDR says of a locale: its `label` in itself, its direction, its calendar."""
    code = html_lang or locale
    found = parse_locale(code)
    known = {"locale": locale, "html_lang": code}
    if found is None:
        return {**known, "label": code[:1].upper() + code[1:]}
    calendar = _CALENDAR.search(code)
    likely = _CALENDARS.get(found.language, "gregory")
    return {
        **known,
        "label": _label(code, found),
        "direction": found.text_direction,
        "calendar": calendar[1] if calendar else likely,
    }


def parse_locale(code: str) -> Locale | None:
    """Babel's locale of a code such as `zh-Hans` or `pt_BR`; nothing where it knows none.

    Of a code that says more than Babel knows, as much as it knows.
    """
    parts = subtags(code)
    for length in range(len(parts), 0, -1):
        try:
            return Locale.parse("_".join(parts[:length]))
        except (ValueError, UnknownLocaleError):
            continue
    return None


def subtags(code: str) -> list[str]:
    """Language, script and territory, as far as a code says them."""
    found = _CODE.match(code.replace("_", "-"))
    return [part for part in found.groups() if part] if found else []


def _label(code: str, locale: Locale) -> str:
    """A language's name in itself, as browsers have it: with what its code adds in brackets.

    https://unicode.org/reports/tr35/tr35-general.html#display-name-elements
    """
    parts = subtags(code)
    name = locale.languages.get("_".join(parts))
    details = []
    if name is None:
        name = locale.languages.get(parts[0], parts[0])
        details = [
            locale.scripts.get(part) or locale.territories.get(part, part) for part in parts[1:]
        ]
    if details and locale.language in _FULL_WIDTH:
        name = f"{name}\uff08{_FULL_COMMA.join(details)}\uff09"
    elif details:
        name = f"{name}{'' if locale.language == 'ko' else ' '}({', '.join(details)})"
    return name[:1].upper() + name[1:]
