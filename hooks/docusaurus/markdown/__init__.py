"""Translating: a doc's Markdown as Material reads it."""

from docusaurus.markdown.scope import Page, SourceFile, Text
from docusaurus.markdown.translate import Translation, translate

__all__ = ["Page", "SourceFile", "Text", "Translation", "translate"]
