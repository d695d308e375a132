from collections.abc import Callable
from pathlib import Path

import pytest

from mkdocs_docusaurus.settings.folder import ReadSettings, read_settings

Read = Callable[..., ReadSettings]

NEEDED = "title: 'A site', url: 'https://example.com', baseUrl: '/'"


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Reads the settings of a folder whose config has these fields, and whose files are these."""

    def reader(fields: str = "", **files: str) -> ReadSettings:
        config = f"module.exports = {{\n{NEEDED},\n{fields}\n}};\n"
        for name, text in {"docusaurus.config.js": config, **files}.items():
            file = tmp_path / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return read_settings(tmp_path)

    return reader
