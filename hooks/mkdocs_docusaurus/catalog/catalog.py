"""The catalog: every doc and category of a docs folder, named once."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from mkdocs_docusaurus.catalog.category import CategoryFile, read_category
from mkdocs_docusaurus.catalog.doc import Doc, read_doc
from mkdocs_docusaurus.catalog.files import Files, read_text, walk
from mkdocs_docusaurus.catalog.tag import Tag, read_tags_file
from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.digest import digest


@dataclass(frozen=True, eq=False)
class Catalog:
    """A docs folder, read.

    `categories` is keyed by folder (`guides/basics`, `.` for the root).  Where two docs claim one
    id or one URL, `by_id` and `by_permalink` hold the first.  `draft_ids` and, by
    source, `drafts` are the docs that were left out for being drafts.
    `read` is what was read in the files of docs and categories.
    """

    docs: tuple[Doc, ...]
    categories: Mapping[str, CategoryFile]
    assets: tuple[str, ...]
    partials: tuple[str, ...]
    by_id: Mapping[str, Doc]
    by_source: Mapping[str, Doc]
    by_permalink: Mapping[str, Doc]
    read: "ReadFiles"
    draft_ids: frozenset[str] = frozenset()
    drafts: frozenset[str] = frozenset()


@dataclass(frozen=True)
class ReadDoc:
    """A doc, and what is wrong with its file."""

    doc: Doc
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class ReadCategory:
    """The text of a category file, and what was read in it."""

    text: str
    category: CategoryFile
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class ReadFiles:
    """Every doc and category file as it was read, by source; `tags` were defined by `tags.yml`."""

    docs: Mapping[str, ReadDoc]
    categories: Mapping[str, ReadCategory]
    tags: Mapping[str, Tag] | None


def read_catalog(
    docs_dir: Path, *, drafts: bool, earlier: ReadFiles | None = None
) -> tuple[Catalog, tuple[Problem, ...]]:
    """Read every doc and category below `docs_dir`, and say all that is wrong with them.

    Without `drafts`, as in a production build, draft docs are left out.  A doc or category whose
    file has the text that it had when files were read `earlier` is the same one.
    """
    files = walk(docs_dir)
    problems = list(files.problems)

    def read(path: str) -> str:
        text, problem = read_text(docs_dir, path)
        problems.extend([problem] if problem else [])
        return text

    tags = _read_tags(files, read, problems)
    known_categories = earlier.categories if earlier else {}
    read_categories = {
        source: _read_category(source, read(source), known_categories)
        for source in files.categories
    }
    categories = _categories(read_categories, problems)
    known = earlier.docs if earlier and earlier.tags == tags else {}
    every = {source: _read(source, read(source), tags, known) for source in files.docs}
    problems += (problem for doc in every.values() for problem in doc.problems)
    docs = [given.doc for given in every.values() if drafts or not given.doc.draft]
    left_out = [given.doc for given in every.values() if given.doc.draft and not drafts]
    by_id, same_id = _index(docs, lambda doc: doc.id, "id", ("id",))
    by_permalink, same_url = _index(docs, lambda doc: doc.permalink, "URL", ("slug", "id"))
    if not docs:
        problems.append(Problem(".", 1, 1, "docs", "there are no docs in this folder"))
    catalog = Catalog(
        docs=tuple(docs),
        categories=categories,
        assets=files.assets,
        partials=files.partials,
        by_id=by_id,
        by_source={doc.source: doc for doc in docs},
        by_permalink=by_permalink,
        draft_ids=frozenset(doc.id for doc in left_out),
        drafts=frozenset(doc.source for doc in left_out),
        read=ReadFiles(every, read_categories, tags),
    )
    return catalog, tuple(sorted([*problems, *same_id, *same_url]))


def _read(
    source: str, text: str, tags: Mapping[str, Tag] | None, known: Mapping[str, ReadDoc]
) -> ReadDoc:
    """A doc whose file holds `text`; where one is `known` to have held it, that one."""
    if source in known and known[source].doc.text_digest == digest(text):
        return known[source]
    doc, problems = read_doc(source, text, tags)
    return ReadDoc(doc, tuple(problems))


def _read_tags(
    files: Files, read: Callable[[str], str], problems: list[Problem]
) -> Mapping[str, Tag] | None:
    if files.tags is None:
        return None
    tags, found = read_tags_file(files.tags, read(files.tags))
    problems += found
    return tags


def _read_category(source: str, text: str, known: Mapping[str, ReadCategory]) -> ReadCategory:
    """A category file that holds `text`; where one is `known` to have held it, that one."""
    if source in known and known[source].text == text:
        return known[source]
    category, problems = read_category(source, text)
    return ReadCategory(text, category, tuple(problems))


def _categories(
    every: Mapping[str, ReadCategory], problems: list[Problem]
) -> Mapping[str, CategoryFile]:
    """The category file of each folder; the first of two is the one that counts."""
    categories: dict[str, CategoryFile] = {}
    for source, given in every.items():
        category = given.category
        if other := categories.get(category.folder):
            said = f"this folder has another category file, {other.source}, which is the one read"
            problems.append(Problem(source, 1, 1, "category", said, "keep one of the two"))
            continue
        problems += given.problems
        categories[category.folder] = category
    return categories


def _index(
    docs: Iterable[Doc], key: Callable[[Doc], str], noun: str, fields: tuple[str, ...]
) -> tuple[Mapping[str, Doc], list[Problem]]:
    """Docs by what should be their own and comes from `fields`; the first of two keeps it."""
    index: dict[str, Doc] = {}
    problems = []
    for doc in docs:
        first = index.setdefault(key(doc), doc)
        if first is not doc:
            given = doc.front_matter
            mark = next((given.at(name) for name in fields if name in given.raw), (1, 1))
            said = f"{doc.source} and {first.source} have the same {noun}, {key(doc)}"
            hint = f"give one of them another `{fields[0]}`"
            kind = f"duplicate-{noun.lower()}"
            problems.append(Problem(doc.source, *mark, kind, said, hint))
    return index, problems
