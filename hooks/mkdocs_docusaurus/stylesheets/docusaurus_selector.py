"""Selectors of a Docusaurus site's style sheets, as they match on our pages."""

import re
from dataclasses import dataclass
from typing import Any

from tinycss2 import parse_component_value_list, serialize

from mkdocs_docusaurus.stylesheets.rule import read_selector

CONTENT = ".md-typeset"
LIGHT, DARK = '[data-md-color-scheme="default"]', '[data-md-color-scheme="slate"]'
ROOT = ":root,body"
_BODY, _IN_MODE = "body[data-md-color-scheme]", "[data-md-color-scheme]"
"""They make a rule stronger than Material's own; what begins with a mode stays a class ahead."""
_PAGE = re.compile(r"(?:html|body|:root)(?![\w-])|\*|::")

_MODE = re.compile(r"(?:html|:root|&)?\[data-theme=(['\"]?)(dark|light)\1\](?::root)?")
_NOT_MODE = re.compile(r":not\(\[data-theme=(['\"]?)(dark|light)\1\]\)")
_OTHER_MODE = {"dark": "light", "light": "dark"}
_MARKDOWN = re.compile(r"\.(?:theme-doc-)?markdown(?![\w-])")
_OWN = re.compile(
    r"(?:navbar|navbar-sidebar|menu|footer|pagination|pagination-nav|breadcrumbs|tabs"
    r"|table-of-contents|dropdown|admonition|tab-item|token|token-line|prism-code|anchor"
    r"|hash-link|clean-btn|main-wrapper|mdx-page|mdx-wrapper)(?:(?:__|--).*)?"
    r"|(?:theme|docusaurus|plugin|aa|docs-doc-id|docs-version|blog-tags)-.+|DocSearch.*"
    r"|docs-wrapper|docs-doc-page|blog-wrapper|blog-list-page|blog-post-page"
)
"""Classes that Docusaurus gives its own parts."""
_CONTENT_TEST = re.compile(r"class[*^]=[\"']?(?:button|col|margin|padding|text)--")
"""A test of a class that authors give to content."""
_AROUND = {"navbar": "md-header", "footer": "md-footer", "menu": "md-sidebar--primary"}
"""What stands around a site's own elements there, and here."""
_ELEMENTS = frozenset(
    {
        "a", "abbr", "b", "blockquote", "button", "caption", "code", "dd", "del", "details", "dl",
        "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "iframe",
        "img", "input", "ins", "kbd", "li", "mark", "ol", "p", "pre", "s", "small", "span",
        "strong", "sub", "summary", "sup", "svg", "table", "tbody", "td", "tfoot", "th", "thead",
        "tr", "u", "ul", "video",
    }
)  # fmt: skip
"""Elements of content; a rule about them is not about our header, footer and sidebars."""


@dataclass(frozen=True)
class Translated:
    """A selector as it is here; where it is about Docusaurus' own parts, `own` names one."""

    text: str
    own: str | None = None


def translate_selector(written: str, *, is_nested: bool = False) -> Translated:
    """A selector for our pages.

    The colour mode stands on `body`; Markdown is in `.md-typeset`, to which rules about bare
    elements are limited.  `body` has what `:root` says of variables too, as the dark mode's are set
    there.  A rule about a class is stronger than the theme's own, as it is in Docusaurus.
    """
    text = _NOT_MODE.sub(
        lambda found: f"[data-theme={_OTHER_MODE[found[2]]}]",
        _MARKDOWN.sub(CONTENT, written.strip()),
    )
    found = _MODE.search(text)
    mode = "" if found is None else DARK if found[2] == "dark" else LIGHT
    if found is not None and found.start() == 0:
        rest = text[found.end() :]
        is_around = rest[:1].isspace() and rest.strip()[:1] not in ("", ">", "+", "~")
        text = rest.strip() if is_around else f"{mode}{rest}"
        mode = mode if is_around else ""
    elif found is not None:
        text = _MODE.sub(mode, text)
        mode = ""
    tokens = parse_component_value_list(text)
    own = _own_part(tokens)
    if own is not None:
        around = _translated_around(tokens)
        if around is None:
            return Translated(written, own)
        text = around
    elif text == ":root":
        return Translated(ROOT)
    elif not is_nested and _is_of_elements(tokens):
        return Translated(f"{mode} {CONTENT} {text}".strip())
    if is_nested or _PAGE.match(text) or text in (LIGHT, DARK):
        return Translated(f"{mode} {text}".strip())
    return Translated(f"body{mode}{_IN_MODE} {text}" if mode else f"{_BODY} {text}")


def _own_part(tokens: list[Any]) -> str | None:
    """What in a selector is Docusaurus' own: a class, a test of one, or the root of its app."""
    selector = read_selector(tokens)
    names = sorted(name for name in selector.classes if _OWN.fullmatch(name))
    if names:
        return f".{names[0]}"
    for token in tokens:
        if token.type == "[] block":
            test: str = serialize(token.content).strip()
            is_own = test.startswith("class") and not test.startswith("class=")
            if is_own and not _CONTENT_TEST.match(test):
                return f"[{test}]"
        if token.type == "hash" and token.value.startswith("__docusaurus"):
            return f"#{token.value}"
    return None


def _translated_around(tokens: list[Any]) -> str | None:
    """A selector of the site's own element, whose surroundings are here as well."""
    last = _last_compound(tokens)
    if _own_part(tokens[last:]) is not None or last == 0:
        return None
    around = serialize(tokens[:last])
    for there, here in _AROUND.items():
        around = re.sub(rf"\.{there}(?![\w-])", f".{here}", around)
    if _own_part(parse_component_value_list(around)) is not None:
        return None
    return f"{around}{serialize(tokens[last:])}"


def _last_compound(tokens: list[Any]) -> int:
    """Where the part of a selector begins that names the element itself."""
    end = len(tokens)
    while end and tokens[end - 1].type == "whitespace":
        end -= 1
    for at in range(end - 1, -1, -1):
        if tokens[at].type == "whitespace" or tokens[at] in (">", "+", "~"):
            return at + 1
    return 0


def _is_of_elements(tokens: list[Any]) -> bool:
    """Whether a selector begins with an element of content, and names elements alone."""
    first = tokens[0] if tokens else None
    if first is None or first.type != "ident" or first.lower_value not in _ELEMENTS:
        return False
    return not any(token == "." or token.type in ("hash", "[] block") for token in tokens)
