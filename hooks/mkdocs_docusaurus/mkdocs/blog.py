"""The blog's pages: what templates show of posts, authors and tags."""

from dataclasses import dataclass
from typing import Any

from mkdocs_docusaurus.blog import Author, BlogPage, Post
from mkdocs_docusaurus.blog.author import AUTHORS_FILE
from mkdocs_docusaurus.blog.excerpt import excerpts
from mkdocs_docusaurus.blog.page import by_year
from mkdocs_docusaurus.blog.words import day, directions, long_date, reading_time
from mkdocs_docusaurus.catalog import Tag
from mkdocs_docusaurus.link import find_target
from mkdocs_docusaurus.link import href as link_href
from mkdocs_docusaurus.mkdocs.files import PageFile
from mkdocs_docusaurus.mkdocs.page_link import PageLink, url_of
from mkdocs_docusaurus.settings.words import words_of

_ALL_AUTHORS, _ALL_TAGS = "theme.blog.authorsList.viewAll", "theme.tags.tagsPageLink"


@dataclass(frozen=True)
class AuthorView:
    """An author as templates read one; `href` and `image` are links from the page they stand on."""

    name: str
    title: str
    href: str
    image: str
    description: str
    socials: tuple[tuple[str, str], ...]
    posts: int | None = None


@dataclass(frozen=True)
class PostView:
    """A post as templates read it; `html` is what a list shows, `more` whether that is not all.

    `reading_time` is empty where the blog does not show it.
    """

    title: str
    url: str
    day: str
    date: str
    iso_date: str
    reading_time: str
    authors: tuple[AuthorView, ...]
    tags: tuple[PageLink, ...]
    html: str = ""
    more: bool = False


@dataclass(frozen=True)
class TagView:
    """A tag in the list of all; `posts` is how many have it."""

    title: str
    url: str
    description: str
    posts: int


def blog_context(file: PageFile) -> dict[str, Any]:
    """The variables of the templates for a page of the blog; none for any other."""
    shown = file.shown
    blog = file.site.blog_of(shown.permalink)
    if blog is None or not isinstance(shown, Post | BlogPage):
        return {}
    words = words_of(file.site.settings)
    shared = {
        "blog_title": blog.title,
        "blog_url": url_of(blog.base),
        "directions": directions(shown, words),
    }
    if isinstance(shown, Post):
        return shared | {"post": _post(shown, file)}
    return shared | {"listing": _listing(shown, file)}


def keep_excerpts(file: PageFile, html: str) -> str:
    """Divide the HTML of a page that lists posts among them; what is below them all is left."""
    if not isinstance(file.shown, BlogPage):
        return html
    file.excerpts, rest = excerpts(html, file.shown)
    return rest


def _listing(page: BlogPage, file: PageFile) -> dict[str, Any]:
    """A list of the blog: its heading, and its posts, years, tags or authors."""
    words = words_of(file.site.settings)
    posts = zip(page.in_excerpts, file.excerpts, strict=False)
    years = by_year(page.posts) if page.kind == "archive" else {}
    people = [(one.of, one.posts) for one in page.counted if isinstance(one.of, Author)]
    return {
        "kind": page.kind,
        "title": page.title,
        "description": page.description,
        "above": url_of(page.above) if page.above else None,
        "above_label": words.say(_ALL_AUTHORS if page.author else _ALL_TAGS),
        "more": words.say("theme.blog.post.readMore"),
        "ways": _ways(page, file),
        "author": _author(page.author, file) if page.author else None,
        "posts": [_post(post, file, html) for post, html in posts],
        "years": {year: [_post(post, file) for post in its] for year, its in years.items()},
        "letters": _letters(page),
        "authors": [_author(author, file, posts=count) for author, count in people],
    }


def _ways(page: BlogPage, file: PageFile) -> list[PageLink]:
    """From the list of all posts, the ways to the other lists."""
    blog = file.site.blog_of(page.permalink)
    others = blog.pages if blog and page.kind == "posts" else ()
    lists = (other for other in others if other.kind in {"archive", "tags", "authors"})
    return [PageLink(other.title, url_of(other.permalink)) for other in lists]


def _letters(page: BlogPage) -> dict[str, list[TagView]]:
    """Tags by their first letter."""
    letters: dict[str, list[TagView]] = {}
    for counted in page.counted:
        if isinstance(tag := counted.of, Tag):
            view = TagView(tag.label, url_of(tag.permalink), tag.description or "", counted.posts)
            letters.setdefault(tag.label[:1].upper(), []).append(view)
    return letters


def _post(post: Post, file: PageFile, html: str = "") -> PostView:
    words = words_of(file.site.settings)
    blog = file.site.blog_of(post.permalink)
    timed = blog is not None and blog.settings.show_reading_time
    return PostView(
        title=post.title,
        url=url_of(post.permalink),
        day=day(post, words),
        date=long_date(post, words),
        iso_date=post.date.isoformat(),
        reading_time=reading_time(post, words) if timed else "",
        authors=tuple(_author(author, file, post) for author in post.authors),
        tags=tuple(PageLink(tag.label, url_of(tag.permalink)) for tag in post.tags),
        html=html,
        more=post.excerpt is not None,
    )


def _author(
    author: Author, file: PageFile, post: Post | None = None, posts: int | None = None
) -> AuthorView:
    """An author on the page `file`, as `authors.yml` and perhaps a `post` have it."""
    return AuthorView(
        name=author.name or "",
        title=author.title or "",
        href=_href(author.link, post, file),
        image=_href(author.image_url, post, file),
        description=author.description or "",
        socials=tuple(author.socials.items()),
        posts=posts,
    )


def _href(written: str | None, post: Post | None, file: PageFile) -> str:
    """A link in a post's front matter or in `authors.yml`, as the page `file` writes it."""
    if not written:
        return ""
    site = file.site
    base = post.base_url if post else "/"
    blog = site.blog_of(file.shown.permalink)
    path = post.path if post else blog.authors_file if blog else AUTHORS_FILE
    target = find_target(written, path, base, site.links)
    return link_href(target, file.shown.permalink, site.links.style)
