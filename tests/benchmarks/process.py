"""A command run in a process of its own, and what it cost."""

import os
import signal
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread

SAMPLE_SECONDS = 0.2


class CannotMeasure(Exception):
    """Why there is nothing to measure: what is not installed, or a build that fails."""


@dataclass(frozen=True)
class Cost:
    """Seconds by the clock; CPU seconds, user and system; bytes of memory. Children included.

    Memory is the most that the process and its children held at once, pages they share counted
    once (PSS, sampled), but no less than the largest of them held ever (`ru_maxrss`).
    """

    wall: float
    cpu: float
    memory: int


def run(command: Sequence[str | Path], folder: Path, extra: Mapping[str, str]) -> Cost:
    """Run a command in a folder, with `extra` in its environment; CannotMeasure if it fails."""
    with tempfile.TemporaryFile("w+") as said:
        began = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=os.environ | extra,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
            start_new_session=True,
        )
        try:
            with _Memory(process.pid) as memory:
                _, status, usage = os.wait4(process.pid, 0)
                wall = time.perf_counter() - began
        except KeyboardInterrupt:
            os.killpg(process.pid, signal.SIGTERM)
            raise
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            name = " ".join(map(str, command[:4]))
            raise CannotMeasure(f"{name} fails in {folder}:\n{said.read()[-3000:]}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, max(memory.most, usage.ru_maxrss * 1024))


class _Memory:
    """Watches, while it is open, what the processes of a session hold; `most` is 0 but on Linux."""

    def __init__(self, session: int) -> None:
        self.most = 0
        self._session = session
        self._over = Event()
        self._thread = Thread(target=self._watch, daemon=True)

    def __enter__(self) -> "_Memory":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._over.wait(SAMPLE_SECONDS):
            self.most = max(self.most, held(self._session))


def held(session: int) -> int:
    """Bytes the processes of a session hold at this moment; 0 where there is no /proc."""
    return sum(map(_proportional, _processes(session)))


def _processes(session: int) -> list[Path]:
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            fields = (process / "stat").read_text().rpartition(")")[2].split()
        except OSError:  # It has ended.
            continue
        if int(fields[3]) == session:
            found.append(process)
    return found


def _proportional(process: Path) -> int:
    try:
        lines = (process / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    sizes = [int(line.split()[1]) for line in lines if line.startswith("Pss:")]
    return sum(sizes) * 1024


def written_since(folders: Sequence[Path], moment_ns: int) -> int:
    """Bytes of the files below some folders that were written since a moment."""
    files = (path.stat() for folder in folders for path in folder.rglob("*") if path.is_file())
    return sum(file.st_size for file in files if file.st_ctime_ns >= moment_ns)
