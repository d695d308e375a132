import pytest

from mkdocs_docusaurus.catalog.doc import read_doc


@pytest.mark.parametrize(
    ("source", "front_matter", "doc_id", "url"),
    [
        ("intro.md", "", "intro", "/intro"),
        ("01-guides/02-intro.mdx", "", "guides/intro", "/guides/intro"),
        ("01-g/02-i.md", "parse_number_prefixes: false", "01-g/02-i", "/01-g/02-i"),
        ("guides/x.md", "id: intro", "guides/intro", "/guides/intro"),
        ("guides/index.md", "id: home", "guides/home", "/guides"),
        ("guides/x.md", "slug: /", "guides/x", "/"),
        ("guides/x.md", "slug: ../y", "guides/x", "/y"),
        ("guides/x.md", "slug: 5", "guides/x", "/guides/5"),
    ],
)
def test_id_and_url(source: str, front_matter: str, doc_id: str, url: str) -> None:
    doc, problems = read_doc(source, f"---\n{front_matter}\n---\n", None)
    assert (doc.id, doc.permalink, problems) == (doc_id, url, [])


@pytest.mark.parametrize(
    ("text", "title", "label"),
    [
        ("text", "intro", "intro"),
        ("# Heading", "Heading", "Heading"),
        ("---\ntitle: T\n---\n# Heading", "T", "T"),
        ("---\ntitle: T\nsidebar_label: L\n---\n", "T", "L"),
        ("---\nid: other\n---\ntext", "other", "other"),
    ],
)
def test_title_and_label(text: str, title: str, label: str) -> None:
    doc, _ = read_doc("guides/01-intro.md", text, None)
    assert (doc.title, doc.label) == (title, label)


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("x", 2),
        ("---\nsidebar_position: 0\n---\n", 0),
        ("---\nparse_number_prefixes: false\n---\n", None),
    ],
)
def test_position(text: str, position: float | None) -> None:
    assert read_doc("02-intro.md", text, None)[0].position == position


def test_description_falls_back_on_the_first_line() -> None:
    assert read_doc("a.md", "# T\n\nFirst *line*.", None)[0].description == "First line."
    assert read_doc("a.md", "---\ndescription: D\n---\ntext", None)[0].description == "D"
    assert read_doc("a.md", "", None)[0].description == ""


def test_the_body_knows_its_line() -> None:
    doc, _ = read_doc("a.md", "---\ntitle: T\n---\n\ntext\n", None)
    assert (doc.body, doc.body_line) == ("\ntext\n", 4)


@pytest.mark.parametrize(
    ("source", "text", "line", "url"),
    [
        ("a.md", "---\ntitle: T\nslug: /x?y\n---\n", 3, "/a"),
        ("a.md", "---\nslug: /../x\n---\n", 2, "/a"),
        ("what?.md", "x", 1, "/what?"),
    ],
)
def test_a_slug_that_makes_no_url_is_a_problem(source: str, text: str, line: int, url: str) -> None:
    doc, problems = read_doc(source, text, None)
    assert doc.permalink == url
    assert [(found.kind, found.line) for found in problems] == [("slug", line)]
