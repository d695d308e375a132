"""Settings: what `extra.docusaurus` in `mkdocs.yml` and the command say."""

from pathlib import Path
from typing import get_args

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from mkdocs_docusaurus.site import Format, Settings


def settings_of(config: MkDocsConfig) -> Settings:
    """Where the docs are and how they are read; PluginError where `extra.docusaurus` is wrong."""
    given = config.extra["docusaurus"]
    root = Path(config.config_file_path).parent
    docs_dir = Path(config.docs_dir)
    if given["format"] not in get_args(Format):
        raise PluginError(f"MARKDOWN_FORMAT is {given['format']!r}, but must be mdx or detect")
    for name in ("static_dir", "sidebars", "blog_dir", "pages_dir"):
        if given[name] and not (root / given[name]).exists():
            raise PluginError(f"{given[name]!r}, which `{name}` names, does not exist")
    return Settings(
        docs_dir=docs_dir,
        static_dir=root / (given["static_dir"] or docs_dir.parent / "static"),
        overrides_dir=Path(config.theme.custom_dir) if config.theme.custom_dir else None,
        sidebars_file=root / given["sidebars"] if given["sidebars"] else None,
        format=given["format"],
        drafts=is_preview(),
        blog_dir=root / (given["blog_dir"] or docs_dir.parent / "blog"),
        blog_path=given["blog_path"],
        blog_title=given["blog_title"],
        blog_description=given["blog_description"],
        pages_dir=root / (given["pages_dir"] or docs_dir.parent / "src" / "pages"),
        last_update=given["last_update"],
    )


def is_preview() -> bool:
    """Whether the command being run is `mkdocs serve`, which MkDocs tells its events nowhere."""
    command = click.get_current_context(silent=True)
    return command is not None and command.info_name == "serve"
