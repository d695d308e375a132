"""A docs folder of any size, shaped as real sites are, always the same for a size and a seed.

    python -m tests.benchmarks.corpus PAGES FOLDER [--seed N]

Nothing in it is wrong, and Docusaurus takes all of it.
"""

import argparse
import json
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.benchmarks.fragments import ROOT, fragments, own_docs
from tests.benchmarks.prose import (
    BLOCKS,
    Follows,
    bullets,
    heading,
    paragraph,
    phrase,
    read_words,
    sentence,
)

SEED = 6
# Folders hold this many pages, or this many folders; a larger site is deeper, as real ones are.
FEWEST, MOST, FOLDERS = 6, 14, 6
PICTURES = ("img/about.jpg", "img/partners/cisco.png", "img/partners/telenor.png")
DRAWING = "docs/images/skier-in-the-valley.svg"


@dataclass(frozen=True)
class Page:
    """A page before its text is written: what others need to know to link to it."""

    path: str
    url: str
    title: str
    label: str | None
    position: int
    first_heading: str

    @property
    def folder(self) -> str:
        """The folder it lies in, from the docs folder."""
        return self.path.rpartition("/")[0]


@dataclass(frozen=True)
class Corpus:
    """The pages, folder by folder, and what every file holds, by its path in the site's folder."""

    pages: Sequence[Page]
    files: dict[str, bytes]


def make_corpus(pages: int, seed: int = SEED) -> Corpus:
    """A site of so many pages: `docs/` and `static/`."""
    random = Random(f"{seed}, {pages}")
    follows = read_words(_prose(own_docs()))
    folders = list(_folders(pages, random, follows))
    plan = [page for folder in folders for page in _plan(*folder, random, follows)]
    pool = fragments()
    files = {f"static/{name}": (ROOT / "static" / name).read_bytes() for name in PICTURES}
    files["docs/images/valley.svg"] = (ROOT / DRAWING).read_bytes()
    for path, label, position in _categories([path for path, _ in folders], random, follows):
        files[f"docs/{path}/_category_.json"] = _category(label, position, random, follows)
    for page in plan:
        files[f"docs/{page.path}"] = _text(page, plan, pool, random, follows).encode()
    return Corpus(plan, files)


def write_corpus(corpus: Corpus, folder: Path) -> None:
    """Write every file below `folder`."""
    for name, content in corpus.files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _prose(texts: Sequence[str]) -> list[str]:
    """What of some texts is written to be read: no code, no HTML, no tables."""
    return [
        re.sub(r"^(```+).*?^\1$|<[^>]*>|^\|[^\n]*|\S*[/.:@]\S+", " ", t, flags=re.M | re.S)
        for t in texts
    ]


def _folders(pages: int, random: Random, follows: Follows) -> Iterator[tuple[str, int]]:
    """Folders with how many pages each holds; the first is the docs folder, with one."""
    yield "", 1
    pages -= 1
    depth = 1
    while FOLDERS**depth * MOST < pages:
        depth += 1
    names: dict[tuple[int, ...], str] = {}
    number = 0
    while pages:
        size = min(pages, random.randint(FEWEST, MOST))
        top, below = divmod(number, FOLDERS ** (depth - 1))
        rest = (below // FOLDERS**power % FOLDERS for power in reversed(range(depth - 1)))
        digits = (top, *rest)
        path = [
            names.setdefault(digits[:n], _name(digits[n - 1], random, follows))
            for n in range(1, depth + 1)
        ]
        yield "/".join(path), size
        pages -= size
        number += 1


def _name(number: int, random: Random, follows: Follows) -> str:
    return f"{'-'.join(phrase(random, follows, 2))}-{number + 1}"


def _categories(
    folders: Sequence[str], random: Random, follows: Follows
) -> Iterator[tuple[str, str, int]]:
    """Each folder and each above it, with a label no other has, and its position."""
    seen: dict[str, None] = {}
    for folder in filter(None, folders):
        parts = folder.split("/")
        seen |= dict.fromkeys("/".join(parts[:n]) for n in range(1, len(parts) + 1))
    for number, path in enumerate(seen, start=1):
        yield path, f"{heading(random, follows)} {number}", number


def _category(label: str, position: int, random: Random, follows: Follows) -> bytes:
    category: dict[str, object] = {"label": label, "position": position}
    if random.random() < 0.5:
        category["link"] = {
            "type": "generated-index",
            "description": _plain_sentence(random, follows),
        }
    if random.random() < 0.3:
        category["collapsed"] = random.random() < 0.5
    return json.dumps(category, indent=2).encode()


def _plain_sentence(random: Random, follows: Follows) -> str:
    """A sentence without marks, for where Markdown is not read."""
    return f"{' '.join(phrase(random, follows, 8)).capitalize()}."


def _plan(folder: str, size: int, random: Random, follows: Follows) -> Iterator[Page]:
    for position in range(1, size + 1):
        title = heading(random, follows) if folder else "Welcome"
        stem = f"{title.lower().replace(' ', '-')}-{position}" if folder else "index"
        suffix = ".mdx" if folder and random.random() < 0.2 else ".md"
        path = f"{folder}/{stem}".lstrip("/")
        # A label is unlike the title and any other label, so that one can look for it.
        label = f"{heading(random, follows)} of {stem}" if random.random() < 0.5 else None
        url = f"/{path}" if folder else "/"
        # A number no title ends with: the first heading's id is its own.
        first = f"{heading(random, follows)} {position}"
        yield Page(path + suffix, url, title, label, position, first)


def _text(
    page: Page, plan: Sequence[Page], pool: Sequence[str], random: Random, follows: Follows
) -> str:
    """A page's front matter, and four to eight sections below an introduction."""
    passages = [paragraph(random, follows), f"## {page.first_heading}"]
    for number in range(random.randint(4, 8)):
        if number:
            passages.append(
                f"{'##' if random.random() < 0.7 else '###'} {heading(random, follows)}"
            )
        passages.append(paragraph(random, follows))
        passages.append(random.choice(BLOCKS)(random, follows))
        if random.random() < 0.4:
            passages.append(random.choice(pool))
        if random.random() < 0.5:
            passages.append(_links(page, plan, random, follows))
        if random.random() < 0.2:
            passages.append(_image(page, random, follows))
    passages.append(bullets(random, follows))
    if any("<Tabs" in passage for passage in passages):
        passages[:0] = ["import Tabs from '@theme/Tabs';\nimport TabItem from '@theme/TabItem';"]
    return "\n\n".join([_front_matter(page, random, follows), *passages]) + "\n"


def _front_matter(page: Page, random: Random, follows: Follows) -> str:
    lines = [f"sidebar_position: {page.position}"]
    if page.label:
        lines.append(f"sidebar_label: {page.label}")
    if random.random() < 0.5:
        lines.append(f"description: {_plain_sentence(random, follows)}")
    return "\n".join(["---", *lines, "---", "", f"# {page.title}"])


def _links(page: Page, plan: Sequence[Page], random: Random, follows: Follows) -> str:
    """A paragraph with links to other pages, most by file, one by URL, one to a heading."""
    beside = [other for other in plan if other.folder == page.folder]
    near, far, headed = random.choice(beside), random.choice(plan), random.choice(plan)
    links = [
        f"[{near.title}]({_to_file(page, near)})",
        f"[{far.title}]({far.url})",
        f"[{headed.first_heading}]({_to_file(page, headed)}#{_anchor(headed)})",
    ]
    return f"{sentence(random, follows)} See {', '.join(links)}."


def _anchor(page: Page) -> str:
    """The id of a page's first heading."""
    return page.first_heading.lower().replace(" ", "-")


def _to_file(page: Page, other: Page) -> str:
    path = os.path.relpath(other.path, page.folder or ".")
    return path if path.startswith(".") else f"./{path}"


def _image(page: Page, random: Random, follows: Follows) -> str:
    """A picture served as it is, or one among the docs."""
    drawing = os.path.relpath("images/valley.svg", page.folder or ".")
    source = random.choice([*(f"/{name}" for name in PICTURES), f"./{drawing}"])
    return f"![{' '.join(phrase(random, follows, 3))}]({source})"


def main() -> None:
    """Read the command line and write a corpus."""
    parser = argparse.ArgumentParser(description=str(__doc__).partition("\n")[0])
    parser.add_argument("pages", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args()
    write_corpus(make_corpus(options.pages, options.seed), options.folder)


if __name__ == "__main__":
    main()
