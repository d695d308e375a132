"""A case: a docs folder named after one behaviour, and what is ejected of it."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from tests.conformance.case import Case

from .builders import eject_case

CASES = Path(__file__).parent / "cases"
SAID = ("nav", "exclude_docs", "validation")
"""What of `mkdocs.yml` is another in each case, with `extra.categories`."""


def all_cases() -> list[Case]:
    return [Case(docs.parent) for docs in sorted(CASES.glob("*/docs"))]


def ejected(case: Case, folder: Path) -> dict[str, str]:
    """The ejected Markdown by path, the names of other files, what `mkdocs.yml` and we say."""
    problems = eject_case(case, folder)
    texts: dict[str, str] = {}
    for file in sorted((folder / "docs").rglob("*")):
        path = file.relative_to(folder).as_posix()
        if file.is_file():
            is_text = file.suffix in (".md", ".html")
            texts[path] = file.read_text(encoding="utf-8") if is_text else ""
    config = yaml.load((folder / "mkdocs.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    categories = config["extra"].get("categories")
    said = {key: config[key] for key in SAID if key in config}
    said |= {"categories": categories} if categories else {}
    said |= {"problems": problems} if problems else {}
    texts["mkdocs.yml"] = yaml.safe_dump(said, sort_keys=False, allow_unicode=True, width=100)
    return texts


def expected(case: Case) -> dict[str, str]:
    folder = case.folder / "expected"
    files = (file for file in sorted(folder.rglob("*")) if file.is_file())
    return {f.relative_to(folder).as_posix(): f.read_text(encoding="utf-8") for f in files}


def rewrite(names: list[str]) -> None:
    """Write what is expected anew, of the cases named or of all."""
    for case in all_cases():
        if names and case.name not in names:
            continue
        shutil.rmtree(case.folder / "expected", ignore_errors=True)
        with TemporaryDirectory() as place:
            for path, text in ejected(case, Path(place)).items():
                file = case.folder / "expected" / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    rewrite(sys.argv[1:])
