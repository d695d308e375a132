"""A doc: one Markdown page of the site, and what the rest of the build wants to know of it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from mkdocs_docusaurus.catalog import heading, permalink
from mkdocs_docusaurus.catalog.front_matter import (
    FrontMatter,
    fence_problem,
    read_front_matter,
    split,
)
from mkdocs_docusaurus.catalog.tag import Tag, doc_tags
from mkdocs_docusaurus.catalog.version import PLAIN, Version
from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.digest import digest


@dataclass(frozen=True, eq=False)
class Doc:
    """One doc, read and named.

    `source` is its file's path below the site's folder (`docs/guides/01-intro.md`), `path` that
    below the docs folder of its `version`, `folder` that of the folder it stands in there
    (`guides`, or `.`).  `permalink` is its URL path below the base URL, with `/` for the root
    itself.  `body` is the text after the front matter and begins on line `body_line`
    of the file; `text_digest` stands for all of the file.  Two docs are the same only if they are
    the same object.
    """

    source: str
    path: str
    version: Version
    folder: str
    id: str
    permalink: str
    title: str
    content_title: str | None
    description: str
    position: float | None
    tags: tuple[Tag, ...]
    draft: bool
    unlisted: bool
    front_matter: FrontMatter
    body: str
    body_line: int
    text_digest: str
    is_index: bool

    @property
    def base_url(self) -> str:
        """What the doc's links by URL are relative to: an index doc's URL ends with a slash."""
        return permalink.base_url(self.permalink, _slug(self.front_matter), index=self.is_index)

    @property
    def digest(self) -> str:
        """Stands for all that there is to know of the doc, for it comes of these alone."""
        return digest((self.source, self.version, self.text_digest, self.tags))

    @property
    def label(self) -> str:
        """What a sidebar calls this doc where the sidebar has no label of its own."""
        label = self.front_matter.sidebar_label
        return self.title if label is None else label


def read_doc(
    path: str,
    text: str,
    defined_tags: Mapping[str, Tag] | None,
    version: Version = PLAIN,
    *,
    translated: bool = False,
) -> tuple[Doc, list[Problem]]:
    """Read and name one doc of a version; `text` is the whole file at `path` of its docs folder.

    Rule: docusaurus.io/docs/create-doc, and `processDocMetadata` of `plugin-content-docs`.
    """
    source = version.source(path, translated=translated)
    yaml_text, body, body_line = split(text)
    front_matter, problems = read_front_matter(source, yaml_text)
    if fence := fence_problem(source, text):
        problems.append(fence)
    folder = str(PurePosixPath(path).parent)
    base, url_folder, prefix = _name(path, front_matter, version)
    url, url_problems = _permalink(source, path, url_folder, base, front_matter)
    tags, tag_problems = doc_tags(front_matter, defined_tags, source, version.tags)
    content_title = heading.content_title(body)
    position = front_matter.sidebar_position
    doc = Doc(
        source=source,
        path=path,
        version=version,
        folder=folder,
        id=permalink.join_id(url_folder, base),
        permalink=version.below(url),
        title=_first(front_matter.title, content_title, base),
        content_title=content_title,
        description=_first(front_matter.description, heading.excerpt(body), ""),
        position=prefix if position is None else position,
        tags=tags,
        draft=front_matter.draft,
        unlisted=front_matter.unlisted,
        front_matter=front_matter,
        body=body,
        body_line=body_line,
        text_digest=digest(text),
        is_index=permalink.is_index(path),
    )
    return doc, [*problems, *url_problems, *tag_problems]


def with_text(doc: Doc, text: str) -> Doc | None:
    """The doc with another text in its file; None where that is seen beyond its own page.

    That it is where the front matter changes, or the title or description that comes of the text.
    """
    translated = doc.source != doc.version.source(doc.path)
    other, problems = read_doc(doc.path, text, None, doc.version, translated=translated)
    other = replace(other, tags=doc.tags)
    same_text = replace(other, body=doc.body, body_line=doc.body_line, text_digest=doc.text_digest)
    return None if problems or repr(same_text) != repr(doc) else other


def _name(
    source: str, front_matter: FrontMatter, version: Version
) -> tuple[str, str, float | None]:
    """The last part of a doc's id, its folder as ids and URLs spell it, and its number prefix."""
    path = PurePosixPath(source)
    folder, name = str(path.parent), path.stem
    prefix: float | None = None
    if front_matter.parse_number_prefixes:
        folder = "/".join(version.split_prefix(part)[0] for part in folder.split("/"))
        name, prefix = version.split_prefix(name)
    return (name if front_matter.id is None else front_matter.id), folder, prefix


def _permalink(
    source: str, path: str, folder: str, base: str, front_matter: FrontMatter
) -> tuple[str, list[Problem]]:
    """The URL path below that of the doc's version."""
    index = permalink.is_index(path)
    default = permalink.of_name(permalink.permalink(folder, base, None, index=index))
    slug = _slug(front_matter)
    if slug is not None:
        url = slug if slug.startswith("/") else permalink.permalink(folder, base, slug, index=index)
        if permalink.is_valid(url):
            return permalink.normalize(url), []
        said = f"`slug` makes no URL: {url}"
        return default, [_at(front_matter, "slug", source, said, permalink.hint(url))]
    if permalink.is_valid(default):
        return default, []
    said, hint = f"this doc's name makes no URL: {default}", "give it a `slug` in its front matter"
    return default, [_at(front_matter, "id", source, said, hint)]


def _slug(front_matter: FrontMatter) -> str | None:
    """`slug`, or what Jekyll calls a doc's URL, `permalink`."""
    if front_matter.slug is not None:
        return front_matter.slug
    jekyll = front_matter.raw.get("permalink")
    return jekyll if isinstance(jekyll, str) and jekyll.startswith("/") else None


def _at(front_matter: FrontMatter, name: str, source: str, said: str, hint: str) -> Problem:
    return Problem(source, *front_matter.at(name), "slug", said, hint)


def _first(*values: str | None) -> str:
    return next(value for value in values if value is not None)
