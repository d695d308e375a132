"""`hide` in a page's front matter: what the page does without, as Material names it."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from .portal import Built, build_own, write

# Each part by the name that `hide` has for it, as it stands on a page that shows it.
PARTS = {
    "navigation": ".md-sidebar--primary:not([hidden])",
    "toc": ".md-sidebar--secondary:not([hidden])",
    "path": ".md-path",
    "tags": ".md-tags:not([hidden])",
    "footer": ".portal-neighbours",
    "feedback": "form.md-feedback",
}
SETTINGS = """
extra:
  analytics:
    feedback:
      title: Was this page helpful?
      ratings: [{ icon: material/thumb-up-outline, name: It was, data: 1 }]
"""


def page(hide: str) -> str:
    return f"---\ntags: [one]\nhide: {hide}\n---\n# A\n\n## Two\n"


def shown(tree: LexborHTMLParser) -> set[str]:
    """The parts that a page has."""
    return {name for name, css in PARTS.items() if tree.css_first(css)}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("hide")
    files = {"docs/index.md": "# Home\n", "docs/about/introduction.md": "# About\n"}
    files |= {f"docs/{part}.md": page(f"[{part}]") for part in PARTS}
    files["docs/all.md"] = page(f"[{', '.join(PARTS)}]")
    files["docs/word.md"] = page("toc")
    files["docs/other.md"] = page("{ from: [toc, 1], 2: {} }")
    files["docs/unknown.md"] = page("[everything, 1, {}]")
    files["docs/both.md"] = "---\nhide_table_of_contents: true\n" + page("[tags]")[4:]
    files["blog/2020-01-01-post.md"] = page("[toc, tags, feedback]")
    files["src/pages/alone.md"] = page("[toc, feedback]")
    write(folder, files)
    return build_own(folder, folder / "site", SETTINGS)


def test_nothing_is_wrong(site: Built) -> None:
    assert site.said == []


@pytest.mark.parametrize("part", PARTS)
def test_a_page_shows_all_but_what_it_hides(site: Built, part: str) -> None:
    assert shown(site.tree(part)) == PARTS.keys() - {part}


def test_a_page_may_hide_everything(site: Built) -> None:
    assert shown(site.tree("all")) == set()


def test_one_part_needs_no_list(site: Built) -> None:
    assert shown(site.tree("word")) == PARTS.keys() - {"toc"}


@pytest.mark.parametrize("name", ["other", "unknown"])
def test_a_field_of_the_authors_own_hides_nothing(site: Built, name: str) -> None:
    assert shown(site.tree(name)) == PARTS.keys()


def test_docusaurus_own_field_is_heeded_as_well(site: Built) -> None:
    assert shown(site.tree("both")) == PARTS.keys() - {"toc", "tags"}


def test_posts_and_standalone_pages_hide_parts_too(site: Built) -> None:
    assert not shown(site.tree("news/2020/01/01/post")) & {"toc", "tags", "feedback"}
    assert not shown(site.tree("alone")) & {"toc", "feedback"}
