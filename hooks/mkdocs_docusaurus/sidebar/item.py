"""Sidebar items: the tree that navigation, pagination, breadcrumbs and cards all read."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from mkdocs_docusaurus.catalog.category import GeneratedIndexLink
from mkdocs_docusaurus.catalog.doc import Doc

LONGEST_LIST, SHOWN_OF_IT = 1000, 100
"""From how many items on a list is not shown whole, and how many of it are shown then.

Twenty thousand pages that each list all the others would be more than any disk holds.
"""


@dataclass(frozen=True)
class DocItem:
    """A link to a doc; a `ref` is one that does not make the doc part of this sidebar.

    One is `translatable` whose label stands in the sidebar; `key` names it in translations in the
    place of its label, as it does of other items.
    """

    doc: Doc
    label: str
    class_name: str | None = None
    ref: bool = False
    translatable: bool = False
    key: str | None = None


@dataclass(frozen=True)
class Address:
    """Where an item is written: a file as problems name it, a line and a column from 1."""

    path: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True)
class GeneratedIndex:
    """A page that the site makes for a category: its title, and a card per item.

    `address` is where the category asks for it.
    """

    permalink: str
    title: str
    description: str | None = None
    image: str | None = None
    keywords: tuple[str, ...] = ()
    address: Address = field(default=Address("."), compare=False)


@dataclass(frozen=True)
class CategoryItem:
    """A folded list of items; `link` is its own page, `folder` where it was generated from.

    One without items is shown as a plain link to its page.
    """

    label: str
    items: tuple["Item", ...]
    link: Doc | GeneratedIndex | None = None
    collapsible: bool = True
    collapsed: bool = True
    class_name: str | None = None
    description: str | None = None
    folder: str | None = None
    key: str | None = None


@dataclass(frozen=True)
class LinkItem:
    """A link by URL."""

    label: str
    href: str
    description: str | None = None
    class_name: str | None = None
    key: str | None = None


@dataclass(frozen=True)
class HtmlItem:
    """A piece of HTML between the links; `default_style` gives it a link's spacing."""

    value: str
    default_style: bool = False
    class_name: str | None = None


Item = DocItem | CategoryItem | LinkItem | HtmlItem


@dataclass(frozen=True)
class Sidebar:
    """A named tree of items.

    `items` is what a reader sees; `whole` has the unlisted docs in it too, in their places.
    `owner` is what it is a sidebar of: a version of docs, or a blog.
    `title` and `permalink` are its tab's text and target where they do not come of themselves.
    """

    name: str
    items: tuple[Item, ...]
    whole: tuple[Item, ...] = ()
    title: str | None = None
    permalink: str | None = None
    owner: str = ""

    @property
    def key(self) -> str:
        """What tells it from every other sidebar of the site."""
        return f"{self.owner}/{self.name}" if self.owner else self.name

    @property
    def tab(self) -> str:
        """What its tab says: `tutorialSidebar` and `tutorial_sidebar` read `Tutorial`.

        The one that is made of the folders, `defaultSidebar`, has no name of its own: `Docs`.
        """
        if self.title:
            return self.title
        name = self.name.replace("defaultSidebar", "docs")
        words = "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name)
        words = words.replace("_", " ").replace("-", " ").strip()
        return (words.removesuffix(" sidebar") or words).capitalize()


def permalink_of(item: Item) -> str | None:
    """The URL an item leads to itself; `None` for HTML and for a category without a page."""
    match item:
        case DocItem(doc=doc):
            return doc.permalink
        case LinkItem(href=href):
            return href
        case CategoryItem(link=Doc() | GeneratedIndex() as link):
            return link.permalink
        case _:
            return None


def flatten(items: Iterable[Item]) -> Iterator[Item]:
    """Every item from top to bottom, a category before what stands in it."""
    for item in items:
        yield item
        if isinstance(item, CategoryItem):
            yield from flatten(item.items)


def doc_item(
    doc: Doc,
    label: str | None = None,
    class_name: str | None = None,
    *,
    ref: bool = False,
    key: str | None = None,
) -> DocItem:
    """A doc's item; what the doc's front matter says of label and class goes before the sidebar."""
    front_matter = doc.front_matter
    is_own = front_matter.sidebar_label is None and label is not None
    shown = label if is_own and label is not None else doc.label
    class_name = front_matter.sidebar_class_name or class_name
    return DocItem(doc, shown, class_name, ref, is_own, key)


def planned_index(link: GeneratedIndexLink, label: str, address: Address) -> GeneratedIndex:
    """The generated index of a category `label`, its `permalink` being the link's slug so far.

    Post-processing makes the URL of that, and of the label where there is no slug.
    """
    return GeneratedIndex(
        link.slug or "", link.title or label, link.description, link.image, link.keywords, address
    )
