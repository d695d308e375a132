"""React components and pages of a site's, rendered to HTML as Docusaurus' static build does."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.script.asset import Assets
from mkdocs_docusaurus.script.engine import Bounds, Engine, Room
from mkdocs_docusaurus.script.literal import read_expression
from mkdocs_docusaurus.script.report import read_failure
from mkdocs_docusaurus.script.value import TAG, Evaluated, decode

_RUNTIME = ("vendor/react.js", "runtime/react.js", "runtime/docusaurus.js")


@dataclass(frozen=True)
class SiteContext:
    """What components are told of the site: `useDocusaurusContext`, as JSON.

    `config` are the site's settings, completed; `static` its folders of static files;
    `translations` the texts of `code.json`, by id; `config_file` is where the settings stand, the
    plugins of which may give names to folders.
    """

    config: Mapping[str, Any]
    static: tuple[Path, ...] = ()
    locale: str = "en"
    locales: tuple[str, ...] = ("en",)
    translations: Mapping[str, str] = field(default_factory=dict)
    config_file: Path | None = None
    global_data: Mapping[str, Any] = field(default_factory=dict)

    @property
    def base_url(self) -> str:
        """The site's `baseUrl`, with a slash at both ends."""
        return str(self.config.get("baseUrl", "/"))


@dataclass(frozen=True)
class Rendered:
    """What a component renders.

    `html` is nothing where it fails; in it, `docusaurus-part` elements stand for what Python
    renders (`mkdocs_docusaurus.script.part`).  `head` is HTML for the page's head, `styles` CSS,
    `links` where `Link` leads within the site, `files` the files that are shown, by the addresses
    at which they have to be.
    """

    html: str | None
    title: str | None = None
    description: str | None = None
    head: str = ""
    links: frozenset[str] = frozenset()
    styles: str = ""
    files: Mapping[str, Path] = field(default_factory=dict)
    html_attributes: Mapping[str, Any] = field(default_factory=dict)
    body_attributes: Mapping[str, Any] = field(default_factory=dict)
    redirect: str | None = None
    has_layout: bool = False
    has_footer: bool = True
    wrapper_class: str = ""
    problems: tuple[Problem, ...] = ()
    read: frozenset[Path] = frozenset()


@dataclass(frozen=True)
class Module:
    """A doc's own module: its imports and exports, on the lines where they stand in its file.

    `names` is what a doc has beside them, as JSON: `props`, `frontMatter`, `toc`; `slot(n)` in it
    is Markdown, as `$md(n)`.
    """

    file: Path
    permalink: str
    code: str = ""
    names: Mapping[str, Any] = field(default_factory=dict)


def slot(number: int) -> dict[str, Any]:
    """Markdown as a value among a module's names; it comes out as the part of that number."""
    return {TAG: ["slot", number]}


@dataclass(frozen=True)
class Value:
    """What an expression gives: `value` as `Evaluated.value`; not known where it fails."""

    value: Any = None
    is_known: bool = False
    problems: tuple[Problem, ...] = ()
    read: frozenset[Path] = frozenset()


@dataclass(frozen=True)
class Part:
    """An expression or an element of a doc: its code, and where it starts there (from 1)."""

    code: str
    line: int = 1
    column: int = 1


class Renderer:
    """Renders the pages and components of one site."""

    def __init__(
        self,
        site: Path,
        context: SiteContext,
        *,
        also: Sequence[Path] = (),
        env: Mapping[str, str] | None = None,
        run_code: bool = True,
        bounds: Bounds | None = None,
    ) -> None:
        """Set up a renderer; its engine starts with the first page."""
        self.site = site.resolve()
        self._config_file = context.config_file
        roots = (self.site, *(folder.resolve() for folder in also))
        self._assets = Assets(self.site, roots, context.base_url, context.static)
        room = Room(_RUNTIME, self._assets.link, self._assets.source, _setup(context))
        self._engine = Engine(
            self.site, also=also, env=env, run_code=run_code, bounds=bounds, room=room
        )

    def page(self, file: Path, permalink: str, props: Mapping[str, Any] | None = None) -> Rendered:
        """A page of `src/pages`: what its default export renders within `Layout`.

        https://docusaurus.io/docs/creating-pages#add-a-react-page
        """
        name, given = json.dumps(file.as_posix()), json.dumps(dict(props or {}))
        self._name_folders()
        result = self._engine.run(f"{_at(permalink)};host.renderPage({name},{given})", file)
        return self._rendered(result.value, result.problems, result.read)

    def parts(self, module: Module, parts: Sequence[Part]) -> list[Rendered]:
        """What the expressions and elements of an MDX doc render, each by itself.

        Markdown within an element is written `{$md(0)}`: it comes out as the part `markdown` of
        that number.  https://docusaurus.io/docs/markdown-features/react
        """
        rendered = []
        for found, result in self._each(module, parts, "<>{", "\n}</>"):
            rendered.append(self._rendered(found, self._said(found, result, module), result.read))
        return rendered

    def values(self, module: Module, parts: Sequence[Part]) -> list[Value]:
        """What expressions give, for who does not show them; literals need no engine."""
        literal = [read_expression(part.code) for part in parts]
        asked = [part for part, known in zip(parts, literal, strict=True) if known is None]
        given = iter(self._each(module, asked, "", "\n"))
        values = []
        for known in literal:
            if known is not None:
                values.append(Value(known[0], True))
                continue
            found, result = next(given)
            is_known = isinstance(found, dict) and "value" in found
            value = decode(found["value"], module.file) if is_known else None
            said = self._said(found, result, module)
            values.append(Value(value, is_known, said, result.read))
        return values

    def _each(
        self, module: Module, parts: Sequence[Part], before: str, behind: str
    ) -> list[tuple[Any, Evaluated]]:
        """What each part gives, as JSON, with the run that it came of; a run is told of once."""
        if not parts:
            return []
        self._name_folders()
        source = _parts_module(module.code, parts, before, behind)
        digest = hashlib.sha256(source.encode("utf-8", "replace")).hexdigest()
        name = f"{module.file.as_posix()}?{digest}"
        names = json.dumps({"props": {}, **module.names})
        show = "true" if before else "false"
        code = f"{_at(module.permalink)};host.renderParts({json.dumps(name)},{names},{show})"
        result = self._engine.run(code, module.file, {name: source})
        if isinstance(result.value, list) and len(result.value) == len(parts):
            quiet = replace(result, problems=())
            return [(found, quiet if at else result) for at, found in enumerate(result.value)]
        if len(parts) == 1:
            moved = tuple(_moved(problem, parts[0]) for problem in result.problems)
            return [(None, replace(result, problems=moved))]
        return self._alone(module, parts, before, behind)

    def _alone(
        self, module: Module, parts: Sequence[Part], before: str, behind: str
    ) -> list[tuple[Any, Evaluated]]:
        """Parts one by one, as one that is no JavaScript, or never ends, takes the others along.

        Where the first two fail, what they share does, and no more are tried.
        """
        found: list[tuple[Any, Evaluated]] = []
        for part in parts:
            if len(found) > 1 and all(value is None for value, _ in found):
                found.append((None, Evaluated(None)))
            else:
                found += self._each(module, [part], before, behind)
        return found

    def _name_folders(self) -> None:
        """Learn, once, the aliases of webpack that the site's plugins set.

        https://docusaurus.io/docs/api/plugin-methods/lifecycle-apis#configureWebpack
        """
        file, self._config_file = self._config_file, None
        if file is None:
            return
        self._engine.evaluate(file)
        found = self._engine.run(f"host.aliases({json.dumps(file.as_posix())})", file).value
        for name, place in found.items() if isinstance(found, dict) else ():
            if isinstance(place, str):
                self._assets.aliases[name] = Path(place)

    def _said(self, found: Any, result: Evaluated, module: Module) -> tuple[Problem, ...]:
        if not isinstance(found, dict) or "error" not in found:
            return result.problems
        failure = self._engine.failure(read_failure(found["error"]), module.file)
        return (*result.problems, failure)

    def _rendered(
        self,
        found: Any,
        problems: tuple[Problem, ...],
        read: frozenset[Path],
    ) -> Rendered:
        paths = sorted({Path(str(path).partition("?")[0]) for path in read})
        problems += self._assets.unread(paths)
        real = frozenset(paths)
        if not isinstance(found, dict) or not isinstance(found.get("html"), str):
            return Rendered(None, problems=problems, read=real)
        layout, attributes = _dict(found, "layout"), _dict(found, "attributes")
        return Rendered(
            html=found["html"],
            title=_text(found, "title"),
            description=_text(found, "description"),
            head=_text(found, "head") or "",
            links=frozenset(map(str, found.get("links") or ())),
            styles=self._assets.styles(paths),
            files=self._assets.files(paths),
            html_attributes=_dict(attributes, "html"),
            body_attributes=_dict(attributes, "body"),
            redirect=_text(found, "redirect"),
            has_layout=bool(layout),
            has_footer=not layout.get("noFooter"),
            wrapper_class=_text(layout, "wrapperClassName") or "",
            problems=problems,
            read=real,
        )


def _moved(problem: Problem, part: Part) -> Problem:
    """A problem whose place is not known, at the place of the part that has it."""
    if (problem.line, problem.column) != (1, 1):
        return problem
    return replace(problem, line=part.line, column=part.column)


def _parts_module(module: str, parts: Sequence[Part], before: str, behind: str) -> str:
    """A module of a doc's imports and exports, and of a function for each part, line for line."""
    written = [module.rstrip("\n")]
    line = written[0].count("\n") + 1
    start = ";exports.$parts = ["
    for part in parts:
        lines = "\n" * (part.line - line)
        written.append(f"{lines}{start}() => ({before}{part.code}{behind})")
        line = max(line, part.line) + part.code.count("\n") + 1
        start = ","
    return "".join(written) + "];"


def _at(permalink: str) -> str:
    return f"host.context.location={json.dumps(permalink)}"


def _setup(context: SiteContext) -> str:
    """The code that tells an engine of the site.

    https://docusaurus.io/docs/docusaurus-core#useDocusaurusContext
    """
    config = {
        "titleDelimiter": "|", "tagline": "", "customFields": {}, "themeConfig": {},
        "baseUrl": "/", "url": "", "title": "", "future": {}, "plugins": [], "presets": [],
        **context.config,
    }  # fmt: skip
    i18n = {
        "currentLocale": context.locale,
        "locales": list(context.locales),
        "defaultLocale": context.locales[0] if context.locales else context.locale,
        "localeConfigs": {
            locale: {"label": locale, "direction": "ltr", "htmlLang": locale, "path": locale}
            for locale in context.locales
        },
    }
    given = {
        "siteConfig": {**config, "i18n": {**i18n, **config.get("i18n", {})}},
        "siteMetadata": {"docusaurusVersion": "3.10.2", "pluginVersions": {}},
        "globalData": dict(context.global_data),
        "i18n": i18n,
        "codeTranslations": dict(context.translations),
        "location": "/",
    }
    text = json.dumps(given, default=lambda _: None)
    return f"host.context=host.parse({json.dumps(text)});''"


def _text(found: dict[str, Any], name: str) -> str | None:
    value = found.get(name)
    return None if value is None else str(value)


def _dict(found: dict[str, Any], name: str) -> dict[str, Any]:
    value = found.get(name)
    return value if isinstance(value, dict) else {}
