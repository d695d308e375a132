"""The ejected folder: each file in it, and how they are written."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from os.path import relpath
from pathlib import Path
from typing import Any

import yaml

from mkdocs_docusaurus.blog import BlogPage, Post
from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.eject.blog import markdown_of_list, markdown_of_post
from mkdocs_docusaurus.eject.config import write_config
from mkdocs_docusaurus.eject.front_matter import front_matter
from mkdocs_docusaurus.eject.nav import Nav, url_of, write_nav
from mkdocs_docusaurus.eject.path import links_between, page_paths, stays_url
from mkdocs_docusaurus.eject.plan import Plan
from mkdocs_docusaurus.eject.templates import templates
from mkdocs_docusaurus.link_mark import LinkWriter, Syntax, fill_in_links, links_in
from mkdocs_docusaurus.redirect import redirect_page
from mkdocs_docusaurus.site import Shown, Site
from mkdocs_docusaurus.write.page import write_page
from mkdocs_docusaurus.written_page import WrittenPage

_README = Path(__file__).with_name("ejected-readme.md")
_MARKDOWN = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")


@dataclass(frozen=True)
class Ejected:
    """The folder's files by path, each its text or the file that it is a copy of.

    `problems` are what was found wrong on the way to them.
    """

    files: Mapping[str, str | Path]
    problems: tuple[Problem, ...] = ()


def eject(site: Site, plan: Plan) -> Ejected:
    """Every file of the folder, the site's own problems aside."""
    pages = {place: _written(shown, site, plan) for place, shown in site.by_permalink.items()}
    served, problems = _served(site, plan)
    served = {**_shown_files(pages.values(), site), **served}
    urls = {place: _urls_in(page, site, served) for place, page in pages.items()}
    # A URL MkDocs leaves as it is, and Zensical takes for a path: in a folder they are the same.
    nav = write_nav(site, [place for place, found in urls.items() if found])
    paths = page_paths(pages, nav.indexes)
    docs = {**_redirects(site, plan), **served}
    for permalink, page in pages.items():
        linked = page.linked(links_between(permalink, paths, served))
        docs[paths[permalink]] = _page(site.by_permalink[permalink], linked, site, nav)
    settings = {
        **_settings(site, plan, nav),
        "exclude_docs": "!/templates/\n" if any(map(_is_template, docs)) else None,
        "validation": _validation(nav, broken=any("markdown" in found for found in urls.values())),
        "nav": nav.as_data(paths),
    }
    files = {
        **{f"docs/{path}": content for path, content in docs.items()},
        **templates(plan.overrides, mermaid=any(map(_has_diagram, pages.values()))),
        "mkdocs.yml": write_config(plan.config, settings, tabs=nav.tabs),
        "requirements.txt": "".join(f"{package}\n" for package in plan.packages),
        "README.md": _README.read_text("utf-8").replace("{site_name}", plan.site_name),
    }
    return Ejected(dict(sorted(files.items())), problems)


def write_files(files: Mapping[str, str | Path], folder: Path) -> None:
    """Write the files below a folder; raises `OSError` where one cannot be written."""
    for path, content in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        data = content.read_bytes() if isinstance(content, Path) else content.encode()
        file.write_bytes(data)


@dataclass(frozen=True)
class _Page:
    """A page on its way into the folder: its front matter, its problems, and its Markdown."""

    written: WrittenPage
    markdown: str

    def linked(self, write: LinkWriter) -> "_Page":
        """The page with its links written by `write`."""
        return _Page(self.written.linked(write), fill_in_links(self.markdown, write))


def _written(shown: Shown, site: Site, plan: Plan) -> _Page:
    """A page as the site has it; one of the blog with what templates show around the text."""
    written = write_page(shown, site)
    text = written.markdown
    match shown:
        case Post():
            text = markdown_of_post(shown, text, site, plan)
        case BlogPage():
            text = markdown_of_list(shown, text, site, plan)
    return _Page(written, text)


def _page(shown: Shown, linked: _Page, site: Site, nav: Nav) -> str:
    meta = front_matter(shown, linked.written.meta, site, nav)
    head = yaml.safe_dump(meta, allow_unicode=True, sort_keys=False, width=100)
    return f"---\n{head}---\n\n" + linked.markdown.lstrip("\n")


def _served(site: Site, plan: Plan) -> tuple[dict[str, str | Path], tuple[Problem, ...]]:
    """Every file that is no page, by its path below the site's root; static ones go first.

    Those that MkDocs would make pages of are left out, and are problems.
    """
    root = site.settings.root
    files = {place: root / source for source, place in site.served.items()}
    files |= {path: root / folder / path for path, folder in site.static.items()}
    left_out = [path for path in files if path.lower().endswith(_MARKDOWN)]
    problems = tuple(_not_served(files.pop(path), site) for path in left_out)
    return {**plan.feeds, **files}, problems


def _shown_files(pages: Iterable[_Page], site: Site) -> dict[str, str | Path]:
    """The files that components show, by their paths below the site's root."""
    base = site.settings.base_url
    shown = (found for page in pages for found in page.written.files.items())
    return {address.removeprefix(base): file for address, file in shown}


def _not_served(file: Path, site: Site) -> Problem:
    path = Path(relpath(file, site.settings.root)).as_posix()
    said = "this file is served as it is, but MkDocs would make a page of it; it is left out"
    return Problem(path, 1, 1, "file", said, "give it a name that ends in .txt")


def _redirects(site: Site, plan: Plan) -> dict[str, str | Path]:
    """Pages that send a reader on: from the root where no page is there, and from old addresses."""
    found: dict[str, str | Path] = {}
    for path, target in plan.redirects.items():
        shown = site.shown(target.url)
        above = "../" * path.count("/")
        url = f"{above}{url_of(target.url)}{target.suffix}" if shown else target.url
        found[path] = redirect_page(url, shown.title if shown else target.url)
    first = site.first_page
    if first is not None and first.permalink != "/":
        found["index.html"] = redirect_page(url_of(first.permalink), first.title)
    return found


def _urls_in(page: _Page, site: Site, served: Container[str]) -> set[Syntax]:
    """The syntaxes in which a page has links that stay URLs."""
    links = links_in(page.markdown)
    return {syntax for to, syntax in links if stays_url(to, syntax, site.by_permalink, served)}


def _has_diagram(page: _Page) -> bool:
    return "```mermaid" in page.markdown


def _is_template(path: str) -> bool:
    """Whether MkDocs leaves a file out of the site unless told otherwise."""
    return path.startswith("templates/")


def _settings(site: Site, plan: Plan, nav: Nav) -> dict[str, Any]:
    """The plan's settings, with what templates read of the nav and of the blog's feeds."""
    blog = site.blogs[0] if site.blogs and plan.feeds else None
    extra = {
        **plan.settings.get("extra", {}),
        "categories": dict(nav.looks) or None,
        "blog": {"title": blog.title, "url": url_of(blog.base)} if blog else None,
    }
    return {**plan.settings, "extra": extra}


def _validation(nav: Nav, *, broken: bool) -> dict[str, Any] | None:
    """What MkDocs need not say of the nav and of links: what the build has said, or what is meant.

    Pages that stand in the nav a second time are links, of which MkDocs knows nothing.
    """
    validation: dict[str, Any] = {}
    if any(not link.url.startswith(("http:", "https:", "mailto:")) for link in nav.links):
        validation["nav"] = {"not_found": "ignore", "absolute_links": "ignore"}
    if broken:
        validation["links"] = {"not_found": "info"}
    return validation or None
