"""A Docusaurus site's own style sheets, made to fit our pages.

https://docusaurus.io/docs/styling-layout#global-styles
"""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from tinycss2 import parse_blocks_contents, parse_rule_list, parse_stylesheet, serialize

from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.stylesheets.docusaurus_selector import (
    DARK,
    LIGHT,
    ROOT,
    translate_selector,
)
from mkdocs_docusaurus.stylesheets.infima import PIXELS, bridge, content_rules, defaults
from mkdocs_docusaurus.stylesheets.rule import split_tokens

KIND = "style"

_SASS = (".scss", ".sass", ".less", ".styl")
_AROUND_RULES = frozenset({"media", "supports", "container", "scope", "starting-style"})
_TAILWIND = frozenset(
    {"apply", "config", "custom-variant", "plugin", "responsive", "screen", "source", "tailwind",
     "theme", "utility", "variant", "variants"}
)  # fmt: skip
_ELSEWHERE = re.compile(r"(?:[a-z][a-z0-9+.-]*:|/|#|$)", re.IGNORECASE)
"""Addresses that lead to the same place from every style sheet."""
_IMPORT_URL = re.compile(r"""^(?:url\(\s*)?(["']?)([^"')]+)\1\s*\)?(.*)$""", re.DOTALL)
_GLOBAL = frozenset({ROOT, LIGHT, DARK, "html", "body"})
"""Selectors whose variables are those of the whole page."""
_MOST_NAMES = 4
_MOST_IMPORTS = 100


@dataclass(frozen=True)
class SiteStyle:
    """A style sheet for our pages, and what goes with it.

    `assets` are the files that it names, by their names beside it.  `files` are those that it was
    made of, there or not.
    """

    css: str = ""
    assets: Mapping[str, Path] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    files: frozenset[Path] = frozenset()


@dataclass
class _Making:
    """What grows while style sheets are read."""

    root: Path
    imports: list[str] = field(default_factory=list)
    assets: dict[str, Path] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    read: set[Path] = field(default_factory=set)
    seen: set[Path] = field(default_factory=set)
    defined: set[str] = field(default_factory=set)


@dataclass
class _Sheet:
    """One file: its path below the site's folder, and what it is that is left out of it."""

    path: str
    making: _Making
    own: dict[str, int] = field(default_factory=dict)
    tailwind: int | None = None

    def report(self, line: int, said: str, hint: str = "") -> None:
        self.making.problems.append(Problem(self.path, line, 1, KIND, said, hint))


def read_style(paths: Sequence[str], root: Path, *, infima: bool = False) -> SiteStyle:
    """The style sheets at `paths`, below the site's folder `root`, as one that fits our pages.

    Infima's variables set those of the theme; where `infima` is true, its rules of classes for
    content are there as well, before the site's own.  Rules about Docusaurus' own parts are left
    out, and are one problem a file; so are Tailwind's directives and files of Sass.
    """
    making = _Making(root.resolve())
    texts = [text for path in paths for text in _file(path, making)]
    rules = [bridge(making.defined), *([_infima(making.root)] if infima else []), *texts]
    css = "\n".join(rule for rule in rules if rule)
    parts = [*making.imports, defaults(css, making.defined), css]
    return SiteStyle(
        "".join(f"{part}\n" for part in parts if part),
        making.assets,
        tuple(dict.fromkeys(making.problems)),
        frozenset(making.read | making.seen),
    )


@lru_cache(maxsize=64)
def component_style(css: str) -> str:
    """The style sheets that components import, as an element of a page's head; a text without any.

    Their addresses are whole already.  What they take of Infima's variables is there as well, in a
    layer, so that the site's own values go before.
    """
    making = _Making(Path("/"))
    sheet = _Sheet("", making)
    try:
        nodes = parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
        rules = "\n".join(_rules(nodes, sheet, is_nested=False))
    except RecursionError:
        return ""
    if not rules:
        return ""
    known = defaults(rules, making.defined)
    layer = f"@layer infima{{{known}}}\n" if known else ""
    text = f"{layer}{rules}".replace("</", "<\\/")
    return f"<style>{text}</style>"


def _file(path: str, making: _Making) -> Iterator[str]:
    """The text of a file, and before it those that it imports."""
    sheet = _Sheet(path, making)
    file = _first([path, f"node_modules/{path}"], making) or making.root / path
    if file in making.read or len(making.read) > _MOST_IMPORTS:
        return
    if not file.resolve().is_relative_to(making.root):
        said = "this file is outside the site's folder, and is not read"
        sheet.report(1, said)
        return
    making.read.add(file)
    if file.suffix in _SASS:
        hint = "compile it to CSS, and name that file in `customCss`"
        said = "this style sheet is not CSS, and is not read"
        sheet.report(1, said, hint)
        return
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        said = f"this file cannot be read: {getattr(error, 'strerror', None) or 'it is not UTF-8'}"
        sheet.report(1, said)
        return
    try:
        nodes = parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
        rules = list(_rules(nodes, sheet, is_nested=False))
    except RecursionError:
        said = "this is nested too deep to be read"
        sheet.report(1, said)
        return
    _report(sheet)
    yield from rules


@cache
def _infima(root: Path) -> str:
    """Infima's rules of content, as they are here."""
    sheet = _Sheet("infima.css", _Making(root))
    nodes = parse_stylesheet(content_rules(), skip_comments=True, skip_whitespace=True)
    return "\n".join(_rules(nodes, sheet, is_nested=False))


def _report(sheet: _Sheet) -> None:
    if sheet.own:
        names = list(sheet.own)
        more = len(names) - _MOST_NAMES
        listed = ", ".join(f"`{name}`" for name in names[:_MOST_NAMES])
        listed += f" and {more} more" if more > 0 else ""
        said = f"rules about {listed} are left out: these are Docusaurus' own parts"
        sheet.report(min(sheet.own.values()), said)
    if sheet.tailwind is not None:
        hint = "let Tailwind make a file of CSS, and name that in `customCss`"
        said = "what is Tailwind's here is left out"
        sheet.report(sheet.tailwind, said, hint)


# Rules -------------------------------------------------------------------------------------


def _rules(
    nodes: Iterable[Any], sheet: _Sheet, *, is_nested: bool, is_global: bool = False
) -> Iterator[str]:
    for node in nodes:
        match node.type:
            case "qualified-rule":
                yield from _rule(node, sheet, is_nested=is_nested)
            case "at-rule":
                yield from _at_rule(node, sheet, is_nested=is_nested)
            case "declaration":
                text = _declaration(node, sheet)
                if is_global and text and node.name.startswith("--"):
                    sheet.making.defined.add(node.name)
                if text:
                    yield text
            case "error":
                said = f"this is not CSS: {node.message}"
                sheet.report(node.source_line, said)


def _rule(node: Any, sheet: _Sheet, *, is_nested: bool) -> Iterator[str]:
    selectors = []
    for tokens in split_tokens(node.prelude, ","):
        found = translate_selector(serialize(tokens), is_nested=is_nested)
        if found.own is None:
            selectors.append(found.text)
        else:
            sheet.own.setdefault(found.own, node.source_line)
    if not selectors:
        return
    contents = parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True)
    if selectors == ["html"]:  # Our sizes are of the page's, which a reader's browser decides.
        contents = [part for part in contents if getattr(part, "lower_name", "") != "font-size"]
    is_global = not is_nested and not _GLOBAL.isdisjoint(selectors)
    inside = list(_rules(contents, sheet, is_nested=True, is_global=is_global))
    if inside:
        yield f"{','.join(selectors)}{{{''.join(inside)}}}"


def _at_rule(node: Any, sheet: _Sheet, *, is_nested: bool) -> Iterator[str]:
    name = node.lower_at_keyword
    if name == "import":
        yield from _import(node, sheet)
    elif name in _TAILWIND:
        _note_tailwind(node, sheet)
    elif name == "charset":
        return
    elif name == "layer" or name in _AROUND_RULES:
        if node.content is None:
            return
        parse = parse_blocks_contents if is_nested else parse_rule_list
        inside = list(
            _rules(
                parse(node.content, skip_comments=True, skip_whitespace=True),
                sheet,
                is_nested=is_nested,
            )
        )
        if name == "layer":  # In a layer, they would be weaker than all of the theme's.
            yield from inside
        elif inside:
            yield f"@{name} {_text(node.prelude, sheet).strip()}{{{''.join(inside)}}}"
    else:
        content = "" if node.content is None else f"{{{_text(node.content, sheet).strip()}}}"
        yield f"@{node.at_keyword} {_text(node.prelude, sheet).strip()}{content or ';'}"


def _note_tailwind(node: Any, sheet: _Sheet) -> None:
    if sheet.tailwind is None:
        sheet.tailwind = node.source_line


def _declaration(node: Any, sheet: _Sheet) -> str | None:
    if any(token.type == "function" and token.lower_name == "theme" for token in _all(node.value)):
        _note_tailwind(node, sheet)
        return None
    text = _text(node.value, sheet).strip()
    if node.name == "--ifm-font-size-base" and text.endswith("%"):
        text = f"calc({text[:-1]}*{PIXELS / 100}px)"
    return f"{node.name}:{text}{'!important' if node.important else ''};"


def _all(tokens: Iterable[Any]) -> Iterator[Any]:
    for token in tokens:
        yield token
        yield from _all(getattr(token, "arguments", None) or getattr(token, "content", None) or ())


# Values ------------------------------------------------------------------------------------


def _text(tokens: Iterable[Any], sheet: _Sheet) -> str:
    """Tokens as text, with sizes and addresses as they are right here."""
    return "".join(_token(token, sheet) for token in tokens)


def _token(token: Any, sheet: _Sheet) -> str:
    match token.type:
        case "dimension" if token.lower_unit == "rem":
            return f"{token.value * PIXELS:g}px"
        case "url":
            return f'url("{_address(token.value, token.source_line, sheet)}")'
        case "function" if token.lower_name == "url":
            text = next((part.value for part in token.arguments if part.type == "string"), "")
            return f'url("{_address(text, token.source_line, sheet)}")'
        case "function":
            return f"{token.name}({_text(token.arguments, sheet)})"
        case "() block":
            return f"({_text(token.content, sheet)})"
        case "{} block":
            return f"{{{_text(token.content, sheet)}}}"
        case "comment":
            return " "
    return str(token.serialize())


def _address(written: str, line: int, sheet: _Sheet) -> str:
    """Where a file that a style sheet names is here: beside our own style sheet."""
    if _ELSEWHERE.match(written):
        return written.replace('"', "%22")
    named = re.split(r"[?#]", written, maxsplit=1)[0]
    file = _found(named, sheet)
    if file is None:
        said = f'`url("{written}")` finds no file'
        sheet.report(line, said)
        return written.replace('"', "%22")
    return f"{_asset_name(file, sheet.making.assets)}{written[len(named) :]}"


def _found(written: str, sheet: _Sheet) -> Path | None:
    """The file that a style sheet means: beside it, below the site's folder, or of a package."""
    beside = posixpath.join(posixpath.dirname(sheet.path), written)
    if written.startswith(("@site/", "~@site/")):
        tried = [written.partition("@site/")[2]]
    elif written.startswith("~/"):
        tried = [written[2:], f"static/{written[2:]}"]
    elif written.startswith("~"):
        tried = [f"node_modules/{written[1:]}"]
    else:
        tried = [beside, f"node_modules/{written}"]
    return _first(tried, sheet.making)


def _first(tried: Iterable[str], making: _Making) -> Path | None:
    """The first of some paths below the site's folder that is a file's."""
    for below in tried:
        file = making.root / posixpath.normpath(below)
        making.seen.add(file)
        if file.resolve().is_relative_to(making.root) and file.is_file():
            return file
    return None


def _asset_name(file: Path, assets: dict[str, Path]) -> str:
    for number in range(len(assets) + 1):
        name = f"{file.stem}{f'-{number}' if number else ''}{file.suffix}"
        if assets.setdefault(name, file) == file:
            return name
    raise AssertionError("one of so many names is free")


def _import(node: Any, sheet: _Sheet) -> Iterator[str]:
    """An import of another site's style sheet stays; a file of the site's own stands in place."""
    text = serialize(node.prelude).strip()
    found = _IMPORT_URL.match(text)
    written, rest = (found[2].strip(), found[3].strip()) if found else (text, "")
    if _ELSEWHERE.match(written) or rest.startswith("http"):
        sheet.making.imports.append(f"@import {text};")
        return
    if written.startswith("tailwindcss"):
        _note_tailwind(node, sheet)
        return
    file = _found(written, sheet)
    if file is None:
        said = f"`@import {text}` finds no file"
        sheet.report(node.source_line, said)
        return
    inside = "".join(_file(file.relative_to(sheet.making.root).as_posix(), sheet.making))
    if inside:
        yield f"@media {rest}{{{inside}}}" if rest and not rest.startswith("layer") else inside
