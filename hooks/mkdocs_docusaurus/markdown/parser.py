"""The parsers: CommonMark with GitHub's additions, and the blocks that Docusaurus adds."""

import re
from collections.abc import Callable
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.common.utils import normalizeReference
from markdown_it.rules_inline import StateInline
from mdit_py_plugins.footnote import footnote_plugin

from mkdocs_docusaurus.markdown.autolink import use_autolinks
from mkdocs_docusaurus.markdown.depth import use_depth
from mkdocs_docusaurus.markdown.directive import use_directives
from mkdocs_docusaurus.markdown.liquid import use_liquid
from mkdocs_docusaurus.markdown.mdx.rules import use_mdx
from mkdocs_docusaurus.markdown.passthrough import use_material_blocks

_NESTING = 200
_ENDS = (("<![CDATA[", "]]>"), ("<!--", "-->"), ("<!", ">"), ("<?", "?>"))
_MARKED = {"link_open", "image", "html_inline"}
_STOPS = re.compile(r"[\n\\`~*_:{<\[\]!&@w](?:(?<!w)|(?=ww\.))")
"""Where a rule for inline content may find something; else each of them is asked at every `w`."""

InlineRule = Callable[[StateInline, bool], bool]


@cache
def parser(*, mdx: bool) -> MarkdownIt:
    """The parser for MDX or for CommonMark; it leaves inline content to who asks for it.

    Rule: https://docusaurus.io/docs/api/docusaurus-config#markdown, `format`.
    """
    options = {"maxNesting": _NESTING, "strikethrough_single_tilde": True}
    made = MarkdownIt("commonmark", options)
    made.enable(["table", "strikethrough"])
    made.disable(["inline", "text_join"])
    made.use(footnote_plugin, inline=False, move_to_end=False)
    use_autolinks(made)
    made.inline.terminator_re = _STOPS
    for name in ("link", "image", "autolink", "html_inline"):
        made.inline.ruler.at(name, _marking_start(made.inline.ruler, name))
    use_depth(made)
    use_directives(made)
    use_material_blocks(made)
    use_liquid(made)
    if mdx:
        use_mdx(made)
    return made


def _label(written: str) -> dict[str, str]:
    """The reference that a link or image as written names; nothing for one with its own target."""
    if written.endswith("]"):
        label = written[written.rfind("[") + 1 : -1] or written[written.find("[") + 1 : -3]
        return {"label": normalizeReference(label)}
    return {}


def _is_unended(state: StateInline) -> bool:
    """Whether what may be longer than a tag begins here and ends nowhere, for all looking."""
    ends = (end for begin, end in _ENDS if state.src.startswith(begin, state.pos))
    end = next(ends, None)
    return end is not None and state.src.find(end, state.pos) < 0


def _marking_start(ruler: object, name: str) -> InlineRule:
    """The rule `name`, made to note where in the content its token begins."""
    rule: InlineRule = next(r.fn for r in ruler.__rules__ if r.name == name)  # type: ignore[attr-defined]

    def marked(state: StateInline, silent: bool) -> bool:
        if name == "html_inline" and _is_unended(state):
            return False
        start, count = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if not silent:
            for token in state.tokens[count:]:
                if token.type in _MARKED:
                    token.meta |= {"start": start} | _label(state.src[start : state.pos])
                    break
        return True

    return marked
