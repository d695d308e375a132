"""What the site's settings change around the text, as the guide's page about them says."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from .portal import Built, build_own, write

FILES = {
    "docs/index.md": "# Home\n",
    "docs/a.md": "# A\n",
    "docs/about/introduction.md": "# Where an old address of the portal leads\n",
    "docs/g/_category_.yml": "label: G\nlink: {type: generated-index}\n",
    "docs/g/02-b.mdx": "# B\n",
    "blog/authors.yml": """
ada: {name: Ada King Lovelace, image_url: "https://example.org/ada.png"}
bob: {name: Bob, image_url: /img/bob.png}
""",
    "blog/2020-01-01-p.md": "---\nslug: p\nauthors: [ada, bob]\n---\nOf P.\n",
}
SETTINGS = """
repo_url: https://github.com/example/docs
edit_uri: edit/main/docs/
extra:
  announcement: <strong>New</strong>
  footer:
    - title: More
      items:
        - { label: A page, to: a/ }
        - { label: Elsewhere, href: "https://example.org/" }
  analytics:
    feedback:
      title: Was this page helpful?
      url: /answers
      ratings:
        - { icon: material/thumb-up-outline, name: It was, data: 1, note: Thank you. }
  docusaurus:
    blog_title: The journal
    blog_description: What happened.
    remote_author_pictures: true
plugins:
  - search
  - awesome-pages
  - redirects:
      redirect_maps: { docs/old.md: g/02-b.mdx }
"""


def built(folder: Path, settings: str) -> Built:
    write(folder, FILES)
    return build_own(folder, folder / "site", settings)


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return built(tmp_path_factory.mktemp("plain"), "extra: {footer: []}\n")


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return built(tmp_path_factory.mktemp("changed"), SETTINGS)


def found(tree: LexborHTMLParser, selector: str) -> list[str]:
    return [" ".join(node.text().split()) for node in tree.css(selector)]


def hrefs(tree: LexborHTMLParser, selector: str) -> list[str | None]:
    return [link.attributes["href"] for link in tree.css(selector)]


@pytest.mark.parametrize(
    "part", [".md-banner", ".portal-footer", "form.md-feedback", "[src*=feedback]", "[rel=edit]"]
)
def test_what_is_not_configured_is_not_there(plain: Built, part: str) -> None:
    assert found(plain.tree("/a"), part) == []


def test_the_announcement_stands_above_every_page(changed: Built) -> None:
    for path in ("/", "/a", "/category/g", "/news/p"):
        assert found(changed.tree(path), ".md-banner .md-typeset strong") == ["New"]


def test_the_footer_has_the_columns_of_links(changed: Built) -> None:
    tree = changed.tree("/g/b")
    assert found(tree, ".portal-footer h2") == ["More"]
    assert hrefs(tree, ".portal-footer a") == ["../../a/", "https://example.org/"]


def test_a_page_links_to_where_it_is_edited(changed: Built) -> None:
    there = "https://github.com/example/docs"
    assert hrefs(changed.tree("/a"), "[rel=edit]") == [f"{there}/edit/main/docs/a.md"]
    assert hrefs(changed.tree("/category/g"), "[rel=edit]") == []
    assert hrefs(changed.tree("/news/p"), "[rel=edit]") == [
        f"{there}/edit/main/blog/2020-01-01-p.md"
    ]
    assert there in hrefs(changed.tree("/a"), ".md-header a.md-source")


def test_readers_are_asked_whether_a_page_helped(changed: Built) -> None:
    tree = changed.tree("/a")
    assert found(tree, "form.md-feedback legend") == ["Was this page helpful?"]
    script = tree.css_first("script[src*=feedback]")
    assert script is not None
    assert script.attributes["data-url"] == "/answers"


def test_the_blog_has_the_title_and_the_description(changed: Built, plain: Built) -> None:
    tree = changed.tree("/news")
    assert found(tree, "title") == ["The journal - T"]
    assert found(tree, "h1") == ["The journal"]
    assert found(tree, ".portal-listing > p:not([class])") == ["What happened."]
    assert found(tree, ".md-tabs__item--active") == ["The journal"]
    assert "The journal" in (changed.site / "news" / "rss.xml").read_text("utf-8")
    assert found(plain.tree("/news"), "h1") == ["News"]


def test_no_author_picture_comes_from_another_host_unless_it_may(
    plain: Built, changed: Built
) -> None:
    pictures = ".portal-post__authors .md-author"
    sources = [image.attributes["src"] for image in plain.tree("/news/p").css(f"{pictures} img")]
    assert sources == ["../../img/bob.png"]
    without = plain.tree("/news/p").css(f"{pictures}:not(:has(img))")
    assert [initials.attributes["data-initials"] for initials in without] == ["AK"]
    sources = [image.attributes["src"] for image in changed.tree("/news/p").css(f"{pictures} img")]
    assert sources == ["https://example.org/ada.png", "../../img/bob.png"]


def test_an_old_address_leads_to_where_the_page_is_now(changed: Built) -> None:
    assert changed.said == []
    page = (changed.site / "docs" / "old" / "index.html").read_text("utf-8")
    assert "url=../../g/b/" in page


def test_readers_browsers_ask_no_host_for_facts_of_the_repository(tmp_path: Path) -> None:
    write(tmp_path, {"docs/a.md": "# A\n"})
    built = build_own(tmp_path, tmp_path / "out", "repo_url: https://github.com/acme/docs\n")
    page = (built.site / "a/index.html").read_text("utf-8")
    assert 'href="https://github.com/acme/docs"' in page
    assert 'data-md-component="source"' not in page
