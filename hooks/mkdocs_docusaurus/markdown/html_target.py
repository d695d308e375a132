"""Links and sources in the HTML of CommonMark.

There Docusaurus takes `<a>` for its own link, as it does one in Markdown; in MDX it does not.
https://docusaurus.io/docs/markdown-features/links
"""

import re
from collections.abc import Container
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


def resolve_targets(
    html: str, position: Position, scope: Scope, checked: Container[str] | None = None
) -> str:
    """The HTML that begins at `position`, its targets written as the page's own URL needs them.

    Where only some links are `checked`, others that lead nowhere stay as they are.
    """
    if html.lstrip().lower().startswith(_NO_TAGS):
        return html

    def resolved(match: re.Match[str]) -> str:
        href = unescape(match["value"][1:-1])
        rows = html.count("\n", 0, match.start())
        at = Position(position.line + rows, 1) if rows else position
        is_link = match["name"].lower() == "a"
        if is_link and (checked is None or href in checked):
            target = resolve("link", href, at, scope)
        else:
            target = scope.page.find(href, scope.text.path)
            if target.broken and checked is not None:
                return match[0]
        url = mark_link(target, "html")
        return f'{match["before"]}"{escape(url)}"'

    return _TARGET.sub(resolved, html)
