"""Kept docs: what was read in the files of docs and categories, from one build to the next."""

import pickle
from collections.abc import Iterator
from typing import Any

from mkdocs_docusaurus.build.store import KeptRead, Store
from mkdocs_docusaurus.catalog import ReadCategory, ReadDoc, ReadFiles
from mkdocs_docusaurus.mkdocs.inputs import code_version

_TAGS = "tags of "


def kept_docs(store: Store) -> ReadFiles:
    """The files as earlier builds read them, unless another version of the portal did."""
    version = code_version()
    kept = store.all(KeptRead).items()
    read = dict(_loaded((source, it.read) for source, it in kept if it.key == version))
    return ReadFiles(
        docs={source: it for source, it in read.items() if isinstance(it, ReadDoc)},
        categories={source: it for source, it in read.items() if isinstance(it, ReadCategory)},
        tags={
            source.removeprefix(_TAGS): it
            for source, it in read.items()
            if source.startswith(_TAGS)
        },
    )


def keep_docs(files: ReadFiles, earlier: ReadFiles, store: Store) -> None:
    """Keep files for the next build, as far as they are not those that were kept `earlier`."""
    now, before = _by_source(files), _by_source(earlier)
    new = {source: read for source, read in now.items() if before.get(source) != read}
    if new or before.keys() - now.keys():
        version = code_version()
        kept = (KeptRead(source, version, read) for source, read in _dumped(new))
        store.keep(KeptRead, kept, now)


def _by_source(files: ReadFiles) -> dict[str, Any]:
    tags = {_TAGS + key: tags for key, tags in files.tags.items()}
    return {**files.docs, **files.categories, **tags}


def _loaded(kept: Iterator[tuple[str, bytes]]) -> Iterator[tuple[str, Any]]:
    for source, read in kept:
        try:
            yield source, pickle.loads(read)
        except Exception:  # There is nothing that damage could not lead to.
            continue


def _dumped(read: dict[str, Any]) -> Iterator[tuple[str, bytes]]:
    for source, it in read.items():
        try:
            yield source, pickle.dumps(it)
        except RecursionError:  # Front matter that nests too deep is read every time.
            continue
