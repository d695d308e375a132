"""What a doc's text says of itself: its title and its first line."""

import re

_ATX_TITLE = re.compile(r"#[ \t]+([^ \t].*)")
_SETEXT_TITLE = re.compile(r"(.*)\n=+(?:\n|\Z)")
_ATX_TAIL = re.compile(r"(?<!\s)\s*\{#*[\w-]+\}$|(?<![\s#])\s*#+$", re.ASCII)
_DECLARATION = re.compile(r"(?:import|export)\s")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_IMPORT = re.compile(r"import\s")
_LINE_ENDS = re.compile(r"\n+")
_LONGEST = 2000
"""How much of a line a description is made of."""
_FENCE = re.compile(r"\s*(`{3,})")

# In the order Docusaurus strips them; each holds for one line.
_MARKUP: tuple[tuple[re.Pattern[str], str, int], ...] = tuple(
    (re.compile(pattern, re.ASCII), text, count)
    for pattern, text, count in (
        (r"<[^>]*>", "", 0),  # a tag
        (r"^#[^#]+#?", "", 0),  # the title
        (r"^#{1,6}\s*#{0,6}", "", 0),  # another heading's marks
        (r"([*_]{1,3})(.*?)\1", r"\2", 0),  # emphasis
        (r"~~(\S.*\S)~~", r"\1", 0),  # a deletion
        (r"!\[(.*?)\][\[(].*?[\])]", r"\1", 0),  # an image
        (r"\[\^.+?\](?:: .*$)?", "", 0),  # a footnote
        (r"\[(.*?)\][\[(].*?[\])]", r"\1", 0),  # a link
        (r"`(.+?)`", r"\1", 0),  # code
        (r"^\s{0,3}>\s?", "", 0),  # a quote
        (r":::.*", "", 1),  # an admonition's head
        (r"\s?:(?:::|[^:\n])+:", "", 0),  # an emoji's name
        (r"\{#*[\w-]+\}", "", 1),  # a heading's id
    )
)


def content_title(body: str) -> str | None:
    """The text of a `# Heading` before which nothing but imports stands.

    Backticks are dropped, other Markdown stays as written.  `body` has `\\n` line ends.
    Rule: `parseMarkdownContentTitle` in `@docusaurus/utils`.
    """
    text = _without_imports(body.strip())
    if atx := _ATX_TITLE.match(text):
        return _title(_ATX_TAIL.sub("", atx[1].strip()))
    if setext := _SETEXT_TITLE.match(text):
        return _title(setext[1].strip().rstrip("="))
    return None


def without_title(body: str) -> str:
    """A text without the heading that `content_title` takes for its title, and trimmed.

    Rule: `parseMarkdownContentTitle` in `@docusaurus/utils`, with `removeContentTitle`.
    """
    text = body.strip()
    start = _without_imports(text)
    title = _ATX_TITLE.match(start) or _SETEXT_TITLE.match(start)
    return text.replace(title[0], "", 1).strip() if title else text


def excerpt(body: str) -> str | None:
    """The first line that holds text, its Markdown stripped; the default description.

    Rule: `createExcerpt` in `@docusaurus/utils`: headings of level one, code blocks, imports and
    exports are skipped, and every line is taken by itself.
    """
    text = body.lstrip()
    if setext := re.match(r"[^\n]*\n=+", text):
        text = text[setext.end() :]
    fence, importing = "", False
    for line in text.split("\n"):
        if not line.strip():
            importing = False
            continue
        if not fence and (importing or _DECLARATION.match(line)):
            importing = True
        elif ticks := _FENCE.match(line):
            closes = fence and len(ticks[1]) >= len(fence)
            fence = "" if closes else fence or ticks[1]
        elif not fence and (plain := _plain(line[:_LONGEST])):
            return plain
    return None


def _without_imports(text: str) -> str:
    start = 0
    while _IMPORT.match(text, start) and (gap := text.find("\n\n", start)) >= 0:
        match = _LINE_ENDS.match(text, gap)
        start = match.end() if match else gap
    return text[start:].strip()


def _title(text: str) -> str:
    return _ESCAPE.sub(r"\1", re.sub(r"`([^`]*)`", r"\1", text)).strip()


def _plain(line: str) -> str:
    for pattern, text, count in _MARKUP:
        line = pattern.sub(text, line, count=count)
    return line.strip()
