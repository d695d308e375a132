"""Digests: a short text that stands for a value, the same for equal values in every run."""

from hashlib import blake2b
from typing import Any


def digest(value: Any) -> str:
    """The digest of plain data: text, numbers, dates, dataclasses, and lists or mappings of them.

    Not of sets, the order of which differs from run to run.
    """
    return blake2b(repr(value).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
