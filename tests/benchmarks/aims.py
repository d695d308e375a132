"""What the portal must show beside the others, and whether it did."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tests.benchmarks.sides import CLEAN, LABEL_EDITED, PAGE_EDITED, UNCHANGED

GIGABYTE = 1e9
SMALL = 400


@dataclass(frozen=True)
class Build:
    """What a side's builds took in the median: seconds, CPU seconds, bytes, bytes."""

    wall: float
    cpu: float
    memory: float
    written: float


@dataclass(frozen=True)
class Results:
    """Medians of a corpus: builds by side and step; seconds from save to served, likewise."""

    pages: int
    builds: Mapping[tuple[str, str], Build]
    waits: Mapping[tuple[str, str], float]

    def seconds(self, side: str, step: str) -> float | None:
        """What a step of a side took by the clock; None if it was not measured."""
        build = self.builds.get((side, step))
        return build.wall if build else None


@dataclass(frozen=True)
class Aim:
    """What is wanted: a figure that is `at_least` or at most a limit; None if not measured."""

    words: str
    measured: float | None
    limit: float
    at_least: bool = True

    @property
    def verdict(self) -> str:
        """met, MISSED or not measured."""
        if self.measured is None:
            return "not measured"
        met = self.measured >= self.limit if self.at_least else self.measured <= self.limit
        return "met" if met else "MISSED"


def aims(every: Sequence[Results]) -> Iterator[Aim]:
    """The aims for each corpus, and for the largest beside the smallest."""
    for results in every:
        yield from _of_builds(results)
        yield from _of_waits(results)
    smallest, largest = (pick(every, key=lambda r: r.pages) for pick in (min, max))
    if smallest.pages < largest.pages:
        yield from _of_growth(smallest, largest)


def _of_builds(results: Results) -> Iterator[Aim]:
    ours = {step: results.seconds("portal", step) for step in (CLEAN, UNCHANGED, PAGE_EDITED)}
    others = [
        ("clean, times faster than Docusaurus clean", CLEAN, "docusaurus", CLEAN, 4),
        ("clean, times faster than Docusaurus warm", CLEAN, "docusaurus", UNCHANGED, 2),
        ("clean, times faster than Zensical clean", CLEAN, "zensical", CLEAN, 1),
        ("clean, times faster than MkDocs with a pruned nav", CLEAN, "plain", CLEAN, 1),
        ("a page edited, times faster than clean", PAGE_EDITED, "portal", CLEAN, 5),
        ("a page edited, times faster than Zensical so", PAGE_EDITED, "zensical", PAGE_EDITED, 1),
        ("unchanged, times faster than clean", UNCHANGED, "portal", CLEAN, 8),
    ]
    for words, step, side, their_step, limit in others:
        measured = _ratio(results.seconds(side, their_step), ours[step])
        yield Aim(f"{results.pages} pages: {words}", measured, limit)
    memory = [build.memory for (side, _), build in results.builds.items() if side == "portal"]
    words = f"{results.pages} pages: memory in any build, GB"
    yield Aim(words, max(memory) / GIGABYTE if memory else None, 1, at_least=False)


def _of_waits(results: Results) -> Iterator[Aim]:
    limit = 0.5 if results.pages <= SMALL else 1.0
    for step in (PAGE_EDITED, LABEL_EDITED):
        words = f"{results.pages} pages: {step}, save to served"
        ours = results.waits.get(("portal", step))
        yield Aim(f"{words}, seconds", ours, limit, at_least=False)
        for side, name in (("docusaurus", "Docusaurus"), ("zensical", "Zensical")):
            theirs = results.waits.get((side, step))
            yield Aim(f"{words}, times sooner than {name}", _ratio(theirs, ours), 1)


def _of_growth(smallest: Results, largest: Results) -> Iterator[Aim]:
    small, large = (results.builds.get(("portal", CLEAN)) for results in (smallest, largest))
    times = largest.pages / smallest.pages
    words = f"{largest.pages} pages beside {smallest.pages}"
    cost = large.wall / small.wall if small and large else None
    yield Aim(f"{words}: times the time, clean", cost, 1.1 * times, at_least=False)
    output = large.written / small.written / times if small and large else None
    yield Aim(f"{words}: times the output per page", output, 1.05, at_least=False)


def _ratio(theirs: float | None, ours: float | None) -> float | None:
    return None if theirs is None or ours is None else theirs / ours
