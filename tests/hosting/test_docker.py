"""The image's build stage, as far as it goes without Docker."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from .server import ROOT


def kept() -> list[str]:
    """What `.dockerignore` lets into the image."""
    lines = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    assert "*" in lines
    return [line[1:] for line in lines if line.startswith("!")]


def test_the_site_builds_from_what_the_image_is_given(tmp_path: Path) -> None:
    for name in kept():
        source = ROOT / name
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, tmp_path / name)
        elif source.exists():
            shutil.copy(source, tmp_path / name)
    environment = {"PATH": os.environ["PATH"], "NO_MKDOCS_2_WARNING": "1"}
    for command in (["mkdocs", "build", "--strict"], ["tools.nginx_conf", "site"]):
        done = subprocess.run(
            [sys.executable, "-m", *command],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert done.returncode == 0, done.stderr
    assert (tmp_path / "site" / "about" / "introduction" / "index.html").is_file()


def test_the_server_does_not_run_as_root() -> None:
    lines = (ROOT / "Dockerfile").read_text("utf-8").splitlines()
    assert lines.index("USER www-data") > max(
        at for at, line in enumerate(lines) if line.startswith(("RUN", "COPY"))
    )
