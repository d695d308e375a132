"""A set of tabs as Material's content tabs.

https://squidfunk.github.io/mkdocs-material/reference/content-tabs/
"""

from mkdocs_docusaurus.markdown.blocks import indented


def tab_set(tabs: list[tuple[str, list[str]]], opened: int = 0) -> list[str]:
    """Tabs with their labels and contents; the first is marked as the first of a set of its own."""
    lines: list[str] = []
    for index, (label, content) in enumerate(tabs):
        mark = ("!" if index == 0 else "") + ("+" if index == opened and index else "")
        lines += [f'==={mark} "{_quoted(label)}"', "", *indented(content), ""]
    return lines[:-1]


def _quoted(label: str) -> str:
    return " ".join(label.split()).replace('"', "&quot;")
