"""Branches: what stands in the sidebar's closed categories, once for the whole site.

A page holds what it shows; a category that it shows closed names the file that has the rest.
"""

import posixpath
from collections.abc import Iterator

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from docusaurus_mkdocs.files import PlainFile, SiteFiles
from docusaurus_mkdocs.nav import BRANCHES


def branch_files(files: SiteFiles, env: Environment, config: MkDocsConfig) -> Iterator[File]:
    """A file for each category that some page shows closed; its links start from where it stands.

    A file that the site brings itself goes before one of these.
    """
    template = env.get_template("partials/nav-branch.html")
    base_url = posixpath.relpath(".", BRANCHES)
    for category in files.nav.categories if files.nav else ():
        if category.branch and files.get_file_from_path(category.branch) is None:
            html = template.render(
                nav=files.nav, category=category, page=None, base_url=base_url, config=config
            )
            yield PlainFile.generated(
                config, category.branch, content=html, inclusion=InclusionLevel.INCLUDED
            )
