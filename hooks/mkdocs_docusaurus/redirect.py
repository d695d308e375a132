"""A page at an address where nothing is shown any more, or yet: it sends the reader on."""

from html import escape

_PAGE = (
    '<!doctype html><meta charset="utf-8"><meta name="robots" content="noindex">'
    '<meta http-equiv="refresh" content="0; url={url}"><a href="{url}">{title}</a>\n'
)


def redirect_page(url: str, title: str) -> str:
    """The HTML of a page that leads to a URL, and says so with a title."""
    return _PAGE.format(url=escape(url), title=escape(title))
