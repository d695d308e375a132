from mkdocs_docusaurus.catalog import Tag
from mkdocs_docusaurus.catalog.front_matter import read_front_matter
from mkdocs_docusaurus.catalog.tag import doc_tags, read_tags_file


def test_tags_file() -> None:
    tags, problems = read_tags_file(
        "tags.yml", "api:\n  label: API\n  permalink: /the-api\n  description: d\nother-TAG:\n"
    )
    assert problems == []
    assert tags == {
        "api": Tag("API", "/tags/the-api", "d", inline=False),
        "other-TAG": Tag("Other-tag", "/tags/other-tag", inline=False),
    }


def test_what_is_wrong_in_a_tags_file_has_its_line() -> None:
    text = "a: {label: [x]}\nb: word\nc: {colour: red}\nd: {permalink: a}\n"
    _, problems = read_tags_file("tags.yml", text)
    assert [(found.line, found.message) for found in sorted(problems)] == [
        (1, "`label` is a list, but must be text"),
        (2, 'the tag `b` is the text "word", but must be a mapping or empty'),
        (3, "a tag has no field `colour`"),
        (4, "another tag has the URL /tags/a of `d`"),
    ]


def test_inline_tags_have_their_url_from_their_label() -> None:
    written = "tags: [Some Tag, {label: Other, permalink: /o}]\n"
    tags, problems = doc_tags(read_front_matter("a.md", written)[0], None, "a.md")
    assert tags == (Tag("Some Tag", "/tags/some-tag"), Tag("Other", "/tags/o"))
    assert problems == []


def test_with_a_tags_file_an_inline_tag_is_a_problem() -> None:
    defined = {"api": Tag("API", "/tags/api", inline=False)}
    front_matter, _ = read_front_matter("a.md", "tags:\n  - api\n  - new\n")
    tags, problems = doc_tags(front_matter, defined, "a.md")
    assert tags == (defined["api"], Tag("new", "/tags/new"))
    assert [(found.line, found.column, found.message) for found in problems] == [
        (4, 5, "the tag `new` is not in tags.yml")
    ]
