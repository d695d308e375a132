"""The generated docs: of a size, always the same, and with nothing wrong in them."""

import re
from pathlib import Path

import pytest

from tests.benchmarks.corpus import Corpus, make_corpus, write_corpus
from tests.conformance.build import build
from tests.conformance.case import Case


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return make_corpus(60)


@pytest.mark.parametrize("pages", [1, 2, 60, 380])
def test_has_as_many_pages_as_asked_for(pages: int) -> None:
    corpus = make_corpus(pages)
    docs = [name for name in corpus.files if re.fullmatch(r"docs/.*\.mdx?", name)]
    assert len(docs) == len(corpus.pages) == pages


def test_is_the_same_for_the_same_seed(corpus: Corpus) -> None:
    assert make_corpus(60) == corpus


def test_is_another_for_another_seed(corpus: Corpus) -> None:
    assert make_corpus(60, seed=7).files.keys() != corpus.files.keys()


def test_gives_every_page_a_url_and_a_label_of_its_own() -> None:
    pages = make_corpus(380).pages
    labels = [page.label for page in pages if page.label]
    assert len({page.url for page in pages}) == len(pages)
    assert len(set(labels)) == len(labels)


def test_says_no_paragraph_twice(corpus: Corpus) -> None:
    texts = [corpus.files[f"docs/{page.path}"].decode() for page in corpus.pages]
    first = [text.split("\n\n## ")[0].rpartition("\n\n")[2] for text in texts]
    assert len(set(first)) == len(first)


@pytest.mark.parametrize(
    "written",
    [
        r"^:::\w+\[",
        r"^<TabItem ",
        r"^```\w+ title=",
        r"^\| --- \|",
        r"^- ",
        r"^  +- ",
        r"^1\. ",
        r"^### ",
        r"^<details>",
        r"\]\(\.\.?/[^)]*\.mdx?\)",
        r"\]\(\.\.?/[^)]*\.mdx?#",
        r"\]\(/[^)]*\)",
        r"^!\[.*\]\(/img/",
        r"^!\[.*\]\(\.\S*\.svg\)",
        r"^sidebar_label: ",
        r"^sidebar_position: ",
    ],
)
def test_has_what_real_sites_have(corpus: Corpus, written: str) -> None:
    pages = "\n".join(corpus.files[f"docs/{page.path}"].decode() for page in corpus.pages)
    assert re.search(written, pages, re.MULTILINE)


def test_lies_in_folders_below_folders_each_with_a_category() -> None:
    corpus = make_corpus(380)
    folders = {f"docs/{page.folder}" for page in corpus.pages if page.folder}
    assert {folder.count("/") for folder in folders} == {2}
    above = {folder.rpartition("/")[0] for folder in folders}
    assert all(f"{folder}/_category_.json" in corpus.files for folder in folders | above)


def test_builds_without_a_problem(corpus: Corpus, tmp_path: Path) -> None:
    write_corpus(corpus, tmp_path)
    assert build(Case(tmp_path), tmp_path / "built") == []
    urls = [f"built{page.url.rstrip('/')}/index.html" for page in corpus.pages]
    assert [url for url in urls if not (tmp_path / url).is_file()] == []
