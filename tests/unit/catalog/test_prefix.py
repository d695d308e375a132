import pytest

from mkdocs_docusaurus.catalog.prefix import split_prefix


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("01-intro", ("intro", 1)),
        ("2. Guides", ("Guides", 2)),
        ("003 - x", ("x", 3)),
        ("4__a", ("a", 4)),
        ("intro", ("intro", None)),
        ("2021-11-foo", ("2021-11-foo", None)),
        ("7.0-foo", ("7.0-foo", None)),
        ("5-", ("5-", None)),
        ("5 five", ("5 five", None)),
        ("42", ("42", None)),
    ],
)
def test_split_prefix(name: str, parts: tuple[str, int | None]) -> None:
    assert split_prefix(name) == parts
