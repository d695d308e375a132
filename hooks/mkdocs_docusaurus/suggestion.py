"""Suggestions: of the names that exist, the one that an author may have meant."""

from collections.abc import Iterable

_NEAR = 0.75
_PART = 2 / 3


def nearest(written: str, names: Iterable[str]) -> str | None:
    """The name most like the one written, letter case aside; `None` where none is near.

    A near one is had by changing, adding, dropping or swapping a quarter of the letters at most;
    of several that are as like, the first in the order of code points.  Else it is the only one
    that ends with what is written, or the other way round, if that is two thirds of it or more.
    """
    # Where nothing is wrong, nobody waits for them.
    from rapidfuzz import process, utils
    from rapidfuzz.distance import OSA

    names = sorted(names)
    plain = utils.default_process
    found = process.extractOne(
        written, names, scorer=OSA.normalized_similarity, processor=plain, score_cutoff=_NEAR
    )
    if found:
        name: str = found[0]
        return name
    parts = [name for name in names if _is_end(plain(written), plain(name))]
    return parts[0] if len(parts) == 1 else None


def did_you_mean(written: str, names: Iterable[str], otherwise: str = "") -> str:
    """A hint with the nearest name, else another hint."""
    name = nearest(written, names)
    return f'did you mean "{name}"?' if name else otherwise


def _is_end(one: str, other: str) -> bool:
    """Whether one of two names is the end of the other, and two thirds of it or more."""
    short, long = sorted((one, other), key=len)
    return long.endswith(short) and len(short) >= len(long) * _PART > 0
