"""Translating: a doc's Markdown as Material reads it."""
