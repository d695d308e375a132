"""The Content-Security-Policy that a built site passes.

A page loads nothing from another host, and runs no script but the site's own files and those that
stand in its pages, each allowed by its hash.  https://www.w3.org/TR/CSP3/
"""

import base64
import hashlib
from collections.abc import Iterable, Mapping

from selectolax.lexbor import LexborHTMLParser

# Styles stand in Material's pages, in tables' cells, in diagrams once they are drawn, and wherever
# an author writes `style`; a hash could not allow all of these.
_SOURCES: Mapping[str, str] = {
    "default-src": "'self'",
    "img-src": "'self' data:",
    "style-src": "'self' 'unsafe-inline'",
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'self'",
}
_EXECUTED = {"", "module", "importmap", "speculationrules"}


def inline_scripts(html: str) -> set[str]:
    """The scripts that stand in a page and are run; data, such as JSON-LD, is not."""
    scripts = LexborHTMLParser(html).css("script:not([src])")
    return {
        script.text(deep=True)
        for script in scripts
        if _is_executed((script.attributes.get("type") or "").strip().lower())
    }


def content_security_policy(scripts: Iterable[str]) -> str:
    """The header's value for a site whose pages hold these scripts."""
    hashes = sorted(f"'{_hash(script)}'" for script in set(scripts))
    sources = {**_SOURCES, "script-src": " ".join(["'self'", *hashes])}
    return "; ".join(f"{name} {value}" for name, value in sources.items())


def _is_executed(kind: str) -> bool:
    return kind in _EXECUTED or "javascript" in kind or "ecmascript" in kind


def _hash(script: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
