"""Suggestions: of the names that exist, the one that an author may have meant."""

from collections.abc import Iterable

_NEAR = 75.0


def nearest(written: str, names: Iterable[str]) -> str | None:
    """The name most like the one written, letter case aside; `None` where none is near.

    Of several that are as like, the first in the order of code points.
    """
    from rapidfuzz import fuzz, process, utils  # Where nothing is wrong, nobody waits for them.

    found = process.extractOne(
        written,
        sorted(names),
        scorer=fuzz.ratio,
        processor=utils.default_process,
        score_cutoff=_NEAR,
    )
    return found[0] if found else None


def did_you_mean(written: str, names: Iterable[str], otherwise: str = "") -> str:
    """A hint with the nearest name, else another hint."""
    name = nearest(written, names)
    return f'did you mean "{name}"?' if name else otherwise
