"""The logo of the navbar, or of the footer."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from mkdocs_docusaurus.chrome.address import PATHNAME, Href, is_whole
from mkdocs_docusaurus.chrome.entry import link_attributes
from mkdocs_docusaurus.settings.navbar import Logo


@dataclass(frozen=True)
class ShownLogo:
    """What a template writes; `dark` is a picture of its own for dark pages, if there is one."""

    src: str
    dark: str | None
    alt: str
    href: str | None = None
    attributes: Mapping[str, str] = field(default_factory=dict)
    width: str | None = None
    height: str | None = None
    class_name: str = ""


def shown_logo(logo: Logo, href: Href) -> ShownLogo:
    """A logo on a page that writes links by `href`."""
    to = logo.href
    given = {"target": logo.target} if logo.target else {}
    return ShownLogo(
        _file(logo.src, href),
        _file(logo.src_dark, href) if logo.src_dark not in (None, logo.src) else None,
        logo.alt,
        href(to) if to else None,
        link_attributes(to, given) if to else given,
        logo.width,
        logo.height,
        logo.class_name or "",
    )


def _file(src: str | None, href: Href) -> str:
    """A file is no page: no slash follows its path."""
    src = src or ""
    return src if is_whole(src) else href(PATHNAME + src)
