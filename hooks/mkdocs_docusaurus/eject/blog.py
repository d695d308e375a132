"""The blog's pages as plain Markdown: what the portal's templates show around the text as well.

Headings of lists are HTML: they are no part of a text, and have no id that links might use.
"""

from collections.abc import Iterator
from html import escape

from mkdocs_docusaurus.blog import Author, BlogPage, Post
from mkdocs_docusaurus.blog.excerpt import excerpts
from mkdocs_docusaurus.blog.page import by_year
from mkdocs_docusaurus.blog.words import day, long_date, reading_time
from mkdocs_docusaurus.blog.write import link_to
from mkdocs_docusaurus.catalog import Tag
from mkdocs_docusaurus.eject.author import author_as_heading, author_of_post, line_of_html
from mkdocs_docusaurus.eject.plan import Plan
from mkdocs_docusaurus.link_mark import mark_link
from mkdocs_docusaurus.markdown.escape import escape_attribute, escape_text
from mkdocs_docusaurus.markdown.scope import Page
from mkdocs_docusaurus.page import page_of
from mkdocs_docusaurus.question import Inquiry
from mkdocs_docusaurus.settings.words import Words, words_of
from mkdocs_docusaurus.site import Site


def markdown_of_post(post: Post, text: str, site: Site, plan: Plan) -> str:
    """A post: its title, date and authors, and its `text`."""
    lines = [f"# {escape_text(post.title)}", "", *_byline(post, site, plan)]
    return "\n".join([*lines, text.strip("\n"), ""])


def markdown_of_list(listing: BlogPage, text: str, site: Site, plan: Plan) -> str:
    """A list of posts, years, tags or authors; `text` holds what shows of each post."""
    page = page_of(listing.source, listing.permalink, Inquiry(site), base=listing.permalink)
    shown, rest = excerpts(text, listing)
    lines = [*_head(listing, site, plan), *_ways(listing, page, site, plan)]
    for post, excerpt in zip(listing.in_excerpts, shown, strict=True):
        lines += [*_post_heading(post, page), *_byline(post, site, plan)]
        lines += [excerpt.strip("\n"), "", *_below(post, page)]
    if not listing.posts and listing.kind in ("posts", "tag", "author"):
        lines += ["There are no posts yet.", ""]
    if listing.kind == "archive":
        lines += _archive(listing, page, words_of(site.settings))
    for counted in listing.counted:
        if isinstance(counted.of, Author):
            lines += author_as_heading(counted.of, "h2", site, plan, counted.posts)
    lines += _tags(listing, page)
    return "\n".join([*lines, rest.strip("\n")]).rstrip("\n") + "\n"


def _head(listing: BlogPage, site: Site, plan: Plan) -> list[str]:
    if listing.author:
        lines = author_as_heading(listing.author, "h1", site, plan)
    else:
        lines = [f"# {escape_text(listing.title)}", ""]
    if listing.description and listing.description != listing.title:
        lines += [escape_text(listing.description), ""]
    return lines


def _ways(listing: BlogPage, page: Page, site: Site, plan: Plan) -> list[str]:
    """The ways from the list of all posts to the other lists and to the feed, or back to it."""
    if listing.above:
        key = "theme.blog.authorsList.viewAll" if listing.author else "theme.tags.tagsPageLink"
        return [link_to(words_of(site.settings).say(key), listing.above, page), ""]
    if listing.kind != "posts" or not site.blogs:
        return []
    lists = [other for other in site.blogs[0].pages if other.kind in ("archive", "tags", "authors")]
    links = [link_to(other.title, other.permalink, page) for other in lists]
    links += [link_to("RSS", plan.rss, page)] if plan.rss else []
    return _classed("portal-listing__ways", " ".join(links)) if lists else []


def _post_heading(post: Post, page: Page) -> list[str]:
    href = escape(mark_link(page.find(post.permalink, page.source), "html"))
    title = escape(post.title, quote=False)
    return [f'<div class="portal-post"><h2><a href="{href}">{title}</a></h2></div>', ""]


def _byline(post: Post, site: Site, plan: Plan) -> list[str]:
    words = words_of(site.settings)
    dateline = f"{long_date(post, words)} · {reading_time(post, words)}"
    lines = _classed("portal-post__meta", dateline)
    if post.authors:
        lines.append('<div class="portal-post__authors" markdown>')
        for author in post.authors:
            lines += author_of_post(author, post, site, plan)
        lines += ["</div>", ""]
    return lines


def _below(post: Post, page: Page) -> list[str]:
    """What stands below an excerpt: the way to the whole post, and its tags."""
    more = link_to("Read more", post.permalink, page)
    lines = _classed("portal-post__more", more) if post.excerpt is not None else []
    tags = [f"{link_to(tag.label, tag.permalink, page)}{{ .md-tag }}" for tag in post.tags]
    return [*lines, *line_of_html("md-tags", " ".join(tags)), ""]


def _archive(listing: BlogPage, page: Page, words: Words) -> Iterator[str]:
    for year, posts in by_year(listing.posts).items():
        yield from (f"## {year} {{ #{year} }}", "")
        for post in posts:
            yield f"- {link_to(f'{day(post, words)} - {post.title}', post.permalink, page)}"
        yield ""


def _tags(listing: BlogPage, page: Page) -> Iterator[str]:
    """Tags below their first letters, each with the number of posts."""
    letters: dict[str, list[str]] = {}
    for counted in listing.counted:
        if isinstance(tag := counted.of, Tag):
            letters.setdefault(tag.label[:1].upper(), []).append(_tag(tag, counted.posts, page))
    for letter, tags in letters.items():
        yield from (
            f"<h2>{escape(letter)}</h2>",
            "",
            *line_of_html("portal-tags", " ".join(tags)),
            "",
        )


def _tag(tag: Tag, posts: int, page: Page) -> str:
    title = f' title="{escape_attribute(tag.description)}"' if tag.description else ""
    href = mark_link(page.find(tag.permalink, page.source), "markdown")
    label = f'{escape_text(tag.label)}<span class="portal-count">{posts}</span>'
    return f"[{label}](<{href}>){{ .md-tag{title} }}"


def _classed(name: str, line: str) -> list[str]:
    """A paragraph with a class for the site's styles."""
    return [line, f"{{ .{name} }}", ""]
