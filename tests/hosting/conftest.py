from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from .server import Server, build_own_site, serving


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """The portal's own site, behind nginx; pytest's own folders are closed to other users."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        run = folder / "run"
        run.mkdir()
        (folder / "secret.txt").write_text("secret", encoding="utf-8")
        build_own_site(folder / "site")
        folder.chmod(0o755)
        run.chmod(0o777)
        with serving(folder / "site", run) as running:
            yield running
