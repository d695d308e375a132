"""The blog: posts, their authors and tags, and the pages that list them."""

from mkdocs_docusaurus.blog.author import Author
from mkdocs_docusaurus.blog.blog import Blog, read_blog
from mkdocs_docusaurus.blog.page import BlogPage, Counted
from mkdocs_docusaurus.blog.post import Post

__all__ = ["Author", "Blog", "BlogPage", "Counted", "Post", "read_blog"]
