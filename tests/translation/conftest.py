"""Material's reading of Markdown, set up from mkdocs.yml as MkDocs does it."""

from __future__ import annotations

from pathlib import Path

import pytest
from markdown import Extension, Markdown
from mkdocs.config import load_config

from docusaurus_mkdocs.nested_blocks import NestedBlocks

CONFIG = Path(__file__).parents[2] / "mkdocs.yml"


@pytest.fixture(scope="session")
def material() -> Markdown:
    """Python-Markdown with the extensions of mkdocs.yml; `reset` it before each text."""
    config = load_config(str(CONFIG))
    extensions: list[str | Extension] = [*map(str, config.markdown_extensions), NestedBlocks()]
    return Markdown(extensions=extensions, extension_configs=config.mdx_configs)
