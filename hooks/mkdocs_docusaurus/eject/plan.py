"""The plan: what an ejected folder holds beside the site's pages."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mkdocs_docusaurus.blog.feed import RSS
from mkdocs_docusaurus.link import Target


@dataclass(frozen=True)
class Plan:
    """What is to be ejected beside the site's pages.

    `config` is the text of the portal's `mkdocs.yml`, `settings` what the new one has in place of
    it; `redirects` say where pages of old addresses lead, by their paths, and `feeds` are those of
    the blog, by path; `packages` are the pinned ones that build the folder.  With
    `remote_pictures`, those of authors may be on other hosts.
    """

    config: str
    settings: Mapping[str, Any]
    overrides: Path
    redirects: Mapping[str, Target] = field(default_factory=dict)
    feeds: Mapping[str, str] = field(default_factory=dict)
    packages: tuple[str, ...] = ()
    remote_pictures: bool = False

    @property
    def site_name(self) -> str:
        """What the site is called."""
        return str(self.settings["site_name"])

    @property
    def rss(self) -> str | None:
        """The URL of the feed that the list of all posts names, from the site's root."""
        return next((f"/{path}" for path in self.feeds if path.endswith(RSS)), None)
