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
    "gfm_autolink_www": ("www.", re.compile(r"\Z")),
    "gfm_autolink_protocol": (":", re.compile(r"(?:https?|mailto|xmpp)\Z")),
    "gfm_autolink_email": ("@", re.compile(r"(?<![\w.+-])[\w.+-]+\Z", re.ASCII)),
}
"""Where a rule is asked, and what of a link stands before that place."""
_BEFORE, _AFTER = 300, 10_000
"""How much text around that place a rule gets to see, which else would copy all there is."""
_BLANK = re.compile(r"\s")

InlineRule = Callable[[StateInline, bool], bool]


def use_autolinks(parser: MarkdownIt) -> None:
    """Add the plugin's three rules, each asked at more places than it would look at."""
    parser.use(gfm_autolink_plugin)
    ruler = parser.inline.ruler
    for rule in ruler.__rules__:
        if rule.name in _BEGUN:
            ruler.at(rule.name, _asked_at_more_places(rule.name, rule.fn))


def _asked_at_more_places(name: str, rule: InlineRule) -> InlineRule:
    trigger, begun = _BEGUN[name]

    def asked(state: StateInline, silent: bool) -> bool:
        source, position, last = state.src, state.pos, state.posMax
        if silent or not source.startswith(trigger, position):
            return False
        first = max(0, position - _BEFORE)
        before = source[first:position]
        match = begun.search(before)
        if match is None:
            return False
        start = match.start()
        if start > 0 and _may_precede(name, before[start - 1]):
            before = f"{before[: start - 1]} {before[start:]}"
            if name == "gfm_autolink_www":
                state.pushPending()
        _shorten_pending(state)
        blank = _BLANK.search(source, position, min(last, position + _AFTER))
        end = blank.start() if blank else min(last, position + _AFTER)
        state.src, state.pos = before + source[position:end], position - first
        state.posMax = len(state.src)
        found = rule(state, silent)
        state.src, state.pos, state.posMax = source, state.pos + first, last
        return found

    return asked


def _shorten_pending(state: StateInline) -> None:
    """Leave no more of the text before the parser's place than a rule may look at."""
    if len(state.pending) > _BEFORE:
        kept, state.pending = state.pending[-_BEFORE:], state.pending[:-_BEFORE]
        state.pushPending()
        state.pending = kept


def _may_precede(name: str, character: str) -> bool:
    """Whether a link may follow a character."""
    if name == "gfm_autolink_www":
        return character.isspace() or unicodedata.category(character).startswith("P")
    if name == "gfm_autolink_protocol":
        return not (character.isascii() and character.isalpha())
    return True
