"""Theme settings: what `themeConfig` says.

https://docusaurus.io/docs/api/themes/configuration
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from mkdocs_docusaurus.settings.navbar import Footer, Navbar


@dataclass(frozen=True)
class Announcement:
    """The bar above the navbar; `content` is HTML, colours are CSS values."""

    content: str
    id: str = "announcement-bar"
    background: str | None = None
    text_color: str | None = None
    closeable: bool = True


@dataclass(frozen=True)
class ColorMode:
    """Light and dark."""

    default: Literal["light", "dark"] = "light"
    disable_switch: bool = False
    respect_preference: bool = False


@dataclass(frozen=True)
class MagicComment:
    """A comment that gives lines of code a class."""

    class_name: str
    line: str | None = None
    start: str | None = None
    end: str | None = None


MAGIC_COMMENTS = (
    MagicComment(
        "theme-code-block-highlighted-line",
        "highlight-next-line",
        "highlight-start",
        "highlight-end",
    ),
)


@dataclass(frozen=True)
class Tag:
    """An element of a page's head; an attribute whose value is true has no value."""

    name: str
    attributes: Mapping[str, str | bool] = field(default_factory=dict)
    inner: str = ""


@dataclass(frozen=True)
class ThemeSettings:
    """How pages look.

    `metadata` are the attributes of `<meta>` elements.  `code_theme` and `code_theme_dark` are
    prism themes as data: `plain` and `styles`.  `custom_css` are files below the site's folder.
    """

    navbar: Navbar = field(default_factory=Navbar)
    footer: Footer | None = None
    announcement: Announcement | None = None
    color_mode: ColorMode = field(default_factory=ColorMode)
    image: str | None = None
    metadata: tuple[Mapping[str, str], ...] = ()
    sidebar_hideable: bool = False
    auto_collapse_categories: bool = False
    toc_min_level: int = 2
    toc_max_level: int = 3
    version_persistence: str = "localStorage"
    code_theme: Mapping[str, Any] | None = None
    code_theme_dark: Mapping[str, Any] | None = None
    code_languages: tuple[str, ...] = ()
    default_language: str | None = None
    magic_comments: tuple[MagicComment, ...] = MAGIC_COMMENTS
    blog_group_by_year: bool = True
    custom_css: tuple[str, ...] = ()
