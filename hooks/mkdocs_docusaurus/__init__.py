"""Docusaurus sites, built by MkDocs with Material."""

__version__ = "0.1.0"
