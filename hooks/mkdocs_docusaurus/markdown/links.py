"""Links and images within text: where they lead, and what is wrong where they lead nowhere."""

from urllib.parse import unquote

from markdown_it.token import Token

from mkdocs_docusaurus.link import AnchorLink, Target, readable
from mkdocs_docusaurus.markdown.scope import Place, Position, Scope
from mkdocs_docusaurus.markdown.tree import Image, Inlines, Link, Text

_UNLISTED = "list that page, or leave the link out, if it is not meant to be found"


def link(token: Token, inner: Inlines, scope: Scope, place: Place) -> Link:
    """A link around inline content."""
    href = str(token.attrs.get("href", ""))
    if token.markup == "autolink" and inner == (Text(href),):
        return Link(Target(href), "", inner, bare=True)
    target = resolve("link", href, position_of(token, scope, place), scope)
    return Link(target, str(token.attrs.get("title", "")), inner)


def image(token: Token, alt: str, scope: Scope, place: Place) -> Image:
    """An image with its alternative text."""
    source = str(token.attrs.get("src", ""))
    target = resolve("image", source, position_of(token, scope, place), scope)
    return Image(target, alt, str(token.attrs.get("title", "")))


def resolve(kind: str, href: str, position: Position, scope: Scope) -> Target:
    """Where the `link` or `image` at a position leads; one that leads nowhere is a problem."""
    target = scope.page.find(href, scope.text.path)
    if target.broken:
        scope.report_broken(kind, href, position)
    elif kind == "link":
        if target.unlisted and target.url != scope.page.permalink:
            said = f'link to "{readable(href)}" leads to an unlisted page'
            scope.report(position, "unlisted-link", said, _UNLISTED)
        _note_anchor(href, target, position, scope)
    return target


def _note_anchor(href: str, target: Target, position: Position, scope: Scope) -> None:
    """Remember a link to a part of a page, whose ids are known when every page is."""
    fragment = unquote(href.partition("#")[2])
    if not fragment or not (href.startswith("#") or target.source):
        return
    permalink = scope.page.permalink if href.startswith("#") else target.url
    said = f'link to "{readable(href)}" finds its page, but nothing in it is called "{fragment}"'
    hint = "name a heading's id, or leave out what comes after #"
    problem = scope.problem(position, "anchor", said, hint)
    scope.anchors.append(AnchorLink(permalink, fragment, problem))


def position_of(token: Token, scope: Scope, place: Place) -> Position:
    """Where a link's target is written: at the link, or where its reference is defined."""
    reference = scope.env.get("references", {}).get(token.meta.get("label"))
    if reference is None:
        return scope.position(token, place)
    line = int(reference["map"][0])
    return Position(line, scope.text.lines[line].find("[") + 1)
