"""A module's source made into code that the engine runs, line for line."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

_PLAIN = re.compile(r"^\s*(import|export)\b|\bimport\s*[(.]|<[A-Za-z/>]|@flow\b", re.MULTILINE)
"""What code has that needs to be transformed, where it is not TypeScript."""
_HEAD = "(function(exports,require,module,__filename,__dirname,$importMeta){\n"
_OWN = re.compile(r"\b(?:const|let|var)\s+(?:require|__dirname|__filename)\s*=(?!=)")
"""An ES module makes these itself, and means what a CommonJS module has."""
_IMPORT_META = re.compile(r"\bimport\.meta\b")
_REQUIRED = re.compile(r"""\brequire(?:\.resolve)?\(\s*(["'])([^"'\n]+)\1\s*\)""")


JSX: Mapping[str, Any] = {
    "transforms": ["jsx", "imports"],
    "jsxRuntime": "automatic",
    "production": True,
    "disableESTransforms": True,
}
"""What Sucrase has to do with JavaScript."""


def options_of(file: Path, source: str) -> Mapping[str, Any] | None:
    """What Sucrase has to do with a file; nothing where it runs as it is."""
    suffix = file.suffix.lower()
    if suffix in (".ts", ".mts", ".cts"):
        transforms = ["typescript", "imports"]
    elif suffix == ".tsx":
        transforms = ["typescript", "jsx", "imports"]
    elif _PLAIN.search(source):
        transforms = ["jsx", "imports", *(["flow"] if "@flow" in source else [])]
    else:
        return None
    return {**JSX, "transforms": transforms}


def transform_call(source: str, options: Mapping[str, Any], *, with_map: bool = False) -> str:
    """The expression that transforms; it gives JSON with `code`, and `map` where asked for."""
    given = dict(options)
    if with_map:
        given |= {"filePath": "a", "sourceMapOptions": {"compiledFilename": "b"}}
    return f"""(() => {{
      const made = sucrase.transform({json.dumps(source)}, {json.dumps(given)});
      return JSON.stringify({{code: made.code, map: made.sourceMap?.mappings}});
    }})()"""


def tidy(source: str) -> str:
    """Source with one kind of line end, and without the line that names a program."""
    source = source.replace("\r\n", "\n")
    return f"//{source}" if source.startswith("#!") else source


def wrapped(name: str, code: str, first_line: int, scope: str = "") -> str:
    """The code that defines a module, whose own first line is the engine's line `first_line`.

    `scope` is an object whose properties the module has as names, where it declares none such.
    """
    code = _IMPORT_META.sub(
        "$importMeta", _OWN.sub(lambda found: "void".ljust(len(found[0])), code)
    )
    module = f"{_HEAD}{code}\n}})"
    if scope:
        module = f"(function(){{with({scope})return {module}}})()"
    return "\n" * (first_line - 2) + f"host.define({json.dumps(name)},{module})"


def required(code: str) -> list[str]:
    """The names that code requires, as far as they are written out."""
    return [found[2] for found in _REQUIRED.finditer(code)]


_DIGITS = {
    letter: value
    for value, letter in enumerate(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    )
}


def source_column(mappings: str, line: int, column: int) -> int:
    """The column of the source that a column of the code comes from; all count from 1.

    `mappings` is a source map's, https://tc39.es/ecma426/#sec-mappings-grammar: lines are kept.
    """
    source = found = 0
    for number, row in enumerate(mappings.split(";"), 1):
        made = 0
        for segment in filter(None, row.split(",")):
            numbers = _vlq(segment)
            made += numbers[0]
            source += numbers[3] if len(numbers) > 3 else 0
            if number == line and made < column:
                found = source
        if number == line:
            return found + 1
    return column


def _vlq(segment: str) -> list[int]:
    numbers, value, shift = [], 0, 0
    for letter in segment:
        digit = _DIGITS[letter]
        value += (digit & 31) << shift
        if digit & 32:
            shift += 5
        else:
            numbers.append(-(value >> 1) if value & 1 else value >> 1)
            value = shift = 0
    return numbers
