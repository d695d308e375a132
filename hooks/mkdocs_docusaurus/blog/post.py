"""A post: one dated page of the blog, and what the rest of the build wants to know of it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from mkdocs_docusaurus.blog.author import Author, post_authors
from mkdocs_docusaurus.blog.date import created, modified, read_date
from mkdocs_docusaurus.blog.file_name import FileName, read_file_name
from mkdocs_docusaurus.blog.front_matter import PostFrontMatter, read_post_front_matter
from mkdocs_docusaurus.blog.reading_time import reading_minutes
from mkdocs_docusaurus.catalog import Tag, heading
from mkdocs_docusaurus.catalog.front_matter import fence_problem, split
from mkdocs_docusaurus.catalog.permalink import base_url, is_valid, normalize, of_name
from mkdocs_docusaurus.catalog.permalink import hint as url_hint
from mkdocs_docusaurus.catalog.source_folder import SourceFolder
from mkdocs_docusaurus.catalog.tag import doc_tags
from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.settings.blog import BlogSettings

KIND = "post"

_TRUNCATE = re.compile(r"<!--\s*truncate\s*-->|\{/\*\s*truncate\s*\*/\}")


@dataclass(frozen=True)
class BlogFolder:
    """Where a blog stands and what its posts share.

    `base` is the blog's permalink; `tags` what `tags.yml` defines, `None` without that file.
    """

    folder: SourceFolder
    base: str
    tags: Mapping[str, Tag] | None
    authors: Mapping[str, Author]
    settings: BlogSettings

    def below(self, permalink: str) -> str:
        """A permalink below the blog's."""
        return normalize(f"{self.base}/{permalink}")


@dataclass(frozen=True, eq=False)
class Post:
    """One post, read and named.

    `path` is its file below the site's folder, `permalink` its URL path below the base URL.
    `body` is the text after the front matter and begins on line `body_line` of the file; `excerpt`
    is what of it stands above the truncate marker, `None` without one.
    """

    path: str
    permalink: str
    title: str
    description: str
    date: datetime
    minutes: int
    tags: tuple[Tag, ...]
    authors: tuple[Author, ...]
    draft: bool
    unlisted: bool
    front_matter: PostFrontMatter
    body: str
    body_line: int
    excerpt: str | None

    @property
    def source(self) -> str:
        """Where the post would stand among the docs, so that its links match its URL."""
        return f"{self.permalink.strip('/')}/_index_.md"

    @property
    def base_url(self) -> str:
        """What the post's links by URL are relative to."""
        return base_url(self.permalink, self.front_matter.slug, index=False)

    @property
    def label(self) -> str:
        """What the list of recent posts calls this one."""
        return self.front_matter.sidebar_label or self.title


def read_post(path: str, text: str, blog: BlogFolder) -> tuple[Post, list[Problem]]:
    """Read and name one post; `text` is the whole file `path` of the blog's folder.

    Rule: https://docusaurus.io/docs/blog and `processBlogSourceFile` in the blog plugin.
    """
    source = blog.folder.source(path)
    yaml_text, body, body_line = split(text)
    given, problems = read_post_front_matter(source, yaml_text)
    if fence := fence_problem(source, text):
        problems.append(fence)
    name = read_file_name(path)
    date, undated = _date(given, name, blog.folder.root / source, source)
    permalink, wrong_url = _permalink(given, name, source, blog)
    tags, wrong_tags = doc_tags(given, blog.tags, source)
    authors, wrong_authors = post_authors(given, blog.authors, source)
    content_title, content = heading.content_title(body), heading.without_title(body)
    marker = _truncate(blog.settings).search(body)
    post = Post(
        path=source,
        permalink=permalink,
        title=_first(given.title, content_title, name.text),
        description=_first(given.description, heading.excerpt(content), ""),
        date=date,
        minutes=reading_minutes(content),
        tags=tuple(replace(tag, permalink=_tag_url(tag, blog)) for tag in tags),
        authors=authors,
        draft=given.draft,
        unlisted=given.unlisted,
        front_matter=given,
        body=body,
        body_line=body_line,
        excerpt=body[: marker.start()] if marker else None,
    )
    found = [*problems, *undated, *wrong_url, *wrong_tags, *wrong_authors]
    return post, found if marker else [*found, _untruncated(source, body_line)]


def _truncate(settings: BlogSettings) -> re.Pattern[str]:
    """What ends an excerpt."""
    return re.compile(settings.truncate_marker) if settings.truncate_marker else _TRUNCATE


def _date(
    given: PostFrontMatter, name: FileName, file: Path, source: str
) -> tuple[datetime, list[Problem]]:
    """The date in the front matter, else in the file's name, else that of the file itself."""
    if given.date is not None:
        return given.date, []
    said, hint = "this post has no date", "begin the file's name with one: 2021-08-26-name.md"
    if name.date is not None:
        try:
            return read_date(name.date), []
        except ValueError:
            said = f"there is no such date as {name.date}, which is in this file's name"
    elif (date := created(file)) is not None:
        return date, []
    return modified(file), [Problem(source, 1, 1, KIND, said, hint)]


def _permalink(
    given: PostFrontMatter, name: FileName, source: str, blog: BlogFolder
) -> tuple[str, list[Problem]]:
    """The URL by `slug`, else by the file's name."""
    default = of_name(blog.below(name.slug))
    permalink = default if given.slug is None else blog.below(given.slug)
    if is_valid(permalink):
        return permalink, []
    said, hint = f"`slug` makes no URL: {given.slug}", url_hint(permalink)
    if given.slug is None:
        said, hint = f"this post's name makes no URL: {default}", "give it a `slug`"
    return default, [Problem(source, *given.at("slug"), "slug", said, hint)]


def _tag_url(tag: Tag, blog: BlogFolder) -> str:
    """Where the posts of a tag are listed."""
    return blog.below(f"{blog.settings.tags_base_path}/{tag.permalink.removeprefix('/tags/')}")


def _untruncated(source: str, line: int) -> Problem:
    said = "this post has no truncate marker, so the list of posts shows all of it"
    hint = "write `<!-- truncate -->` below what the list should show"
    return Problem(source, line, 1, "untruncated", said, hint)


def _first(*values: str | None) -> str:
    return next(value for value in values if value is not None)
