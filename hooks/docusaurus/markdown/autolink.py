"""Bare URLs and addresses as links, after any character after which Docusaurus takes them for one.

GitHub's specification wants a blank, `*`, `_`, `~` or `(` before them; remark-gfm, which Docusaurus
uses, lets them follow quotation marks and letters that are not Latin as well.
https://github.com/syntax-tree/mdast-util-gfm-autolink-literal
"""

import re
import unicodedata
from collections.abc import Callable

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from mdit_py_plugins.gfm_autolink import gfm_autolink_plugin

_BEGUN = {
    "gfm_autolink_www": re.compile(r"$"),
    "gfm_autolink_protocol": re.compile(r"(?:https?|mailto|xmpp)$"),
    "gfm_autolink_email": re.compile(r"[\w.+-]+$", re.ASCII),
}
"""What of a link stands before the character at which its rule is asked."""

InlineRule = Callable[[StateInline, bool], bool]


def use_autolinks(parser: MarkdownIt) -> None:
    """Add the plugin's three rules, each asked at more places than it would look at."""
    parser.use(gfm_autolink_plugin)
    ruler = parser.inline.ruler
    for rule in ruler.__rules__:
        if rule.name in _BEGUN:
            ruler.at(rule.name, _asked_at_more_places(rule.name, rule.fn))


def _asked_at_more_places(name: str, rule: InlineRule) -> InlineRule:
    begun = _BEGUN[name]

    def asked(state: StateInline, silent: bool) -> bool:
        match = begun.search(state.src[: state.pos])
        start = match.start() if match else 0
        if silent or start == 0 or not _may_precede(name, state.src[start - 1]):
            return rule(state, silent)
        if name == "gfm_autolink_www" and state.src.startswith("www.", state.pos):
            state.pushPending()
        source = state.src
        state.src = f"{source[: start - 1]} {source[start:]}"
        found = rule(state, silent)
        state.src = source
        return found

    return asked


def _may_precede(name: str, character: str) -> bool:
    """Whether a link may follow a character."""
    if name == "gfm_autolink_www":
        return character.isspace() or unicodedata.category(character).startswith("P")
    if name == "gfm_autolink_protocol":
        return not (character.isascii() and character.isalpha())
    return True
