"""Translating: a doc's Markdown as Material reads it."""

from docusaurus.markdown.scope import AnchorLink, Page, SourceFile, Text
from docusaurus.markdown.translate import Translation, translate

__all__ = ["AnchorLink", "Page", "SourceFile", "Text", "Translation", "translate"]
