"""The blog: posts, their authors and tags, and the pages that list them."""

from docusaurus.blog.author import Author
from docusaurus.blog.blog import Blog, read_blog
from docusaurus.blog.page import BlogPage, Counted
from docusaurus.blog.post import Post

__all__ = ["Author", "Blog", "BlogPage", "Counted", "Post", "read_blog"]
