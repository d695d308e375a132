"""Branches: what stands in the sidebar's closed categories, once for the whole site.

A page holds what it shows; a category that it shows closed names the file that has the rest.
"""

import posixpath
from collections.abc import Mapping
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from mkdocs_docusaurus.build.kept import kept
from mkdocs_docusaurus.digest import digest
from mkdocs_docusaurus.mkdocs.files import SiteFiles, made_file
from mkdocs_docusaurus.mkdocs.nav import BRANCHES, Category


def branches(files: SiteFiles) -> Mapping[str, Category]:
    """Each category that some page shows closed, by the place of its file in the site.

    A file that the site brings itself goes before one of these.
    """
    categories = files.nav.categories if files.nav else ()
    return {
        category.branch: category
        for category in categories
        if category.branch and files.get_file_from_path(category.branch) is None
    }


def branch_html(
    category: Category, files: SiteFiles, env: Environment, config: MkDocsConfig
) -> str:
    """What stands in a category; its links start from where its file stands."""
    return env.get_template("partials/nav-branch.html").render(
        nav=files.nav,
        category=category,
        page=None,
        base_url=posixpath.relpath(".", BRANCHES),
        config=config,
    )


def branch_files(
    files: SiteFiles, env: Environment, config: MkDocsConfig, inputs: str, file: Path | None
) -> list[File]:
    """A file for each of the branches, kept in `file`; `inputs` stand for all but the sidebars."""
    shown = branches(files)
    made = kept(
        file,
        digest((inputs, [(place, it.title, it.digest) for place, it in shown.items()])),
        lambda: {place: branch_html(it, files, env, config) for place, it in shown.items()},
    )
    return [made_file(place, html, config) for place, html in made.items()]
