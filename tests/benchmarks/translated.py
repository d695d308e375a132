"""Docs as MkDocs alone can build them: the text of every page as the hook hands it to Markdown."""

import sys
from pathlib import Path

from mkdocs_docusaurus.mkdocs.config import config_text
from tests.benchmarks.plain_config import capturing_config
from tests.benchmarks.process import Cost, run

ROOT = Path(__file__).parents[2]
CONFIG = ROOT / "mkdocs.yml"
CAPTURE_HOOK = Path(__file__).with_name("capture_hook.py")


def build(config: Path, docs: Path, site: Path, extra: dict[str, str] | None = None) -> Cost:
    """Build a docs folder with MkDocs and a configuration; what that cost."""
    folders = {"DOCS_DIR": str(docs), "SITE_DIR": str(site)}
    # `mkdocs.yml` may name functions of ours.
    fixed = {"PYTHONPATH": str(ROOT / "hooks"), "NO_MKDOCS_2_WARNING": "1"}
    command: list[str | Path] = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", config]
    return run(command, ROOT, {**fixed, **folders, **(extra or {})})


def translated_docs(docs: Path, work: Path) -> Path:
    """A docs folder below `work` with everything the hook makes of `docs`."""
    config, captured = work / "capture.yml", work / "translated"
    captured.mkdir(parents=True)
    config.write_text(capturing_config(config_text(CONFIG), ROOT, CAPTURE_HOOK), "utf-8")
    off = {"CACHE": "0", "CACHE_DIR": str(work / "cache")}
    build(config, docs, work / "captured-site", {"CAPTURE_DIR": str(captured), **off})
    return captured
