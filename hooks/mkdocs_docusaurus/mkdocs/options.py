"""Options: what a site's `mkdocs.yml` may say to the plugin `docusaurus`."""

import os
from collections.abc import Mapping
from typing import Any

from mkdocs.config import config_options as c
from mkdocs.config.base import Config, ValidationError

from mkdocs_docusaurus.diagnostics import read_severities


class _Place(c.FilesystemObject):
    """A file or folder below that of `mkdocs.yml`; an empty text is none."""

    existence_test = staticmethod(os.path.exists)
    name = "file or directory"

    def __init__(self) -> None:
        super().__init__(exists=True)

    def run_validation(self, value: object) -> str | None:  # type: ignore[override]
        """The whole path; ValidationError where nothing is there."""
        return super().run_validation(value) if value else None


class _Severities(c.Type[Mapping[str, Any]]):
    """How serious each kind of problem is."""

    def __init__(self) -> None:
        super().__init__(dict, default={})

    def run_validation(self, value: object) -> Mapping[str, Any]:
        """The severities as they were given; ValidationError where a kind or a word is none."""
        given = super().run_validation(value)
        _, wrong = read_severities(given)
        if wrong:
            raise ValidationError("; ".join(wrong))
        return given


class Options(Config):  # type: ignore[no-untyped-call]
    """The options, each with its type and default; MkDocs names one whose value is wrong."""

    static_dir = c.Optional(_Place())
    """Files served from the site's root; else the folder `static` beside the docs."""
    sidebars = c.Optional(_Place())
    """A sidebars.json or .yml written by hand; else the folders make the sidebar."""
    format = c.Choice(("mdx", "detect"), default="mdx")
    """`detect` takes `.md` files for plain CommonMark."""
    blog_dir = c.Optional(_Place())
    """Posts; else the folder `blog` beside the docs."""
    blog_path = c.Type(str, default="blog")
    """The URL of the list of posts, below the site's root."""
    blog_title = c.Optional(c.Type(str))
    """What the list of posts and the feeds are called; else the blog's URL says it."""
    blog_description = c.Optional(c.Type(str))
    """For search engines, above the list of posts; else the title."""
    remote_author_pictures = c.Type(bool, default=False)
    """Whether pictures of authors may come from other hosts, which then see who reads the posts."""
    pages_dir = c.Optional(_Place())
    """Standalone pages, in no sidebar; else the folder `src/pages` beside the docs."""
    last_update = c.Type(bool, default=False)
    """Whether pages say when and by whom they were changed last, as git knows it."""
    image = c.Optional(c.Type(str))
    """The picture on sharing cards of pages that name none, 1200 by 630 pixels."""
    problems = _Severities()
    """How serious each kind of problem is: `ignore`, `info`, `warn` or `error`."""
    code = c.Type(bool, default=True)
    """Whether the site's own JavaScript is run: its settings, its components and its pages."""
    cache = c.Type(bool, default=True)
    """Whether pages are kept between builds and made again only when they change."""
    cache_dir = c.Optional(c.Dir())
    """Where they are kept; else in the user's own folder for such."""
    cores = c.Type(int, default=0)
    """Cores that make pages; 0 is all there are."""
    watch = c.Choice(("native", "polling"), default="native")
    """How a preview notices a save: `native` asks the system, `polling` looks twice a second."""
