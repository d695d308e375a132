"""Settings: where the docs are and how they are read, as the plugin's options say."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_docusaurus.mkdocs.options import Options
from mkdocs_docusaurus.settings.site import SiteSettings
from mkdocs_docusaurus.site import Settings


def settings_of(config: MkDocsConfig, options: Options, *, is_preview: bool) -> Settings:
    """Where the docs are and how they are read."""
    docs_dir = Path(config.docs_dir)
    beside = docs_dir.parent
    return Settings(
        docs_dir=docs_dir,
        static_dir=Path(options.static_dir or beside / "static"),
        overrides_dir=Path(config.theme.custom_dir) if config.theme.custom_dir else None,
        sidebars_file=Path(options.sidebars) if options.sidebars else None,
        format="detect" if options.format == "detect" else "mdx",
        drafts=is_preview,
        blog_dir=Path(options.blog_dir or beside / "blog"),
        blog_path=options.blog_path,
        blog_title=options.blog_title,
        blog_description=options.blog_description,
        pages_dir=Path(options.pages_dir or beside / "src" / "pages"),
        last_update=options.last_update,
    )


def settings_of_site(site: SiteSettings, config: MkDocsConfig, *, is_preview: bool) -> Settings:
    """Where the docs of a site's first docs plugin are, and what stands beside them."""
    sidebars = site.docs[0].sidebars_file if site.docs else None
    return Settings(
        docs_dir=Path(config.docs_dir),
        static_dir=site.root / site.static_dirs[0] if site.static_dirs else None,
        overrides_dir=Path(config.theme.custom_dir) if config.theme.custom_dir else None,
        sidebars_file=site.root / sidebars if sidebars and sidebars.endswith("n") else None,
        format="detect" if site.format == "detect" else "mdx",
        drafts=is_preview,
        blog_dir=site.root / site.blogs[0].path if site.blogs else None,
        blog_path=site.blogs[0].route if site.blogs else "blog",
        pages_dir=site.root / site.pages[0].path if site.pages else None,
    )
