import pytest

from mkdocs_docusaurus.blog.file_name import FileName, read_file_name


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("2021-08-26-name.md", FileName("2021-08-26", "name", "/2021/08/26/name")),
        ("2021-08-26-name/index.mdx", FileName("2021-08-26", "name", "/2021/08/26/name")),
        ("2021/08/26/name.md", FileName("2021/08/26", "name", "/2021/08/26/name")),
        ("2021-08-26/name.md", FileName("2021-08-26", "name", "/2021/08/26/name")),
        ("2021-8-2-name.md", FileName("2021-8-2", "name", "/2021/8/2/name")),
        ("news/2021-08-26-name.md", FileName("2021-08-26", "name", "/2021/08/26/news/name")),
        ("name.md", FileName(None, "name", "/name")),
        ("folder/index.md", FileName(None, "folder", "/folder")),
    ],
)
def test_names(path: str, found: FileName) -> None:
    assert read_file_name(path) == found
