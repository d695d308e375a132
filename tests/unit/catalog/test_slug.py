import pytest

from mkdocs_docusaurus.slug import github_slug, kebab_case, unique_slug


@pytest.mark.parametrize(
    ("heading", "slug"),
    [
        ("Getting Started", "getting-started"),
        ("What's new?", "whats-new"),
        ("A & B", "a--b"),
        ("snake_case - 2.0", "snake_case---20"),
        ("Été 日本", "été-日本"),
        ("🚀 Launch", "-launch"),
        ("", ""),
    ],
)
def test_github_slug(heading: str, slug: str) -> None:
    assert github_slug(heading) == slug


@pytest.mark.parametrize(
    ("headings", "slugs"),
    [
        (["A", "A", "A"], ["a", "a-1", "a-2"]),
        (["A", "A 1", "A"], ["a", "a-1", "a-2"]),
        (["A 1", "A", "A"], ["a-1", "a", "a-2"]),
        (["!", "?"], ["", "-1"]),
    ],
)
def test_a_slug_that_is_taken_is_numbered(headings: list[str], slugs: list[str]) -> None:
    taken: dict[str, int] = {}
    assert [unique_slug(heading, taken) for heading in headings] == slugs


@pytest.mark.parametrize(
    ("tag", "kebab"),
    [
        ("Some Label", "some-label"),
        ("fooBar", "foo-bar"),
        ("XMLHttpRequest", "xml-http-request"),
        ("v2beta", "v-2-beta"),
        ("1st place", "1st-place"),
        ("don't", "dont"),
        ("C++", "c"),
        ("Crème Brûlée", "creme-brulee"),
        ("日本 語", "日本-語"),
        ("ok👍🏽fine", "ok-👍🏽-fine"),
    ],
)
def test_kebab_case(tag: str, kebab: str) -> None:
    assert kebab_case(tag) == kebab
