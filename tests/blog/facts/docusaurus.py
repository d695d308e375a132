"""What a reader sees of a page that Docusaurus' classic theme made."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser, LexborNode

from .html import Facts, author, content, href_of, link, lists, one, page_links, present, text_of


def read_page(tree: LexborHTMLParser, path: str) -> Facts:
    """A page that Docusaurus' classic theme made."""
    main = one(tree, "main")
    for hidden in main.css(".hash-link, .sr-only"):
        hidden.decompose()
    posts = [post for post in main.css("article") if post.css_first("header time")]
    is_post = any(post.css_first("header h1") for post in posts)
    return present(
        {
            "title": text_of(tree.css_first("title")).removesuffix(" | T"),
            "description": content(tree, "description") if is_post else None,
            "noindex": "noindex" in (content(tree, "robots") or "") or None,
            "posts": [_post(post, path) for post in posts],
            "heading": None if posts and is_post else text_of(tree.css_first("h1")),
            "newer": link(
                main.css_first(".pagination-nav__link--prev"), path, ".pagination-nav__label"
            ),
            "older": link(
                main.css_first(".pagination-nav__link--next"), path, ".pagination-nav__label"
            ),
            "recent": [
                [text_of(group.css_first("h3")), [link(a, path) for a in group.css("a")]]
                for group in tree.css("aside [role=group]")
            ],
            "years": lists(main, "h3", path) if path.endswith("/archive") else None,
            "tags": _tags(main, path),
            "authors": [_author(person, path) for person in main.css("li > .avatar")],
        }
    )


def _post(post: LexborNode, path: str) -> Facts:
    title = one(post, "header h1, header h2")
    when = one(post, "header time")
    return present(
        {
            "title": text_of(title),
            "url": href_of(title.css_first("a"), path),
            "date": when.text(),
            "reading": text_of(when.parent).partition("·")[2].strip(),
            "authors": [_author(person, path) for person in post.css("header .avatar")],
            "tags": [link(a, path) for a in post.css("footer a[rel=tag]")],
            "text": text_of(post.css_first(".markdown")),
            "links": page_links(one(post, ".markdown"), path),
            "more": post.css_first("[aria-label^='Read more']") is not None or None,
        }
    )


def _author(person: LexborNode, path: str) -> Facts:
    name = person.css_first("[class*=authorName]")
    return author(
        person,
        path,
        name=text_of(name),
        href=href_of(person.css_first(".avatar__name a, a.avatar__photo-link"), path),
        title=person.css_first("small"),
        count=person.css_first("[class*=authorBlogPostCount]"),
        socials=person.css("[class*=authorSocials] a"),
    )


def _tags(main: LexborNode, path: str) -> list[list[str]]:
    tags = []
    for a in main.css("article > ul a[rel=tag]"):
        count = text_of(a.css_first("span"))
        tags.append([text_of(a).removesuffix(count).strip(), str(href_of(a, path)), count])
    return tags
