"""A site as a preview has read it: what stands at its places, and the same after an edit."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path, PurePosixPath

from mkdocs_docusaurus.build.messages import say
from mkdocs_docusaurus.build.store import Store
from mkdocs_docusaurus.catalog import Doc, with_text
from mkdocs_docusaurus.catalog.files import kind_of, read_text
from mkdocs_docusaurus.llms import copy_path
from mkdocs_docusaurus.mkdocs.branches import branch_html, branches
from mkdocs_docusaurus.mkdocs.machine_files import LLMS, is_listed, llms_text
from mkdocs_docusaurus.mkdocs.made_page import output_bytes
from mkdocs_docusaurus.mkdocs.making import (
    Texts,
    Workshop,
    fill_search,
    has_imports,
    make_output,
    make_texts_again,
    whole_texts,
)
from mkdocs_docusaurus.mkdocs.nav import Category
from mkdocs_docusaurus.mkdocs.pages_check import FILE as PAGES_FILE
from mkdocs_docusaurus.mkdocs.places import places
from mkdocs_docusaurus.mkdocs.search import index_as_served
from mkdocs_docusaurus.site import Site

SEARCH_INDEX = "search/search_index.json"


@dataclass(frozen=True)
class PreviewedSite:
    """A site as the last build of the preview has read it; `texts` are those of its pages.

    Where it is `alone`, no plugin of others knows what its docs say.
    """

    shop: Workshop
    store: Store
    texts: Texts
    alone: bool

    @cached_property
    def copies(self) -> dict[str, str]:
        """The page that each Markdown copy is of, by the places of both in the site."""
        listed = ((name, file) for name, file in self.shop.pages.items() if is_listed(file.shown))
        return {copy_path(file.shown.permalink): name for name, file in listed}

    @cached_property
    def lists_pages(self) -> bool:
        """Whether `llms.txt` is the portal's to write."""
        return places(self.shop.files, str(self.shop.files.site_dir)).owner(LLMS) is None

    @cached_property
    def has_symlinks(self) -> bool:
        """Whether one file of the docs may stand in several places."""
        site = self.shop.site
        found = (walked for path in site.links.folders for walked in os.walk(_at(path, site)))
        paths = (f"{at}/{name}" for at, folders, files in found for name in (*folders, *files))
        return any(map(os.path.islink, paths))

    @cached_property
    def branches(self) -> Mapping[str, Category]:
        """The categories that pages show closed, by the places of their files in the site."""
        return branches(self.shop.files)


def content_at(place: str, shown: PreviewedSite) -> bytes | None:
    """What is to be served at a place, if that is made when asked for."""
    shop, texts = shown.shop, shown.texts.kept
    if place == SEARCH_INDEX:
        fill_search(whole_texts(texts.values(), shop, shown.store), shop)
        return index_as_served(shop.config).encode()
    if place == LLMS and shown.lists_pages:
        return llms_text(shop.files, shop.config).encode("utf-8", "surrogatepass")
    if place in shown.branches:
        return branch_html(shown.branches[place], shop.files, shop.env, shop.config).encode()
    page = place if place in shop.pages else shown.copies.get(place)
    if page is None:
        return None
    text = whole_texts([texts[page]], shop, shown.store)[page]
    if page != place:
        return text.copy.encode("utf-8", "surrogatepass")
    output = make_output(shop.pages[page], text, shop)
    say(output.messages)
    return output_bytes(output.html)


def edited(shown: PreviewedSite, saved: Iterable[Path]) -> PreviewedSite | None:
    """The site after some files were saved; None where it has to be read anew.

    As a rule an author works on a text, and nothing of that shows but on its own page, or on those
    that import it.  They are made again, and of the rest of the site not a file is read.
    """
    docs = _edited_docs(saved, shown) if shown.alone and not shown.has_symlinks else None
    if docs is None:
        return None
    touched = []
    for name, file in shown.shop.pages.items():
        if file.shown.source in docs:
            file.shown = docs[file.shown.source]
            touched.append(file)
        elif has_imports(shown.texts.kept[name]):
            touched.append(file)
    texts = make_texts_again(touched, shown.texts, shown.shop, shown.store)
    return replace(shown, texts=texts)


def _edited_docs(saved: Iterable[Path], shown: PreviewedSite) -> dict[str, Doc] | None:
    """The docs that were saved, by their sources; None where there is more to it than texts."""
    site = shown.shop.site
    root = site.settings.root
    with_problems = {problem.path for problem in site.problems}
    docs = {}
    for path in saved:
        source = path.relative_to(root).as_posix() if path.is_relative_to(root) else ""
        if not any(source.startswith(f"{folder}/") for folder in _docs_folders(site)):
            return None
        if source in site.docs_by_source and source not in with_problems:
            text, problem = read_text(root, source)
            doc = None if problem else with_text(site.docs_by_source[source], text)
            if doc is None:
                return None
            docs[source] = doc
        elif _is_partial(source, site) and path.is_file():
            continue
        elif not _is_no_part(path, source, site):
            return None
    return docs


def _is_no_part(path: Path, source: str, site: Site) -> bool:
    """Whether the site is not made of a file: it is hidden, or an editor's own and gone again."""
    if any(part.startswith(".") for part in PurePosixPath(source).parts):
        return path.name != PAGES_FILE
    held = (site.docs_by_source, site.links.drafts, site.served)
    is_known = any(source in sources for sources in held) or _is_partial(source, site)
    is_text = kind_of(source) in ("doc", "asset", "partial")
    return is_text and not path.exists() and not is_known


def _is_partial(source: str, site: Site) -> bool:
    return any(source in one.catalog.partials for one in site.docs)


def _docs_folders(site: Site) -> list[str]:
    versions = [one.version for one in site.docs]
    return [folder for it in versions for folder in (it.folder, it.translated) if folder]


def _at(path: str, site: Site) -> Path:
    return site.settings.root / path
