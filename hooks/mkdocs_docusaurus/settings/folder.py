"""A site's folder: its config and sidebars, found, evaluated and read."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

from mkdocs_docusaurus.catalog.yaml_loader import load
from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.script.engine import Bounds, Engine
from mkdocs_docusaurus.script.value import Evaluated, ScriptFunction
from mkdocs_docusaurus.settings.blog import BlogSettings, PagesSettings
from mkdocs_docusaurus.settings.docs import DocsSettings
from mkdocs_docusaurus.settings.read import FunctionName, Place, read_config
from mkdocs_docusaurus.settings.read.part import described, plain
from mkdocs_docusaurus.settings.site import SiteSettings
from mkdocs_docusaurus.settings.translation import localized

CONFIGS = tuple(f"docusaurus.config.{kind}" for kind in ("ts", "mts", "cts", "js", "mjs", "cjs"))
"""The names of a site's config, the first of which counts."""

_KIND = "sidebar"
_LOCALE = "DOCUSAURUS_CURRENT_LOCALE"
_SUFFIXES = ("", ".ts", ".mts", ".cts", ".js", ".mjs", ".cjs", ".json")
_YAML = (".yml", ".yaml")
_SIDEBARS = tuple(
    f"sidebars.{kind}" for kind in ("ts", "mts", "cts", "js", "mjs", "cjs", "json", "yml", "yaml")
)
_PARTLY = re.compile(r"^the code |is left out where no code is run")
"""What the engine says where it gives what is written out, and no more."""
_UNREADABLE: Mapping[str, Any] = {"title": "", "baseUrl": "/", "url": "", "presets": ["classic"]}
"""What a site is taken for whose config cannot be read."""


@dataclass(frozen=True)
class SiteCode:
    """The functions that a site's settings hold, and where its values are written.

    `functions` has those of docs, blogs, pages, redirects and Markdown by what they belong to:
    `("docs", "default", "editUrl")`, `("redirects", "default", "createRedirects")`,
    `("markdown", "", "preprocessor")`.  `config` is what the config exports, as JSON.
    """

    engine: Engine
    functions: Mapping[FunctionName, ScriptFunction] = field(default_factory=dict)
    config: Mapping[str, Any] = field(default_factory=dict)

    def __contains__(self, name: FunctionName) -> bool:
        """Whether the site has this function."""
        return name in self.functions

    def call(
        self, name: FunctionName, calls: Sequence[Sequence[Any]]
    ) -> tuple[list[Any], tuple[Problem, ...]]:
        """What a function gives for each list of arguments, all in one go.

        A call that fails gives `None`, and a problem; so do all where no code may run.
        """
        return self.engine.call(self.functions[name], calls)

    def position(self, file: str, place: Place) -> tuple[int, int]:
        """Line and column of a value that `file`, a path below the site's folder, exports."""
        return self.engine.position(self.engine.site / file, place)


@dataclass(frozen=True)
class ReadSettings:
    """A site's settings in one language, and all that came with them.

    `files` are those that the settings depend on, among them some that are not there; `environment`
    are the names of the variables that were asked for.
    """

    settings: SiteSettings
    problems: tuple[Problem, ...]
    files: frozenset[Path]
    environment: frozenset[str]
    code: SiteCode


def read_settings(
    root: Path,
    *,
    environment: Mapping[str, str] | None = None,
    run_code: bool = True,
    locale: str | None = None,
    bounds: Bounds | None = None,
) -> ReadSettings:
    """The settings that the config of the site in `root` says, untranslated.

    `environment` is all that the site's code sees of one; where `run_code` is false, nothing is
    run and only what is written out counts.  `locale` is what code is told of the language.
    A folder without a config has the settings of what stands in it: docs at the root, a blog,
    pages, pictures.  Raises nothing for what is wrong in the site: that is problems.
    Rule: https://docusaurus.io/docs/configuration
    """
    root = root.resolve()
    told = {_LOCALE: locale} if locale else {}
    engine = Engine(root, env={**told, **(environment or {})}, run_code=run_code, bounds=bounds)
    sought = [root / name for name in CONFIGS]
    config = next((file for file in sought if file.is_file()), None)
    before = frozenset(sought[: sought.index(config)] if config else sought)
    if config is None:
        shown = {root / name for name in ("package.json", "docs", "blog", "src/pages", *_SIDEBARS)}
        found = _Read(_bare(root), files=before | shown)
        return _with_sidebars(found, engine)
    evaluated = engine.evaluate(config)
    value = evaluated.value if evaluated.value is not None else _UNREADABLE
    read = read_config(
        value,
        root=root,
        file=config.name,
        positions=lambda place: engine.position(config, place),
    )
    found = _Read(
        read.settings,
        (*evaluated.problems, *_known(read.problems, evaluated)),
        evaluated.read | before,
        evaluated.env,
        read.functions,
        plain(value) if isinstance(value, Mapping) else {},
    )
    return _with_sidebars(found, engine)


def read_languages(
    root: Path,
    *,
    environment: Mapping[str, str] | None = None,
    run_code: bool = True,
    bounds: Bounds | None = None,
) -> Mapping[str, ReadSettings]:
    """The settings of a site in each of its languages, by locale, the default language first.

    The site's code is run once, unless it asks for the language that is built.  A problem is told
    with the first language that has it.
    """
    again = partial(read_settings, root, environment=environment, run_code=run_code, bounds=bounds)
    default = again()
    told: set[Problem] = set()
    found = {}
    languages = default.settings.languages
    for language in sorted(languages, key=lambda each: each != default.settings.language):
        read = default
        if _LOCALE in default.environment:
            read = again(locale=language.locale)
        local = localized(read.settings, language)
        problems = [p for p in (*read.problems, *local.problems) if p not in told]
        told.update(problems)
        found[language.locale] = replace(
            read,
            settings=local.settings,
            problems=tuple(problems),
            files=read.files | local.files,
        )
    return found


def _known(problems: Iterable[Problem], evaluated: Evaluated) -> list[Problem]:
    """What is wrong for sure.

    Where code came to no end, or is not run, only what it writes out is known: what is missing
    then is not what its author left out.
    """
    said = [problem.message for problem in evaluated.problems if problem.kind == "script"]
    is_whole = evaluated.value is not None and not any(_PARTLY.search(text) for text in said)
    return [problem for problem in problems if is_whole or problem.kind == "plugin"]


@dataclass(frozen=True)
class _Read:
    settings: SiteSettings
    problems: tuple[Problem, ...] = ()
    files: frozenset[Path] = frozenset()
    environment: frozenset[str] = frozenset()
    functions: Mapping[FunctionName, ScriptFunction] = field(default_factory=dict)
    config: Mapping[str, Any] = field(default_factory=dict)


def _with_sidebars(read: _Read, engine: Engine) -> ReadSettings:
    """The settings with what each docs plugin's sidebars file exports; one file is read once."""
    root = read.settings.root
    docs = tuple(_with_suffix(one, root) for one in read.settings.docs)
    names = sorted({one.sidebars_file for one in docs if one.sidebars_file})
    evaluated = {name: _evaluated(root / name, name, engine) for name in names}
    docs = tuple(
        replace(one, sidebars=evaluated[one.sidebars_file].value) if one.sidebars_file else one
        for one in docs
    )
    return ReadSettings(
        settings=replace(read.settings, docs=docs),
        problems=_once((*read.problems, *(p for e in evaluated.values() for p in e.problems))),
        files=read.files.union(*(found.read for found in evaluated.values())),
        environment=read.environment.union(*(found.env for found in evaluated.values())),
        code=SiteCode(engine, read.functions, read.config),
    )


def _with_suffix(docs: DocsSettings, root: Path) -> DocsSettings:
    """The settings with the sidebars file's whole name, which `require.resolve` does without."""
    if docs.sidebars_file is None:
        return docs
    names = (f"{docs.sidebars_file}{suffix}" for suffix in _SUFFIXES)
    name = next((name for name in names if (root / name).is_file()), docs.sidebars_file)
    return replace(docs, sidebars_file=name)


def _once(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(dict.fromkeys(problems))


def _evaluated(file: Path, name: str, engine: Engine) -> Evaluated:
    """A sidebars file's value: items by sidebar, or `None` where it has none that can be used."""
    if not file.is_file():
        said = "this file is not there, so that the folders make the sidebar"
        return Evaluated(None, (Problem(name, 1, 1, _KIND, said),), frozenset({file}))
    found = _from_yaml(file, name) if file.suffix in _YAML else engine.evaluate(file)
    if found.value is None or isinstance(found.value, Mapping):
        return replace(found, value=plain(found.value))
    said = f"sidebars must be names, each with its items, but this is {described(found.value)}"
    problem = Problem(name, 1, 1, _KIND, said)
    return replace(found, value=None, problems=(*found.problems, problem))


def _from_yaml(file: Path, name: str) -> Evaluated:
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        said = f"this file cannot be read: {getattr(error, 'strerror', None) or 'it is not UTF-8'}"
        return Evaluated(None, (Problem(name, 1, 1, _KIND, said),), frozenset({file}))
    document, problems = load(text, name, _KIND)
    value = document.value if document is not None else None
    return Evaluated(value, tuple(problems), frozenset({file}))


# A folder without a config -----------------------------------------------------------------


def _bare(root: Path) -> SiteSettings:
    """The settings of a folder as it is: what stands in it is shown, and docs are at its root."""
    sidebars = next((name for name in _SIDEBARS if (root / name).is_file()), None)
    docs = (DocsSettings(route="", sidebars_file=sidebars),) if (root / "docs").is_dir() else ()
    return SiteSettings(
        root=root,
        title=_package_name(root) or root.name,
        docs=docs,
        blogs=(BlogSettings(),) if (root / "blog").is_dir() else (),
        pages=(PagesSettings(),) if (root / "src/pages").is_dir() else (),
    )


def _package_name(root: Path) -> str | None:
    """The name in `package.json`, without its scope."""
    try:
        package = json.loads((root / "package.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    name = package.get("name") if isinstance(package, dict) else None
    return name.rpartition("/")[2] or None if isinstance(name, str) else None
