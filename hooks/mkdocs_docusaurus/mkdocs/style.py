"""The style of a page's HTML: what `mkdocs.yml` says of Markdown's extensions.

A page is written as HTML where each of them is known; where `mkdocs.yml` names others, or has them
do what is not known, Python-Markdown writes the page.
"""

import inspect
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from pymdownx.highlight import Highlight
from pymdownx.superfences import fence_code_format, fence_div_format

from mkdocs_docusaurus.link_mark import LinkWriter
from mkdocs_docusaurus.markdown.tree import Code, Document
from mkdocs_docusaurus.mkdocs.extensions import NoColours
from mkdocs_docusaurus.write.html import Permalink, Style
from mkdocs_docusaurus.write.markdown import markdown_of

_KNOWN: Mapping[str, Mapping[str, Any]] = {
    "admonition": {},
    "attr_list": {},
    "fenced_code": {},
    "footnotes": {},
    "md_in_html": {},
    "pymdownx.blocks.admonition": {},
    "pymdownx.blocks.details": {},
    "pymdownx.blocks.html": {},
    "pymdownx.blocks.tab": {"alternate_style": True},
    "pymdownx.details": {},
    "pymdownx.tabbed": {"alternate_style": True},
    "pymdownx.tasklist": {"custom_checkbox": True},
    "pymdownx.tilde": {"subscript": False},
    "sane_lists": {},
    "tables": {},
}
"""Extensions, and the one configuration of each that the HTML is as of."""
_FREE = {
    "pymdownx.emoji": None,
    "pymdownx.highlight": None,
    "pymdownx.superfences": {"preserve_tabs", "custom_fences", "disable_indented_code_blocks"},
    "toc": {"permalink", "permalink_class", "permalink_title", "toc_depth", "title"},
}
"""Extensions whose configuration may say anything, or anything with these names."""
_FORMATS = {fence_code_format: "<pre{}><code>{}</code></pre>", fence_div_format: "<div{}>{}</div>"}


def style_of(config: MkDocsConfig, markdown: Callable[[], Markdown]) -> Style | None:
    """The style that `mkdocs.yml` asks for; `None` where Python-Markdown has to write the pages.

    `markdown` gives Python-Markdown, which is asked for with the first block in Material's syntax.
    """
    configs = config.mdx_configs or {}
    names = map(str, config.markdown_extensions)
    if not all(_is_known(name, configs.get(name) or {}) for name in names):
        return None
    fences = _fences(configs.get("pymdownx.superfences") or {})
    if fences is None:
        return None

    def material(document: Document, link: LinkWriter, note: Callable[[str], str]) -> str:
        return markdown().reset().convert(markdown_of(document, link, note))

    return Style(
        highlight=_highlight(configs.get("pymdownx.highlight") or {}),
        material=material,
        fences=fences,
        permalink=_permalink(configs.get("toc") or {}),
    )


def _is_known(name: str, config: Mapping[str, Any]) -> bool:
    if name in _FREE:
        names = _FREE[name]
        return names is None or names >= config.keys()
    return name in _KNOWN and _KNOWN[name] == {k: v for k, v in config.items() if v is not None}


def _permalink(toc: Mapping[str, Any]) -> Permalink | None:
    """Rule: https://python-markdown.github.io/extensions/toc/, `permalink`."""
    given = toc.get("permalink", False)
    if given is False or given is None:
        return None
    default = Permalink()
    return Permalink(
        text="&para;" if given is True else str(given),
        css_class=str(toc.get("permalink_class", default.css_class)),
        title=str(toc.get("permalink_title", default.title)),
    )


def _fences(superfences: Mapping[str, Any]) -> dict[str, Callable[[str], str]] | None:
    """What becomes of the fences of some languages; `None` where that is somebody's own code."""
    fences: dict[str, Callable[[str], str]] = {}
    for fence in superfences.get("custom_fences", ()):
        form = _FORMATS.get(fence["format"])
        if form is None:
            return None
        fences[fence["name"]] = _fence(form, f' class="{fence["class"]}"' if fence["class"] else "")
    return fences


def _fence(form: str, css_class: str) -> Callable[[str], str]:
    def write(code: str) -> str:
        escaped = code.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        return form.format(css_class, escaped)

    return write


class _Highlight(Highlight):  # type: ignore[misc]
    """Highlighting that looks for the lexer of a language once, unless it has to guess one."""

    def get_lexer(self, src: str, language: str, inline: bool, stripnl: bool) -> tuple[Any, str]:
        """The lexer of a language, and its name."""
        if not self.guess_lang:
            return self._known_lexer(language, inline, stripnl)
        found: tuple[Any, str] = super().get_lexer(src, language, inline, stripnl)
        return found

    @cache  # noqa: B019 - there is one of these for as long as there is a site
    def _known_lexer(self, language: str, inline: bool, stripnl: bool) -> tuple[Any, str]:
        found: tuple[Any, str] = super().get_lexer("", language, inline, stripnl)
        return found


def _highlight(config: Mapping[str, Any]) -> Callable[[Code, int], str]:
    taken = inspect.signature(Highlight).parameters
    options = {name: value for name, value in config.items() if name in taken}
    if not options.get("noclasses"):
        options["pygments_style"] = NoColours
    css_class = config.get("css_class", "highlight")
    highlighter = _Highlight(None, **options)

    def highlight(code: Code, number: int) -> str:
        html: str = highlighter.highlight(
            code.code,
            code.language,
            css_class,
            hl_lines=list(code.marked),
            linestart=-1 if code.numbers is None else code.numbers,
            classes=[],
            title=code.title or None,
            code_block_count=number,
        )
        return html

    return highlight
