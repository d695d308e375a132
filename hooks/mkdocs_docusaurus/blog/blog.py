"""The blog: a folder of dated posts, read as the docs are."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby
from os.path import relpath
from pathlib import Path

from mkdocs_docusaurus.blog.author import AUTHORS_FILE, Author, read_authors_file
from mkdocs_docusaurus.blog.page import BlogPage, blog_pages
from mkdocs_docusaurus.blog.post import BlogFolder, Post, read_post
from mkdocs_docusaurus.catalog import Tag
from mkdocs_docusaurus.catalog.files import Files, read_text, walk
from mkdocs_docusaurus.catalog.permalink import normalize
from mkdocs_docusaurus.catalog.tag import read_tags_file
from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.sidebar import CategoryItem, LinkItem, Neighbour, Neighbours, Sidebar

SIDEBAR = "portal-blog"
_RECENT = 5


@dataclass(frozen=True, eq=False)
class Blog:
    """A blog, read: its `posts`, the newest first, and all its other `pages`.

    `base` is its permalink, `place` its folder as seen from the docs folder, `assets` the paths of
    the files beside its posts, `drafts` those of the posts that were left out for being drafts.
    """

    base: str
    title: str
    place: str
    posts: tuple[Post, ...]
    pages: tuple[BlogPage, ...]
    assets: tuple[str, ...]
    drafts: frozenset[str]

    @cached_property
    def by_permalink(self) -> Mapping[str, Post | BlogPage]:
        """Every post and page; where two claim one URL, the first of them, posts before pages."""
        found: dict[str, Post | BlogPage] = {}
        pages: tuple[Post | BlogPage, ...] = (*self.posts, *self.pages)
        for page in pages:
            found.setdefault(page.permalink, page)
        return found

    @cached_property
    def served(self) -> Mapping[str, str]:
        """Where the site has each asset, by its path as seen from the docs folder."""
        return {f"{self.place}/{path}": f"{self.base}/{path}".strip("/") for path in self.assets}

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
        """The five newest posts, by year; unlisted ones are counted and not shown.

        Rule: https://docusaurus.io/docs/blog#blog-sidebar
        """
        recent = [post for post in self.posts[:_RECENT] if not post.unlisted]
        years = groupby(recent, key=lambda post: post.date.year)
        items = tuple(_fixed(str(year), map(_link, posts)) for year, posts in years)
        shown = (_fixed("Recent posts", items),) if items else ()
        return Sidebar(SIDEBAR, shown, shown, title=self.title, permalink=self.base)


def read_blog(
    folder: Path,
    base: str,
    docs_dir: Path,
    *,
    drafts: bool,
    title: str | None = None,
    description: str | None = None,
) -> tuple[Blog, tuple[Problem, ...]]:
    """Read every post below `folder`, and say all that is wrong with them.

    `base` is the blog's URL path, `news/blog` say.  Without `drafts`, as in a production build,
    draft posts are left out.  `title` and `description` are Docusaurus' `blogTitle` and
    `blogDescription`; by default the URL is the title, and the title the description.
    https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-blog#configuration
    """
    base = normalize(base)
    place = Path(relpath(folder, docs_dir)).as_posix()
    files = walk(folder)
    problems = [replace(problem, path=f"{place}/{problem.path}") for problem in files.problems]

    def read(path: str) -> str:
        text, problem = read_text(folder, path)
        problems.extend([replace(problem, path=f"{place}/{path}")] if problem else [])
        return text

    tags, authors = _shared(files, read, f"{base}/authors", place, problems)
    blog_folder = BlogFolder(folder, place, base, tags, authors)
    posts = []
    left_out = set()
    for path in files.docs:
        post, found = read_post(path, read(path), blog_folder)
        if post.draft and not drafts:
            left_out.add(post.path)
            continue
        problems += found
        posts.append(post)
    newest_first = tuple(sorted(posts, key=lambda post: post.date, reverse=True))
    title = title or _title(base)
    blog = Blog(
        base=base,
        title=title,
        place=place,
        posts=newest_first,
        pages=blog_pages(base, title, description or title, newest_first, authors),
        assets=tuple(path for path in files.assets if path != AUTHORS_FILE),
        drafts=frozenset(left_out),
    )
    return blog, tuple(sorted([*problems, *_clashes(blog)]))


def _shared(
    files: Files, read: Callable[[str], str], base: str, place: str, problems: list[Problem]
) -> tuple[Mapping[str, Tag] | None, Mapping[str, Author]]:
    """The tags and authors that all posts share; no `tags.yml` leaves `None`."""
    tags: Mapping[str, Tag] | None = None
    authors: Mapping[str, Author] = {}
    if files.tags is not None:
        tags, wrong = read_tags_file(f"{place}/{files.tags}", read(files.tags))
        problems += wrong
    if AUTHORS_FILE in files.assets:
        authors, wrong = read_authors_file(f"{place}/{AUTHORS_FILE}", read(AUTHORS_FILE), base)
        problems += wrong
    return tags, authors


def _clashes(blog: Blog) -> list[Problem]:
    """A problem for each post on the URL of another post or of a page of the blog."""
    problems = []
    pages = {page.permalink for page in blog.pages}
    for post in blog.posts:
        first = blog.by_permalink[post.permalink]
        if isinstance(first, Post) and first is not post:
            other = first.path.removeprefix(f"{blog.place}/")
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


def _title(base: str) -> str:
    """A blog's title, from its URL: `Blog`, `News`."""
    return base.rpartition("/")[2].replace("-", " ").capitalize() or "Blog"
