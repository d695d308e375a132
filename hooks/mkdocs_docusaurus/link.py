"""Links: what an author wrote, and the page or file of the site that it leads to.

https://docusaurus.io/docs/markdown-features/links and, for static files and assets,
https://docusaurus.io/docs/static-assets
"""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import quote, unquote

from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.digest import digest
from mkdocs_docusaurus.suggestion import did_you_mean, nearest

_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
_PARTS = re.compile(r"([^?#]*)(.*)", re.DOTALL)
_MARKDOWN = re.compile(r"\.mdx?$", re.IGNORECASE)
_EXTENSION = re.compile(r"\.(?=[0-9]*[A-Za-z])[A-Za-z0-9]{1,5}$")
_TAG = re.compile(r"(^|/)tags(/|$)")
_PATHNAME = "pathname://"


@dataclass(frozen=True)
class LinkStyle:
    """How links to the site's own pages and files are written.

    Below the path `root`, which begins and ends with a slash, or, without one, relative to the page
    that they stand on.  `slash` says whether the URL of a page ends with a slash.
    """

    root: str | None = None
    slash: bool = True


RELATIVE = LinkStyle()


@dataclass(frozen=True)
class LinkIndex:
    """All that a link within the site may lead to; files are named below the site's folder.

    `docs` gives a doc's permalink by its source, `pages` a page's source by its permalink;
    `folders` are those of docs, posts and pages, `static_dirs` those of static files, which
    `static` names below them.  `drafts` are docs that this build leaves out, `unlisted` the URLs of
    docs that lists leave out; `served` says where the site has each file beside the docs.
    """

    docs: Mapping[str, str]
    pages: Mapping[str, str]
    folders: tuple[str, ...] = ()
    static: frozenset[str] = frozenset()
    static_dirs: tuple[str, ...] = ()
    drafts: frozenset[str] = frozenset()
    unlisted: frozenset[str] = frozenset()
    served: Mapping[str, str] = field(default_factory=dict)
    base_url: str = "/"
    style: LinkStyle = RELATIVE

    @cached_property
    def digest(self) -> str:
        """Stands for all of it."""
        sets = (self.static, self.drafts, self.unlisted)
        mappings = (self.docs, self.pages, self.served)
        ways = (self.folders, self.static_dirs, self.base_url, self.style)
        return digest((ways, *map(sorted, sets), *map(dict, mappings)))

    def folder_of(self, source: str) -> str:
        """The folder of docs, posts or pages that a file stands in; the site's where in none."""
        holding = (folder for folder in self.folders if source.startswith(f"{folder}/"))
        return max(holding, key=len, default="")

    @cached_property
    def page_urls(self) -> list[str]:
        """The pages' URLs as authors write them, without the lists of what has a tag."""
        return sorted(readable(url) for url in self.pages if not _TAG.search(url))

    @cached_property
    def docs_by_name(self) -> Mapping[str, list[str]]:
        """The docs by the last parts of their paths."""
        return _by_name(self.docs)

    @cached_property
    def files_by_name(self) -> Mapping[str, list[str]]:
        """The assets, and behind a `/` the static files, by the last parts of their paths."""
        return _by_name([*self.served, *(f"/{path}" for path in self.static)])


@dataclass(frozen=True)
class Target:
    """Where a link leads.

    `source` is a page's or file's path among the sources, `url` its path from the site's root,
    `suffix` the link's query and fragment.  A link out of the site has only a `url`, as written;
    one into it that leads to nothing is `broken`.
    """

    url: str
    source: str | None = None
    suffix: str = ""
    broken: bool = False
    unlisted: bool = False


@dataclass(frozen=True)
class AnchorLink:
    """A link to the part `fragment` of a page, and the problem that it is where there is none."""

    permalink: str
    fragment: str
    problem: Problem


def find_target(href: str, source: str, permalink: str, index: LinkIndex) -> Target:
    """Where a link leads that stands in the file `source` and is shown on the page `permalink`.

    By file: relative to that file, then, unless it begins with `./` or `../`, to the docs folder
    and to the site's folder, or from `@site`.  By URL: from the base URL, which it may repeat, or
    relative to the page's URL, `permalink`, in which a slash at the end counts.
    """
    if href.startswith(_PATHNAME):
        return Target(href.removeprefix(_PATHNAME))
    if _ELSEWHERE.match(href) or href.startswith("#") or not href:
        return Target(href)
    written, suffix = _PARTS.fullmatch(href).groups()  # type: ignore[union-attr]
    path = unquote(written)
    if not path:
        return Target(href)
    file = _find_file(path, source, index)
    if file is not None:
        return _file_target(file, suffix, index)
    url = posixpath.normpath(posixpath.join(posixpath.dirname(permalink), _below_base(path, index)))
    page = index.pages.get(url)
    if page is not None:
        return Target(url, page, suffix, unlisted=url in index.unlisted)
    return Target(quote(url), None, suffix, broken=True)


def readable(href: str) -> str:
    """A link as its author would write it: letters of any script, but no blanks."""
    return unquote(href).replace(" ", "%20")


def noun_of(kind: str, href: str) -> str:
    """What a `link` or `image` should have led to: a `doc`, a `page` or a `file`."""
    path = unquote(_PARTS.fullmatch(href).group(1))  # type: ignore[union-attr]
    if kind != "image" and _MARKDOWN.search(path):
        return "doc"
    return "file" if kind == "image" or _EXTENSION.search(path) else "page"


def broken_hint(kind: str, href: str, source: str, index: LinkIndex) -> str:
    """What to do about a link or image in the file `source` that leads nowhere.

    The nearest name that exists, written the way the author wrote: by file or by URL.
    """
    path = unquote(_PARTS.fullmatch(href).group(1))  # type: ignore[union-attr]
    if any(place in index.drafts for place in _places(path, source, index)):
        return "that doc is a draft, which only the preview shows"
    noun = noun_of(kind, href)
    if noun == "file":
        otherwise = "put the file beside this one, or in the static folder"
        return _file_hint(path, source, index, index.files_by_name, otherwise)
    if noun == "doc":
        return _file_hint(path, source, index, index.docs_by_name, "name a doc by its file")
    otherwise = "name a page by its URL, or a doc by its file"
    pages = index.page_urls if not _TAG.search(path) else map(readable, index.pages)
    return did_you_mean(readable(path), pages, otherwise)


def _file_hint(
    path: str, source: str, index: LinkIndex, by_name: Mapping[str, list[str]], otherwise: str
) -> str:
    """The file that is meant: one with such a name, and in such a folder where there are several.

    Of names alone there are fewer than of paths, and they need not be made links first.
    """
    wanted = posixpath.basename(path)
    name = nearest(wanted, by_name)
    found = [file for file in by_name.get(name or "", ()) if file != source]
    links = [readable(_as_link(file, source, path)) for file in found]
    is_one = len(links) == 1 and name == wanted and not _is_common(wanted)
    return (
        f'did you mean "{links[0]}"?' if is_one else did_you_mean(readable(path), links, otherwise)
    )


def _as_link(file: str, source: str, written: str) -> str:
    """A file as a link from the file `source`, with `./` before it where the author writes so."""
    if file.startswith("/"):
        return file
    path = posixpath.relpath(file, posixpath.dirname(source) or ".")
    return f"./{path}" if written.startswith("./") and not path.startswith("../") else path


def _is_common(name: str) -> bool:
    """Whether a file's name says nothing of what is in it."""
    return name.lower().startswith(("index.", "readme."))


def _by_name(paths: Iterable[str]) -> Mapping[str, list[str]]:
    by_name: dict[str, list[str]] = {}
    for path in sorted(paths):
        by_name.setdefault(posixpath.basename(path), []).append(path)
    return by_name


def relative_source(target: Target, source: str) -> str:
    """A link to a target as MkDocs reads it: by path, relative to the page's own source."""
    if target.source is None:
        return target.url + target.suffix
    return quote(posixpath.relpath(target.source, posixpath.dirname(source))) + target.suffix


def relative_url(target: Target, permalink: str) -> str:
    """A link to a target for HTML: relative to the page's URL, which ends with a slash."""
    if not target.url.startswith("/") or target.url.startswith("//"):
        return target.url + target.suffix
    url = posixpath.relpath(target.url, permalink)
    return quote(url) + ("/" if _is_page(target) else "") + target.suffix


def absolute_path(target: Target, root: str, *, slash: bool = True) -> str:
    """A link to a target as a path on its host; `root` is the site's own, and ends with a slash."""
    if not target.url.startswith("/") or target.url.startswith("//"):
        return target.url + target.suffix
    path = root + quote(unquote(target.url)).lstrip("/")
    is_folder = slash and _is_page(target)
    return (path.rstrip("/") + "/" if is_folder else path) + target.suffix


def href(target: Target, permalink: str, style: LinkStyle) -> str:
    """A link to a target for HTML on the page at a permalink."""
    if style.root is None:
        return relative_url(target, permalink)
    return absolute_path(target, style.root, slash=style.slash)


def _is_page(target: Target) -> bool:
    """Whether a target is a page, and not a Markdown file that is served as it is."""
    source = target.source
    return source is not None and bool(_MARKDOWN.search(source)) and target.url != f"/{source}"


def _below_base(path: str, index: LinkIndex) -> str:
    """A URL path without the base URL that it may repeat.

    Rule: `useBaseUrl` of Docusaurus, which adds the base URL to paths that do not have it.
    """
    base = index.base_url
    if base == "/" or not (path.startswith(base) or path == base.rstrip("/")):
        return path
    return f"/{path[len(base) :]}"


def _find_file(path: str, source: str, index: LinkIndex) -> str | None:
    """The doc or asset that a path names, or a static file's path behind a `/`."""
    for place in _places(path, source, index):
        if place in index.docs or place in index.served:
            return place
        if place.startswith("/") and place[1:] in index.static:
            return place
    return None


def _places(path: str, source: str, index: LinkIndex) -> Iterator[str]:
    """Where a path may lead from a file: below the site's folder, or to static files behind a `/`.

    Rule: `resolveMarkdownLinkPathname` of Docusaurus.
    """
    content = index.folder_of(source)
    if path.startswith("@site/"):
        places = [path.removeprefix("@site/")]
    elif path.startswith("/"):
        yield _below_base(path, index)
        places = [content + path, path[1:]]
    else:
        places = [posixpath.join(posixpath.dirname(source), path)]
        if not path.startswith(("./", "../")):
            places += [posixpath.join(content, path), path]
    for place in map(posixpath.normpath, places):
        yield place
        for folder in index.static_dirs:
            if place.startswith(f"{folder}/"):
                yield place.removeprefix(folder)


def _file_target(file: str, suffix: str, index: LinkIndex) -> Target:
    if file in index.docs:
        url = index.docs[file]
        return Target(url, index.pages[url], suffix, unlisted=url in index.unlisted)
    path = index.served.get(file, file.lstrip("/"))
    return Target(f"/{path}", path, suffix)
