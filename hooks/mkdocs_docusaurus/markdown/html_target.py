"""Links and sources in the HTML of CommonMark.

There Docusaurus takes `<a>` for its own link, as it does one in Markdown; in MDX it does not.
https://docusaurus.io/docs/markdown-features/links
"""

import re
from html import escape, unescape

from mkdocs_docusaurus.link_mark import mark_link
from mkdocs_docusaurus.markdown.links import resolve
from mkdocs_docusaurus.markdown.scope import Position, Scope

_TARGET = re.compile(
    r"""(?P<before><(?P<name>a|img|source|video|audio|iframe)\s(?:[^<>]*?\s)?(?:href|src)\s*=\s*)"""
    r"""(?P<value>"[^"]*"|'[^']*')""",
    re.IGNORECASE,
)
_NO_TAGS = ("<!", "<?", "<script", "<style", "<textarea")


def resolve_targets(html: str, position: Position, scope: Scope) -> str:
    """The HTML that begins at `position`, its targets written as the page's own URL needs them."""
    if html.lstrip().lower().startswith(_NO_TAGS):
        return html

    def resolved(match: re.Match[str]) -> str:
        href = unescape(match["value"][1:-1])
        rows = html.count("\n", 0, match.start())
        at = Position(position.line + rows, 1) if rows else position
        is_link = match["name"].lower() == "a"
        url = mark_link(resolve("link", href, at, scope), "html") if is_link else scope.url(href)
        return f'{match["before"]}"{escape(url)}"'

    return _TARGET.sub(resolved, html)
