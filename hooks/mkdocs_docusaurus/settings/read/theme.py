"""How pages look, read from `themeConfig` and the theme's options.

https://docusaurus.io/docs/api/themes/configuration
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from mkdocs_docusaurus.catalog import value
from mkdocs_docusaurus.settings.read.navbar import read_footer, read_navbar
from mkdocs_docusaurus.settings.read.option import (
    Option,
    boolean_option,
    either,
    integer,
    one_of,
    path,
    text_option,
)
from mkdocs_docusaurus.settings.read.part import Part, plain, site_path
from mkdocs_docusaurus.settings.theme import (
    Announcement,
    ColorMode,
    MagicComment,
    ThemeSettings,
)

_ANNOUNCEMENT: Mapping[str, Option] = {
    "id": text_option("id"),
    "content": text_option("content"),
    "backgroundColor": text_option("background"),
    "textColor": text_option("text_color"),
    "isCloseable": boolean_option("closeable"),
}
_COLOR_MODE: Mapping[str, Option] = {
    "defaultMode": Option(one_of("dark", "light"), "`dark` or `light`", "default"),
    "disableSwitch": boolean_option("disable_switch"),
    "respectPrefersColorScheme": boolean_option("respect_preference"),
}
_LEVEL = "a number from 2 to 6"
_TOC: Mapping[str, Option] = {
    "minHeadingLevel": Option(integer(2, 6), _LEVEL, "toc_min_level"),
    "maxHeadingLevel": Option(integer(2, 6), _LEVEL, "toc_max_level"),
}


def _code_theme(given: Any) -> Mapping[str, Any]:
    theme: Mapping[str, Any] = plain(value.mapping(given))
    if not isinstance(theme.get("plain"), dict | list):
        raise ValueError
    return theme


def _language(given: Any) -> str:
    return value.text(given).lower()


_PRISM: Mapping[str, Option] = {
    "theme": Option(_code_theme, "a theme of prism-react-renderer's", "code_theme"),
    "darkTheme": Option(_code_theme, "a theme of prism-react-renderer's", "code_theme_dark"),
    "defaultLanguage": Option(_language, "the name of a language", "default_language"),
    "additionalLanguages": Option(
        value.list_of(_language), "a list of languages", "code_languages"
    ),
}
_SIDEBAR: Mapping[str, Option] = {
    "hideable": boolean_option("sidebar_hideable"),
    "autoCollapseCategories": boolean_option("auto_collapse_categories"),
}
_MAGIC_COMMENT: Mapping[str, Option] = {
    "className": text_option("class_name"),
    "line": text_option("line"),
}
_BLOCK: Mapping[str, Option] = {"start": text_option("start"), "end": text_option("end")}
_OLDER: Mapping[str, str] = {
    "autoCollapseSidebarCategories": "write `docs.sidebar.autoCollapseCategories`",
    "defaultDarkMode": 'write `colorMode: {defaultMode: "dark"}`',
    "disableDarkMode": "write `colorMode: {disableSwitch: true}`",
    "googleAnalytics": "give it to the preset instead",
    "gtag": "give it to the preset instead, as `gtag`",
    "hideableSidebar": "write `docs.sidebar.hideable`",
    "metadatas": "write `metadata`",
    "sidebarCollapsible": "give it to the docs plugin instead",
}
"""Options of older versions of Docusaurus, which refuses them now."""


def read_theme(theme_config: Part, css: Iterable[Part], root: Path) -> ThemeSettings:
    """The theme's settings; `css` are the values of `customCss` and the like.

    Fields of `themeConfig` that other themes have are not looked at.
    """
    if theme_config.value is not None and not theme_config.is_mapping:
        theme_config.refuse("a mapping")
    for name in theme_config.names():
        if name in _OLDER:
            said = f"there is no option {theme_config[name].name} any more"
            theme_config[name].report(said, _OLDER[name])
    docs, prism = theme_config["docs"], theme_config["prism"]
    kept = theme_config.fields({"image": text_option("image")}, is_open=True)
    persistence = Option(
        one_of("localStorage", "none"), "`localStorage` or `none`", "version_persistence"
    )
    kept |= docs.fields({"versionPersistence": persistence}, others=("sidebar",))
    kept |= docs["sidebar"].fields(_SIDEBAR)
    kept |= _blog(theme_config["blog"])
    kept |= _toc(theme_config["tableOfContents"])
    kept |= prism.fields(_PRISM, others=("magicComments",), is_open=True)
    if "magicComments" in prism:
        kept["magic_comments"] = _magic_comments(prism["magicComments"])
    return ThemeSettings(
        navbar=read_navbar(theme_config["navbar"]),
        footer=read_footer(theme_config["footer"]),
        announcement=_announcement(theme_config["announcementBar"]),
        color_mode=ColorMode(**theme_config["colorMode"].fields(_COLOR_MODE)),
        metadata=_metadata(theme_config["metadata"]),
        custom_css=tuple(site_path(file, root) for part in css for file in _css_files(part)),
        **kept,
    )


def _blog(part: Part) -> dict[str, Any]:
    part.fields({}, others=("sidebar",))
    return part["sidebar"].fields({"groupByYear": boolean_option("blog_group_by_year")})


def _toc(part: Part) -> dict[str, Any]:
    kept = part.fields(_TOC)
    low, high = kept.get("toc_min_level", 2), kept.get("toc_max_level", 3)
    if low <= high:
        return kept
    said = f"{part.name} begins at level {low}, and ends at level {high}"
    part.report(said)
    return {}


def _announcement(part: Part) -> Announcement | None:
    if part.value is None:
        return None
    kept = part.fields(_ANNOUNCEMENT)
    if "content" not in kept:
        if part.is_mapping and "content" not in part:
            part.lack("content")
        return None
    return Announcement(**kept)


def _metadata(part: Part) -> tuple[Mapping[str, str], ...]:
    read = (item.fields({}, is_open=True) or item for item in part.items())
    return tuple(
        {name: text for name, text in item.value.items() if isinstance(text, str)}
        for item in read
        if isinstance(item, Part) and item.is_mapping
    )


def _magic_comments(part: Part) -> tuple[MagicComment, ...]:
    comments = []
    for item in part.items():
        kept = item.fields(_MAGIC_COMMENT, others=("block",)) | item["block"].fields(_BLOCK)
        if "class_name" in kept and len(kept) > 1:
            comments.append(MagicComment(**kept))
        elif item.is_mapping:
            said = f"{item.name} must have `className`, and `line` or `block`"
            item.report(said)
    return tuple(comments)


_FILES = either(value.list_of(path), lambda given: (path(given),))


def _css_files(part: Part) -> tuple[str, ...]:
    if part.value is None:
        return ()
    try:
        files: tuple[str, ...] = either(value.list_of(path), lambda given: (path(given),))(
            part.value
        )
    except ValueError:
        part.refuse("a file or a list of files")
        return ()
    return files
