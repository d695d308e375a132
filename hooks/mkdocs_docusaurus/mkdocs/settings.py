"""Settings: where the docs are and how they are read, as the plugin's options say."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_docusaurus.mkdocs.options import Options
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
