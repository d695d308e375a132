"""A preview: `mkdocs serve` in a process of its own, asked over HTTP."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from socket import socket
from urllib.request import urlopen

from .portal import command, variables, write

DEADLINE = 30.0
PAUSE = 0.05


@dataclass(frozen=True)
class Preview:
    """A running preview of the site in `folder`; `log` is the file its process writes to."""

    folder: Path
    log: Path
    process: subprocess.Popen[bytes]
    url: str

    def get(self, path: str) -> str:
        """What a path answers with; "" where it has nothing, or the server is not up yet."""
        try:
            with urlopen(self.url + path, timeout=DEADLINE) as answer:
                text: str = answer.read().decode()
                return text
        except OSError:
            return ""

    def said(self) -> str:
        """All that the process has printed so far."""
        return self.log.read_text(encoding="utf-8")

    def save(self, path: str, text: str) -> None:
        """Save a file as an editor would."""
        write(self.folder, {path: text})

    def wait_for(self, what: str, holds: Callable[[], bool]) -> None:
        """Ask again and again until it holds; past the deadline the test fails."""
        end = time.monotonic() + DEADLINE
        while not holds():
            assert self.process.poll() is None, f"the preview ended:\n{self.said()}"
            assert time.monotonic() < end, f"not within {DEADLINE:g} s: {what}\n{self.said()}"
            time.sleep(PAUSE)

    def wait_to_show(self, path: str, text: str) -> None:
        """Wait until the page at a path holds a text."""
        self.wait_for(f"{text!r} on {path}", lambda: text in self.get(path))

    def wait_to_say(self, text: str) -> None:
        """Wait until the process has printed a text."""
        self.wait_for(f"{text!r} in the log", lambda: text in self.said())


@contextmanager
def preview(folder: Path) -> Iterator[Preview]:
    """Serve the docs of a folder on a free port while the block runs."""
    address = f"127.0.0.1:{_free_port()}"
    log = folder.parent / "preview.log"
    with log.open("wb") as out:
        process = subprocess.Popen(
            command("serve", "--livereload", "--dev-addr", address),
            env=variables(folder, folder.parent / "site"),
            stdout=out,
            stderr=subprocess.STDOUT,
        )
    running = Preview(folder, log, process, f"http://{address}")
    try:
        running.wait_to_say("Serving on ")
        yield running
    finally:
        process.terminate()
        process.wait(timeout=DEADLINE)


def _free_port() -> int:
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
