"""Edit links, as whole sites of `tests/sites` do not show them."""

from pathlib import Path

import pytest

from mkdocs_docusaurus.edit_link import edit_links
from mkdocs_docusaurus.settings.docs import DocsSettings
from mkdocs_docusaurus.settings.site import SiteSettings
from mkdocs_docusaurus.site import read_site

EDIT = "https://code.example/edit/main"


@pytest.mark.parametrize(
    ("edit_url", "front_matter", "expected"),
    [
        (EDIT, "", {"/docs/a": f"{EDIT}/docs/a.md"}),
        (f"{EDIT}//", "", {"/docs/a": f"{EDIT}/docs/a.md"}),
        (EDIT, "custom_edit_url: https://own.example/a", {"/docs/a": "https://own.example/a"}),
        (EDIT, "custom_edit_url: null", {}),
        (None, "", {}),
    ],
)
def test_edit_link_of_a_doc(
    tmp_path: Path, edit_url: str | None, front_matter: str, expected: dict[str, str]
) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/a.md").write_text(f"---\n{front_matter}\n---\n", encoding="utf-8")
    settings = SiteSettings(tmp_path, docs=(DocsSettings(edit_url=edit_url),))
    assert edit_links(read_site(settings)) == (expected, ())
