"""Kept docs: what was read in the files of docs and categories, from one build to the next."""

import pickle
from contextlib import suppress

from mkdocs.config.defaults import MkDocsConfig

from docusaurus.catalog import ReadFiles
from docusaurus_mkdocs.cache import site_file
from docusaurus_mkdocs.inputs import code_version

_SUFFIX = ".docs"


def kept_docs(config: MkDocsConfig) -> ReadFiles | None:
    """The docs as an earlier build read them; none where another version of the portal did."""
    file = site_file(config, _SUFFIX)
    try:
        version, _, docs = file.read_bytes().partition(b"\n") if file else (b"", b"", b"")
        return pickle.loads(docs) if version.decode() == code_version() else None
    except Exception:  # There is nothing that a damaged file could not lead to.
        return None


def keep_docs(docs: ReadFiles, earlier: ReadFiles | None, config: MkDocsConfig) -> None:
    """Keep docs for the next build, unless they are those kept `earlier`."""
    file = site_file(config, _SUFFIX)
    if file is None or docs == earlier:
        return
    begun = file.with_suffix(".begun")
    with suppress(OSError, RecursionError):  # Front matter may nest deep.
        begun.write_bytes(f"{code_version()}\n".encode() + pickle.dumps(docs))
        begun.replace(file)
