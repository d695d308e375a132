"""What the hint of a link that leads nowhere suggests."""

from __future__ import annotations

import pytest

from mkdocs_docusaurus.link import LinkIndex, broken_hint

DOCS = ("README.md", "guides/README.md", "guides/setup.md", "guides/camera/use.md", "api/use.md")
INDEX = LinkIndex(
    docs={path: f"/{path.removesuffix('.md')}" for path in DOCS},
    pages={"/guides/setup": "guides/setup.md", "/tags/camera": "tags/camera.md"},
    served={"guides/plan.png": "guides/plan.png"},
    static=frozenset({"img/logo.svg"}),
)


@pytest.mark.parametrize(
    ("href", "meant"),
    [
        ("./setpu.md", "./setup.md"),
        ("./Setup.md", "./setup.md"),
        ("../api/setup.md", "setup.md"),
        ("../apis/use.md", "../api/use.md"),
        ("../../README.md", "../README.md"),
        ("../native/camera.md", None),
        ("/guide/setup", "/guides/setup"),
        ("/camera", None),
        ("/tags/camra", "/tags/camera"),
        ("/img/lgoo.svg", "/img/logo.svg"),
        ("plna.png", "plan.png"),
    ],
)
def test_the_hint_names_the_doc_page_or_file_that_is_meant(href: str, meant: str | None) -> None:
    hint = broken_hint("link", href, "guides/first.md", INDEX)
    suggested = hint.removeprefix('did you mean "').removesuffix('"?')
    assert (suggested if hint != suggested else None) == meant
