"""The blog's pages as plain Markdown: what the portal's templates show around the text as well."""

from collections.abc import Callable, Iterator
from functools import partial
from html import escape

from docusaurus.blog import Author, BlogPage, Post
from docusaurus.blog.author import AUTHORS_FILE
from docusaurus.blog.page import by_year
from docusaurus.blog.words import day, long_date, reading_time
from docusaurus.blog.write import excerpts, link_to
from docusaurus.catalog import Tag
from docusaurus.link import find_target
from docusaurus.link_mark import Syntax, mark_link
from docusaurus.markdown import Page
from docusaurus.markdown.escape import escape_attribute, escape_text
from docusaurus.page import page_of
from docusaurus.question import Inquiry
from docusaurus.site import Site

_ICONS = {
    "email": "material-email-outline",
    "stackoverflow": "fontawesome-brands-stack-overflow",
    "twitter": "fontawesome-brands-twitter",
    "x": "fontawesome-brands-x-twitter",
    **{
        name: f"fontawesome-brands-{name}"
        for name in (
            *("bluesky", "github", "instagram", "linkedin"),
            *("mastodon", "threads", "twitch", "youtube"),
        )
    },
}

AuthorWriter = Callable[..., list[str]]
"""Writes an author, as `_author` does on the site at hand."""


def markdown_of_post(post: Post, text: str, site: Site, *, remote_pictures: bool) -> str:
    """A post: its title, date and authors, and its `text`.

    Without `remote_pictures`, authors whose picture is on another host show their initials.
    """
    author = partial(_author, site=site, remote_pictures=remote_pictures)
    lines = [f"# {escape_text(post.title)}", "", *_byline(post, author)]
    return "\n".join([*lines, text.strip("\n"), ""])


def markdown_of_list(
    listing: BlogPage, text: str, site: Site, *, remote_pictures: bool, feed: str | None
) -> str:
    """A list of posts, years, tags or authors; `text` holds what shows of each post.

    `feed` is the URL of the blog's feed, where it has one.
    """
    page = page_of(listing.source, listing.permalink, Inquiry(site), base=listing.permalink)
    author = partial(_author, site=site, remote_pictures=remote_pictures)
    shown, rest = excerpts(text, listing)
    lines = [*_head(listing, author), *_ways(listing, page, site, feed)]
    for post, excerpt in zip(listing.in_excerpts, shown, strict=True):
        lines += _excerpt(post, excerpt, page, author)
    if not listing.posts and listing.kind in ("posts", "tag", "author"):
        lines += ["There are no posts yet.", ""]
    if listing.kind == "archive":
        lines += _archive(listing, page)
    lines += _counted(listing, page, author)
    return "\n".join([*lines, rest.strip("\n")]).rstrip("\n") + "\n"


def _head(listing: BlogPage, author: AuthorWriter) -> list[str]:
    if listing.author:
        lines = author(listing.author, title=True)
    else:
        lines = [f"# {escape_text(listing.title)}", ""]
    if listing.description and listing.description != listing.title:
        lines += [escape_text(listing.description), ""]
    return lines


def _ways(listing: BlogPage, page: Page, site: Site, feed: str | None) -> list[str]:
    """The ways from the list of all posts to the other lists and to the feed, or back to it."""
    others = site.blog.pages if site.blog and listing.kind == "posts" else ()
    lists = [other for other in others if other.kind in ("archive", "tags", "authors")]
    links = [link_to(other.title, other.permalink, page) for other in lists]
    if feed and listing.kind == "posts":
        links.append(link_to("RSS", feed, page))
    if listing.above:
        name = "All authors" if listing.author else "All tags"
        links = [link_to(name, listing.above, page)]
    return [" ".join(links), ""] if links else []


def _excerpt(post: Post, text: str, page: Page, author: AuthorWriter) -> list[str]:
    lines = _heading(post.title, mark_link(page.find(post.permalink, page.source), "html"))
    lines += [*_byline(post, author), text.strip("\n"), ""]
    if post.excerpt is not None:
        lines += [link_to("Read more", post.permalink, page), ""]
    if post.tags:
        tags = (f"{link_to(tag.label, tag.permalink, page)}{{ .md-tag }}" for tag in post.tags)
        lines += [" ".join(tags), ""]
    return lines


def _archive(listing: BlogPage, page: Page) -> Iterator[str]:
    for year, posts in by_year(listing.posts).items():
        yield from (f"## {year} {{ #{year} }}", "")
        for post in posts:
            yield f"- {link_to(f'{day(post)} - {post.title}', post.permalink, page)}"
        yield ""


def _counted(listing: BlogPage, page: Page, author: AuthorWriter) -> Iterator[str]:
    """Tags below their first letters, or authors, each with the number of posts."""
    letter = ""
    for counted in listing.counted:
        of = counted.of
        if isinstance(of, Author):
            yield from author(of, posts=counted.posts)
            continue
        if of.label[:1].upper() != letter:
            letter = of.label[:1].upper()
            yield from _heading(letter)
        yield from (_tag(of, counted.posts, page), "")


def _heading(text: str, href: str = "", count: int | None = None) -> list[str]:
    """A heading in a list, as HTML: it is no part of a text, and has no id that links might use."""
    text = escape(text, quote=False)
    linked = f'<a href="{escape(href)}">{text}</a>' if href else text
    return [f"<h2>{linked}{'' if count is None else f' {count}'}</h2>", ""]


def _tag(tag: Tag, posts: int, page: Page) -> str:
    title = f' title="{escape_attribute(tag.description)}"' if tag.description else ""
    return f"{link_to(tag.label, tag.permalink, page)}{{ .md-tag{title} }} {posts}"


def _byline(post: Post, author: AuthorWriter) -> list[str]:
    lines = [f"{long_date(post)} · {reading_time(post)}", ""]
    for by in post.authors:
        lines += author(by, of=post)
    return lines


def _author(
    author: Author,
    *,
    site: Site,
    remote_pictures: bool,
    of: Post | None = None,
    title: bool = False,
    posts: int | None = None,
) -> list[str]:
    """An author: picture, name, title and links.

    All on one line, as the author `of` a post; with the name as the page's `title`; or, where the
    number of `posts` is given, with the name as a heading.
    """

    def href(written: str, syntax: Syntax) -> str:
        """A link in a post's front matter or in `authors.yml`."""
        place = f"{site.blog.place if site.blog else ''}/{AUTHORS_FILE}"
        path, base = (of.path, of.base_url) if of else (place, "/")
        return mark_link(find_target(written, path, base, site.links), syntax)

    role = escape_text(author.title or "")
    name = escape_text(author.name or "")
    alt = "" if name else role
    picture = ""
    if author.image_url:
        link = href(author.image_url, "markdown")
        elsewhere = link.startswith(("http:", "https:", "//"))
        picture = f'![{alt}](<{link}>){{ width="48" }}'
        picture = picture if remote_pictures or not elsewhere else _initials(author.name or "")
    if name and author.link:
        name = f"[{name}](<{href(author.link, 'markdown')}>)"
    icons = [_icon(platform, link) for platform, link in author.socials.items()]
    if not name or not (title or posts is not None):
        name = f"**{name}**" if name else ""
        return _paragraph(picture, name, role, *icons)
    head = [f"# {name}", ""]
    if posts is not None:
        link = href(author.link, "html") if author.link else ""
        head = _heading(author.name or "", link, posts)
    return [*_paragraph(picture), *head, *_paragraph(role, *icons)]


def _initials(name: str) -> str:
    """What shows in place of a picture that would tell another host who reads the page."""
    letters = "".join(word[0] for word in name.split())[:2]
    classes = "md-author md-author--long portal-initials"
    return f'<span class="{classes}" aria-hidden="true">{escape(letters)}</span>' if name else ""


def _icon(platform: str, link: str) -> str:
    icon = _ICONS.get(platform, "material-link-variant")
    return f'[:{icon}:](<{link}>){{ title="{escape_attribute(platform)}" }}'


def _paragraph(*parts: str) -> list[str]:
    """A line of the parts that are not empty, if any."""
    line = " ".join(filter(None, parts))
    return [line, ""] if line else []
