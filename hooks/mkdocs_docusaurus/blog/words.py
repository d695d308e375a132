"""What a post's date, length and neighbours read as.

Rule: the header and the footer of a post in Docusaurus' classic theme.
"""

from babel import Locale
from babel.dates import format_date, format_skeleton

from mkdocs_docusaurus.blog.page import BlogPage
from mkdocs_docusaurus.blog.post import Post
from mkdocs_docusaurus.settings.read.language import parse_locale
from mkdocs_docusaurus.settings.words import Words


def day(post: Post, words: Words) -> str:
    """A post's day: August 26."""
    return format_skeleton("MMMMd", post.date.date(), locale=_locale(words))


def long_date(post: Post, words: Words) -> str:
    """A post's date: August 26, 2021."""
    return format_date(post.date.date(), "long", _locale(words))


def reading_time(post: Post, words: Words) -> str:
    """A post's reading time: 3 min read."""
    return words.count("theme.blog.post.readingTime.plurals", post.minutes, "readingTime")


def directions(shown: Post | BlogPage, words: Words) -> tuple[str, str]:
    """What stands above the titles of the pages around one; those of a list say it themselves."""
    if not isinstance(shown, Post):
        return "", ""
    newer, older = "theme.blog.post.paginator.newerPost", "theme.blog.post.paginator.olderPost"
    return words.say(newer), words.say(older)


def _locale(words: Words) -> Locale:
    return parse_locale(words.locale) or Locale("en")
