"""Site settings: what a whole site is made of, and where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from mkdocs_docusaurus.diagnostics import Severity
from mkdocs_docusaurus.settings.blog import BlogSettings, PagesSettings
from mkdocs_docusaurus.settings.docs import DocsSettings
from mkdocs_docusaurus.settings.language import Language
from mkdocs_docusaurus.settings.theme import Tag, ThemeSettings

Format = Literal["mdx", "detect", "md"]


@dataclass(frozen=True)
class Redirect:
    """An old URL path below the base URL, and where it leads: such a path, or a whole URL.

    `at` is the line and column of the config where it is written.
    """

    source: str
    target: str
    at: tuple[int, int] = field(default=(1, 1), compare=False)


@dataclass(frozen=True)
class Analytics:
    """What counts readers: Google's ids, and whether addresses of readers are cut short."""

    gtag: tuple[str, ...] = ()
    tag_manager: str | None = None
    anonymize_ip: bool = False


@dataclass(frozen=True)
class SiteSettings:
    """A site in one language.

    `root` is the site's folder; every path of a problem is relative to it, as are the paths that
    are text here.  `url` has no path (`https://example.com`) and is empty where it is not known;
    `base_url` begins and ends with a slash and is that of the language built.  URL paths elsewhere
    (permalinks, `to`, redirects) are below `base_url`, which they do not repeat.
    `config_file` is the file that says all this; `severity` is how broken links and the like count,
    by the kind of problem, as far as the config says it.  `words` are those of the theme in the
    site's language and the site's own translations, by their keys (`theme.common.editThisPage`).
    `drafts` says whether drafts are shown, as in a preview; `overrides_dir` is the folder of the
    site's own templates.
    """

    root: Path
    config_file: str | None = None
    title: str = ""
    tagline: str = ""
    url: str = ""
    base_url: str = "/"
    trailing_slash: bool | None = None
    title_delimiter: str = "|"
    favicon: str | None = None
    no_index: bool = False
    static_dirs: tuple[str, ...] = ("static",)
    docs: tuple[DocsSettings, ...] = ()
    blogs: tuple[BlogSettings, ...] = ()
    pages: tuple[PagesSettings, ...] = ()
    redirects: tuple[Redirect, ...] = ()
    redirects_from_extensions: tuple[str, ...] = ()
    redirects_to_extensions: tuple[str, ...] = ()
    language: Language = field(default_factory=Language)
    languages: tuple[Language, ...] = (Language(),)
    default_locale: str = "en"
    format: Format = "mdx"
    mermaid: bool = False
    emoji: bool = True
    keep_anchor_case: bool = False
    head_tags: tuple[Tag, ...] = ()
    theme: ThemeSettings = field(default_factory=ThemeSettings)
    analytics: Analytics = field(default_factory=Analytics)
    sitemap: Mapping[str, Any] | None = field(default_factory=dict)
    math: bool = False
    npm2yarn: tuple[str, ...] | None = ("yarn", "pnpm", "bun")
    image_zoom: bool = False
    severity: Mapping[str, Severity] = field(default_factory=dict)
    custom_fields: Mapping[str, Any] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    drafts: bool = False
    overrides_dir: Path | None = None

    @property
    def has_slashes(self) -> bool:
        """Whether the URL of a page ends with a slash, as it does where its file is an index.

        Where `trailingSlash` is not set, Docusaurus leaves that to the host; such hosts send a
        reader on to the URL with a slash.
        """
        return self.trailing_slash is not False

    def translation_folder(self, plugin: str, plugin_id: str) -> str:
        """The folder of a plugin's translation, below the site's; none in the site's own language.

        `plugin` is `blog` or `pages`; docs have a folder for each version.
        """
        if not self.language.translate:
            return ""
        suffix = "" if plugin_id == "default" else f"-{plugin_id}"
        return f"{self.language.folder}/docusaurus-plugin-content-{plugin}{suffix}"

    def is_mdx(self, path: str) -> bool:
        """Whether a file is MDX rather than CommonMark."""
        return self.format == "mdx" or path.endswith(".mdx")

    @property
    def content(self) -> tuple[str, ...]:
        """The folders of docs, posts and pages, below the site's or beside it."""
        docs = (it.path for it in self.docs)
        blogs = (it.path for it in self.blogs)
        return (*docs, *blogs, *(it.path for it in self.pages))
