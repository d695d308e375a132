"""How long an author waits: from a save to the preview serving what was saved."""

import os
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPException
from urllib.request import Request, urlopen

from tests.benchmarks import docusaurus
from tests.benchmarks.corpus import Corpus, Page
from tests.benchmarks.process import CannotMeasure
from tests.benchmarks.sides import LABEL_EDITED, PAGE_EDITED, Side, append_paragraph, change_label

POLL_SECONDS = 0.01
SHOWN_WITHIN = 120
STARTED_WITHIN = 600
# Between two saves: what a preview does after the page was served is not to delay the next one.
REST_SECONDS = 2

# Docusaurus' preview has its pages for those alone who say that they read HTML.
AS_BROWSERS = {"Accept": "text/html, */*"}


@contextmanager
def previewing(side: Side, page: Page) -> Iterator[str]:
    """The address of a side's preview, once it serves a page."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [str(part).format(port=port) for part in side.preview]
    with tempfile.TemporaryFile("w+") as said:
        process = subprocess.Popen(
            command,
            cwd=side.folder,
            env=os.environ | side.environment,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
            start_new_session=True,
        )
        try:
            address = f"http://127.0.0.1:{port}"
            try:
                wait_for(address + path_of(page), "", STARTED_WITHIN, process)
            except CannotMeasure as reason:
                said.seek(0)
                raise CannotMeasure(f"{side.title}: {reason}\n{said.read()[-2000:]}") from None
            yield address
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)


def path_of(page: Page) -> str:
    """Where previews serve a page."""
    return f"{page.url.rstrip('/')}/"


def wait_for(
    url: str, text: str, seconds: float, process: subprocess.Popen[bytes] | None = None
) -> None:
    """Ask for a URL until what is served holds a text; CannotMeasure if it never does."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        if process and process.poll() is not None:
            raise CannotMeasure("the preview ended")
        try:
            with urlopen(Request(url, headers=AS_BROWSERS), timeout=seconds) as answer:
                if text in answer.read().decode():
                    return
        except (OSError, HTTPException):
            pass  # Not served yet, or not at this moment.
        time.sleep(POLL_SECONDS)
    raise CannotMeasure(f"{url} does not show {text!r} within {seconds} s")


def edited_pages(corpus: Corpus) -> tuple[Page, Page]:
    """A page with a label, from the middle of the site, and one beside it but not next to it.

    Both are `.md` files, which are called the same once they are translated.
    """
    middle = len(corpus.pages) // 2
    for page in [*corpus.pages[middle:], *corpus.pages[:middle]]:
        for other in corpus.pages:
            apart = other.folder == page.folder and abs(other.position - page.position) > 1
            if apart and page.label and page.path.endswith(".md") and other.path.endswith(".md"):
                return page, other
    raise CannotMeasure("no page of the corpus can be edited")


def waits(side: Side, corpus: Corpus, saves: int) -> dict[str, list[float]]:
    """Seconds from a save to its being served: a page's text, then a label on another page.

    Of Docusaurus, whose preview sends JavaScript, the file that the browser gets the text from is
    asked for; its server holds the answer back until it has compiled.
    """
    page, other = edited_pages(corpus)
    doc = side.docs / page.path
    label = str(page.label)
    found: dict[str, list[float]] = {PAGE_EDITED: [], LABEL_EDITED: []}
    with previewing(side, page) as address:
        at_text, at_label = _asked_for(side, page, other)
        wait_for(address + at_text, "", STARTED_WITHIN)
        wait_for(address + at_label, "", STARTED_WITHIN)
        for number in range(saves):
            time.sleep(REST_SECONDS)
            text = f"Saved for the {number}th time at {time.time_ns()}."
            append_paragraph(doc, text)
            found[PAGE_EDITED].append(_seconds_until(address + at_text, text))
            if float("inf") in found[LABEL_EDITED]:
                continue
            time.sleep(REST_SECONDS)
            text = f"{label} {time.time_ns()}"
            change_label(doc, text)
            found[LABEL_EDITED].append(_seconds_until(address + at_label, text))
    return found


def _seconds_until(url: str, text: str) -> float:
    began = time.perf_counter()
    try:
        wait_for(url, text, SHOWN_WITHIN)
    except CannotMeasure:
        return float("inf")
    return time.perf_counter() - began


def _asked_for(side: Side, page: Page, other: Page) -> tuple[str, str]:
    """Paths of what shows a page's text, and of what shows its label on another page."""
    if side.name != "docusaurus":
        return path_of(page), path_of(other)
    sidebar = docusaurus.sidebar_source(side.folder, str(page.label))
    text = docusaurus.chunk_of(side.folder, f"@site/docs/{page.path}")
    return text, docusaurus.chunk_of(side.folder, sidebar)
