"""What a post's date, length and neighbours read as.

Rule: the header and the footer of a post in Docusaurus' classic theme, in English.
"""

from mkdocs_docusaurus.blog.page import BlogPage
from mkdocs_docusaurus.blog.post import Post

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def day(post: Post) -> str:
    """A post's day: August 26."""
    return f"{_MONTHS[post.date.month - 1]} {post.date.day}"


def long_date(post: Post) -> str:
    """A post's date: August 26, 2021."""
    return f"{day(post)}, {post.date.year}"


def reading_time(post: Post) -> str:
    """A post's reading time: 3 min read."""
    return "One min read" if post.minutes == 1 else f"{post.minutes} min read"


def directions(shown: Post | BlogPage) -> tuple[str, str]:
    """What stands above the titles of the pages around one; those of a list say it themselves."""
    return ("Newer post", "Older post") if isinstance(shown, Post) else ("", "")
