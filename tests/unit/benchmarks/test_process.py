"""What a command is said to cost."""

import os
import sys
import time
from pathlib import Path

import pytest

from tests.benchmarks.process import CannotMeasure, run, written_since

HOLDS = "import time; held = bytearray(b'x' * 60_000_000); time.sleep(1)"
CHILD_HOLDS = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {HOLDS!r}])"


def test_memory_and_cpu_of_children_count(tmp_path: Path) -> None:
    cost = run([sys.executable, "-c", CHILD_HOLDS], tmp_path, {})
    assert cost.memory > 60_000_000
    assert cost.cpu > 0


def test_a_command_that_fails_says_what_it_said(tmp_path: Path) -> None:
    with pytest.raises(CannotMeasure, match="no such luck"):
        run([sys.executable, "-c", "raise SystemExit('no such luck')"], tmp_path, {})


def test_a_file_counts_as_written_whatever_date_it_claims(tmp_path: Path) -> None:
    (tmp_path / "before").write_text("12345")
    time.sleep(0.05)
    began = time.time_ns()
    time.sleep(0.05)
    (tmp_path / "after").write_text("123")
    os.utime(tmp_path / "after", (0, 0))
    assert written_since([tmp_path], began) == 3
