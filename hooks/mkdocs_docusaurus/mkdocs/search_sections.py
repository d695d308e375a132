"""The sections of a page, each a heading and what stands below it, as Material's search has them.

Material's own parser of them takes a tenth of a build's time, and gives up on some headings in
lists.  This one finds the same, and what stands there too.
"""

import re
from collections.abc import Mapping
from html import escape, unescape
from html.parser import HTMLParser
from itertools import islice
from math import inf
from typing import Any

from material.plugins.search.plugin import Element, Section, void

# Every quantifier that could be tried twice is possessive: no page takes long because it is odd.
_NAME = r"[a-z][a-z0-9-]*+"
# Python's parser takes what stands in some of these for text; in which, depends on its version.
_READ_OTHERWISE = "script|style|textarea|title|iframe|xmp|noembed|noframes|noscript|plaintext"
_ATTRIBUTES = r'(?:[\ \n]++(?:[a-z]++[A-Z][a-zA-Z]*+|[a-z_:][a-z0-9_:-]*+)(?:="[^"]*")?)*+'
# Elements of which the search shows nothing but the text.
_LEAF = "a|b|del|em|i|kbd|label|mark|span|strong|td|th"

# Code as Pygments colours it.  An entity is one wherever it is whole, whatever stands around it.
_TEXT = r"[^<&]++|&[a-zA-Z0-9\#]{1,32};"
_SPAN = r'<span(?:\ (?:class|id)="(?!linenodiv")[^"<>&]*")*+>'
_ANCHOR = r'<a(?:\ (?:id|name|href)="[^"<>&]*")++></a>'
_COLOURED = rf"{_SPAN}(?:{_TEXT}|{_ANCHOR}|{_SPAN}(?:{_TEXT})*+</span>)*+</span>"

_PIECE = re.compile(
    rf"""
    (?P<before>[^<]*+)
    (?: <code>(?P<code>(?:{_TEXT}|{_COLOURED})*+)</code>
      | </(?P<end>{_NAME})>
      | <(?P<leaf>{_LEAF})(?P<leaf_attributes>{_ATTRIBUTES})>(?P<text>[^<]*+)</(?P=leaf)>
      | <(?!{_READ_OTHERWISE})(?P<start>{_NAME})(?P<attributes>{_ATTRIBUTES})\ ?(?P<empty>/?)>
      | <!--(?:[^->]|-(?!-))*+-->
      | (?P<rest><.*)
      | \Z
    )
    """,
    re.VERBOSE | re.DOTALL,
)
_ATTRIBUTE = re.compile(r'([^\s="]+)(?:="([^"]*)")?')
_TAG = re.compile(r"<[^>]*>")
_MARK = re.compile("headerlink|linenodiv|data-search-exclude|&#")

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SHOWN = frozenset({"p", "code", "pre", "li", "ol", "ul", "sub", "sup"})
_NEVER_SHOWN = frozenset({"object", "script", "style"})
_VOID = frozenset(void)


def sections(html: str) -> list[Section]:
    """The sections of a page's HTML, in their order; those to be left out say so.

    Where Material's parser gives up, a section ends with the element that its heading stands in.
    """
    try:
        return _Parser(mended=False).read(html)
    except ValueError:
        return _Parser(mended=True).read(html)


class _Parser(HTMLParser):
    """Takes HTML tag by tag, as it is written, as Material's parser does.

    What Markdown becomes is read quickly.  From the first piece that is written otherwise, the rest
    is left to Python's parser.

    Material's goes on with sections that had been left, so that elements end in others than they
    began in; with `mended`, this one does not.
    """

    def __init__(self, mended: bool) -> None:
        super().__init__()
        self._mended = mended
        self._sections: list[Section] = []
        self._section: Any = None
        self._context: list[str] = []
        self._skipped = set(_NEVER_SHOWN)
        self._telling = {"pre", *_HEADINGS, *_NEVER_SHOWN}
        self._permalink: float = inf
        self._look()

    def read(self, html: str) -> list[Section]:
        """Add some HTML; the sections so far."""
        for piece in _PIECE.finditer(html):
            before, code, end, leaf, leafs, text, start, attributes, empty, rest = piece.groups()
            if before:
                self._add(_written(before))
            if end:
                self.handle_endtag(end)
            elif leaf:
                self._leaf(leaf, leafs, text)
            elif start:
                self._start(start, attributes)
                if empty:
                    self.handle_endtag(start)
            elif code is not None:
                self._code(code)
            elif rest:
                self.feed(rest)
                self.close()
        return self._sections

    def _start(self, tag: str, attributes: str) -> None:
        """Enter an element, with its attributes only where they can matter."""
        if tag in _VOID:
            return
        if not attributes or (tag not in _HEADINGS and not _MARK.search(attributes)):
            self._enter(tag)
        elif "&" in attributes:
            self.feed(f"<{tag}{attributes}>")
        else:
            self._open(tag, {it[1].lower(): it[2] for it in _ATTRIBUTE.finditer(attributes)})

    def _leaf(self, tag: str, attributes: str, text: str) -> None:
        """Add an element that holds text alone, as that text where nothing hangs on the element."""
        if self._is_plain(len(self._context) + 1) and not (text and _MARK.search(attributes)):
            self._add(_written(text))
        else:
            self._start(tag, attributes)
            self._add(_written(text))
            self.handle_endtag(tag)

    def _code(self, code: str) -> None:
        """Add code, without its colours where nothing hangs on them."""
        self._enter("code")
        if "<" not in code:
            self._add(_written(code))
        elif self._in_code and self._is_plain(len(self._context)):
            self._add(_written(_TAG.sub("", code)))
        else:
            self.read(code)
        self.handle_endtag("code")

    def _is_plain(self, depth: int) -> bool:
        """Whether elements of some depth have no say in what is shown, and in which section."""
        return self._section is not None and not self._hidden and self._section.depth <= depth

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Enter an element."""
        if tag not in _VOID:
            self._open(tag, dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        """Leave an element, unless one within it has not ended."""
        context = self._context
        if not context or context[-1] != tag:
            return
        outside = self._section.depth > len(context)
        if outside:
            self._leave_section()
        context.pop()
        if len(context) < self._permalink:
            self._permalink = inf
        skipped = tag in self._skipped
        if skipped:
            self._skipped -= {tag} - _NEVER_SHOWN
        if outside or tag in self._telling:
            self._look()
        if tag in _SHOWN and not skipped and not self._hidden:
            self._end(f"<{tag}>", f"</{tag}>")

    def handle_data(self, data: str) -> None:
        """Add text."""
        self._add(escape(data, quote=False))

    def _open(self, tag: str, attributes: Mapping[str, str | None]) -> None:
        """Enter an element whose attributes may matter."""
        depth = len(self._context) + 1
        if tag in _HEADINGS and "id" in attributes:
            self._add_section(Element(tag, attributes), depth)
        if tag == "a" and attributes.get("class") == "headerlink":
            self._permalink = min(self._permalink, depth)
        if "data-search-exclude" in attributes or attributes.get("class") == "linenodiv":
            self._skipped.add(tag)
            self._telling.add(tag)
        self._enter(tag)

    def _enter(self, tag: str) -> None:
        self._context.append(tag)
        if self._section is None:
            self._add_preface()
        if tag in self._telling:
            self._look()
        if tag in _SHOWN and not self._hidden:
            self._shown.append(f"<{tag}>")

    def _add(self, text: str) -> None:
        """Add escaped text; its line breaks and spaces matter in code alone."""
        if self._hidden or not text:
            return
        if self._section is None:
            self._add_preface()
        shown, blank = self._shown, text.isspace()
        if not self._in_code:
            text = " " if blank else text.replace("\n", " ")
        if self._in_title:
            if len(self._context) < self._permalink:
                shown.append(text)
        elif not blank or self._in_code or not shown or not shown[-1].isspace():
            shown.append(text)

    def _look(self) -> None:
        """Find out what becomes of what stands here, after something that tells it has changed."""
        section, context = self._section, self._context
        self._hidden = not self._skipped.isdisjoint(context)
        self._in_code = "pre" in context
        self._in_title = section is not None and section.el.tag in context
        self._shown: list[str] = []
        if section is not None:
            self._shown = section.title if self._in_title else section.text

    def _add_preface(self, depth: int = 0) -> None:
        """Add a section for what stands before any heading."""
        self._section = Section(Element("hx"), depth)
        self._sections.append(self._section)
        self._look()

    def _add_section(self, heading: Element, depth: int) -> None:
        """Add a section; that of an `h1` before anything else is the page itself."""
        if heading.tag != "h1" and not self._sections:
            self._add_preface(depth)
        self._section = Section(heading, depth)
        if self._sections:
            self._section.id = heading.attrs["id"]
        self._sections.append(self._section)

    def _leave_section(self) -> None:
        """Go on with the last section whose heading stands no deeper than this."""
        depth = len(self._context)
        self._section.depth = inf
        for section in reversed(self._sections):
            if section.depth <= depth:
                self._section = section
                break
            if self._mended:
                section.depth = inf

    def _end(self, opening: str, ending: str) -> None:
        """End an element that is shown, or take it back if nothing is in it."""
        shown = self._shown
        if self._mended and opening not in shown:
            return
        begin = shown.index(opening)
        if all(map(str.isspace, islice(shown, begin + 1, None))):
            del shown[begin:]
        else:
            shown.append(ending)


def _written(text: str) -> str:
    """Text of a page as the search has it, with the characters that entities stand for."""
    return escape(unescape(text), quote=False) if "&" in text or ">" in text else text
