"""Links: what an author wrote, and the page or file of the site that it leads to.

https://docusaurus.io/docs/markdown-features/links and, for static files and assets,
https://docusaurus.io/docs/static-assets
"""

import posixpath
import re
from collections.abc import Container, Iterable, Mapping
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
class LinkIndex:
    """All that a link within the site may lead to.

    `docs` gives a doc's permalink by its source, `pages` a page's source by its permalink;
    `drafts` are docs that this build leaves out, `unlisted` the URLs of docs that lists leave out;
    `assets` are paths below the docs folder, `static` below the static one; `served` gives an
    asset's path in the site where that is not the same.
    """

    docs_folder: str
    docs: Mapping[str, str]
    pages: Mapping[str, str]
    assets: frozenset[str]
    static: frozenset[str]
    drafts: frozenset[str] = frozenset()
    unlisted: frozenset[str] = frozenset()
    served: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def digest(self) -> str:
        """Stands for all of it."""
        sets = (self.assets, self.static, self.drafts, self.unlisted)
        mappings = (self.docs, self.pages, self.served)
        return digest((self.docs_folder, *map(sorted, sets), *map(dict, mappings)))

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
        return _by_name([*self.assets, *(f"/{path}" for path in self.static)])


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
    and to the site's folder, or from `@site`.  By URL: from the site's root, or relative to the
    page's URL, `permalink`, in which a slash at the end counts.
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
    url = posixpath.normpath(posixpath.join(posixpath.dirname(permalink), path))
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
    if _file_in(path, source, index.drafts):
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
    links = [readable(_as_link(file, source, path, index)) for file in found]
    is_one = len(links) == 1 and name == wanted and not _is_common(wanted)
    return (
        f'did you mean "{links[0]}"?' if is_one else did_you_mean(readable(path), links, otherwise)
    )


def _as_link(file: str, source: str, written: str, index: LinkIndex) -> str:
    """A file as a link from the file `source`, with `./` before it where the author writes so."""
    if file.startswith("/"):
        return file
    folder = posixpath.join(index.docs_folder, posixpath.dirname(source))
    path = posixpath.relpath(posixpath.join(index.docs_folder, file), folder)
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


def absolute_path(target: Target, root: str) -> str:
    """A link to a target as a path on its host; `root` is the site's own, and ends with a slash."""
    if not target.url.startswith("/") or target.url.startswith("//"):
        return target.url + target.suffix
    path = root + quote(unquote(target.url)).lstrip("/")
    return (path.rstrip("/") + "/" if _is_page(target) else path) + target.suffix


def _is_page(target: Target) -> bool:
    """Whether a target is a page, and not a Markdown file that is served as it is."""
    source = target.source
    return source is not None and bool(_MARKDOWN.search(source)) and target.url != f"/{source}"


def _file_in(path: str, source: str, files: Container[str]) -> bool:
    """Whether a path names one of some docs, from the file `source` or from the docs folder."""
    beside = posixpath.normpath(posixpath.join(posixpath.dirname(source), path))
    return beside in files or posixpath.normpath(path.lstrip("/")) in files


def _find_file(path: str, source: str, index: LinkIndex) -> str | None:
    """The doc or asset that a path names, or a static file's path behind a `/`."""
    if path.startswith("@site/"):
        places = [_below_site(path.removeprefix("@site/"), index)]
    elif path.startswith("/"):
        places = [path, path[1:], _below_site(path[1:], index)]
    else:
        beside = posixpath.normpath(posixpath.join(posixpath.dirname(source), path))
        is_out = beside.startswith("../") and not beside.startswith("../../")
        places = [_below_site(beside[3:], index) if is_out else beside]
        if not path.startswith(("./", "../")):
            places += [posixpath.normpath(path), _below_site(posixpath.normpath(path), index)]
    for place in (place.removeprefix(f"../{index.docs_folder}/") for place in places):
        if place in index.docs or place in index.assets:
            return place
        if place.startswith("/") and place[1:] in index.static:
            return place
    return None


def _below_site(path: str, index: LinkIndex) -> str:
    """A path from the site's folder as one from the docs or, behind a `/`, the static folder."""
    folder, _, rest = path.partition("/")
    if folder == "static":
        return f"/{rest}"
    return rest if folder == index.docs_folder else f"../{path}"


def _file_target(file: str, suffix: str, index: LinkIndex) -> Target:
    if file in index.docs:
        url = index.docs[file]
        return Target(url, index.pages[url], suffix, unlisted=url in index.unlisted)
    path = index.served.get(file, file.lstrip("/"))
    return Target(f"/{path}", path, suffix)
