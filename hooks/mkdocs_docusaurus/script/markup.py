"""HTML that components render, taken apart as far as there are parts in it for Python to write."""

import html as entities
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from mkdocs_docusaurus.script.part import PART, props_in

_TAG = re.compile(
    r"<(/?)([A-Za-z][\w:.-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>|<!--.*?-->", re.DOTALL
)
_ATTRIBUTE = re.compile(r"([^\s=\"'/]+)(?:=(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_RAW = re.compile(r"<(script|style)\b.*?</\1>", re.DOTALL | re.IGNORECASE)
_DEEPEST = 500
"""How far outside an element is looked for that a tag closes."""
_VOID = (
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
)  # fmt: skip


@dataclass(frozen=True)
class Element:
    """An element that has parts in it, or a part: its name is `docusaurus-part` then."""

    name: str
    attributes: Mapping[str, str | None]
    children: tuple["Markup", ...] = ()

    @property
    def part(self) -> str | None:
        """The name of the part that it is."""
        return self.attributes.get("data-name") or "" if self.name == PART else None

    @property
    def props(self) -> Mapping[str, object]:
        """The properties of the part that it is."""
        return props_in(self.attributes.get("data-props") or "")


Markup = str | Element
"""HTML as it is, without parts in it, or an element that has some."""


@dataclass
class _Open:
    name: str
    start: str
    attributes: str
    children: list[Markup] = field(default_factory=list)
    has_part: bool = False


def read_markup(html: str) -> tuple[Markup, ...]:
    """HTML as React writes it, every element closed; where one is not, its tags stay text."""
    if f"<{PART}" not in html:
        return (html,) if html else ()
    top = _Open("", "", "")
    opened = [top]
    end = 0
    for raw in (*_RAW.finditer(html), None):
        stop = raw.start() if raw is not None else len(html)
        end = _read(html, end, stop, opened)
        if raw is not None:
            opened[-1].children.append(raw[0])
            end = raw.end()
    _flatten(opened, 1)
    return tuple(_joined(top.children))


def _read(html: str, start: int, stop: int, opened: list[_Open]) -> int:
    end = start
    for tag in _TAG.finditer(html, start, stop):
        opened[-1].children.append(html[end : tag.start()])
        end = tag.end()
        name = tag[2] or ""
        if not name or tag[3].endswith("/") or name.lower() in _VOID:
            opened[-1].children.append(tag[0])
        elif not tag[1]:
            opened.append(_Open(name, tag[0], tag[3]))
        elif at := _innermost(opened, name):
            _flatten(opened, at + 1)
            _close(opened, tag[0])
        else:
            opened[-1].children.append(tag[0])
    opened[-1].children.append(html[end:stop])
    return stop


def _close(opened: list[_Open], closing: str) -> None:
    element = opened.pop()
    if element.name == PART or element.has_part:
        attributes = dict(_attributes(element.attributes))
        children = tuple(_joined(element.children))
        opened[-1].children.append(Element(element.name, attributes, children))
        opened[-1].has_part = True
    else:
        opened[-1].children += [element.start, *element.children, closing]


def _innermost(opened: list[_Open], name: str) -> int:
    """Where the innermost element of a name stands among those that are open; 0 is none."""
    places = range(len(opened) - 1, max(0, len(opened) - _DEEPEST), -1)
    return next((at for at in places if opened[at].name == name), 0)


def _flatten(opened: list[_Open], first: int) -> None:
    """Make text of the tags of elements that are not closed, the `first` and those in it."""
    around = opened[first - 1]
    for element in opened[first:]:
        around.children += [element.start, *element.children]
        around.has_part |= element.has_part
    del opened[first:]


def _attributes(text: str) -> Iterable[tuple[str, str | None]]:
    for name, double, single, bare in _ATTRIBUTE.findall(text):
        has_value = f"{name}=" in text
        yield name, entities.unescape(double or single or bare) if has_value else None


def _joined(children: Iterable[Markup]) -> Iterable[Markup]:
    text = ""
    for child in children:
        if isinstance(child, str):
            text += child
            continue
        if text:
            yield text
        text = ""
        yield child
    if text:
        yield text
