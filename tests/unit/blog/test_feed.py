from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree

from mkdocs_docusaurus.blog import Post, read_blog
from mkdocs_docusaurus.blog.feed import FeedEntry, readable_anywhere, write_feeds
from mkdocs_docusaurus.settings.blog import BlogSettings

URL = "https://example.com/blog/a/"
ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"


def post(folder: Path, text: str) -> Post:
    (folder / "2021-08-26-a.md").write_text(text, encoding="utf-8")
    blog, _ = read_blog(BlogSettings(path=folder.name), folder.parent, drafts=False)
    return blog.posts[0]


def test_links_hold_anywhere() -> None:
    html = '<p><a href="../b/#c">b</a> <a href="#d">d</a> <img src="a.png"></p>'
    assert readable_anywhere(html, URL) == (
        '<p><a href="https://example.com/blog/b/#c">b</a> <a href="https://example.com/blog/a/#d">'
        'd</a> <img src="https://example.com/blog/a/a.png"></p>'
    )


def test_links_beside_headings_go() -> None:
    html = '<h2>A<a class="headerlink" href="#a">#</a></h2>'
    assert readable_anywhere(html, URL) == "<h2>A</h2>"


def test_both_feeds_hold_the_whole_text(tmp_path: Path) -> None:
    text = "---\ntitle: A & <b>\nauthors: [{name: Ada}, {name: Bob}]\ntags: [x]\n---\nText.\n"
    entry = FeedEntry(post(tmp_path, text), URL, "<p>Text & \x08more</p>")
    feeds = write_feeds("T Blog", "https://example.com/blog/", "en", [entry])
    rss = ElementTree.fromstring(feeds["rss.xml"])
    atom = ElementTree.fromstring(feeds["atom.xml"])
    assert [rss.findtext("channel/title"), atom.findtext(f"{ATOM}title")] == ["T Blog", "T Blog"]
    assert rss.findtext("channel/item/title") == "A & <b>"
    assert rss.findtext(f"channel/item/{CONTENT}") == "<p>Text & more</p>"
    assert atom.findtext(f"{ATOM}entry/{ATOM}content") == "<p>Text & more</p>"
    names = [name.text for name in atom.iter(f"{ATOM}name")]
    assert names == ["Ada", "Bob"]
    assert atom.findtext(f"{ATOM}updated") == datetime(2021, 8, 26, tzinfo=UTC).isoformat()
