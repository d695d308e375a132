"""Style sheets that components import: class names made their own, addresses made the site's."""

import base64
import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import tinycss2
from tinycss2 import ast, serialize

Url = Callable[[str], str]

_COMMENT = re.compile(
    r"""("[^"\n]*"|'[^'\n]*'|url\([^)\n]*\))|/\*.*?\*/|//[^\n]*""", re.DOTALL | re.IGNORECASE
)
_COMPUTED = re.compile(
    r"[$]|#\{|@(?:use|forward|import|include|mixin|extend|function|return|if|else|each|for|while)\b"
)
"""What SCSS has that only Sass can tell."""


@dataclass(frozen=True)
class Sheet:
    """A style sheet as a page gets it, and what each class of a CSS module is called in it."""

    text: str
    classes: dict[str, str] = field(default_factory=dict)


def suffix_of(name: str) -> str:
    """What Docusaurus appends to each class of a CSS module, `_` and four letters: ours differ."""
    digest = hashlib.sha256(name.encode()).digest()
    return base64.b64encode(digest, altchars=b"__")[:4].decode()


def is_module(file: Path) -> bool:
    """Whether a sheet's class names are its own: https://docusaurus.io/docs/styling-layout#css-modules"""
    return re.search(r"\.module\.(css|scss|sass)$", file.name) is not None


def read_sheet(text: str, url: Url, suffix: str | None) -> Sheet:
    """A sheet with `url` applied to addresses, and `_suffix` appended to class names.

    `:global(.a)` keeps its name, `composes: a` adds a name: https://github.com/css-modules/css-modules
    """
    writer = _Writer(url, suffix)
    rules = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
    written = "\n".join(filter(None, (writer.rule(rule) for rule in rules)))
    return Sheet(written, writer.names())


def plain_css(scss: str) -> str | None:
    """SCSS that does no more than nest rules, as CSS; nothing where it computes.

    https://sass-lang.com/documentation/style-rules/#nesting
    """
    text = _COMMENT.sub(lambda found: found[1] or " ", scss)
    if _COMPUTED.search(text):
        return None
    rules = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
    return "\n".join(_flat(rules, ()))


def _flat(rules: Iterable[Any], above: tuple[str, ...]) -> Iterator[str]:
    """Rules side by side, those in others with the selectors of these."""
    declared = []
    for rule in rules:
        if rule.type == "declaration":
            value = serialize(rule.value).strip()
            declared.append(f"{rule.name}:{value}{'!important' if rule.important else ''};")
    if declared:
        yield f"{','.join(above)}{{{''.join(declared)}}}"
    for rule in rules:
        if rule.type == "qualified-rule":
            yield from _flat(_contents(rule), tuple(_selectors(rule.prelude, above)))
        elif rule.type == "at-rule" and rule.content is None:
            yield f"@{rule.at_keyword}{serialize(rule.prelude)};"
        elif rule.type == "at-rule" and rule.lower_at_keyword in ("media", "supports", "layer"):
            inner = "".join(_flat(_contents(rule), above))
            yield f"@{rule.at_keyword}{serialize(rule.prelude)}{{{inner}}}"
        elif rule.type == "at-rule":
            yield f"@{rule.at_keyword}{serialize(rule.prelude)}{{{serialize(rule.content)}}}"


def _contents(rule: Any) -> list[Any]:
    parsed: list[Any] = tinycss2.parse_blocks_contents(
        rule.content, skip_comments=True, skip_whitespace=True
    )
    return parsed


def _selectors(prelude: list[Any], above: tuple[str, ...]) -> Iterator[str]:
    for selector in _split(prelude):
        for parent in above or ("",):
            joined = f"{parent} {selector}" if "&" not in selector else selector
            yield joined.replace("&", parent).strip()


def _split(prelude: list[Any]) -> Iterator[str]:
    """The selectors of a list: a comma in brackets parts none."""
    selector: list[Any] = []
    for token in [*prelude, None]:
        if token is None or (token.type == "literal" and token.value == ","):
            yield serialize(selector).strip()
            selector = []
        else:
            selector.append(token)


@dataclass
class _Writer:
    url: Url
    suffix: str | None
    classes: dict[str, list[str]] = field(default_factory=dict)

    def names(self) -> dict[str, str]:
        return {name: " ".join(given) for name, given in self.classes.items()}

    def rule(self, rule: Any) -> str:
        if rule.type == "qualified-rule":
            return self._style(rule)
        if rule.type != "at-rule" or rule.lower_at_keyword in ("import", "charset"):
            return ""
        head = f"@{rule.at_keyword}{serialize(rule.prelude)}"
        if rule.content is None:
            return f"{head};"
        if "keyframes" in rule.lower_at_keyword or rule.lower_at_keyword == "font-face":
            return f"{head}{{{serialize(self._values(rule.content))}}}"
        return f"{head}{{{self._block(rule.content, ())}}}"

    def _style(self, rule: Any) -> str:
        before = set(self.classes)
        selector = serialize(list(self._selector(rule.prelude)))
        own = tuple(name for name in self.classes if name not in before) or self._in(rule.prelude)
        return f"{selector}{{{self._block(rule.content, own)}}}"

    def _in(self, prelude: Iterable[Any]) -> tuple[str, ...]:
        return tuple(token.value for token in prelude if token.type == "ident")

    def _block(self, content: list[Any], own: tuple[str, ...]) -> str:
        written = []
        for part in tinycss2.parse_blocks_contents(
            content, skip_comments=True, skip_whitespace=True
        ):
            if part.type != "declaration":
                written.append(self.rule(part))
            elif part.lower_name == "composes" and self.suffix is not None:
                self._compose(part.value, own)
            else:
                value = serialize(self._values(part.value))
                important = "!important" if part.important else ""
                written.append(f"{part.name}:{value.strip()}{important};")
        return "".join(written)

    def _compose(self, value: list[Any], own: tuple[str, ...]) -> None:
        for token in value:
            if token.type == "ident" and token.value == "from":
                return
            if token.type == "ident":
                for name in own:
                    self.classes.setdefault(name, [self._named(name)]).append(
                        self._named(token.value)
                    )

    def _named(self, name: str) -> str:
        return f"{name}_{self.suffix}"

    def _selector(self, tokens: list[Any]) -> Iterator[Any]:
        """The tokens of a selector, with class names made the module's own."""
        is_class = is_global = after_colon = False
        for token in tokens:
            if is_class and token.type == "ident" and self.suffix is not None and not is_global:
                self.classes.setdefault(token.value, [self._named(token.value)])
                name = self._named(token.value)
                token = ast.IdentToken(token.source_line, token.source_column, name)
            elif after_colon and token.type == "function" and token.lower_name == "global":
                yield from token.arguments
                after_colon = False
                continue
            elif after_colon and token.type == "function":
                token.arguments = list(self._selector(token.arguments))
            elif after_colon and token.type == "ident" and token.value in ("global", "local"):
                is_global, after_colon = token.value == "global", False
                continue
            elif token.type == "literal" and token.value == ",":
                is_global = False
            if after_colon:
                yield ast.LiteralToken(token.source_line, token.source_column, ":")
            is_class = token.type == "literal" and token.value == "."
            after_colon = token.type == "literal" and token.value == ":"
            if not after_colon:
                yield token

    def _values(self, tokens: list[Any]) -> list[Any]:
        """The tokens of a value, with its addresses made the site's."""
        made = []
        for token in tokens:
            if token.type == "url":
                address = self.url(token.value)
                line, column = token.source_line, token.source_column
                token = ast.URLToken(line, column, address, f"url({_quoted(address)})")
            elif token.type == "function" and token.lower_name == "url" and token.arguments:
                address = self.url(str(token.arguments[0].value))
                line, column = token.source_line, token.source_column
                token = ast.URLToken(line, column, address, f"url({_quoted(address)})")
            elif token.type == "function":
                token.arguments = self._values(token.arguments)
            elif token.type in ("{} block", "() block", "[] block"):
                token.content = self._values(token.content)
            made.append(token)
        return made


def _quoted(address: str) -> str:
    escaped = address.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\a ")
    return f'"{escaped}"'
