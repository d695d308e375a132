"""Passages that stand on their own, from the conformance cases and the portal's docs."""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.conformance.case import Case, all_cases

ROOT = Path(__file__).parents[2]
# The portal's pages on what only the portal has; Docusaurus refuses them.
OWN_ALONE = (
    "about/partners-and-investors.md",
    "writing/components/material-syntax.md",
    "writing/components/site-components.md",
)
# In the names of cases: what a fence or a callout does that ends where its author did not end it.
OPEN = ("unclosed", "equal-colons", "admonition-holds-code", "colon-line-in-a-fence")
# What ends a build of plain MkDocs, as Material's search gives up on it.
UNREAD = ("heading-in-a-list-below-headings-in-an-element",)
LEFT_OUT = (*OPEN, *UNREAD)
FRONT_MATTER = re.compile(r"\A---\n.*?^---\n", re.DOTALL | re.MULTILINE)
TITLE = re.compile(r"\A\s*# .*\n")
# What leans on another file, names a place that may exist once on a page, or is not for every page.
LEANS = re.compile(
    r"\]\(|\]:|\[\^|\{#|src=|href=|\bid=|<!--|\{/\*|<[A-Z]|<head|^(import|export)\b|^# |^[=-]+$",
    re.MULTILINE,
)


def own_docs() -> list[str]:
    """The text of the portal's docs that Docusaurus would build too, without front matter."""
    docs = ROOT / "docs"
    pages = sorted(docs.rglob("*.md"))
    return [_text(page) for page in pages if page.relative_to(docs).as_posix() not in OWN_ALONE]


def fragments() -> list[str]:
    """Sections of the portal's docs, and what cases hold that Docusaurus takes without a word."""
    sections = [
        section for text in own_docs() for section in re.split(r"^(?=## )", text, flags=re.M)[1:]
    ]
    found = (passage.strip() for passage in [*_of_cases(), *sections])
    return sorted({passage for passage in found if len(passage) > 20 and not LEANS.search(passage)})


def _of_cases() -> Iterator[str]:
    for case in all_cases():
        if _is_taken(case):
            for page in sorted(case.docs.rglob("*.md*")):
                yield _text(page)


def _is_taken(case: Case) -> bool:
    """Whether every builder takes the case, read as MDX, and nothing in it is left open."""
    wrong = {"refused", "warnings"} & case.expected().keys()
    return case.format == "mdx" and not wrong and not any(word in case.name for word in LEFT_OUT)


def _text(page: Path) -> str:
    return TITLE.sub("", FRONT_MATTER.sub("", page.read_text("utf-8")))
