"""Pages that nest deeper than Python-Markdown can follow: they show as they are written."""

from dataclasses import replace
from html import escape

from markdown import Extension, Markdown

from docusaurus.diagnostics import Problem
from docusaurus_mkdocs.files import PageFile

_MARK = "<!-- portal: too deep -->"


class DeepPages(Extension):
    """Gives the text itself where rendering it would take more levels than Python has."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Have `convert` end with a page, whatever it is given."""
        convert = md.convert

        def convert_or_show(source: str) -> str:
            try:
                return convert(source)
            except RecursionError:
                return f"{_MARK}<pre><code>{escape(source)}</code></pre>"

        md.convert = convert_or_show  # type: ignore[method-assign]


def note_deep_page(file: PageFile, html: str) -> None:
    """Make it a problem of the page that it could not be rendered."""
    if html.startswith(_MARK) and file.translation is not None:
        said = "this page nests blocks too deep to be rendered, and shows as it is written"
        problem = Problem(file.shown.source, 1, 1, "mdx", said, "nest fewer of them")
        problems = (*file.translation.problems, problem)
        file.translation = replace(file.translation, problems=problems)
