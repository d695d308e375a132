"""The catalog: every doc and category of a docs folder, named once."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from mkdocs_docusaurus.catalog.category import CategoryFile, read_category
from mkdocs_docusaurus.catalog.doc import Doc, read_doc
from mkdocs_docusaurus.catalog.files import IsDoc
from mkdocs_docusaurus.catalog.source_folder import SourceFolder, source_folder
from mkdocs_docusaurus.catalog.tag import Tag, read_tags_file
from mkdocs_docusaurus.catalog.version import PLAIN, Version
from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.digest import digest


@dataclass(frozen=True, eq=False)
class Catalog:
    """The docs of one version, read.

    `categories` is keyed by folder (`guides/basics`, `.` for the root).  Where two docs claim one
    id or one URL, `by_id` and `by_permalink` hold the first.  `assets` and `partials` are paths
    below the site's folder.  `draft_ids` and, by source, `drafts` are the docs that were left out
    for being drafts.
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
    version: Version = PLAIN


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
    """Every doc and category file as it was read, by source.

    `tags` are those that the `tags.yml` of each version defines, by the version's key.
    """

    docs: Mapping[str, ReadDoc]
    categories: Mapping[str, ReadCategory]
    tags: Mapping[str, Mapping[str, Tag]]

    def __or__(self, other: "ReadFiles") -> "ReadFiles":
        """The files of both."""
        return ReadFiles(
            {**self.docs, **other.docs},
            {**self.categories, **other.categories},
            {**self.tags, **other.tags},
        )


NOTHING_READ = ReadFiles({}, {}, {})


def read_catalog(
    root: Path,
    *,
    drafts: bool,
    earlier: ReadFiles | None = None,
    version: Version = PLAIN,
    is_doc: IsDoc | None = None,
) -> tuple[Catalog, tuple[Problem, ...]]:
    """Read every doc and category of a version, and say all that is wrong with them.

    `root` is the site's folder.  Without `drafts`, as in a production build, draft docs are left
    out.  A doc or category whose file has the text that it had when files were read `earlier` is
    the same one.
    """
    folder = source_folder(root, version.folder, version.translated, is_doc)
    problems = folder.problems

    def read(path: str) -> str:
        text, problem = folder.read(path)
        problems.extend([problem] if problem else [])
        return text

    source = folder.source
    tags = _read_tags(folder, read, version, problems)
    known_categories = earlier.categories if earlier else {}
    read_categories = {
        source(path): _read_category(path, source(path), read(path), known_categories)
        for path in folder.files("categories")
    }
    categories = _categories(read_categories, problems)
    known = earlier.docs if earlier and earlier.tags.get(version.key) == tags else {}
    every = {
        source(path): _read(path, source(path), read(path), tags, version, known)
        for path in folder.files("docs")
    }
    problems += (problem for doc in every.values() for problem in doc.problems)
    docs = [given.doc for given in every.values() if drafts or not given.doc.draft]
    left_out = [given.doc for given in every.values() if given.doc.draft and not drafts]
    by_id, same_id = _index(docs, lambda doc: doc.id, "id", ("id",))
    by_permalink, same_url = _index(docs, lambda doc: doc.permalink, "URL", ("slug", "id"))
    if not docs:
        place = version.folder or "."
        problems.append(Problem(place, 1, 1, "docs", "there are no docs in this folder"))
    catalog = Catalog(
        docs=tuple(docs),
        categories=categories,
        assets=tuple(map(source, folder.files("assets"))),
        partials=tuple(map(source, folder.files("partials"))),
        by_id=by_id,
        by_source={doc.source: doc for doc in docs},
        by_permalink=by_permalink,
        draft_ids=frozenset(doc.id for doc in left_out),
        drafts=frozenset(doc.source for doc in left_out),
        read=ReadFiles(every, read_categories, {} if tags is None else {version.key: tags}),
        version=version,
    )
    return catalog, tuple(sorted([*problems, *same_id, *same_url]))


def _read(
    path: str,
    source: str,
    text: str,
    tags: Mapping[str, Tag] | None,
    version: Version,
    known: Mapping[str, ReadDoc],
) -> ReadDoc:
    """A doc whose file holds `text`; where one is `known` to have held it, that one."""
    if source in known:
        doc = known[source].doc
        if doc.text_digest == digest(text) and doc.version == version:
            return known[source]
    translated = source != version.source(path)
    doc, problems = read_doc(path, text, tags, version, translated=translated)
    return ReadDoc(doc, tuple(problems))


def _read_tags(
    folder: SourceFolder, read: Callable[[str], str], version: Version, problems: list[Problem]
) -> Mapping[str, Tag] | None:
    path = folder.tags
    if path is None:
        return None
    tags, found = read_tags_file(folder.source(path), read(path), version.tags)
    problems += found
    return tags


def _read_category(
    path: str, source: str, text: str, known: Mapping[str, ReadCategory]
) -> ReadCategory:
    """A category file that holds `text`; where one is `known` to have held it, that one."""
    if source in known and known[source].text == text:
        return known[source]
    category, problems = read_category(path, text, source)
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
