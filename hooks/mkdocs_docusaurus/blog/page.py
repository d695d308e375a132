"""The pages that a blog has beside its posts: lists of posts, of tags and of authors."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal
from unicodedata import combining, normalize

from mkdocs_docusaurus.blog.author import Author
from mkdocs_docusaurus.blog.post import Post
from mkdocs_docusaurus.catalog import Tag
from mkdocs_docusaurus.settings.blog import BlogSettings
from mkdocs_docusaurus.settings.words import Words
from mkdocs_docusaurus.sidebar import Neighbour, Neighbours

Kind = Literal["posts", "tag", "author", "archive", "tags", "authors"]


@dataclass(frozen=True)
class Counted:
    """A tag or an author, and how many posts are theirs."""

    of: Tag | Author
    posts: int


@dataclass(frozen=True, eq=False)
class BlogPage:
    """A page of one `kind`: of `posts`, or of `counted` tags or authors.

    `above` is the page that lists what this one is one of; `listed` is false for a tag that only
    unlisted posts have.
    """

    kind: Kind
    permalink: str
    title: str
    description: str | None = None
    posts: tuple[Post, ...] = ()
    counted: tuple[Counted, ...] = ()
    author: Author | None = None
    above: str | None = None
    neighbours: Neighbours = field(default_factory=Neighbours)
    listed: bool = True

    @property
    def in_excerpts(self) -> tuple[Post, ...]:
        """The posts of which the page shows what stands above the truncate marker."""
        return () if self.kind == "archive" else self.posts

    @property
    def source(self) -> str:
        """Where the page would stand among the docs; no doc has such a name."""
        return f"{self.permalink.strip('/')}/_index_.md".lstrip("/")


def by_year(posts: Iterable[Post]) -> Mapping[int, list[Post]]:
    """Posts by year, the newest year first, and in each year the oldest post.

    Rule: Docusaurus' archive page.
    """
    years: dict[int, list[Post]] = {}
    for post in posts:
        years.setdefault(post.date.year, []).insert(0, post)
    return years


def blog_pages(
    base: str,
    settings: BlogSettings,
    posts: Sequence[Post],
    authors: Mapping[str, Author],
    words: Words,
) -> tuple[BlogPage, ...]:
    """Every page of the blog at `base` that is no post; `posts` are in the order of the list.

    Rule: https://docusaurus.io/docs/blog, and `buildAllRoutes` in the blog plugin.
    """
    listed = tuple(post for post in posts if not post.unlisted)
    first = BlogPage("posts", base, settings.title, settings.description, listed)
    pages = [*_split(first, settings, words)]
    if listed and settings.archive_base_path is not None:
        archive = _below(base, settings.archive_base_path)
        title = words.say("theme.blog.archive.title")
        about = words.say("theme.blog.archive.description")
        pages.append(BlogPage("archive", archive, title, about, listed))
    pages += _tag_pages(_below(base, settings.tags_base_path), posts, settings, words)
    above = _below(base, settings.authors_base_path)
    pages += _author_pages(above, listed, authors, settings, words)
    return tuple(pages)


def _tag_pages(
    base: str, posts: Sequence[Post], settings: BlogSettings, words: Words
) -> Iterable[BlogPage]:
    """A page for each tag, and one of all tags that listed posts have, by name."""
    tagged: dict[str, tuple[Tag, list[Post]]] = {}
    for post in posts:
        for tag in {tag.permalink: tag for tag in post.tags}.values():
            tagged.setdefault(tag.permalink, (tag, []))[1].append(post)
    counted = []
    for tag, its_posts in sorted(tagged.values(), key=lambda entry: _alphabetic(entry[0].label)):
        listed = tuple(post for post in its_posts if not post.unlisted)
        shown = listed or tuple(its_posts)
        title = words.say("theme.blog.tagTitle", nPosts=_count(shown, words), tagName=tag.label)
        yield from _split(
            BlogPage(
                "tag", tag.permalink, title, tag.description, shown,
                above=base, listed=bool(listed),
            ),
            settings,
            words,
        )  # fmt: skip
        if listed:
            counted.append(Counted(tag, len(listed)))
    if tagged:
        yield BlogPage("tags", base, words.say("theme.tags.tagsPageTitle"), counted=tuple(counted))


def _author_pages(
    above: str,
    posts: Sequence[Post],
    authors: Mapping[str, Author],
    settings: BlogSettings,
    words: Words,
) -> Iterable[BlogPage]:
    """The page of all authors in `authors.yml`, and one for each that wants a page."""
    counted = []
    for author in authors.values():
        its = tuple(post for post in posts if author.key in {by.key for by in post.authors})
        counted.append(Counted(author, len(its)))
        if author.page:
            title = words.say(
                "theme.blog.author.pageTitle",
                authorName=author.name or author.key or "",
                nPosts=_count(its, words),
            )
            yield from _split(
                BlogPage(
                    "author", author.page, title, author.description, its,
                    author=author, above=above,
                ),
                settings,
                words,
            )  # fmt: skip
    if authors:
        title = words.say("theme.blog.authorsList.pageTitle")
        yield BlogPage("authors", above, title, counted=tuple(counted))


def _split(page: BlogPage, settings: BlogSettings, words: Words) -> Iterable[BlogPage]:
    """One page of posts as many, each with as many posts as the settings say."""
    size = settings.posts_per_page or max(1, len(page.posts))
    parts = range(0, max(1, len(page.posts)), size)
    links = [
        page.permalink,
        *(
            _below(page.permalink, f"{settings.page_base_path}/{n}")
            for n in range(2, len(parts) + 1)
        ),
    ]
    newer, older = (words.say(f"theme.blog.paginator.{it}Entries") for it in ("newer", "older"))
    for number, (permalink, start) in enumerate(zip(links, parts, strict=True)):
        yield BlogPage(
            kind=page.kind,
            permalink=permalink,
            title=page.title,
            description=page.description,
            posts=page.posts[start : start + size],
            author=page.author,
            above=page.above,
            neighbours=Neighbours(
                Neighbour(newer, links[number - 1]) if number else None,
                Neighbour(older, links[number + 1]) if links[number + 1 :] else None,
            ),
            listed=page.listed,
        )


def _below(permalink: str, path: str) -> str:
    return f"{permalink.rstrip('/')}/{path}"


def _alphabetic(label: str) -> tuple[str, str]:
    """What sorts labels as a dictionary does: accents and letter case count last."""
    plain = "".join(part for part in normalize("NFKD", label) if not combining(part))
    return plain.casefold(), label


def _count(posts: Sequence[Post], words: Words) -> str:
    return words.count("theme.blog.post.plurals", len(posts))
