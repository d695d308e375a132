"""Material's reading of Markdown, set up from mkdocs.yml as MkDocs does it."""

from __future__ import annotations

from pathlib import Path

import pytest
from markdown import Markdown
from mkdocs.config import load_config

from mkdocs_docusaurus.mkdocs.render import renderer

CONFIG = Path(__file__).parents[2] / "mkdocs.yml"


@pytest.fixture(scope="session")
def material() -> Markdown:
    """Python-Markdown as pages are rendered; `reset` it before each text."""
    return renderer(load_config(str(CONFIG)))
