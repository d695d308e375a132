"""What is wrong with a blog, each with its address."""

from pathlib import Path

import pytest

from mkdocs_docusaurus.blog import Blog, read_blog
from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.settings.blog import BlogSettings


def read(folder: Path, files: dict[str, str], *, drafts: bool = False) -> tuple[Blog, list[str]]:
    """A blog of these files beside the docs, and its problems as `file:line:column kind`."""
    for name, text in files.items():
        file = folder / "blog" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    blog, problems = read_blog(BlogSettings(), folder, drafts=drafts)
    return blog, [_address(problem) for problem in problems if problem.kind != "untruncated"]


def _address(problem: Problem) -> str:
    return f"{problem.path}:{problem.line}:{problem.column} {problem.kind}"


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("---\nauthors: ada\n---\n", "2:1 author"),
        ("---\nauthors: [bob, ada]\n---\n", "2:16 author"),
        ("---\nauthors: [bob, bob]\n---\n", "2:16 author"),
        ("---\nauthors: bob\nauthor: Ada\n---\n", "3:1 author"),
        ("---\nauthors: {title: Countess}\n---\n", "2:1 front-matter"),
        ("---\nauthors:\n  name: Ada\n---\n", "2:1 inline-author"),
        ("---\nauthor: Ada\n---\n", "2:1 inline-author"),
        ("---\ndate: 2021-13-01\n---\n", "2:1 front-matter"),
        ("---\nslug: a?b\n---\n", "2:1 slug"),
        ("---\ntags: [b]\n---\n", "2:8 tag"),
        ("---\ndraft: maybe\n---\n", "2:1 front-matter"),
        ("---\ntitle: A\n", "1:1 front-matter"),
    ],
)
def test_front_matter(text: str, address: str, tmp_path: Path) -> None:
    shared = {"authors.yml": "bob: {name: Bob}\n", "tags.yml": "a:\n"}
    _, problems = read(tmp_path, shared | {"2021-08-26-a.md": text})
    assert problems == [f"blog/2021-08-26-a.md:{address}"]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("- Bob\n", "1:1 author"),
        ("bob: Bob\n", "1:1 author"),
        ("bob: {url: https://example.org}\n", "1:1 author"),
        ("bob: {name: Bob, page: 3}\n", "1:18 author"),
        ("bob: {name: Bob, socials: {github: 'a/b'}}\n", "1:18 author"),
        ("bob: {name: B, page: true}\nBob: {name: B, page: true}\n", "2:1 author"),
        ("bob: {name: [\n", "2:1 author"),
    ],
)
def test_authors_file(text: str, address: str, tmp_path: Path) -> None:
    _, problems = read(tmp_path, {"authors.yml": text, "2021-08-26-a.md": "A.\n"})
    assert problems == [f"blog/authors.yml:{address}"]


def test_a_date_that_is_none(tmp_path: Path) -> None:
    blog, problems = read(tmp_path, {"2021-02-31-a.md": "A.\n"})
    assert problems == ["blog/2021-02-31-a.md:1:1 post"]
    assert [post.permalink for post in blog.posts] == ["/blog/2021/02/31/a"]


def test_no_date_at_all(tmp_path: Path) -> None:
    _, problems = read(tmp_path, {"a.md": "A.\n"})
    assert problems == ["blog/a.md:1:1 post"]


def test_a_post_on_the_url_of_a_list(tmp_path: Path) -> None:
    _, problems = read(tmp_path, {"2021-08-26-a.md": "---\nslug: archive\n---\nA.\n"})
    assert problems == ["blog/2021-08-26-a.md:2:1 duplicate-url"]


def test_drafts_are_for_previews(tmp_path: Path) -> None:
    draft = {"2021-08-26-a.md": "---\ndraft: true\nauthors: nobody\n---\nA.\n"}
    assert read(tmp_path, draft)[0].posts == ()
    assert read(tmp_path, draft)[1] == []
    assert len(read(tmp_path, draft, drafts=True)[0].posts) == 1


def test_a_blog_at_the_root(tmp_path: Path) -> None:
    (tmp_path / "blog").mkdir()
    (tmp_path / "blog" / "2021-08-26-a.md").write_text("A.\n", encoding="utf-8")
    blog, _ = read_blog(BlogSettings(route="/", title="Blog"), tmp_path, drafts=False)
    assert {"/", "/archive", "/2021/08/26/a"} == blog.by_permalink.keys()
