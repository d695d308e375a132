"""Settings: what a site is made of, as the plugin's options say."""

import posixpath
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_docusaurus.catalog.permalink import normalize
from mkdocs_docusaurus.catalog.versions import frozen_docs
from mkdocs_docusaurus.mkdocs.options import Options
from mkdocs_docusaurus.script.engine import Engine
from mkdocs_docusaurus.settings.blog import BlogSettings, PagesSettings
from mkdocs_docusaurus.settings.docs import DocsSettings
from mkdocs_docusaurus.settings.folder import SiteCode
from mkdocs_docusaurus.settings.site import SiteSettings


def settings_of(config: MkDocsConfig, options: Options, *, is_preview: bool) -> SiteSettings:
    """The settings of a docs folder, and of what stands beside it."""
    docs_dir = Path(config.docs_dir)
    root = docs_dir if docs_dir.parent == Path(docs_dir.anchor) else docs_dir.parent

    def place(given: str | None, default: str) -> str:
        return posixpath.relpath(given or root / default, root)

    docs = DocsSettings(
        path=place(str(docs_dir), ""),
        route="",
        sidebars_file=place(options.sidebars, "") if options.sidebars else None,
        show_last_update_time=options.last_update,
        show_last_update_author=options.last_update,
    )
    title = options.blog_title or _title(options.blog_path)
    blog = BlogSettings(
        path=place(options.blog_dir, "blog"),
        route=options.blog_path,
        title=title,
        description=options.blog_description or title,
        show_last_update_time=options.last_update,
        show_last_update_author=options.last_update,
    )
    pages = PagesSettings(
        path=place(options.pages_dir, "src/pages"),
        show_last_update_time=options.last_update,
        show_last_update_author=options.last_update,
    )
    return SiteSettings(
        root=root,
        title=config.site_name,
        static_dirs=(place(options.static_dir, "static"),),
        docs=(docs,),
        blogs=(blog,) if (root / blog.path).is_dir() else (),
        pages=(pages,) if (root / pages.path).is_dir() else (),
        format="detect" if options.format == "detect" else "mdx",
        drafts=is_preview,
        overrides_dir=Path(config.theme.custom_dir) if config.theme.custom_dir else None,
    )


def code_of(settings: SiteSettings, *, run_code: bool) -> SiteCode | None:
    """What runs the code of a docs folder without a config: it has none, but for pages in React."""
    folders = (settings.root / pages.path for pages in settings.pages)
    has_react = any(next(folder.rglob("*.[jt]s*"), None) for folder in folders)
    return SiteCode(Engine(settings.root, run_code=run_code)) if has_react else None


def watched(settings: SiteSettings) -> Iterator[Path]:
    """What a preview watches: the files and folders that the site is made of."""
    files = [docs.sidebars_file for docs in settings.docs if docs.sidebars_file]
    docs = [part.path for part in settings.docs]
    frozen = [posixpath.dirname(frozen_docs(part.id, "x")) for part in settings.docs]
    others = [*(part.path for part in settings.blogs), *(part.path for part in settings.pages)]
    others += [settings.language.folder] if settings.language.translate else []
    for path in (*files, *docs, *frozen, *others, *settings.static_dirs, "src"):
        if (settings.root / path).exists():
            yield settings.root / path


def _title(route: str) -> str:
    """A blog's title, from its URL: `Blog`, `News`."""
    return normalize(route).rpartition("/")[2].replace("-", " ").capitalize() or "Blog"


def settings_of_site(site: SiteSettings, config: MkDocsConfig, *, is_preview: bool) -> SiteSettings:
    """The settings that a site's own config says, with what of them is MkDocs' to say."""
    overrides = Path(config.theme.custom_dir) if config.theme.custom_dir else None
    return replace(site, drafts=is_preview, overrides_dir=overrides)
