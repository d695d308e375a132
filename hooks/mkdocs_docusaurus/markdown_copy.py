"""A page's Markdown copy, for language models and for "copy as Markdown"."""

from mkdocs_docusaurus.blog import BlogPage, Post
from mkdocs_docusaurus.blog.write import copy_of_blog_page, copy_of_post
from mkdocs_docusaurus.link_mark import fill_in_links, links_from_root
from mkdocs_docusaurus.site import Shown, Site
from mkdocs_docusaurus.written_page import WrittenPage


def markdown_copy(shown: Shown, written: WrittenPage, site: Site, root: str) -> str:
    """A page as Material Markdown without front matter, its links as paths on the host.

    `root` is the path of the site's root and ends with a slash.
    """
    return fill_in_links(_marked_copy(shown, written, site), links_from_root(root))


def _marked_copy(shown: Shown, written: WrittenPage, site: Site) -> str:
    match shown:
        case Post():
            return copy_of_post(shown, written.markdown)
        case BlogPage():
            return copy_of_blog_page(shown, site)
    return written.markdown.lstrip("\n")
