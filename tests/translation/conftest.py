"""Material's reading of Markdown, set up from mkdocs.yml as MkDocs does it."""

from __future__ import annotations

from pathlib import Path

import pytest
from markdown import Markdown
from mkdocs.config import load_config

CONFIG = Path(__file__).parents[2] / "mkdocs.yml"


@pytest.fixture(scope="session")
def material() -> Markdown:
    """Python-Markdown with the extensions of mkdocs.yml; `reset` it before each text."""
    config = load_config(str(CONFIG))
    return Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)
