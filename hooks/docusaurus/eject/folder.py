"""The ejected folder: each file in it, and how they are written."""

from collections.abc import Container, Mapping
from dataclasses import dataclass, replace
from os.path import relpath
from pathlib import Path
from typing import Any

import yaml

from docusaurus.blog import BlogPage, Post
from docusaurus.diagnostics import Problem
from docusaurus.eject.blog import markdown_of_list, markdown_of_post
from docusaurus.eject.config import write_config
from docusaurus.eject.front_matter import front_matter
from docusaurus.eject.nav import Nav, url_of, write_nav
from docusaurus.eject.path import links_between, page_paths, stays_url
from docusaurus.eject.plan import Plan
from docusaurus.link_mark import Syntax, links_in
from docusaurus.page import WrittenPage
from docusaurus.redirect import redirect_page
from docusaurus.site import Shown, Site
from docusaurus.write import write_page

_HERE = Path(__file__).parent
_MARKDOWN = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
_MERMAID = "assets/javascripts/mermaid"
# Templates and scripts that want what only the hook gives them; and those of components, which are
# part of the pages that use them.
_HOOKED = (
    *("main.html", "sitemap.xml", "components/", "partials/begin.html", "partials/content.html"),
    *("assets/javascripts/branches.js", "assets/javascripts/copy-markdown.js"),
    *("partials/blog.html", "partials/blog-list.html", "partials/blog-post.html"),
    *("partials/meta.html", "partials/path.html", "partials/structured-data.html"),
    *("partials/nav-branch.html", "partials/nav-entries.html", "partials/nav-item.html"),
    "partials/tabs.html",
)


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
    static = _served(site)
    left_out = [path for path in static if path.lower().endswith(_MARKDOWN)]
    problems = tuple(_not_served(static.pop(path), site) for path in left_out)
    served: dict[str, str | Path] = {**plan.feeds, **static}
    urls = {place: _urls_in(page, site, served) for place, page in pages.items()}
    # A URL MkDocs leaves as it is, and Zensical takes for a path: in a folder they are the same.
    nav = write_nav(site, [place for place, found in urls.items() if found])
    paths = page_paths(pages, nav.indexes)
    docs = {**_redirects(site, plan), **served}
    for permalink, page in pages.items():
        linked = page.linked(links_between(permalink, paths, served))
        docs[paths[permalink]] = _page(site.by_permalink[permalink], linked, site, nav)
    files = {f"docs/{path}": content for path, content in docs.items()}
    files |= _overrides(plan.overrides, mermaid=any(map(_has_diagram, pages.values())))
    extra = {"categories": dict(nav.looks) or None, "blog": _blog(site, plan)}
    settings = {
        **plan.settings,
        "extra": {**plan.settings.get("extra", {}), **extra},
        "exclude_docs": "!/templates/\n" if any(map(_is_template, docs)) else None,
        "validation": _validation(nav, broken=any("markdown" in found for found in urls.values())),
        "nav": nav.as_data(paths),
    }
    files["mkdocs.yml"] = write_config(plan.config, settings, tabs=nav.tabs)
    files["requirements.txt"] = "".join(f"{package}\n" for package in plan.packages)
    readme = (_HERE / "ejected-readme.md").read_text(encoding="utf-8")
    files["README.md"] = readme.replace("{site_name}", str(plan.settings["site_name"]))
    return Ejected(dict(sorted(files.items())), problems)


def write_files(files: Mapping[str, str | Path], folder: Path) -> None:
    """Write the files below a folder; raises `OSError` where one cannot be written."""
    for path, content in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        data = content.read_bytes() if isinstance(content, Path) else content.encode()
        file.write_bytes(data)


def _written(shown: Shown, site: Site, plan: Plan) -> WrittenPage:
    """A page as the site has it; one of the blog with what templates show around the text."""
    written = write_page(shown, site)
    match shown:
        case Post():
            text = markdown_of_post(shown, written.markdown, site, plan)
        case BlogPage():
            text = markdown_of_list(shown, written.markdown, site, plan)
        case _:
            return written
    return replace(written, markdown=text)


def _page(shown: Shown, linked: WrittenPage, site: Site, nav: Nav) -> str:
    meta = front_matter(shown, linked.meta, site, nav)
    head = yaml.safe_dump(meta, allow_unicode=True, sort_keys=False, width=100)
    return f"---\n{head}---\n\n" + linked.markdown.lstrip("\n")


def _served(site: Site) -> dict[str, Path]:
    """Every file that is served as it is, by its path below the site's root; static ones last."""
    settings = site.settings
    served = {path: settings.docs_dir / path for path in site.catalog.assets}
    served |= {place: settings.docs_dir / path for path, place in site.links.served.items()}
    if settings.static_dir is not None:
        served |= {path: settings.static_dir / path for path in site.static}
    return served


def _not_served(file: Path, site: Site) -> Problem:
    path = Path(relpath(file, site.settings.docs_dir)).as_posix()
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


def _overrides(folder: Path, *, mermaid: bool) -> dict[str, str | Path]:
    """The site's own templates and their assets, and those that take the place of some of them."""
    files: dict[str, str | Path] = {}
    for root in (folder, _HERE / "overrides"):
        for file in root.rglob("*"):
            path = file.relative_to(root).as_posix()
            unneeded = root is folder and path.startswith(_HOOKED)
            if file.is_file() and not unneeded and (mermaid or not path.startswith(_MERMAID)):
                files[f"overrides/{path}"] = file
    return files


def _urls_in(page: WrittenPage, site: Site, served: Container[str]) -> set[Syntax]:
    """The syntaxes in which a page has links that stay URLs."""
    links = links_in(page.markdown)
    return {syntax for to, syntax in links if stays_url(to, syntax, site.by_permalink, served)}


def _has_diagram(page: WrittenPage) -> bool:
    return "```mermaid" in page.markdown


def _is_template(path: str) -> bool:
    """Whether MkDocs leaves a file out of the site unless told otherwise."""
    return path.startswith("templates/")


def _blog(site: Site, plan: Plan) -> dict[str, str] | None:
    """The blog's title and URL for the pages that name its feeds, where it has some."""
    if site.blog is None or not plan.feeds:
        return None
    return {"title": site.blog.title, "url": url_of(site.blog.base)}


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
