"""Blog settings: one blog of the site.

https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-blog
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class BlogSettings:
    """One blog: `path` is its folder below the site's, `route` its URL path below the base URL.

    `sidebar_count` is how many posts the sidebar lists, `None` all of them; `posts_per_page` how
    many a page of the list shows, `None` all.  `feeds` are the kinds of feeds that it has.
    `truncate_marker` is a regular expression of Python's, `None` for Docusaurus' own.
    """

    id: str = "default"
    path: str = "blog"
    route: str = "blog"
    title: str = "Blog"
    description: str = "Blog"
    sidebar_title: str = "Recent posts"
    sidebar_count: int | None = 5
    posts_per_page: int | None = 10
    sort_ascending: bool = False
    edit_url: str | None = None
    edit_localized_files: bool = False
    show_last_update_time: bool = False
    show_last_update_author: bool = False
    show_reading_time: bool = True
    authors_map: str = "authors.yml"
    tags_file: str | None = "tags.yml"
    tags_base_path: str = "tags"
    archive_base_path: str | None = "archive"
    authors_base_path: str = "authors"
    page_base_path: str = "page"
    feeds: tuple[str, ...] = ("rss", "atom")
    feed_title: str | None = None
    feed_description: str | None = None
    feed_copyright: str | None = None
    feed_language: str | None = None
    feed_limit: int | None = 20
    truncate_marker: str | None = None
    include: tuple[str, ...] = ("**/*.{md,mdx}",)
    exclude: tuple[str, ...] = (
        "**/_*.{js,jsx,ts,tsx,md,mdx}",
        "**/_*/**",
        "**/*.test.{js,jsx,ts,tsx}",
        "**/__tests__/**",
    )
    admonition_keywords: tuple[str, ...] = ()


@dataclass(frozen=True)
class PagesSettings:
    """One plugin of standalone pages.

    https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-pages
    """

    id: str = "default"
    path: str = "src/pages"
    route: str = ""
    include: tuple[str, ...] = ("**/*.{js,jsx,ts,tsx,md,mdx}",)
    exclude: tuple[str, ...] = (
        "**/_*.{js,jsx,ts,tsx,md,mdx}",
        "**/_*/**",
        "**/*.test.{js,jsx,ts,tsx}",
        "**/__tests__/**",
    )
    edit_url: str | None = None
    edit_localized_files: bool = False
    admonition_keywords: tuple[str, ...] = ()
    show_last_update_time: bool = False
    show_last_update_author: bool = False
