"""A page's Markdown copy, for language models and for "copy as Markdown"."""

from dataclasses import replace

from docusaurus.blog import BlogPage, Post
from docusaurus.blog.write import copy_of_blog_page, copy_of_post
from docusaurus.catalog.front_matter import split
from docusaurus.site import Shown, Site
from docusaurus.write import write_page


def readable_apart(site: Site, root: str) -> Site:
    """The site, its pages to be written with links that hold wherever the text is read.

    `root` is the path of the site's root on its host and ends with a slash.
    """
    return replace(site, link_root=root)


def markdown_copy(shown: Shown, site: Site) -> str:
    """A page as Material Markdown without front matter; `site` comes from `readable_apart`."""
    match shown:
        case Post():
            return copy_of_post(shown, site)
        case BlogPage():
            return copy_of_blog_page(shown, site)
    _, body, _ = split(write_page(shown, site).markdown)
    return body.lstrip("\n")
