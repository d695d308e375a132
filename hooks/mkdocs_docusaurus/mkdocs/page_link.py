"""Links to pages as templates read them."""

from dataclasses import dataclass
from html import escape
from urllib.parse import quote, unquote


@dataclass(frozen=True)
class PageLink:
    """A link to another page as templates read it."""

    title: str
    url: str

    @property
    def name(self) -> str:
        """The title as Material's template for tags prints it, which escapes nothing."""
        return escape(self.title)


def url_of(permalink: str, *, slash: bool = True) -> str:
    """A permalink as MkDocs writes a page's URL: relative to the site's root."""
    path = quote(unquote(permalink)).strip("/")
    return f"{path}/" if path and slash else path
