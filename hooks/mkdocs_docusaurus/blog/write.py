"""The blog's pages as Material has them.

A post's title, date and authors are the template's business, and so is a list's; the text is here.
"""

from dataclasses import replace
from html import escape
from typing import Any

from mkdocs_docusaurus.blog.excerpt import EXCERPTS_END, post_mark
from mkdocs_docusaurus.blog.page import BlogPage
from mkdocs_docusaurus.blog.post import Post
from mkdocs_docusaurus.catalog import Tag
from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.link import Target
from mkdocs_docusaurus.link_mark import mark_link
from mkdocs_docusaurus.markdown.escape import escape_text
from mkdocs_docusaurus.markdown.scope import Page, Text
from mkdocs_docusaurus.markdown.tree import Block, Blocks, Document, Html
from mkdocs_docusaurus.page import hidden_parts, page_of, present, written_page
from mkdocs_docusaurus.question import Inquiry
from mkdocs_docusaurus.scripted import translate_scripted
from mkdocs_docusaurus.site import Site
from mkdocs_docusaurus.write.html import html_within
from mkdocs_docusaurus.written_page import WrittenPage


def write_post(post: Post, site: Site) -> WrittenPage:
    """A post as a page; its title is shown outside the text."""
    given = post.front_matter
    inquiry = Inquiry(site)
    page = _page(post, post, inquiry)
    translation = translate_scripted(_text(post, post.body, site), page, inquiry)
    meta = present(
        title=html_within(translation.title, mark_link) or escape(given.title_meta or post.title),
        description=escape(post.description),
        keywords=[escape(word) for word in given.keywords],
        image=escape(page.find(given.image, post.path).url) if given.image else "",
        hide=hidden_parts(given.raw, toc=given.hide_table_of_contents),
        search={"exclude": True} if post.unlisted else {},
        robots="noindex, nofollow" if post.unlisted else "",
        head=html_within(translation.head, mark_link),
    )
    return written_page(meta, translation, inquiry)


def write_blog_page(listing: BlogPage, site: Site) -> WrittenPage:
    """A page that lists posts: what shows of each, between `post_mark`s.

    What is wrong with an excerpt alone, such as an element that it cuts in two, is a problem too;
    links to parts of a page are checked where the whole post stands.
    """
    inquiry = Inquiry(site)
    slugs: dict[str, int] = {}
    blocks: list[Block] = []
    footnotes: list[tuple[str, Blocks]] = []
    problems: list[Problem] = []
    for number, post in enumerate(listing.in_excerpts):
        body = post.body if post.excerpt is None else post.excerpt
        page = replace(_page(post, listing, inquiry), footnotes=f"{number}-")
        translation = translate_scripted(_text(post, body, site), page, inquiry, slugs)
        problems += translation.problems
        blocks += [Html(post_mark(post)), *translation.document.blocks]
        footnotes += translation.document.footnotes
    document = Document((*blocks, Html(EXCERPTS_END)), footnotes=tuple(footnotes))
    return WrittenPage(_listing_meta(listing), document, tuple(problems), asked=inquiry.asked)


def copy_of_post(post: Post, text: str) -> str:
    """A post for reading apart: its title, date and authors, and the whole `text`."""
    names = ", ".join(escape_text(author.name) for author in post.authors if author.name)
    byline = " · ".join(filter(None, (post.date.date().isoformat(), names)))
    return f"# {escape_text(post.title)}\n\n{byline}\n\n{text.lstrip()}"


def copy_of_blog_page(listing: BlogPage, site: Site) -> str:
    """A list for reading apart: a line with a link for each post, tag or author."""
    page = page_of(listing.source, listing.permalink, Inquiry(site), base=listing.permalink)
    lines = [f"# {escape_text(listing.title)}", ""]
    for post in listing.posts:
        line = f"- {post.date.date().isoformat()}: {link_to(post.title, post.permalink, page)}"
        lines.append(f"{line}: {escape_text(post.description)}" if post.description else line)
    for counted in listing.counted:
        of = counted.of
        label, permalink = (of.label, of.permalink) if isinstance(of, Tag) else (of.name, of.page)
        lines.append(f"- {link_to(label or '', permalink, page)} ({counted.posts})")
    return "\n".join(lines) + "\n"


def link_to(label: str, permalink: str | None, page: Page) -> str:
    """A link to a page of the site, shown on `page`; the label alone where there is none."""
    text = escape_text(label)
    if not permalink:
        return text
    return f"[{text}](<{mark_link(page.find(permalink, page.source), 'markdown')}>)"


def _page(post: Post, shown_on: Post | BlogPage, inquiry: Inquiry) -> Page:
    """What a post's text may ask; on a list, links to its own parts lead to the post."""
    page = page_of(
        shown_on.source,
        shown_on.permalink,
        inquiry,
        base=post.base_url,
        front_matter=post.front_matter.raw,
    )

    def find(href: str, path: str) -> Target:
        own = href.startswith("#") and shown_on is not post
        return page.find(post.permalink + href if own else href, path)

    return replace(page, find=find, title_elsewhere=True)


def _text(post: Post, body: str, site: Site) -> Text:
    return Text(post.path, body, post.body_line, site.settings.is_mdx(post.path))


def _listing_meta(listing: BlogPage) -> dict[str, Any]:
    return present(
        title=escape(listing.title),
        description=escape(listing.description or ""),
        hide=["toc"],
        search={"exclude": True},
        robots="" if listing.listed else "noindex, nofollow",
    )
