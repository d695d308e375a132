"""The blog's feeds, made of the posts as they are rendered."""

from collections.abc import Iterable, Mapping
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_docusaurus.blog import Blog, Post
from mkdocs_docusaurus.blog.feed import FeedEntry, readable_anywhere, write_feeds
from mkdocs_docusaurus.mkdocs.files import PageFile
from mkdocs_docusaurus.mkdocs.page_link import url_of
from mkdocs_docusaurus.site import Site


def feed_texts(pages: Iterable[PageFile], site: Site, config: MkDocsConfig) -> Mapping[str, str]:
    """Each feed's text by its path below the site's root; none without posts or the site's URL."""
    texts = (_texts(blog, pages, config) for blog in site.blogs if config.site_url)
    return {path: text for each in texts for path, text in each.items()}


def _texts(blog: Blog, pages: Iterable[PageFile], config: MkDocsConfig) -> Mapping[str, str]:
    root = (config.site_url or "").rstrip("/") + "/"
    rendered = {
        page.shown.permalink: page.page.content
        for page in pages
        if isinstance(page.shown, Post) and page.page
    }
    entries = []
    for post in blog.posts:
        html = rendered.get(post.permalink)
        if html is not None and not (post.draft or post.unlisted):
            url = urljoin(root, url_of(post.permalink))
            entries.append(FeedEntry(post, url, readable_anywhere(html, url)))
    if not entries:
        return {}
    base = url_of(blog.base)
    title = blog.settings.feed_title or f"{config.site_name} {blog.title}"
    language = config.theme.get("language", "en")
    feeds = write_feeds(title, urljoin(root, base), language, entries[: blog.settings.feed_limit])
    kinds = blog.settings.feeds
    return {f"{base}{name}": text for name, text in feeds.items() if name.split(".")[0] in kinds}
