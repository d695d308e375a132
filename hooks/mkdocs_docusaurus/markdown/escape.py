"""Text that must stay text: what Python-Markdown would read as markup gets a backslash.

markdown-it has said which characters are literal; Python-Markdown and Material's extensions have
other ideas of some of them (`snake_case`, `# ` in mid-paragraph, `{braces}`), so they are told.
"""

import re

from mkdocs_docusaurus.markdown.emoji import is_pictured

_ATTRIBUTE_LIST = r"\{:?\s*(?:[.#][\w-]|[\w-]+=)[^{}\n]*\}"
ATTRIBUTE_LIST = re.compile(_ATTRIBUTE_LIST)
"""Material's own `{ .class #id key="value" }`, which is no JavaScript."""
_SPECIAL = re.compile(
    rf"""
      (?P<attributes>{_ATTRIBUTE_LIST})     # Material's own `{{ .class }}`
    | (?P<slash>[\\`{{])
    | (?<!\s)\*|\*(?!\s)|^\*
    | (?<!\w)_|_(?!\w)
    | (?P<tag><(?=[A-Za-z/!?]))
    | (?P<entity>&(?=\#?\w+;))
    | \[(?=\^)
    | ~(?=~)|(?<=~)~
    | (?P<colon>:(?=(?P<name>[\w+-]+):))
    """,
    re.VERBOSE,
)
_MARK = re.compile(r"[\\`{*_<&\[~:]")
"""What anything special begins with: a class of characters is found far sooner than the above."""
_BRACKET = re.compile(r"(?<!\\)[\[\]]")
_LINK_END = re.compile(r"\][(\[:]")
_LINE_START = re.compile(
    r"""
      (?P<hash>[#>]|[+-](?=\s|$|-{2})|\[(?=[^\]\n]*\]:))
    | (?P<number>\d+)\.(?=\s|$)
    | (?P<other>=+[ ]*$|:(?=[ ])|/{3,}|!!!|\?\?\?|===|\|)
    """,
    re.VERBOSE | re.MULTILINE,
)
_MARKUP = re.compile(r"[\\`*\[\]<&{~@]")
_RARE_MARKUP = re.compile(
    r"(?<!\w)_|_(?!\w)|:[\w+-]+:|://|www\.|(?<![ ])[ ]{2,}$|^[ \t]", re.MULTILINE
)


def has_markup(content: str) -> bool:
    """Whether there may be anything in inline content but plain text."""
    return bool(_MARKUP.search(content) or _RARE_MARKUP.search(content))


def escape_text(text: str) -> str:
    """Escape the characters of a run of literal text that Python-Markdown would act upon."""
    if _MARK.search(text):
        text = _SPECIAL.sub(_escape, text)
    if "]" in text or "[" in text:
        risky = text.count("[") != text.count("]") or _LINK_END.search(text)
        text = _BRACKET.sub(r"\\\g<0>", text) if risky else text
    return text


def escape_line_starts(text: str) -> str:
    """Keep each line of a paragraph from opening a block of its own."""
    return "\n".join(_escape_line_start(line) for line in text.split("\n"))


def escape_attribute(text: str) -> str:
    """Escape text for a double-quoted HTML attribute, or a Markdown title in double quotes."""
    return text.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")


def _escape(match: re.Match[str]) -> str:
    if match["attributes"]:
        return match[0]
    if match["tag"]:
        return "&lt;"
    if match["colon"]:
        return "&#58;" if is_pictured(match["name"]) else ":"
    if match["entity"]:
        return "&amp;"
    return "\\" + match[0]


def _escape_line_start(line: str) -> str:
    match = _LINE_START.match(line)
    if match is None:
        return line
    if match["number"]:
        return f"{match['number']}\\{line[match.end('number') :]}"
    if match["hash"]:
        return "\\" + line
    return f"&#{ord(line[0])};{line[1:]}"
