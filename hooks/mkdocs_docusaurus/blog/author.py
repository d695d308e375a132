"""Authors: who `authors.yml` knows, and who wrote a post.

https://docusaurus.io/docs/blog#blog-post-authors
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from mkdocs_docusaurus.blog.front_matter import PostFrontMatter
from mkdocs_docusaurus.blog.social import socials
from mkdocs_docusaurus.catalog import value
from mkdocs_docusaurus.catalog.permalink import normalize
from mkdocs_docusaurus.catalog.value import Field, checked_fields, described
from mkdocs_docusaurus.catalog.yaml_loader import load
from mkdocs_docusaurus.catalog.yaml_node import Mark
from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.slug import kebab_case
from mkdocs_docusaurus.suggestion import did_you_mean

KIND = "author"
AUTHORS_FILE = "authors.yml"


@dataclass(frozen=True)
class Author:
    """Somebody who writes posts; `key` is the name in `authors.yml`, `None` for one not in it.

    `page` is the permalink of the author's own page; `socials` are links by platform.
    """

    name: str | None = None
    title: str | None = None
    url: str | None = None
    email: str | None = None
    image_url: str | None = None
    description: str | None = None
    key: str | None = None
    page: str | None = None
    socials: Mapping[str, str] = field(default_factory=dict)

    @property
    def link(self) -> str | None:
        """Where the author's name leads."""
        return self.page or self.url or (f"mailto:{self.email}" if self.email else None)


def _page(given: Any) -> bool | str:
    if isinstance(given, bool):
        return given
    return value.url_path(value.mapping(given).get("permalink"))


_TEXT = Field(value.text, "text")
_URI = Field(value.uri, "a URL or a path")
_FIELDS: Mapping[str, Field] = {
    "name": _TEXT,
    "title": _TEXT,
    "url": _URI,
    "email": _TEXT,
    "image_url": _URI,
    "imageURL": _URI,
    "description": _TEXT,
    "page": Field(_page, "true, false or a mapping with a `permalink`"),
    "socials": Field(socials, "a mapping of platforms to handles or URLs"),
}


def read_authors_file(
    source: str, text: str, base: str
) -> tuple[Mapping[str, Author], list[Problem]]:
    """The authors that `authors.yml` defines, by key; `base` is the permalink of their list."""
    document, problems = load(text, source, KIND)
    if document is None or document.value is None:
        return {}, problems
    if not isinstance(document.value, dict):
        said = f"authors must be a mapping of keys, but this is {described(document.value)}"
        return {}, [*problems, Problem(source, 1, 1, KIND, said)]
    authors: dict[str, Author] = {}
    for key, fields in document.value.items():
        place = document.at(key)
        if not isinstance(fields, dict):
            said = f"the author `{key}` is {described(fields)}, but must be a mapping"
            problems.append(Problem(source, *place, KIND, said, "give at least a `name`"))
            continue
        kept, wrong = checked_fields(document, _FIELDS, source, KIND, above=(key,))
        problems += wrong
        author = _defined(key, kept, base)
        if author.name is None and author.image_url is None:
            said = f"the author `{key}` has neither a `name` nor an `image_url`"
            problems.append(Problem(source, *place, KIND, said, "give one of the two"))
        if author.page and author.page in {other.page for other in authors.values()}:
            said = f"another author has the page {author.page} of `{key}`"
            problems.append(Problem(source, *place, KIND, said, "give another `permalink`"))
            author = replace(author, page=None)
        authors[key] = author
    return authors, problems


def post_authors(
    front_matter: PostFrontMatter, defined: Mapping[str, Author], source: str
) -> tuple[tuple[Author, ...], list[Problem]]:
    """Who wrote a post, and what is wrong with how its front matter says so."""
    legacy = _legacy(front_matter)
    if not front_matter.authors:
        by_name = (legacy,) if legacy else ()
        return by_name, _undefined(by_name, source, front_matter.at("author"))
    problems = []
    if legacy:
        said, hint = "this post has `authors` and `author` fields", "write `authors` alone"
        problems.append(Problem(source, *front_matter.at("author"), KIND, said, hint))
    authors, unknown = _named(front_matter, defined, source)
    undefined = _undefined(authors, source, front_matter.at("authors"))
    return authors, [*problems, *unknown, *undefined]


def _named(
    front_matter: PostFrontMatter, defined: Mapping[str, Author], source: str
) -> tuple[tuple[Author, ...], list[Problem]]:
    """Authors by key or written out; each once, and none whose key is not defined."""
    authors: list[Author] = []
    problems = []
    for index, one in enumerate(front_matter.authors):
        place = front_matter.at("authors", index)
        fields: Mapping[str, Any] = {"key": one} if isinstance(one, str) else one
        key = fields.get("key")
        if key is None:
            authors.append(replace(Author(), **fields))
        elif key not in defined:
            said = f"`{key}` is no author that {AUTHORS_FILE} defines"
            hint = did_you_mean(key, defined, f"define it in {AUTHORS_FILE}, or correct the key")
            problems.append(Problem(source, *place, KIND, said, hint))
        elif key in {author.key for author in authors}:
            said = f"the author `{key}` stands here twice"
            problems.append(Problem(source, *place, KIND, said, "name each author once"))
        else:
            authors.append(replace(defined[key], **fields))
    return tuple(authors), problems


def _undefined(authors: Iterable[Author], source: str, place: Mark) -> list[Problem]:
    """A remark on each author who is written out in the post instead of in `authors.yml`."""
    return [
        Problem(
            source,
            *place,
            "inline-author",
            f"the author {author.name or author.image_url} is not in {AUTHORS_FILE}",
            "define authors there, and name them by their keys",
        )
        for author in authors
        if author.key is None
    ]


def _legacy(front_matter: PostFrontMatter) -> Author | None:
    """The author by the older fields, `author`, `author_title` and so on."""
    author = Author(
        name=front_matter.author,
        title=front_matter.author_title,
        url=front_matter.author_url,
        image_url=front_matter.author_image_url,
    )
    return None if author == Author() else author


def _defined(key: str, kept: dict[str, Any], base: str) -> Author:
    page = kept.pop("page", False)
    image_url = kept.pop("imageURL", None)
    kept.setdefault("image_url", image_url)
    slug = kebab_case(key) if page is True else page
    return Author(**kept, key=key, page=normalize(f"{base}/{slug}") if slug else None)
