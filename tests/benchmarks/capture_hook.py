"""A last MkDocs hook: writes down each page and each file as the hooks before it left them."""

import os
from pathlib import Path
from typing import Any

from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

LAST = -100


@event_priority(LAST)
def on_files(files: Files, **_: Any) -> None:
    """Copy what is no page: pictures, downloads, static files."""
    for file in files:
        if not file.is_documentation_page():
            _path(file.src_uri).write_bytes(file.content_bytes)


@event_priority(LAST)
def on_page_markdown(markdown: str, page: Page, **_: Any) -> None:
    """Write the Markdown that Python-Markdown gets, under a name MkDocs takes for a page."""
    src_uri = page.file.src_uri
    path = _path(src_uri if src_uri.endswith(".md") else f"{src_uri}.md")
    # The blank line keeps a first line like `---` or `Note: x` from being read as front matter.
    path.write_text(f"\n{markdown}", "utf-8")


def _path(src_uri: str) -> Path:
    path = Path(os.environ["CAPTURE_DIR"], src_uri)
    path.parent.mkdir(parents=True, exist_ok=True)
    return path
