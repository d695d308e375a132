"""Zensical, from PyPI, in an environment of its own."""

import re
import subprocess
import sys
from pathlib import Path

from tests.benchmarks.process import CannotMeasure

CACHE = Path(__file__).parents[2] / ".cache" / "bench"
# The newest first; where its theme, a package of its own since 0.0.74, cannot be had, the last
# version that still brings its theme along.
VERSIONS = ("0.1.1", "0.0.73")


def installed() -> tuple[str, Path]:
    """The version and the program, installed if need be; CannotMeasure if that fails."""
    for version in VERSIONS:
        if (program := _program(version)).is_file():
            return version, program
    said = ""
    for version in VERSIONS:
        program = _program(version)
        venv = program.parents[1]
        subprocess.run([sys.executable, "-m", "venv", venv], check=True)
        done = subprocess.run(
            [venv / "bin" / "pip", "install", "-qq", f"zensical=={version}"],
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode == 0:
            return version, program
        said = done.stderr[-500:]
    raise CannotMeasure(f"pip does not install Zensical: {said}")


def _program(version: str) -> Path:
    return CACHE / f"zensical-{version}" / "bin" / "zensical"


def lay_out(site: Path, config: str) -> None:
    """Make a folder with `docs` a Zensical site, from a MkDocs configuration.

    Its paths are Zensical's defaults, `docs` and `site`; its cache is `.cache` beside them.
    """
    config = re.sub(r"^(docs_dir|site_dir):.*\n", "", config, flags=re.MULTILINE)
    (site / "mkdocs.yml").write_text(config, "utf-8")
