"""A React page as Material has it: what its component renders, and what that says of itself.

https://docusaurus.io/docs/creating-pages#add-a-react-page
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from html import escape, unescape
from typing import Any

from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.link import AnchorLink, Target, readable
from mkdocs_docusaurus.link_mark import mark_link
from mkdocs_docusaurus.markdown.scope import Text
from mkdocs_docusaurus.markdown.translate import Translation, translate_rendered
from mkdocs_docusaurus.page import page_of
from mkdocs_docusaurus.question import Inquiry
from mkdocs_docusaurus.script.react import Rendered
from mkdocs_docusaurus.scripted import PageScript
from mkdocs_docusaurus.site import Site
from mkdocs_docusaurus.standalone import ReactPage
from mkdocs_docusaurus.stylesheets.site_style import component_style
from mkdocs_docusaurus.write.html import html_within
from mkdocs_docusaurus.written_page import WrittenPage

TEMPLATE = "react.html"
_TAG = re.compile(r"<[a-zA-Z][^<>]*>")
_ADDRESS = re.compile(r'(?<=\s)(href|src|poster)="([^"]*)"')


def write_react(page: ReactPage, site: Site) -> WrittenPage:
    """What a page's component renders, its links into the site resolved."""
    inquiry = Inquiry(site)
    rendered = _rendered(page, site)
    inquiry.depend_on(rendered)
    links = RenderedLinks(rendered, page.path, page.permalink, inquiry)
    shown = _translated(links.resolved(rendered.html or ""), page, inquiry)
    head = links.resolved(rendered.head) + html_within(shown.head, mark_link)
    return WrittenPage(
        _meta(rendered, head, site),
        shown.document,
        (*rendered.problems, *links.problems, *shown.problems),
        (*links.anchors, *shown.anchors),
        inquiry.asked,
        inquiry.files,
    )


def _translated(html: str, page: ReactPage, inquiry: Inquiry) -> Translation:
    """HTML whose links are resolved, with what it has of the theme's parts written as ours."""
    script = PageScript(inquiry, page.permalink, is_asking=False)
    asked = page_of(page.source, page.permalink, inquiry, base="/")
    asked = replace(asked, render=script.render, value=script.value)
    return translate_rendered(html, Text(page.path, ""), asked)


def _rendered(page: ReactPage, site: Site) -> Rendered:
    if site.renderer is None:
        said = "this page is made by code, which is not run: it shows nothing"
        return Rendered(None, problems=(Problem(page.path, 1, 1, "script", said),))
    settings = site.settings
    url = settings.base_url.rstrip("/") + page.permalink
    return site.renderer.page(settings.root / page.path, url)


def with_own_main(html: str) -> str:
    """A whole page whose own `<main>` is the only one; a page without one still has that part."""
    before, opening, rest = html.partition("<main ")
    inside, _, behind = rest.rpartition("</main>")
    role = "" if "<main" in inside else 'role="main" '
    return f"{before}<div {role}{inside}</div>{behind}" if opening else html


class RenderedLinks:
    """The links in what components render: those that lead nowhere are problems."""

    def __init__(self, rendered: Rendered, path: str, permalink: str, inquiry: Inquiry) -> None:
        self.problems: list[Problem] = []
        self.anchors: list[AnchorLink] = []
        self._rendered, self._path, self._permalink = rendered, path, permalink
        self._inquiry = inquiry
        self._base = inquiry.site.settings.base_url

    def resolved(self, html: str) -> str:
        """HTML with a mark for each link into the site."""
        return _TAG.sub(lambda tag: _ADDRESS.sub(self._written, tag[0]), html)

    def _written(self, found: re.Match[str]) -> str:
        target = self._target(unescape(found[2]))
        return f'{found[1]}="{escape(mark_link(target, "html"))}"' if target else found[0]

    def _target(self, href: str) -> Target | None:
        """Where a link within the site leads; none where it stays as it is.

        Rule: `Link` of Docusaurus alone has its links checked.
        """
        checked = href in self._rendered.links
        if checked and href.startswith("#"):
            self._note_anchor(href, self._permalink)
        if not href.startswith(self._base) or href.startswith("//"):
            return None
        target = self._inquiry.link(href, self._path, "/")
        if not target.broken:
            if checked:
                self._note_anchor(href, target.url)
            return target
        if checked:
            said = f'link to "{readable(href)}" finds no page'
            hint = self._inquiry.hint("link", href, self._path)
            self.problems.append(Problem(*self._place(href), "link", said, hint))
        return None

    def _note_anchor(self, href: str, permalink: str) -> None:
        fragment = href.partition("#")[2]
        if fragment:
            said = (
                f'link to "{readable(href)}" finds its page, '
                f'but nothing in it is called "{fragment}"'
            )
            hint = "name a heading's id, or leave out what comes after #"
            problem = Problem(*self._place(href), "anchor", said, hint)
            self.anchors.append(AnchorLink(permalink, fragment, problem))

    def _place(self, href: str) -> tuple[str, int, int]:
        """Where a link is written: its file, line and column; the page's first where in none."""
        root = self._inquiry.site.settings.root
        written = (href, href.removeprefix(self._base.rstrip("/")))
        for path in sorted(self._rendered.read, key=lambda it: it != root / self._path):
            if not path.is_relative_to(root) or "node_modules" in path.parts or not path.is_file():
                continue
            text = path.read_text(encoding="utf-8", errors="replace")
            for quoted in (f"{quote}{link}{quote}" for link in written for quote in "\"'`"):
                if (at := text.find(quoted)) >= 0:
                    before = text[: at + 1]
                    column = len(before) - before.rfind("\n")
                    return path.relative_to(root).as_posix(), before.count("\n") + 1, column
        return self._path, 1, 1


def _meta(rendered: Rendered, head: str, site: Site) -> dict[str, Any]:
    """The front matter that the template reads, and prints as HTML."""
    title, site_title = rendered.title or "", site.settings.title
    own = title.removesuffix(f" {site.settings.title_delimiter} {site_title}")
    meta: dict[str, Any] = {
        "title": escape(own or site_title),
        "whole_title": escape(title or site_title),
        "template": TEMPLATE,
        "react": {
            "layout": rendered.has_layout or rendered.html is None,
            "footer": rendered.has_footer,
            "classes": " ".join(filter(None, _classes(rendered))),
        },
        "hide": ["navigation", "toc", "path", "tags", "feedback"],
    }
    if rendered.description:
        meta["description"] = escape(rendered.description)
    if rendered.redirect is not None:
        meta |= {"search": {"exclude": True}, "robots": "noindex"}
        head += f'<meta http-equiv="refresh" content="0; url={escape(rendered.redirect)}">'
    styles = component_style(rendered.styles)
    if head or styles:
        meta["head"] = head + styles
    return meta


def _classes(rendered: Rendered) -> tuple[str, ...]:
    """The classes of the page as a whole, which are its own element's here."""
    attributes: tuple[Mapping[str, Any], ...] = (
        rendered.html_attributes,
        rendered.body_attributes,
    )
    own = [str(it.get("className") or it.get("class") or "") for it in attributes]
    return (rendered.wrapper_class, *own)
