"""What a page weighs and when it is seen: ours beside real Docusaurus', made of the same docs.

Run as `make bench-pages [CORPUS=docs] [PAGE=/path/]`. Needs Chromium, and what `make oracle` needs:
Node and, once, the npm registry. Both sites are production builds of one copy of the docs, sent by
one server. Weights are of the files Chromium asks for when it opens the page for the first time.
Times are medians over loads in fresh contexts, on a slow network, the two sites taking turns.
"""

import argparse
import os
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.benchmarks import docusaurus
from tests.benchmarks.fragments import OWN_ALONE
from tests.benchmarks.gzip_server import Request, Server, serving
from tests.benchmarks.process import CannotMeasure, run

ROOT = Path(__file__).parents[2]
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update"]
LOADS = 9
KINDS = ("HTML", "CSS", "JS", "fonts")
# 'Slow 4G' as Lighthouse and Chromium's developer tools know it; the latency is per request.
DOWN, UP, LATENCY = 1_600_000, 750_000, 150

PAINTED = """() => new Promise(resolve => {
    const times = {}
    for (const type of ["paint", "largest-contentful-paint"])
        new PerformanceObserver(list => {
            for (const entry of list.getEntries())
                times[entry.entryType === "paint" ? entry.name : type] = entry.startTime
            if ("first-contentful-paint" in times && "largest-contentful-paint" in times)
                resolve([times["first-contentful-paint"], times["largest-contentful-paint"]])
        }).observe({ type, buffered: true })
})"""


@dataclass(frozen=True)
class Corpus:
    """Docs to build with both: their folder, the static files' one, and files to leave out."""

    docs: Path
    static: Path | None
    left_out: Sequence[str]


@dataclass(frozen=True)
class Painted:
    """When, in milliseconds from the start of the navigation, a reader saw something, and most."""

    first: float
    largest: float


def lay_out(corpus: Corpus, folder: Path) -> None:
    """Copy a corpus to `folder`, as `docs` and `static`: no blog beside it, no Git history."""
    shutil.copytree(corpus.docs, folder / "docs")
    for name in corpus.left_out:
        (folder / "docs" / name).unlink()
    (folder / "static").mkdir()
    if corpus.static:
        shutil.copytree(corpus.static, folder / "static", dirs_exist_ok=True)


def build_ours(folder: Path, address: str) -> Path:
    """Build the docs in `folder` with this project; the folder of the site."""
    site = folder / "ours"
    docs = {"DOCS_DIR": str(folder / "docs"), "STATIC_DIR": str(folder / "static")}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
    run(command, ROOT, {**docs, "SITE_URL": f"{address}/", "NO_MKDOCS_2_WARNING": "1"})
    return site


def build_theirs(folder: Path, address: str) -> Path:
    """Build the docs in `folder` with Docusaurus, for production; the folder of the site."""
    program = docusaurus.lay_out(folder, docusaurus.installed())
    extra = docusaurus.environment(folder / "docs", address)
    run([program, "build", "--out-dir", "theirs"], folder, extra)
    return folder / "theirs"


def requested(browser: Browser, site: Server, page: str) -> list[Request]:
    """The files a new reader's browser asks for until it has nothing left to ask for."""
    site.requests.clear()
    context = browser.new_context()
    try:
        context.new_page().goto(site.address + page, wait_until="networkidle")
    finally:
        context.close()
    return sorted(set(site.requests), key=lambda request: -request.weight)


def painted(browser: Browser, site: Server, page: str) -> Painted:
    """Open a page as a new reader on a slow network does; when it was painted."""
    context = browser.new_context()
    try:
        tab = context.new_page()
        network = context.new_cdp_session(tab)
        network.send("Network.enable")
        conditions = {
            "offline": False,
            "latency": LATENCY,
            "downloadThroughput": DOWN / 8,
            "uploadThroughput": UP / 8,
        }
        network.send("Network.emulateNetworkConditions", conditions)
        tab.goto(site.address + page, wait_until="networkidle")
        return Painted(*tab.evaluate(PAINTED))
    finally:
        context.close()


def measure(
    browser: Browser, sites: Iterable[Server], page: str, loads: int
) -> list[tuple[Painted, ...]]:
    """Load a page `loads` times from each site, the sites taking turns on one machine's load."""
    sites = list(sites)
    return [tuple(painted(browser, site, page) for site in sites) for _ in range(loads)]


def weight(requests: Iterable[Request], kinds: Sequence[str], *, ahead: bool = False) -> float:
    """Kilobytes sent for files of these kinds that the page needed, or else that it got `ahead`."""
    wanted = (r for r in requests if r.kind in kinds and r.ahead == ahead)
    return sum(request.weight for request in wanted) / 1000


def print_row(name: str, unit: str, ours: float, theirs: float) -> None:
    """Print a line of the table; there is no ratio to nothing."""
    ratio = f"{ours / theirs:.2f}" if theirs else "-"
    print(f"{name:<28}{ours:>10.1f}{theirs:>12.1f} {unit}{ratio:>9}")


def print_weights(ours: Sequence[Request], theirs: Sequence[Request]) -> None:
    """Print what each side's page weighs, per kind and in all, and what is not counted in that."""
    for kind in KINDS:
        print_row(kind, "kB", weight(ours, [kind]), weight(theirs, [kind]))
    print_row("total", "kB", weight(ours, KINDS), weight(theirs, KINDS))
    print_row("besides: pictures, data", "kB", weight(ours, ["other"]), weight(theirs, ["other"]))
    every = (*KINDS, "other")
    ahead = (weight(side, every, ahead=True) for side in (ours, theirs))
    print_row("besides: fetched ahead", "kB", *ahead)


def print_times(loads: Sequence[tuple[Painted, ...]]) -> None:
    """Print each side's medians."""
    sides = list(zip(*loads, strict=True))
    first = (statistics.median(load.first for load in side) for side in sides)
    largest = (statistics.median(load.largest for load in side) for side in sides)
    print_row("first contentful paint", "ms", *first)
    print_row("largest contentful paint", "ms", *largest)


def print_files(name: str, requests: Iterable[Request]) -> None:
    """Print each file a side's page asks for, the heaviest first."""
    print(f"\n{name}:")
    for request in requests:
        note = "  (ahead)" if request.ahead else ""
        print(f"{request.weight:>9,}  {request.kind:<6} {request.path}{note}")


def print_header(corpus: Corpus, page: str, loads: int, browser: Browser) -> None:
    """Print what is compared, and on what terms."""
    print(f"{page} of {corpus.docs}")
    print("ours: as it is, with search")
    print(
        "theirs: Docusaurus, classic theme, docs only, no blog; without search, so lighter for it"
    )
    print("weights: gzip -9; what Chromium asks for on the first load, cache empty")
    print(
        f"times: medians of {loads} loads, Chromium {browser.version}, headless; Slow 4G: "
        f"{DOWN / 1e6:.1f} Mbit/s down, {UP / 1e6:.2f} Mbit/s up, {LATENCY} ms latency; "
        "CPU throttling off"
    )
    print(f"\n{'':<28}{'ours':>10}{'Docusaurus':>12}{'ratio':>12}")


def bench(corpus: Corpus, page: str, loads: int, *, files: bool) -> None:
    """Build both sites, serve them, and print their weights, their times and the ratios."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="bench-pages-")))
        ours, theirs = (stack.enter_context(serving()) for _ in range(2))
        lay_out(corpus, folder)
        ours.load(build_ours(folder, ours.address))
        theirs.load(build_theirs(folder, theirs.address))
        for name, site in (("ours", ours), ("Docusaurus", theirs)):
            if site.find(page) is None:
                raise CannotMeasure(f"{name}: no page {page}")
        playwright = stack.enter_context(sync_playwright())
        browser = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        stack.callback(browser.close)
        asked = [requested(browser, site, page) for site in (ours, theirs)]
        print_header(corpus, page, loads, browser)
        print_weights(*asked)
        print_times(measure(browser, (ours, theirs), page, loads))
        if files:
            print_files("ours", asked[0])
            print_files("Docusaurus", asked[1])


def chromium() -> str:
    """Where the Chromium is that is installed."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        raise CannotMeasure("no Chromium: apt-get install chromium")
    return found


def read_corpus(docs: Path) -> Corpus:
    """The docs in a folder, with STATIC_DIR of the environment or else `static` beside them."""
    docs = docs.resolve()
    static = Path(os.environ.get("STATIC_DIR") or docs.parent / "static").resolve()
    left_out = OWN_ALONE if docs == ROOT / "docs" else ()
    return Corpus(docs, static if static.is_dir() else None, left_out)


def main() -> int:
    """Read the command line and bench; 1 where there is nothing to compare."""
    parser = argparse.ArgumentParser(description="Is a page of ours as light as Docusaurus'?")
    parser.add_argument("corpus", nargs="?", type=Path, default=ROOT / "docs")
    parser.add_argument("--page", default="/about/introduction/", help="a path both sites have")
    parser.add_argument("--loads", type=int, default=LOADS)
    parser.add_argument("--files", action="store_true", help="list the files asked for as well")
    options = parser.parse_args()
    page = f"/{options.page.strip('/')}/".replace("//", "/")
    try:
        bench(read_corpus(options.corpus), page, options.loads, files=options.files)
    except CannotMeasure as reason:
        print(reason, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
