"""Suggestions: of the names that exist, the one that an author may have meant."""

from collections.abc import Iterable

_NEAR = 0.75


def nearest(written: str, names: Iterable[str]) -> str | None:
    """The name most like the one written, letter case aside; `None` where none is near.

    A near one is had by changing, adding, dropping or swapping a quarter of the letters at most;
    of several that are as like, the first in the order of code points.  Else it is one that is left
    of what is written where up to a third of it is dropped from its beginning.
    """
    # Where nothing is wrong, nobody waits for them.
    from rapidfuzz import process, utils
    from rapidfuzz.distance import OSA

    names = sorted(names)
    found = process.extractOne(
        written,
        names,
        scorer=OSA.normalized_similarity,
        processor=utils.default_process,
        score_cutoff=_NEAR,
    )
    if found:
        name: str = found[0]
        return name
    ends = (written[start:] for start in range(1, len(written) // 3 + 1))
    known = frozenset(names)
    return next((end for end in ends if end in known), None)


def did_you_mean(written: str, names: Iterable[str], otherwise: str = "") -> str:
    """A hint with the nearest name, else another hint."""
    name = nearest(written, names)
    return f'did you mean "{name}"?' if name else otherwise
