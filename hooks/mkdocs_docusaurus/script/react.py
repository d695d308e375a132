"""React components and pages of a site's, rendered to HTML as Docusaurus' static build does."""

import hashlib
import json
import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import yaml

from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.script import folder
from mkdocs_docusaurus.script.engine import Bounds, Engine, Room
from mkdocs_docusaurus.script.report import read_failure
from mkdocs_docusaurus.script.sheet import Sheet, is_module, read_sheet, suffix_of

_RUNTIME = ("vendor/react.js", "runtime/react.js", "runtime/docusaurus.js")
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".ico", ".bmp")
_MEDIA = (".mp4", ".webm", ".mp3", ".wav", ".ogg", ".woff", ".woff2", ".ttf", ".eot", ".otf",
          ".pdf", ".zip", ".docx", ".xlsx", ".wasm")  # fmt: skip
_SHEETS = (".css", ".scss", ".sass", ".less")
_DOCUMENTS = (".md", ".mdx")
_LOADERS = re.compile(r"^(?:-?!!?)?(?:[\w@/.-]+(?:\?[^!]*)?!)+")
_SUFFIXES = ("", ".js", ".jsx", ".ts", ".tsx", "/index.js", "/index.jsx", "/index.ts", "/index.tsx")
_CHROME = ("Layout", "Root", "Navbar", "Footer")
"""Parts of the theme that stand around what a page renders: ours, but where they are wrapped."""


@dataclass(frozen=True)
class SiteContext:
    """What components are told of the site: `useDocusaurusContext`, as JSON.

    `config` are the site's settings, completed; `static` its folders of static files;
    `translations` the texts of `code.json`, by id.
    """

    config: Mapping[str, Any]
    static: tuple[Path, ...] = ()
    locale: str = "en"
    locales: tuple[str, ...] = ("en",)
    translations: Mapping[str, str] = field(default_factory=dict)
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
    `files` the files that are shown, by the addresses at which they have to be.
    """

    html: str | None
    title: str | None = None
    description: str | None = None
    head: str = ""
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
        root: Path | None = None,
        env: Mapping[str, str] | None = None,
        run_code: bool = True,
        bounds: Bounds | None = None,
    ) -> None:
        """Set up a renderer; its engine starts with the first page."""
        self.site = site.resolve()
        self.context = context
        self._sheets: dict[Path, Sheet] = {}
        self._shown: dict[Path, list[Path]] = {}
        self._unread: dict[Path, str] = {}
        room = Room(_RUNTIME, self._link, self._source)
        self._engine = Engine(
            self.site, root=root, env=env, run_code=run_code, bounds=bounds, room=room
        )

    def page(self, file: Path, permalink: str, props: Mapping[str, Any] | None = None) -> Rendered:
        """A page of `src/pages`: what its default export renders within `Layout`.

        https://docusaurus.io/docs/creating-pages#add-a-react-page
        """
        name, given = json.dumps(file.as_posix()), json.dumps(dict(props or {}))
        code = f"{self._set_context(permalink)};host.renderPage({name},{given})"
        result = self._engine.run(code, file)
        return self._rendered(result.value, file, result.problems, result.read)

    def parts(
        self,
        doc: Path,
        permalink: str,
        module: str,
        parts: Sequence[Part],
        names: Mapping[str, Any] | None = None,
    ) -> list[Rendered]:
        """What the expressions and elements of an MDX doc render, each by itself.

        `module` are the doc's imports and exports, on the lines where they stand; `names` what
        is there beside them, as JSON: `props`, `frontMatter`, `toc`.  Markdown within an element
        is written `{$md(0)}`: it comes out as the part `markdown` of that number.
        https://docusaurus.io/docs/markdown-features/react
        """
        name = (
            f"{doc.as_posix()}?parts-{hashlib.sha256(repr((module, parts)).encode()).hexdigest()}"
        )
        given = json.dumps({"props": {}, **(names or {})})
        code = f"{self._set_context(permalink)};host.renderParts({json.dumps(name)},{given})"
        source = _parts_module(module, parts)
        result = self._engine.run(code, doc, {name: source})
        if not isinstance(result.value, list):
            if len(parts) > 1:
                return self._alone(doc, permalink, module, parts, names)
            problems = tuple(_moved(problem, parts[0]) for problem in result.problems)
            return [Rendered(None, problems=problems, read=result.read)]
        rendered = []
        own = result.problems  # Those of the doc as a whole: said once.
        for found in result.value:
            if isinstance(found, dict) and "error" in found:
                own = (*own, self._engine.failure(read_failure(found["error"]), doc))
            rendered.append(self._rendered(found, doc, own, result.read))
            own = ()
        return rendered

    def _alone(
        self,
        doc: Path,
        permalink: str,
        module: str,
        parts: Sequence[Part],
        names: Mapping[str, Any] | None,
    ) -> list[Rendered]:
        """Parts one by one, as one that is no JavaScript, or never ends, takes the others along.

        After the first that fails in such a way twice, none is tried any more.
        """
        rendered: list[Rendered] = []
        for part in parts:
            failed = sum(before.html is None for before in rendered)
            once = Rendered(None) if failed > 1 and not any(r.html for r in rendered) else None
            rendered.append(once or self.parts(doc, permalink, module, [part], names)[0])
        return rendered

    def _set_context(self, permalink: str) -> str:
        context = self.context
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
            "location": permalink,
        }
        text = json.dumps(given, default=lambda _: None)
        return f"host.context=host.parse({json.dumps(text)})"

    def _rendered(
        self,
        found: Any,
        file: Path,
        problems: tuple[Problem, ...],
        read: frozenset[Path],
    ) -> Rendered:
        paths = [Path(str(path).partition("?")[0]) for path in sorted(map(str, read))]
        sheets = {path: self._sheets[path] for path in paths if path in self._sheets}
        unread = [self._unread[path] for path in paths if path in self._unread]
        problems += tuple(Problem(self._name(file), 1, 1, "script", message) for message in unread)
        files = {
            self.address(path): path
            for path in [*paths, *(found for path in paths for found in self._shown.get(path, ()))]
            if path.suffix.lower() in (*_PICTURES, *_MEDIA, ".svg") and self._static(path) is None
        }
        real = frozenset(Path(str(path).partition("?")[0]) for path in read)
        if not isinstance(found, dict) or not isinstance(found.get("html"), str):
            return Rendered(None, problems=problems, read=real)
        layout, attributes = _dict(found, "layout"), _dict(found, "attributes")
        return Rendered(
            html=found["html"],
            title=_text(found, "title"),
            description=_text(found, "description"),
            head=_text(found, "head") or "",
            styles="\n".join(filter(None, (sheet.text for sheet in sheets.values()))),
            files=files,
            html_attributes=_dict(attributes, "html"),
            body_attributes=_dict(attributes, "body"),
            redirect=_text(found, "redirect"),
            has_layout=bool(layout),
            has_footer=not layout.get("noFooter"),
            wrapper_class=_text(layout, "wrapperClassName") or "",
            problems=problems,
            read=real,
        )

    # Modules that are no JavaScript -------------------------------------------------------

    def _link(self, spec: str, file: Path) -> folder.Link | None:
        match = _LOADERS.match(spec)
        loaders, spec = (match[0], spec[match.end() :]) if match else ("", spec)
        if spec.startswith(("@theme/", "@theme-original/", "@theme-init/")):
            return self._theme(spec, file)
        link = folder.resolve(spec, file, self.site, self._engine.root)
        if link.kind == "package" and link.file is None and spec.startswith("/"):
            link = folder.resolve(f"@site/static{spec}", file, self.site, self._engine.root)
        variant = "raw" if "raw-loader" in loaders or spec.endswith("?raw") else ""
        return replace(link, variant=variant)

    def _theme(self, spec: str, file: Path) -> folder.Link:
        """A part of the theme: the site's own in `src/theme`, or what stands here for it.

        https://docusaurus.io/docs/swizzling
        """
        alias, _, name = spec.partition("/")
        own = self.site / "src" / "theme"
        for suffix in _SUFFIXES if alias == "@theme" else ():
            candidate = own / f"{name}{suffix}"
            if folder.kind_of(candidate, self._engine.root) != "file" or candidate == file:
                continue
            text = self._text(candidate)
            if name.partition("/")[0] not in _CHROME or "@theme-original/" in text:
                return folder.Link("file", spec, candidate, (candidate,))
        return folder.Link("theme", name)

    def _source(self, file: Path, variant: str) -> str | None:
        """The JavaScript that a file makes which is none."""
        suffix = file.suffix.lower()
        if variant == "raw":
            text = self._text(file)
            return _default(json.dumps(text))
        if suffix in _SHEETS:
            return self._sheet(file)
        if suffix == ".svg":
            return self._picture(file)
        if suffix in (*_PICTURES, *_MEDIA):
            return _default(json.dumps(self.address(file)))
        if suffix in (".yml", ".yaml"):
            return _default(json.dumps(_yaml(self._text(file))))
        if suffix in _DOCUMENTS:
            matter = json.dumps(_front_matter(self._text(file)))
            return f"module.exports = host.document({json.dumps(self._name(file))}, {matter});"
        if suffix in (".txt", ".csv", ".graphql", ".glsl", ".html"):
            return _default(json.dumps(self._text(file)))
        return None

    def _sheet(self, file: Path) -> str:
        text = self._text(file)
        suffix = suffix_of(self._name(file)) if is_module(file) else None
        known = file.suffix == ".css"
        if known:
            shown = self._shown.setdefault(file, [])
            sheet = read_sheet(text, lambda url: self._url_in_sheet(url, file, shown), suffix)
            self._sheets[file] = sheet
        else:
            sheet = Sheet("")
            self._unread[file] = f"{self._name(file)} is not CSS: its styles are left out"
        anything = json.dumps(suffix if not known else None)
        return f"module.exports = host.classes({json.dumps(sheet.classes)}, {anything});"

    def _url_in_sheet(self, url: str, file: Path, shown: list[Path]) -> str:
        path = url.partition("?")[0].partition("#")[0]
        if not path or re.match(r"[a-z][a-z\d+.-]*:|//|#", url, re.IGNORECASE):
            return url
        if path.startswith("/"):
            return self.context.base_url + path.lstrip("/")
        link = self._link(path if path.startswith(("@", "~")) else f"./{path}", file)
        if link is None or link.file is None:
            return url
        shown.append(link.file)
        return self.address(link.file)

    def _picture(self, file: Path) -> str:
        text = self._text(file)
        start = re.search(r"<svg\b((?:\"[^\"]*\"|'[^']*'|[^>\"'])*?)(/?)>", text)
        if start is None:
            return _default(json.dumps(self.address(file)))
        inner = "" if start[2] else text[start.end() : text.rfind("</svg")]
        attributes = dict(_attributes(start[1]))
        return f"module.exports = host.picture({json.dumps(attributes)}, {json.dumps(inner)});"

    def address(self, file: Path) -> str:
        """Where a file is to be had: as it stands in a static folder, or among the assets."""
        static = self._static(file)
        if static is not None:
            return self.context.base_url + static
        digest = hashlib.sha256(self._name(file).encode()).hexdigest()[:8]
        return f"{self.context.base_url}assets/images/{file.stem}-{digest}{file.suffix}"

    def _static(self, file: Path) -> str | None:
        folders = self.context.static or (self.site / "static",)
        for place in folders:
            if file.is_relative_to(place):
                return file.relative_to(place).as_posix()
        return None

    def _text(self, file: Path) -> str:
        return folder.read_text(file, self._engine.root) or ""

    def _name(self, file: Path) -> str:
        inside = file.is_relative_to(self.site)
        return file.relative_to(self.site).as_posix() if inside else posixpath.basename(str(file))


def _moved(problem: Problem, part: Part) -> Problem:
    """A problem whose place is not known, at the place of the part that has it."""
    if (problem.line, problem.column) != (1, 1):
        return problem
    return replace(problem, line=part.line, column=part.column)


def _parts_module(module: str, parts: Sequence[Part]) -> str:
    """A module of a doc's imports and exports, and of a function for each part, line for line."""
    written = [module.rstrip("\n")]
    line = written[0].count("\n") + 1
    before = ";exports.$parts = ["
    for part in parts:
        written.append("\n" * (part.line - line) + f"{before}() => (<>{{{part.code}\n}}</>)")
        line = max(line, part.line) + part.code.count("\n") + 1
        before = ","
    return "".join(written) + "];"


def _text(found: dict[str, Any], name: str) -> str | None:
    value = found.get(name)
    return None if value is None else str(value)


def _dict(found: dict[str, Any], name: str) -> dict[str, Any]:
    value = found.get(name)
    return value if isinstance(value, dict) else {}


def _default(code: str) -> str:
    return f"module.exports = {{__esModule: true, default: {code}}};"


def _attributes(text: str) -> Iterator[tuple[str, Any]]:
    """The attributes of an SVG's first tag, as React calls them."""
    for name, _, one, other in re.findall(r"([\w:-]+)\s*=\s*(\"([^\"]*)\"|'([^']*)')", text):
        value = one or other
        if name == "class":
            yield "className", value
        elif name == "style":
            yield "style", dict(_declarations(value))
        elif name.startswith(("data-", "aria-")) or (name.startswith("xmlns") and ":" in name):
            yield name, value
        elif "-" in name or ":" in name:
            yield re.sub(r"[-:](\w)", lambda found: found[1].upper(), name), value
        else:
            yield name, value


def _declarations(text: str) -> Iterator[tuple[str, str]]:
    for part in text.split(";"):
        name, colon, value = part.partition(":")
        if colon:
            camel = re.sub(r"-(\w)", lambda found: found[1].upper(), name.strip())
            yield camel, value.strip()


def _yaml(text: str) -> Any:
    try:
        return json.loads(json.dumps(yaml.safe_load(text), default=str))
    except (yaml.YAMLError, ValueError, RecursionError):
        return None


def _front_matter(text: str) -> dict[str, Any]:
    match = re.match(r"---\n(.*?)\n---", text, re.DOTALL)
    found = _yaml(match[1]) if match else None
    return found if isinstance(found, dict) else {}
