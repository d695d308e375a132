"""Files that components import and that are no JavaScript: style sheets, pictures, data, Markdown.

https://docusaurus.io/docs/static-assets#jsx-example
"""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.script import folder
from mkdocs_docusaurus.script.folder import name_in
from mkdocs_docusaurus.script.literal import read_expression
from mkdocs_docusaurus.script.sheet import Sheet, is_module, plain_css, read_sheet, suffix_of

_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".ico", ".bmp")
_MEDIA = (".mp4", ".webm", ".mp3", ".wav", ".ogg", ".woff", ".woff2", ".ttf", ".eot", ".otf",
          ".pdf", ".zip", ".docx", ".xlsx", ".wasm")  # fmt: skip
_SHEETS = (".css", ".scss", ".sass", ".less")
_DOCUMENTS = (".md", ".mdx")
_LOADERS = re.compile(r"^(?:-?!!?)?(?:[\w@/.-]+(?:\?[^!]*)?!)+")
_SUFFIXES = ("", ".js", ".jsx", ".ts", ".tsx", "/index.js", "/index.jsx", "/index.ts", "/index.tsx")
_CHROME = ("Layout", "Root", "Navbar", "Footer")
"""Parts of the theme that stand around what a page renders: ours, but where they are wrapped."""


class Assets:
    """The modules that such files make, and what of them has to be on a page.

    `site` is the site's folder, `roots` are those whose files may be read, `static` the folders of
    static files, `base_url` what their addresses begin with.
    """

    def __init__(
        self, site: Path, roots: folder.Roots, base_url: str, static: tuple[Path, ...]
    ) -> None:
        """Know the folders."""
        self.site = site
        self.roots = roots
        self.base_url = base_url
        self.static = static or (site / "static",)
        self.aliases: dict[str, Path] = {}
        self._sheets: dict[Path, Sheet] = {}
        self._shown: dict[Path, list[Path]] = {}
        self._unread: set[Path] = set()

    def styles(self, read: Iterable[Path]) -> str:
        """The style sheets among the files that were read."""
        return "\n".join(self._sheets[path].text for path in read if path in self._sheets)

    def files(self, read: Iterable[Path]) -> Mapping[str, Path]:
        """The files to be copied for those that were read, by their addresses."""
        listed = [file for path in read for file in (path, *self._shown.get(path, ()))]
        return {
            self.address(path): path
            for path in listed
            if path.suffix.lower() in (*_PICTURES, *_MEDIA, ".svg") and self._static(path) is None
        }

    def unread(self, read: Iterable[Path]) -> tuple[Problem, ...]:
        """What is to be said of the sheets among files that were read and are left out."""
        message = "this sheet computes, as Sass does: its styles are left out"
        hint = "write it as CSS, or as SCSS that only nests"
        return tuple(
            Problem(name_in(path, self.site), 1, 1, "script", message, hint)
            for path in read
            if path in self._unread
        )

    def link(self, spec: str, file: Path) -> folder.Link:
        """Where a name leads: Docusaurus' aliases and webpack's loaders among them."""
        match = _LOADERS.match(spec)
        loaders, spec = (match[0], spec[match.end() :]) if match else ("", spec)
        if spec.startswith(("@theme/", "@theme-original/", "@theme-init/")):
            return self._theme(spec, file)
        link = folder.resolve(spec, file, self.site, self.roots)
        if spec.startswith("/") and link.kind != "file":
            link = self._in_static(spec, file) or link
        if link.kind == "package" and link.file is None:
            link = self._aliased(spec, file) or link
        variant = "raw" if "raw-loader" in loaders or spec.endswith("?raw") else ""
        return replace(link, variant=variant)

    def _in_static(self, spec: str, file: Path) -> folder.Link | None:
        """Where `/img/a.svg` leads: to a file of a static folder."""
        for place in self.static:
            link = folder.resolve(f"{place.as_posix()}{spec}", file, self.site, self.roots)
            if link.kind == "file":
                return link
        return None

    def _aliased(self, spec: str, file: Path) -> folder.Link | None:
        """Where a name leads that plugins or `tsconfig.json` explain.

        https://www.typescriptlang.org/tsconfig/#paths
        """
        for name, folder_named in self.aliases.items():
            exact = name.removesuffix("$")
            if spec == exact or (exact == name and spec.startswith(f"{name}/")):
                place = f"{folder_named.as_posix()}{spec[len(exact) :]}"
                return folder.resolve(place, file, self.site, self.roots)
        for start, end, place in self._aliases:
            if spec.startswith(start) and spec.endswith(end) and len(spec) >= len(start + end):
                middle = spec[len(start) : len(spec) - len(end)]
                target = (place.replace("*", middle)).removeprefix("./")
                link = folder.resolve(f"@site/{target}", file, self.site, self.roots)
                if link.kind == "file":
                    return link
        return None

    @cached_property
    def _aliases(self) -> list[tuple[str, str, str]]:
        found = []
        for name in ("tsconfig.json", "jsconfig.json"):
            known = read_expression(self._text(self.site / name) or "0")
            options = known[0].get("compilerOptions") if known and isinstance(known[0], dict) else 0
            if not isinstance(options, dict) or not isinstance(options.get("paths"), dict):
                continue
            base = str(options.get("baseUrl", "."))
            for alias, places in options["paths"].items():
                start, _, end = alias.partition("*")
                for place in places if isinstance(places, list) else ():
                    found.append((start, end, f"{base}/{place}".removeprefix("./")))
        return found

    def _theme(self, spec: str, file: Path) -> folder.Link:
        """A part of the theme: the site's own in `src/theme`, or what stands here for it.

        https://docusaurus.io/docs/swizzling
        """
        alias, _, name = spec.partition("/")
        own = self.site / "src" / "theme"
        for suffix in _SUFFIXES if alias == "@theme" else ():
            candidate = own / f"{name}{suffix}"
            if folder.kind_of(candidate, self.roots) != "file" or candidate == file:
                continue
            text = self._text(candidate)
            if name not in _CHROME or "@theme-original/" in text:
                return folder.Link("file", spec, candidate, (candidate,))
        return folder.Link("theme", name)

    def source(self, file: Path, variant: str) -> str | None:
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
            return (
                f"module.exports = host.document({json.dumps(name_in(file, self.site))}, {matter});"
            )
        if suffix in (".txt", ".csv", ".graphql", ".glsl", ".html"):
            return _default(json.dumps(self._text(file)))
        return None

    def _sheet(self, file: Path) -> str:
        text: str | None = self._text(file)
        suffix = suffix_of(name_in(file, self.site)) if is_module(file) else None
        if file.suffix != ".css":
            text = plain_css(text or "") if file.suffix == ".scss" else None
        if text is None:  # Any name may be a class of it.
            self._unread.add(file)
            return f"module.exports = host.classes({{}}, {json.dumps(suffix)});"
        shown = self._shown.setdefault(file, [])
        sheet = read_sheet(text, lambda url: self._url_in_sheet(url, file, shown), suffix)
        self._sheets[file] = sheet
        return f"module.exports = host.classes({json.dumps(sheet.classes)}, null);"

    def _url_in_sheet(self, url: str, file: Path, shown: list[Path]) -> str:
        path = url.partition("?")[0].partition("#")[0]
        if not path or re.match(r"[a-z][a-z\d+.-]*:|//|#", url, re.IGNORECASE):
            return url
        if path.startswith("/"):
            return self.base_url + path.lstrip("/")
        link = self.link(path if path.startswith(("@", "~")) else f"./{path}", file)
        if link.file is None:
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
            return self.base_url + static
        digest = hashlib.sha256(name_in(file, self.site).encode()).hexdigest()[:8]
        return f"{self.base_url}assets/images/{file.stem}-{digest}{file.suffix}"

    def _static(self, file: Path) -> str | None:
        for place in self.static:
            if file.is_relative_to(place):
                return file.relative_to(place).as_posix()
        return None

    def _text(self, file: Path) -> str:
        return folder.read_text(file, self.roots) or ""


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
