"""An author on an ejected page: picture, name, title and links."""

from html import escape

from mkdocs_docusaurus.blog import Author, Post
from mkdocs_docusaurus.blog.author import AUTHORS_FILE
from mkdocs_docusaurus.eject.plan import Plan
from mkdocs_docusaurus.link import find_target
from mkdocs_docusaurus.link_mark import Syntax, mark_link
from mkdocs_docusaurus.markdown.escape import escape_attribute, escape_text
from mkdocs_docusaurus.site import Site

_ICONS = {
    "email": "material-email-outline",
    "stackoverflow": "fontawesome-brands-stack-overflow",
    "twitter": "fontawesome-brands-twitter",
    "x": "fontawesome-brands-x-twitter",
    **{
        name: f"fontawesome-brands-{name}"
        for name in (
            *("bluesky", "github", "instagram", "linkedin"),
            *("mastodon", "threads", "twitch", "youtube"),
        )
    },
}


def author_of_post(author: Author, post: Post, site: Site, plan: Plan) -> list[str]:
    """An author below a post's title: picture, name, title and links, one beside the other."""

    def href(written: str) -> str:
        return _href(written, post.path, post.base_url, "markdown", site)

    name, title = escape_text(author.name or ""), escape_text(author.title or "")
    image = f"![{'' if name else title}](<{href(author.image_url or '')}>)"
    linked = f"[{name}](<{href(author.link)}>)" if author.link else name
    return [
        '<div class="md-profile" markdown>',
        *_picture(author, image, plan),
        '<div class="md-profile__description" markdown>',
        *line_of_html("portal-author", f"**{linked}**" if name else ""),
        *line_of_html("portal-author__title", title),
        *line_of_html("portal-author__socials", _socials(author)),
        "</div>",
        "</div>",
    ]


def author_as_heading(
    author: Author, level: str, site: Site, plan: Plan, posts: int | None = None
) -> list[str]:
    """An author whose name is a heading: the page's own, or in a list, with the number of `posts`.

    It is HTML as all headings of lists are, and so what stands beside it must be.
    """
    place = site.blogs[0].authors_file if site.blogs else AUTHORS_FILE

    def href(written: str) -> str:
        return escape(_href(written, place, "/", "html", site))

    name, title = escape(author.name or ""), escape(author.title or "")
    image = f'<img src="{href(author.image_url or "")}" alt="{"" if name else title}">'
    linked = f'<a href="{href(author.link)}">{name}</a>' if author.link else name
    count = "" if posts is None else f' <span class="portal-count">{posts}</span>'
    return [
        '<div class="md-profile">',
        *_picture(author, image, plan),
        '<div class="md-profile__description">',
        *([f'<{level} class="portal-author">{linked}{count}</{level}>'] if name else []),
        *([f'<span class="portal-author__title">{title}</span>'] if title else []),
        "</div>",
        "</div>",
        "",
        *line_of_html("portal-author__socials", _socials(author)),
        "",
    ]


def line_of_html(classes: str, markdown: str) -> list[str]:
    """A line in an element with classes for the site's styles, if there is any."""
    line = " ".join(markdown.split())
    return [f'<div class="{classes}" markdown="span">{line}</div>'] if line else []


def _href(written: str, path: str, base: str, syntax: Syntax, site: Site) -> str:
    """A link that stands in a post's front matter or in `authors.yml`."""
    return mark_link(find_target(written, path, base, site.links), syntax)


def _picture(author: Author, image: str, plan: Plan) -> list[str]:
    """The `image`, or initials in place of one that would tell another host who reads the page."""
    if not author.image_url:
        return []
    if plan.remote_pictures or not author.image_url.startswith(("http:", "https:", "//")):
        return line_of_html("md-author md-author--long", image)
    letters = escape("".join(word[0] for word in (author.name or "").split())[:2])
    classes = f'class="md-author md-author--long portal-initials" data-initials="{letters}"'
    return [f'<div {classes} aria-hidden="true"></div>'] if letters else []


def _socials(author: Author) -> str:
    return " ".join(
        f"[:{_ICONS.get(platform, 'material-link-variant')}:](<{link}>)"
        f'{{ title="{escape_attribute(platform)}" }}'
        for platform, link in author.socials.items()
    )
