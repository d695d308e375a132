"""Which aims the benchmark holds to be met."""

from dataclasses import replace

from tests.benchmarks.aims import Build, Results, aims
from tests.benchmarks.sides import CLEAN, LABEL_EDITED, PAGE_EDITED, UNCHANGED

TEN_SECONDS = Build(wall=10, cpu=10, memory=5e8, written=1e6)


def verdicts(*every: Results) -> dict[str, str]:
    return {aim.words: aim.verdict for aim in aims(every)}


def took(pages: int, seconds: dict[tuple[str, str], float]) -> Results:
    builds = {key: replace(TEN_SECONDS, wall=wall) for key, wall in seconds.items()}
    return Results(pages, builds, {})


def test_what_was_not_measured_is_not_met() -> None:
    assert set(verdicts(Results(400, {}, {})).values()) == {"not measured"}


def test_a_build_is_compared_by_the_clock() -> None:
    clean = {("portal", CLEAN): 10.0, ("docusaurus", CLEAN): 40.0, ("docusaurus", UNCHANGED): 19.0}
    found = verdicts(took(400, clean))
    assert found["400 pages: clean, times faster than Docusaurus clean"] == "met"
    assert found["400 pages: clean, times faster than Docusaurus warm"] == "MISSED"


def test_a_second_build_is_compared_with_the_first() -> None:
    found = verdicts(
        took(400, {("portal", CLEAN): 10, ("portal", PAGE_EDITED): 2, ("portal", UNCHANGED): 2})
    )
    assert found["400 pages: a page edited, times faster than clean"] == "met"
    assert found["400 pages: unchanged, times faster than clean"] == "MISSED"


def test_a_save_may_take_longer_on_a_large_site() -> None:
    saves = {("portal", PAGE_EDITED): 0.9, ("portal", LABEL_EDITED): 0.4}
    small, large = (Results(pages, {}, saves) for pages in (400, 2000))
    assert verdicts(small)["400 pages: page edited, save to served, seconds"] == "MISSED"
    assert verdicts(small)["400 pages: label edited, save to served, seconds"] == "met"
    assert verdicts(large)["2000 pages: page edited, save to served, seconds"] == "met"


def test_all_builds_of_the_portal_stay_below_a_gigabyte() -> None:
    builds = {
        ("portal", CLEAN): TEN_SECONDS,
        ("portal", UNCHANGED): replace(TEN_SECONDS, memory=1.1e9),
    }
    assert verdicts(Results(400, builds, {}))["400 pages: memory in any build, GB"] == "MISSED"


def test_time_grows_with_the_pages_and_output_per_page_does_not() -> None:
    small, large = took(400, {("portal", CLEAN): 10}), took(2000, {("portal", CLEAN): 55.0})
    assert verdicts(small, large)["2000 pages beside 400: times the time, clean"] == "met"
    assert verdicts(small, large)["2000 pages beside 400: times the output per page"] == "met"
    grown = Results(2000, {("portal", CLEAN): replace(TEN_SECONDS, wall=56, written=6e6)}, {})
    assert verdicts(small, grown)["2000 pages beside 400: times the time, clean"] == "MISSED"
    assert verdicts(small, grown)["2000 pages beside 400: times the output per page"] == "MISSED"
