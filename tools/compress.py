"""Compressed copies beside a built site's files, for a server to hand out.

`python -m tools.compress site`
"""

import gzip
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import brotli

# What pictures, fonts and archives hold is compressed already; no reader asks for source maps.
_SUFFIXES = {".css", ".html", ".js", ".json", ".md", ".svg", ".txt", ".xml"}
_COMPRESSORS: Mapping[str, Callable[[bytes], bytes]] = {
    ".gz": lambda content: gzip.compress(content, compresslevel=9, mtime=0),
    ".br": lambda content: brotli.compress(content, quality=11),
}


def main(arguments: Sequence[str]) -> int:
    """Compress the site in the folder given; 0 if there is one, 2 if there is none."""
    site = Path(arguments[0])
    files = [file for file in sorted(site.rglob("*")) if file.suffix in _SUFFIXES]
    if not files:
        print(f"{site} holds nothing to compress; `make build` makes it", file=sys.stderr)
        return 2
    copies = sum(compress(file) for file in files)
    print(f"{len(files)} files in {site}, {copies} compressed copies beside them")
    return 0


def compress(file: Path) -> int:
    """Write a file's compressed copies and say how many; one that saves nothing is not written.

    A copy bears its file's time, so that both are equally new to whoever asks for them.
    """
    content = file.read_bytes()
    times = file.stat()
    written = 0
    for suffix, shrink in _COMPRESSORS.items():
        copy = file.with_name(file.name + suffix)
        smaller = shrink(content)
        if len(smaller) < len(content):
            copy.write_bytes(smaller)
            os.utime(copy, ns=(times.st_atime_ns, times.st_mtime_ns))
            written += 1
        else:
            copy.unlink(missing_ok=True)
    return written


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
