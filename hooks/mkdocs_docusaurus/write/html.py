"""HTML as Material's extensions of Markdown make it, so that its styles and scripts hold."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from html import escape
from itertools import groupby
from typing import Any

from markdown.extensions.toc import slugify
from selectolax.lexbor import LexborHTMLParser

from mkdocs_docusaurus.link import Target
from mkdocs_docusaurus.link_mark import LinkWriter, Syntax, fill_in_links
from mkdocs_docusaurus.markdown import tree
from mkdocs_docusaurus.markdown.components.html import SPANS
from mkdocs_docusaurus.markdown.emoji import is_pictured
from mkdocs_docusaurus.markdown.escape import ATTRIBUTE_LIST
from mkdocs_docusaurus.markdown.html_block import VOID
from mkdocs_docusaurus.write.contents import contents_list

_ICON = re.compile(r":([a-z][\w]*-[\w-]+):")
_TAB_ID = re.compile(r'(?<=["_])__tabbed_(\d+)|(?<=data-tabs=")(\d+)(?=:)')
_ID = re.compile(r"\b(?:id|name)\s*=", re.IGNORECASE)


@dataclass(frozen=True)
class Permalink:
    """The link that each heading has to itself."""

    text: str = ""
    css_class: str = "headerlink"
    title: str = "Permanent link"


@dataclass(frozen=True)
class Style:
    """What `mkdocs.yml` says of the HTML.

    `highlight` colours code, the number of which on the page it takes; `fences` are the languages
    that become something else; `material` has Python-Markdown write blocks in Material's own
    syntax: those of a document, given what writes its links, and references to its footnotes.
    """

    highlight: Callable[[tree.Code, int], str]
    material: Callable[[tree.Document, LinkWriter, Callable[[str], str]], str]
    fences: Mapping[str, Callable[[str], str]] = field(default_factory=dict)
    permalink: Permalink | None = None


@dataclass(frozen=True)
class Written:
    """A page's HTML, and every id in it."""

    html: str
    ids: frozenset[str]


@dataclass
class _Page:
    """A page on its way: what of it is numbered, and the ids that are taken."""

    style: Style
    link: LinkWriter
    headings: tuple[tree.Heading, ...] = ()
    notes: Mapping[str, int] = field(default_factory=dict)
    references: Counter[str] = field(default_factory=Counter)
    ids: set[str] = field(default_factory=set)
    tabs: int = 0
    codes: int = 0
    is_material: bool = False
    """Whether what was written last holds Material's own syntax."""


def write_html(document: tree.Document, style: Style, link: LinkWriter) -> Written:
    """A whole document; `link` writes the links in it."""
    notes = {label: number for number, (label, _) in enumerate(document.footnotes, 1)}
    page = _Page(style, link, document.headings, notes)
    html = "\n".join([*_blocks(document.blocks, page), *_footnotes(document, page)])
    return Written(fill_in_links(html, link), frozenset(page.ids))


def html_within(content: tree.Inlines, link: LinkWriter) -> str:
    """Inline content as HTML, where it needs nothing else of the page."""
    return _inline(content, _Page(_PLAIN, link))


def href_of(target: Target, link: LinkWriter, syntax: Syntax) -> str:
    """A link as its writer has it; one out of the site as it is written."""
    if not target.url.startswith("/") or target.url.startswith("//"):
        return target.url + target.suffix
    return link(Target(target.url, target.source), syntax) + target.suffix


def _blocks(blocks: Iterable[tree.Block], page: _Page) -> list[str]:
    written: list[str] = []
    for kind, group in groupby(blocks, type):
        if kind is tree.MaterialBlock:
            written.append(_material(tuple(group), page))
        else:
            written += [_BLOCKS[kind](block, page) for block in group]
    return written


def _inline(content: tree.Inlines, page: _Page) -> str:
    return "".join([_INLINES[type(one)](one, page) for one in content])


def _leaf(block: tree.Block, write: Callable[[], str], page: _Page) -> str:
    """A block of inline content; Python-Markdown writes one with Material's own syntax in it."""
    page.is_material = False
    references = page.references.copy()
    html = write()
    if not page.is_material:
        return html
    page.references = references
    page.is_material = False
    return _material((block,), page)


def _material(blocks: tuple[tree.Block, ...], page: _Page) -> str:
    """Blocks as Python-Markdown writes them, their tabs numbered on."""
    document = tree.Document(blocks, page.headings)
    html = page.style.material(document, page.link, lambda label: _reference(label, page))
    if "__tabbed_" in html:
        before = page.tabs
        html = _TAB_ID.sub(lambda match: _renumbered(match, before), html)
        page.tabs += html.count('class="tabbed-set')
    page.ids |= ids_in(html)
    return html


def _renumbered(match: re.Match[str], before: int) -> str:
    if match[1]:
        return f"__tabbed_{int(match[1]) + before}"
    return str(int(match[2]) + before)


def ids_in(html: str) -> frozenset[str]:
    """What a link may call a part of the page: each `id`, and each `name` of an `<a>`."""
    if not _ID.search(html):
        return frozenset()
    tree = LexborHTMLParser(html)
    named = ((node, "name") for node in tree.css("a[name]"))
    found = (node.attributes[key] for node, key in [*((n, "id") for n in tree.css("[id]")), *named])
    return frozenset(filter(None, found))


def _escaped(text: str) -> str:
    return escape(text, quote=False)


def _open_tag(name: str, attributes: tree.Attributes, page: _Page) -> str:
    if element_id := attributes.get("id") or (name == "a" and attributes.get("name")):
        page.ids.add(element_id)
    written = [
        f" {key}" if value is None else f' {key}="{escape(value)}"'
        for key, value in attributes.items()
    ]
    return f"<{name}{''.join(written)}>"


def _text(text: tree.Text, page: _Page) -> str:
    written = text.text
    page.is_material |= "{" in written and ATTRIBUTE_LIST.search(written) is not None
    page.is_material |= ":" in written and not all(map(is_pictured, _ICON.findall(written)))
    return _escaped(written)


def _attribute_list(attributes: tree.AttributeList, page: _Page) -> str:
    page.is_material = True
    return _escaped(attributes.text)


def _mark(mark: tree.Mark, page: _Page) -> str:
    return f"<{mark.name}>{_inline(mark.content, page)}</{mark.name}>"


def _link(link: tree.Link, page: _Page) -> str:
    href = href_of(link.target, page.link, "html")
    title = f' title="{escape(link.title)}"' if link.title else ""
    return f'<a href="{escape(href)}"{title}>{_inline(link.content, page)}</a>'


def _image(image: tree.Image, page: _Page) -> str:
    source = escape(href_of(image.target, page.link, "html"))
    title = f' title="{escape(image.title)}"' if image.title else ""
    return f'<img alt="{escape(image.alt)}" src="{source}"{title} />'


def _element(element: tree.Element | tree.Line, page: _Page) -> str:
    tag = _open_tag(element.name, element.attributes, page)
    if element.name in VOID:
        return tag
    return f"{tag}{_inline(element.content, page)}</{element.name}>"


def _raw(raw: tree.Raw | tree.Html, page: _Page) -> str:
    page.ids |= ids_in(raw.html)
    return raw.html


def _reference(label: str, page: _Page) -> str:
    page.references[label] += 1
    name = escape(f"{_reference_id(page.references[label])}:{label}")
    page.ids.add(f"{_reference_id(page.references[label])}:{label}")
    number = page.notes.get(label, 0)
    link = f'<a class="footnote-ref" href="#fn:{escape(label)}">{number}</a>'
    return f'<sup id="{name}">{link}</sup>'


def _reference_id(number: int) -> str:
    return "fnref" if number == 1 else f"fnref{number}"


def _footnotes(document: tree.Document, page: _Page) -> list[str]:
    """The notes, each with a way back to every place that it belongs to."""
    if not document.footnotes:
        return []
    notes = [(label, _blocks(blocks, page)) for label, blocks in document.footnotes]
    written = ['<div class="footnote">', "<hr />", "<ol>"]
    for label, blocks in notes:
        page.ids.add(f"fn:{label}")
        written += [f'<li id="fn:{escape(label)}">', *_with_ways(blocks, label, page), "</li>"]
    return [*written, "</ol>", "</div>"]


def _with_ways(blocks: list[str], label: str, page: _Page) -> list[str]:
    title = f"Jump back to footnote {page.notes[label]} in the text"
    ways = "".join(
        f'<a class="footnote-backref" href="#{_reference_id(number)}:{escape(label)}"'
        f' title="{title}">&#8617;</a>'
        for number in range(1, page.references[label] + 1)
    )
    *others, last = blocks or [""]
    if last.endswith("</p>"):
        return [*others, f"{last.removesuffix('</p>')}&#160;{ways}</p>"]
    return [*others, *filter(None, [last]), f"<p>{ways}</p>"]


def _phrasing(phrasing: tree.Phrasing, page: _Page) -> str:
    return _inline(phrasing.content, page) if phrasing.loose else _paragraph(phrasing, page)


def _paragraph(paragraph: tree.Paragraph | tree.Phrasing, page: _Page) -> str:
    return _leaf(paragraph, lambda: f"<p>{_inline(paragraph.content, page)}</p>", page)


def _heading(heading: tree.Heading, page: _Page) -> str:
    if heading.attributes:
        return _material((heading,), page)
    return _leaf(heading, lambda: _plain_heading(heading, page), page)


def _plain_heading(heading: tree.Heading, page: _Page) -> str:
    name = heading.id or _free_id(heading, page)
    page.ids.add(name)
    way, permalink = "", page.style.permalink
    if permalink is not None:
        way = (
            f'<a class="{escape(permalink.css_class)}" href="#{escape(name)}"'
            f' title="{escape(permalink.title)}">{permalink.text}</a>'
        )
    tag = f"h{heading.level}"
    return f'<{tag} id="{escape(name)}">{_inline(heading.content, page)}{way}</{tag}>'


def _free_id(heading: tree.Heading, page: _Page) -> str:
    """An id for a page's own title, which none of its headings has."""
    wanted = slugify(tree.plain(heading.content), "-") or "_1"
    taken = {other.id for other in page.headings}
    numbered = (f"{wanted}_{number}" for number in range(1, len(taken) + 2))
    return next(name for name in (wanted, *numbered) if name not in taken)


def _list(block: tree.List, page: _Page) -> str:
    tag = "ul" if block.start is None else "ol"
    start = "" if block.start in (None, 1) else f' start="{block.start}"'
    tasks = ' class="task-list"' if any(item.task is not None for item in block.items) else ""
    items = "\n".join([_item(item, page) for item in block.items])
    return f"<{tag}{start}{tasks}>\n{items}\n</{tag}>"


def _item(item: tree.Item, page: _Page) -> str:
    parts: list[str] = []
    for kind, group in groupby(item.blocks, _is_bare):
        blocks = tuple(group)
        parts += [_bare(block, page) for block in blocks] if kind else _blocks(blocks, page)
    content = "\n".join(parts)
    if item.task is None:
        return f"<li>{content}</li>"
    box = (
        f'<label class="task-list-control"><input type="checkbox" disabled'
        f'{" checked" if item.task else ""}/><span class="task-list-indicator"></span></label>'
    )
    marked = re.sub(r"^(<p>)?\[[ xX]\]", lambda found: f"{found[1] or ''}{box}", content, count=1)
    return f'<li class="task-list-item">{marked}</li>'


def _is_bare(block: tree.Block) -> bool:
    """Whether a block in an item is no paragraph of its own."""
    if isinstance(block, tree.Paragraph):
        return block.tight
    return isinstance(block, tree.Phrasing) or (
        isinstance(block, tree.Line) and block.name in SPANS
    )


def _bare(block: tree.Block, page: _Page) -> str:
    assert isinstance(block, tree.Paragraph | tree.Phrasing | tree.Line)
    if isinstance(block, tree.Line):
        return _element(block, page)
    html = _leaf(block, lambda: _inline(block.content, page), page)
    return html.removeprefix("<p>").removesuffix("</p>") if html.startswith("<p>") else html


def _quote(quote: tree.Quote, page: _Page) -> str:
    return "\n".join(["<blockquote>", *_blocks(quote.blocks, page), "</blockquote>"])


def _code(code: tree.Code, page: _Page) -> str:
    if (fence := page.style.fences.get(code.language)) is not None:
        return fence(code.code)
    page.codes += 1
    return page.style.highlight(code, page.codes)


def _admonition(block: tree.Admonition, page: _Page) -> str:
    attributes = {"class": " ".join(["admonition", *block.classes])}
    if block.id:
        attributes["id"] = block.id
    title = _inline(block.title, page)
    head = [f'<p class="admonition-title">{title}</p>'] if title else []
    tag = _open_tag("div", attributes, page)
    return "\n".join([tag, *head, *_blocks(block.blocks, page), "</div>"])


def _details(block: tree.Details, page: _Page) -> str:
    opened = ' open="open"' if block.opened else ""
    summary = f"<summary>{_inline(block.summary, page)}</summary>"
    tag = f'<details class="{escape(" ".join(block.classes))}"{opened}>'
    return "\n".join([tag, summary, *_blocks(block.blocks, page), "</details>"])


def _tab_set(block: tree.TabSet, page: _Page) -> str:
    page.tabs += 1
    name = f"__tabbed_{page.tabs}"
    inputs, labels, contents = [], [], []
    number = page.tabs
    for at, (label, blocks) in enumerate(block.tabs):
        checked = 'checked="checked" ' if at == block.opened else ""
        inputs.append(f'<input {checked}id="{name}_{at + 1}" name="{name}" type="radio" />')
        labels.append(f'<label for="{name}_{at + 1}">{_inline(label, page)}</label>')
        contents += ['<div class="tabbed-block">', *_blocks(blocks, page), "</div>"]
        page.ids.add(f"{name}_{at + 1}")
    head = f'<div class="tabbed-set tabbed-alternate" data-tabs="{number}:{len(inputs)}">'
    labelled = f'<div class="tabbed-labels">{"".join(labels)}</div>'
    opening = [f"{head}{''.join(inputs)}{labelled}", '<div class="tabbed-content">']
    return "\n".join([*opening, *contents, "</div>", "</div>"])


def _table(table: tree.Table, page: _Page) -> str:
    return _leaf(table, lambda: _plain_table(table, page), page)


def _plain_table(table: tree.Table, page: _Page) -> str:
    head, *body = table.rows
    written = ["<table>", "<thead>", *_row(head, "th", table, page), "</thead>"]
    if body:
        rows = [line for row in body for line in _row(row, "td", table, page)]
        written += ["<tbody>", *rows, "</tbody>"]
    return "\n".join([*written, "</table>"])


def _row(cells: tuple[tree.Inlines, ...], tag: str, table: tree.Table, page: _Page) -> list[str]:
    written = ["<tr>"]
    for alignment, cell in zip(table.alignments, cells, strict=False):
        style = f' style="text-align: {alignment};"' if alignment else ""
        written.append(f"<{tag}{style}>{_inline(cell, page)}</{tag}>")
    return [*written, "</tr>"]


def _box(box: tree.Box, page: _Page) -> str:
    tag = _open_tag(box.name, box.attributes, page)
    return "\n".join([tag, *_blocks(box.blocks, page), f"</{box.name}>"])


def _line(line: tree.Line, page: _Page) -> str:
    html = _element(line, page)
    return f"<p>{html}</p>" if line.name in SPANS else html


def _cards(block: tree.Cards, page: _Page) -> str:
    written = ['<div class="grid cards">', "<ul>"]
    for title, target, description in block.cards:
        href = escape(href_of(target, page.link, "html"))
        below = [f"<p>{_escaped(description)}</p>"] if description else []
        head = f'<p><a href="{href}"><strong>{_escaped(title)}</strong></a></p>'
        written += ["<li>", head, *below, "</li>"]
    return "\n".join([*written, "</ul>", "</div>"])


def _contents(contents: tree.Contents, page: _Page) -> str:
    shown = contents_list(contents, page.headings)
    return "" if shown is None else _list(shown, page)


_INLINES: Mapping[type[tree.Inline], Callable[[Any, _Page], str]] = {
    tree.AttributeList: _attribute_list,
    tree.Break: lambda one, _: "<br />\n" if one.hard else "\n",
    tree.CodeSpan: lambda one, _: f"<code>{_escaped(one.code)}</code>",
    tree.Element: _element,
    tree.FootnoteReference: lambda one, page: _reference(one.label, page),
    tree.Image: _image,
    tree.Inserted: lambda one, page: " ".join(_blocks(one.blocks, page)),
    tree.Link: _link,
    tree.Mark: _mark,
    tree.Raw: _raw,
    tree.Text: _text,
}
_BLOCKS: Mapping[type[tree.Block], Callable[[Any, _Page], str]] = {
    tree.Admonition: _admonition,
    tree.Box: _box,
    tree.Cards: _cards,
    tree.Code: _code,
    tree.Contents: _contents,
    tree.Details: _details,
    tree.Heading: _heading,
    tree.Html: _raw,
    tree.Line: _line,
    tree.List: _list,
    tree.Paragraph: _paragraph,
    tree.Phrasing: _phrasing,
    tree.Quote: _quote,
    tree.Rule: lambda _block, _page: "<hr />",
    tree.TabSet: _tab_set,
    tree.Table: _table,
}
_PLAIN = Style(
    highlight=lambda code, _: f"<pre><code>{_escaped(code.code)}</code></pre>",
    material=lambda _document, _link, _note: "",
)
