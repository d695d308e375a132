"""Real Docusaurus, from npm, around a docs folder."""

import json
import re
import shutil
from pathlib import Path
from subprocess import CalledProcessError

from tests.benchmarks.process import CannotMeasure
from tests.conformance import oracle

CONFIG = Path(__file__).with_name("docusaurus.config.js")


def installed() -> Path:
    """The `node_modules` with Docusaurus, installed if need be; CannotMeasure if that fails."""
    if not shutil.which("node") or not shutil.which("npm"):
        raise CannotMeasure("Docusaurus needs Node and npm, and there is none")
    try:
        return oracle.install(oracle.home())
    except (OSError, CalledProcessError) as error:
        raise CannotMeasure(f"npm does not install Docusaurus: {error}") from None


def lay_out(site: Path, modules: Path) -> Path:
    """Make a folder with `docs` a Docusaurus site; gives the program that builds it.

    Its `node_modules` is a folder of its own with links, for Docusaurus keeps its cache in there.
    """
    shutil.copy(oracle.SITE / "package.json", site)
    shutil.copy(CONFIG, site)
    own = site / "node_modules"
    own.mkdir()
    for package in modules.iterdir():
        if package.name != ".cache":
            (own / package.name).symlink_to(package)
    return own / ".bin" / "docusaurus"


def environment(docs: Path, address: str) -> dict[str, str]:
    """What the configuration asks the environment for."""
    return {
        "SITE_URL": address,
        "WITH_MERMAID": "1" if draws_diagrams(docs) else "0",
        "NO_UPDATE_NOTIFIER": "1",
    }


def draws_diagrams(docs: Path) -> bool:
    """Whether any page has Mermaid, which one has to add to Docusaurus."""
    pages = (path for path in docs.rglob("*") if path.suffix in {".md", ".mdx"})
    return any("```mermaid" in page.read_text("utf-8") for page in pages)


def version(modules: Path) -> str:
    """The version that is installed."""
    package = json.loads((modules / "@docusaurus/core/package.json").read_text("utf-8"))
    return str(package["version"])


def chunk_of(site: Path, source: str) -> str:
    """The file of the preview's JavaScript that holds a source, such as `@site/docs/a.md`."""
    registry = (site / ".docusaurus" / "registry.js").read_text("utf-8")
    found = re.search(rf'"([^"]+)": \[[^\n]*"{re.escape(source)}"', registry)
    if not found:
        raise CannotMeasure(f"Docusaurus' registry does not name {source}")
    return f"/{found[1]}.js"


def sidebar_source(site: Path, label: str) -> str:
    """The generated file with the sidebars, which hold a label."""
    generated = site / ".docusaurus"
    for path in sorted(generated.glob("docusaurus-plugin-content-docs/default/p/*.json")):
        if label in path.read_text("utf-8"):
            return f"@generated/{path.relative_to(generated).as_posix()}"
    raise CannotMeasure(f"Docusaurus' sidebars do not hold {label}")
