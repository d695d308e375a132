"""Excerpts: what a list of posts shows of each, between marks in one text."""

from mkdocs_docusaurus.blog.page import BlogPage
from mkdocs_docusaurus.blog.post import Post

EXCERPTS_END = "<!-- portal: end -->"
"""What stands after the last excerpt."""


def post_mark(post: Post) -> str:
    """What stands before a post's excerpt on a page that lists it."""
    return f"<!-- portal: {post.permalink} -->"


def excerpts(html: str, listing: BlogPage) -> tuple[list[str], str]:
    """The HTML of each excerpt on a rendered list, and what stands below them all: footnotes."""
    found = []
    for post in listing.in_excerpts:
        before, _, html = html.partition(post_mark(post))
        found.append(before)
    last, _, rest = html.partition(EXCERPTS_END)
    return [*found[1:], last] if found else [], rest
