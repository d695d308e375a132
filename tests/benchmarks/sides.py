"""What is compared: builders, each with a copy of the same docs in a folder of its own."""

import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.benchmarks import docusaurus, zensical
from tests.benchmarks.plain_config import plain_config
from tests.benchmarks.translated import CONFIG, ROOT, translated_docs

CLEAN, UNCHANGED, PAGE_EDITED, LABEL_EDITED = "clean", "unchanged", "page edited", "label edited"
Command = Sequence[str | Path]


@dataclass(frozen=True)
class Side:
    """A builder around its docs: how it builds and previews, where it writes, what is measured.

    `preview` has `{port}` where the port goes; it is empty where the preview is not compared.
    """

    name: str
    title: str
    docs: Path
    folder: Path
    build: Command
    outputs: Sequence[Path]
    environment: Mapping[str, str]
    steps: Sequence[str]
    preview: Command = ()
    caches: Sequence[Path] = field(default=())

    def forget(self) -> None:
        """Remove what earlier builds wrote, their caches too."""
        for folder in (*self.outputs, *self.caches):
            shutil.rmtree(folder, ignore_errors=True)


def portal(site: Path, work: Path) -> Side:
    """This project, as `make build` and `make serve` run it."""
    shutil.copytree(site, work)
    folders = {"DOCS_DIR": "docs", "STATIC_DIR": "static", "SITE_DIR": "site", "CACHE_DIR": "cache"}
    environment = {name: str(work / folder) for name, folder in folders.items()}
    venv = f"VENV={sys.prefix}"
    return Side(
        name="portal",
        title="this portal",
        docs=work / "docs",
        folder=ROOT,
        build=[sys.executable, "-m", "mkdocs", "build", "--strict", "--clean"],
        outputs=[work / "site"],
        caches=[work / "cache"],
        environment=environment | {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": ""},
        steps=(CLEAN, UNCHANGED, PAGE_EDITED, LABEL_EDITED),
        preview=["make", "--silent", "serve", venv, "ADDRESS=127.0.0.1:{port}"],
    )


def plain(site: Path, work: Path) -> Side:
    """MkDocs with Material on the text already translated; its nav the folders, pruned."""
    docs = _translated(site, work)
    config = work / "plain.yml"
    config.write_text(plain_config(CONFIG.read_text("utf-8"), ["navigation.prune"]), "utf-8")
    environment = {"DOCS_DIR": docs, "SITE_DIR": work / "site", "PYTHONPATH": ROOT / "hooks"}
    return Side(
        name="plain",
        title="MkDocs, pruned nav",
        docs=docs,
        folder=work,
        build=[sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", config],
        outputs=[work / "site"],
        environment={name: str(path) for name, path in environment.items()}
        | {"NO_MKDOCS_2_WARNING": "1"},
        steps=(CLEAN,),
    )


def zensical_side(site: Path, work: Path) -> Side:
    """Zensical on the text and with the settings that plain MkDocs gets."""
    version, program = zensical.installed()
    docs = _translated(site, work)
    zensical.lay_out(work, plain_config(CONFIG.read_text("utf-8"), ["navigation.prune"]))
    return Side(
        name="zensical",
        title=f"Zensical {version}",
        docs=docs,
        folder=work,
        build=[program, "build"],
        outputs=[work / "site"],
        caches=[work / ".cache"],
        environment={"PYTHONPATH": str(ROOT / "hooks")},
        steps=(CLEAN, UNCHANGED, PAGE_EDITED),
        preview=[program, "serve", "--dev-addr", "127.0.0.1:{port}"],
    )


def docusaurus_side(site: Path, work: Path) -> Side:
    """Real Docusaurus with its faster bundler; its caches are the bundler's and `.docusaurus`."""
    modules = docusaurus.installed()
    shutil.copytree(site, work)
    program = docusaurus.lay_out(work, modules)
    address = ["--host", "127.0.0.1", "--port", "{port}"]
    return Side(
        name="docusaurus",
        title=f"Docusaurus {docusaurus.version(modules)}",
        docs=work / "docs",
        folder=work,
        build=[program, "build"],
        outputs=[work / "build"],
        caches=[work / ".docusaurus", work / "node_modules" / ".cache"],
        environment=docusaurus.environment(work / "docs", "https://example.com"),
        steps=(CLEAN, UNCHANGED),
        preview=[program, "start", "--no-open", *address],
    )


def _translated(site: Path, work: Path) -> Path:
    """A copy in `work` of the docs' translation, which is made once and kept beside the site."""
    translation = site.with_name("translation")
    if not translation.exists():
        begun = site.with_name("translation-begun")
        shutil.rmtree(begun, ignore_errors=True)
        translated_docs(site / "docs", begun)
        begun.rename(translation)  # One that fails is no other side's.
    return shutil.copytree(translation / "translated", work / "docs")


SIDES: Mapping[str, Callable[[Path, Path], Side]] = {
    "portal": portal,
    "plain": plain,
    "zensical": zensical_side,
    "docusaurus": docusaurus_side,
}


def append_paragraph(doc: Path, text: str) -> None:
    """Edit a doc as an author does who adds a paragraph."""
    doc.write_text(f"{doc.read_text('utf-8').rstrip()}\n\n{text}\n", "utf-8")


def change_label(doc: Path, label: str) -> None:
    """Give a doc another `sidebar_label`, or, where the text is translated, another title."""
    lines = doc.read_text("utf-8").split("\n")
    starts = ("sidebar_label: ", "# ")
    number, start = next(
        (n, s) for s in starts for n, line in enumerate(lines) if line.startswith(s)
    )
    lines[number] = start + label
    doc.write_text("\n".join(lines), "utf-8")
