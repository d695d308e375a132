"""Docusaurus' rules for a docs folder, in plain Python that knows nothing of MkDocs."""
