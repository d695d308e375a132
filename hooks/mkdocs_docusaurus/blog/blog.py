"""The blog: a folder of dated posts, read as the docs are."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from pathlib import Path

from mkdocs_docusaurus.blog.author import Author, read_authors_file
from mkdocs_docusaurus.blog.page import BlogPage, blog_pages
from mkdocs_docusaurus.blog.post import BlogFolder, Post, read_post
from mkdocs_docusaurus.catalog import Tag
from mkdocs_docusaurus.catalog.files import chosen
from mkdocs_docusaurus.catalog.permalink import normalize
from mkdocs_docusaurus.catalog.source_folder import SourceFolder, source_folder
from mkdocs_docusaurus.catalog.tag import read_tags_file
from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.settings.blog import BlogSettings
from mkdocs_docusaurus.settings.words import Words, english
from mkdocs_docusaurus.sidebar import CategoryItem, LinkItem, Neighbour, Neighbours, Sidebar

SIDEBAR = "portal-blog"


@dataclass(frozen=True, eq=False)
class Blog:
    """A blog, read: its `posts`, the newest first, and all its other `pages`.

    `base` is its permalink; `assets` says where the site has each file beside its posts, by the
    file's path below the site's folder; `drafts` are the posts that were left out for being drafts,
    and `authors_file` is the file that defines authors.
    """

    base: str
    settings: BlogSettings
    posts: tuple[Post, ...]
    pages: tuple[BlogPage, ...]
    assets: Mapping[str, str]
    drafts: frozenset[str]
    authors_file: str

    @property
    def title(self) -> str:
        """What the blog is called."""
        return self.settings.title

    @cached_property
    def by_permalink(self) -> Mapping[str, Post | BlogPage]:
        """Every post and page; where two claim one URL, the first of them, posts before pages."""
        found: dict[str, Post | BlogPage] = {}
        pages: tuple[Post | BlogPage, ...] = (*self.posts, *self.pages)
        for page in pages:
            found.setdefault(page.permalink, page)
        return found

    @cached_property
    def neighbours(self) -> Mapping[str, Neighbours]:
        """For each post the newer and the older one, for each part of a list the parts beside it.

        Rule: https://docusaurus.io/docs/blog; an unlisted post is no one's neighbour.
        """
        listed = [post for post in self.posts if not post.unlisted]
        links = [None, *(Neighbour(post.title, post.permalink) for post in listed), None]
        around = zip(listed, links, links[2:], strict=False)
        posts = {post.permalink: Neighbours(newer, older) for post, newer, older in around}
        return {page.permalink: page.neighbours for page in self.pages} | posts

    @cached_property
    def sidebar(self) -> Sidebar:
        """The newest posts, by year; unlisted ones are counted and not shown.

        Rule: https://docusaurus.io/docs/blog#blog-sidebar
        """
        recent = [post for post in self.posts[: self.settings.sidebar_count] if not post.unlisted]
        years = groupby(recent, key=lambda post: post.date.year)
        items = tuple(_fixed(str(year), map(_link, posts)) for year, posts in years)
        shown = (_fixed(self.settings.sidebar_title, items),) if items else ()
        owner = f"blog/{self.settings.id}"
        return Sidebar(SIDEBAR, shown, shown, title=self.title, permalink=self.base, owner=owner)


def read_blog(
    settings: BlogSettings,
    root: Path,
    *,
    drafts: bool,
    translated: str = "",
    words: Words | None = None,
) -> tuple[Blog, tuple[Problem, ...]]:
    """Read every post of a blog, and say all that is wrong with them.

    `root` is the site's folder, `translated` that of the blog's translation below it, and
    `words` are the theme's, in English where there are none.  Without
    `drafts`, as in a production build, draft posts are left out.
    https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-blog#configuration
    """
    base = normalize(settings.route)
    is_post = chosen(settings.include, settings.exclude)
    folder = source_folder(root, settings.path, translated, is_post, settings.tags_file)
    problems = folder.problems

    def read(path: str) -> str:
        text, problem = folder.read(path)
        problems.extend([problem] if problem else [])
        return text

    tags, authors = _shared(folder, read, settings, base, problems)
    blog_folder = BlogFolder(folder, base, tags, authors, settings)
    posts = []
    left_out = set()
    for path in folder.files("docs"):
        post, found = read_post(path, read(path), blog_folder)
        if post.draft and not drafts:
            left_out.add(post.path)
            continue
        problems += found
        posts.append(post)
    newest_first = sorted(posts, key=lambda post: post.date, reverse=True)
    shown = tuple(reversed(newest_first) if settings.sort_ascending else newest_first)
    blog = Blog(
        base=base,
        settings=settings,
        posts=shown,
        pages=blog_pages(base, settings, shown, authors, words or english()),
        assets={
            folder.source(path): f"{base}/{path}".strip("/")
            for path in folder.files("assets")
            if path != settings.authors_map
        },
        drafts=frozenset(left_out),
        authors_file=folder.source(settings.authors_map),
    )
    return blog, tuple(sorted([*problems, *_clashes(blog)]))


def _shared(
    folder: SourceFolder,
    read: Callable[[str], str],
    settings: BlogSettings,
    base: str,
    problems: list[Problem],
) -> tuple[Mapping[str, Tag] | None, Mapping[str, Author]]:
    """The tags and authors that all posts share; no `tags.yml` leaves `None`."""
    tags: Mapping[str, Tag] | None = None
    authors: Mapping[str, Author] = {}
    if folder.tags is not None:
        tags, wrong = read_tags_file(folder.source(folder.tags), read(folder.tags))
        problems += wrong
    if settings.authors_map in folder.files("assets"):
        place, text = folder.source(settings.authors_map), read(settings.authors_map)
        authors, wrong = read_authors_file(place, text, f"{base}/{settings.authors_base_path}")
        problems += wrong
    return tags, authors


def _clashes(blog: Blog) -> list[Problem]:
    """A problem for each post on the URL of another post or of a page of the blog."""
    problems = []
    pages = {page.permalink for page in blog.pages}
    for post in blog.posts:
        first = blog.by_permalink[post.permalink]
        if isinstance(first, Post) and first is not post:
            other = first.path
        elif post.permalink in pages:
            other = "a list of posts"
        else:
            continue
        place = post.front_matter.at("slug")
        said = f"this post and {other} have the same URL, {post.permalink}"
        problems.append(Problem(post.path, *place, "duplicate-url", said, "give another `slug`"))
    return problems


def _link(post: Post) -> LinkItem:
    return LinkItem(post.label, post.permalink)


def _fixed(label: str, items: Iterable[LinkItem | CategoryItem]) -> CategoryItem:
    return CategoryItem(label, tuple(items), collapsible=False, collapsed=False)
