"""Rendering: what links may call a page's parts."""

from __future__ import annotations

from mkdocs_docusaurus.write.html import ids_in


def test_ids_and_names_are_what_links_may_lead_to() -> None:
    html = '<h2 id="a">A</h2><a name="b"></a><input name="c"><p id="">D</p>'
    assert ids_in(html) == {"a", "b"}
