from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

Write = Callable[[Mapping[str, str]], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a docs folder: paths and their texts in, the folder out."""

    def written(files: Mapping[str, str]) -> Path:
        for path, text in files.items():
            file = tmp_path / "docs" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return tmp_path / "docs"

    return written
